import {
  prepareRetrieveQuery,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import type { MedusaContainer, StoreCart } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { defaultStoreCartFields } from "@medusajs/medusa/api/store/carts/query-config"
import type { StoreBundlePriceChangedResponse } from "../../../types/http/store"
import { ErrorCodes } from "../../../utils/error-codes"
import {
  repriceTreatmentBundleCartWorkflow,
  type RepricedTreatmentBundleCart,
} from "../../../workflows/cart"
import { priceChangedMessage } from "../../../cart-law/repriced-cart"
import {
  checkCartPrice,
  loadCartToComplete,
  mayConcernBundles,
} from "../../../cart-law/cart-price-check"
import { retrieveCartWithBundles } from "./helpers"
import { holdStock } from "./hold-stock"
import { asError } from "../../../utils/as-error"

/** Errors that speak of the cart, such as a variant that lost its price. */
const CLIENT_ERRORS: string[] = [
  MedusaError.Types.INVALID_DATA,
  MedusaError.Types.NOT_ALLOWED,
  MedusaError.Types.NOT_FOUND,
]

const isRefusal = (error: unknown): boolean =>
  MedusaError.isMedusaError(error) && CLIENT_ERRORS.includes(error.type)

const isKnownStale = async (
  container: MedusaContainer,
  cartId: string
): Promise<boolean> => {
  try {
    const cart = await loadCartToComplete(container, cartId)
    const { is_stale } = await checkCartPrice(container, cart)
    return is_stale
  } catch {
    return false
  }
}

const reprice = async (
  container: MedusaContainer,
  cartId: string
): Promise<RepricedTreatmentBundleCart | null> => {
  try {
    if (!(await mayConcernBundles(container, cartId))) {
      return null
    }
    const { result } = await repriceTreatmentBundleCartWorkflow(container).run({
      input: { cart_id: cartId },
    })
    return result
  } catch (error) {
    if (isRefusal(error) || (await isKnownStale(container, cartId))) {
      throw error
    }
    // A fault of ours must not stop a checkout whose price, for all we know, still holds.
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `Treatment bundles: cart ${cartId} is completed without being priced again`,
        asError(error)
      )
    return null
  }
}

/**
 * Runs before core's `POST /store/carts/:id/complete`: a cart that holds a bundle discount, or
 * would get one, is priced again, and a changed total is answered with 409 in place of an order.
 * Every other cart goes on to core untouched.
 *
 * The answer is written here because a `CONFLICT` MedusaError would lose its message and code.
 */
export const repriceBeforeCompletion = async (
  req: MedusaRequest,
  res: MedusaResponse<StoreBundlePriceChangedResponse<StoreCart>>,
  next: MedusaNextFunction
): Promise<void> => {
  const cartId = String(req.params.id)
  const repriced = await reprice(req.scope, cartId)
  if (!repriced?.is_changed) {
    if (repriced?.is_concerned) {
      await holdStock(req.scope, cartId, res)
    }
    next()
    return
  }
  const { remoteQueryConfig } = await prepareRetrieveQuery(
    {},
    { defaults: defaultStoreCartFields },
    req
  )
  const answer = await retrieveCartWithBundles(
    req.scope,
    cartId,
    remoteQueryConfig.fields
  )
  res.status(409).json({
    type: "conflict",
    code: ErrorCodes.BUNDLE_PRICE_CHANGED,
    message: priceChangedMessage(repriced),
    ...answer,
  })
}
