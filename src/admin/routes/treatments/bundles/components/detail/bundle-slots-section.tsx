import { Badge, Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type {
  AdminTreatmentBundle,
  AdminTreatmentBundleSlot,
} from "../../../../../../types/http/admin"
import { useRoleLabel } from "../../../../../lib/use-role-label"
import { useProductNames } from "../product-names"

const SlotItems = ({ slot }: { slot: AdminTreatmentBundleSlot }) => {
  const { t } = useTranslation()
  const { productOf, isPending } = useProductNames(
    slot.items.map(({ product_id }) => product_id)
  )
  return (
    <ol className="flex list-inside list-decimal flex-col gap-y-1">
      {slot.items.map(({ id, product_id, variant_id }) => {
        const product = productOf(product_id)
        const variant = product?.variants?.find(
          (candidate) => candidate.id === variant_id
        )
        const gone = isPending
          ? product_id
          : t("treatmentBundles.bundles.slots.gone")
        return (
          <li key={id} className="txt-compact-small text-ui-fg-subtle">
            <Link
              to={`/products/${product_id}`}
              className="text-ui-fg-base hover:text-ui-fg-subtle underline underline-offset-2"
            >
              {product?.title ?? gone}
            </Link>
            {variant_id !== null && ` · ${variant?.title ?? variant_id}`}
          </li>
        )
      })}
    </ol>
  )
}

/** The places of a bundle in their order, and what fills them. */
export const BundleSlotsSection = ({
  bundle,
}: {
  bundle: AdminTreatmentBundle
}) => {
  const { t } = useTranslation()
  const roleLabel = useRoleLabel()
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">
          {t("treatmentBundles.bundles.slots.title")}
        </Heading>
      </div>
      {bundle.slots.map((slot) => (
        <div
          key={slot.id}
          className="grid grid-cols-1 gap-2 px-6 py-4 md:grid-cols-2 md:gap-4"
        >
          <div className="flex flex-wrap items-start gap-2">
            <Text size="small" weight="plus" leading="compact">
              {slot.quantity === 1
                ? roleLabel(slot.role)
                : t("treatmentBundles.bundles.slots.withQuantity", {
                    quantity: slot.quantity,
                    role: roleLabel(slot.role),
                  })}
            </Text>
            <Badge size="2xsmall">
              {t(
                `treatmentBundles.bundles.slots.${slot.required ? "required" : "optional"}`
              )}
            </Badge>
          </div>
          {slot.items.length === 0 ? (
            <Text size="small" leading="compact" className="text-ui-fg-subtle">
              {t("treatmentBundles.bundles.slots.source.pairings")}
            </Text>
          ) : (
            <SlotItems slot={slot} />
          )}
        </div>
      ))}
    </Container>
  )
}
