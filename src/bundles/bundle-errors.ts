import { MedusaError } from "@medusajs/framework/utils"
import { ErrorCodes } from "../utils/error-codes"

/** 400 `bundle_unavailable`. */
export const bundleUnavailable = (message: string): MedusaError =>
  new MedusaError(
    MedusaError.Types.INVALID_DATA,
    message,
    ErrorCodes.BUNDLE_UNAVAILABLE
  )

/** 400 `variant_not_eligible`. */
export const variantNotEligible = (message: string): MedusaError =>
  new MedusaError(
    MedusaError.Types.INVALID_DATA,
    message,
    ErrorCodes.VARIANT_NOT_ELIGIBLE
  )

/** 400 `insufficient_inventory`. */
export const insufficientInventory = (message: string): MedusaError =>
  new MedusaError(
    MedusaError.Types.INVALID_DATA,
    message,
    ErrorCodes.INSUFFICIENT_INVENTORY
  )

/** 404: no published treatment has this handle or id. */
export const treatmentNotFound = (handleOrId: string): MedusaError =>
  new MedusaError(
    MedusaError.Types.NOT_FOUND,
    `Treatment ${handleOrId} was not found`
  )
