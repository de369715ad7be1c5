import { Form, useRouteModal } from "@medusajs/dashboard/components"
import { useRef } from "react"
import { useFieldArray, useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { SortableList } from "../../../../../components/sortable-list/sortable-list"
import type { BundleFormValues } from "../../form/values"
import { useProductNames } from "../product-names"
import { ProductPicker } from "./product-picker"
import { SlotItemRow } from "./slot-item-row"

interface SlotItemsProps {
  slot: number
  /** Names the slot. */
  name: string
}

/** The products of a slot, the first choice first. */
export const SlotItems = ({ slot, name }: SlotItemsProps) => {
  const { t } = useTranslation()
  const path = `slots.${slot}.items` as const
  const { control, setValue, watch } = useFormContext<BundleFormValues>()
  const { setCloseOnEscape } = useRouteModal()
  const { fields, append, remove, move } = useFieldArray({
    control,
    name: path,
    keyName: "key",
  })
  const items = watch(path) ?? []
  const { productOf } = useProductNames(
    items.map(({ product_id }) => product_id)
  )
  const picker = useRef<HTMLInputElement>(null)
  const titleOf = (index: number) => {
    const id = items[index]?.product_id ?? ""
    return productOf(id)?.title ?? id
  }

  return (
    <Form.Field
      control={control}
      name={path}
      render={() => (
        <Form.Item>
          <Form.Label>
            {t("treatmentBundles.bundles.slots.pick", { name })}
          </Form.Label>
          <SortableList
            label={t("treatmentBundles.bundles.slots.pick", { name })}
            className="flex flex-col gap-y-1"
            rows={fields.map(({ key }, index) => ({
              id: key,
              name: titleOf(index),
            }))}
            onMove={move}
            onSorting={(isSorting) => setCloseOnEscape(!isSorting)}
          >
            {(index, handle) => (
              <SlotItemRow
                handle={handle}
                item={items[index]}
                product={productOf(items[index]?.product_id ?? "")}
                onVariant={(variant_id) =>
                  setValue(`${path}.${index}.variant_id`, variant_id, {
                    shouldDirty: true,
                  })
                }
                onRemove={() => {
                  remove(index)
                  picker.current?.focus()
                }}
              />
            )}
          </SortableList>
          <Form.Control>
            <ProductPicker
              ref={picker}
              onPick={(product_id) => append({ product_id, variant_id: null })}
            />
          </Form.Control>
          <Form.Hint>{t("treatmentBundles.bundles.slots.pickHint")}</Form.Hint>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
