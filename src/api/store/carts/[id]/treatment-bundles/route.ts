import type {
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http"
import type { StoreCart } from "@medusajs/framework/types"
import type {
  StoreCartBundlesResponse,
  StoreCartWithBundlesResponse,
} from "../../../../../types/http/store"
import { addTreatmentBundleToCartWorkflow } from "../../../../../workflows/cart"
import { retrieveCartBundles, retrieveCartWithBundles } from "../../helpers"
import type {
  StoreAddTreatmentBundleType,
  StoreCartFieldsType,
  StoreGetCartBundlesType,
} from "../../validators"

/** The sets a cart holds, what else would make one and, if asked, what a removal costs. */
export const GET = async (
  req: MedusaStoreRequest<unknown, StoreGetCartBundlesType>,
  res: MedusaResponse<StoreCartBundlesResponse>
): Promise<void> => {
  const { removals } = req.validatedQuery as StoreGetCartBundlesType
  const cartId = String(req.params.id)
  res.json(
    await retrieveCartBundles(req.scope, cartId, { offers: true, removals })
  )
}

/** Adds sets to a cart, as recommended or as chosen per slot. */
export const POST = async (
  req: MedusaStoreRequest<StoreAddTreatmentBundleType>,
  res: MedusaResponse<StoreCartWithBundlesResponse<StoreCart>>
): Promise<void> => {
  const cart_id = String(req.params.id)
  await addTreatmentBundleToCartWorkflow(req.scope).run({
    input: { cart_id, ...req.validatedBody },
  })
  const answer = await retrieveCartWithBundles(
    req.scope,
    cart_id,
    req.queryConfig.fields,
    req.validatedQuery as StoreCartFieldsType
  )
  res.json(answer)
}
