import type { PairingBatch } from "../../../types/pairing-write"
import { ErrorCodes } from "../../../utils/error-codes"

/** What the store knows of the things a batch refers to. */
export interface KnownPairingReferences {
  roles: readonly string[]
  treatment_ids: ReadonlySet<string>
  product_ids: ReadonlySet<string>
  /** Product of each known variant. */
  product_of_variant: ReadonlyMap<string, string | null>
  /** Product of each pairing that is updated. */
  product_of_pairing: ReadonlyMap<string, string>
}

/** Something wrong with a batch. The message begins with the row and its field. */
export interface PairingProblem {
  code: string
  message: string
}

const findRoleProblems = (
  field: string,
  role: string | undefined,
  { roles }: KnownPairingReferences
): PairingProblem[] =>
  role === undefined || roles.includes(role)
    ? []
    : [
        {
          code: ErrorCodes.UNKNOWN_ROLE,
          message: `${field}.role: ${role} is not one of ${roles.join(", ")}`,
        },
      ]

const findVariantProblems = (
  field: string,
  variantId: string | null | undefined,
  productId: string | undefined,
  known: KnownPairingReferences
): PairingProblem[] =>
  !variantId ||
  productId === undefined ||
  known.product_of_variant.get(variantId) === productId
    ? []
    : [
        {
          code: ErrorCodes.VARIANT_NOT_FOUND,
          message: `${field}.variant_id: variant ${variantId} does not exist in product ${productId}`,
        },
      ]

/** Everything a batch refers to that the store does not know, row by row. */
export const findPairingProblems = (
  batch: PairingBatch,
  known: KnownPairingReferences
): PairingProblem[] => [
  ...batch.create.flatMap((row, index) => {
    const field = `create.${index}`
    const problems: PairingProblem[] = []
    if (!known.treatment_ids.has(row.treatment_id)) {
      problems.push({
        code: ErrorCodes.TREATMENT_NOT_FOUND,
        message: `${field}.treatment_id: treatment ${row.treatment_id} does not exist`,
      })
    }
    if (!known.product_ids.has(row.product_id)) {
      problems.push({
        code: ErrorCodes.PRODUCT_NOT_FOUND,
        message: `${field}.product_id: product ${row.product_id} does not exist`,
      })
    } else {
      problems.push(
        ...findVariantProblems(field, row.variant_id, row.product_id, known)
      )
    }
    return [...problems, ...findRoleProblems(field, row.role, known)]
  }),
  ...batch.update.flatMap(({ id, variant_id, role }, index) => {
    const field = `update.${index}`
    return [
      ...findVariantProblems(
        field,
        variant_id,
        known.product_of_pairing.get(id),
        known
      ),
      ...findRoleProblems(field, role, known),
    ]
  }),
]
