import type {
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http"
import type { StoreCart } from "@medusajs/framework/types"
import type { StoreCartWithBundlesResponse } from "../../../../../../types/http/store"
import { removeTreatmentBundleFromCartWorkflow } from "../../../../../../workflows/cart"
import { retrieveCartWithBundles } from "../../../helpers"
import type {
  StoreCartFieldsType,
  StoreRemoveTreatmentBundleType,
} from "../../../validators"

/** Takes the units of one or more sets out of a cart. */
export const DELETE = async (
  req: MedusaStoreRequest<StoreRemoveTreatmentBundleType>,
  res: MedusaResponse<StoreCartWithBundlesResponse<StoreCart>>
): Promise<void> => {
  const cart_id = String(req.params.id)
  await removeTreatmentBundleFromCartWorkflow(req.scope).run({
    input: {
      cart_id,
      bundle_id: String(req.params.bundle_id),
      ...req.validatedBody,
    },
  })
  const answer = await retrieveCartWithBundles(
    req.scope,
    cart_id,
    req.queryConfig.fields,
    req.validatedQuery as StoreCartFieldsType
  )
  res.json(answer)
}
