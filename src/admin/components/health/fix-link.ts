import type { AdminTreatmentHealthFix } from "../../../types/http/admin"

/** Page of the admin on which an issue is mended. */
export const pathOfFix = ({
  entity,
  id,
  product_id,
}: AdminTreatmentHealthFix): string => {
  switch (entity) {
    case "treatment":
      return `/treatments/${id}`
    case "treatment_bundle":
      return `/treatments/bundles/${id}`
    case "product":
      return `/products/${id}`
    case "product_variant":
      return product_id === undefined
        ? "/products"
        : `/products/${product_id}/variants/${id}`
    case "region":
      return `/settings/regions/${id}`
  }
}
