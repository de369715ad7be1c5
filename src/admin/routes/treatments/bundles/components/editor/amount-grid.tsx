import { getNativeSymbol } from "@medusajs/dashboard/lib"
import { Hint, Input, Text } from "@medusajs/ui"
import { useId } from "react"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { currenciesWithoutAmount, digitsOf } from "../../form/prices"
import type {
  BundleFormValues,
  PriceValues,
  StoreFacts,
} from "../../form/values"
import { useRuleNames } from "../rule-names"

interface AmountCellProps {
  tier: number
  index: number
  price: PriceValues
  label: string
  /** What holds while the cell is empty. */
  inherited: string | undefined
  facts: StoreFacts
}

const AmountCell = ({
  tier,
  index,
  price,
  label,
  inherited,
  facts,
}: AmountCellProps) => {
  const { register, formState } = useFormContext<BundleFormValues>()
  const errorId = useId()
  const error = formState.errors.tiers?.[tier]?.prices?.[index]?.amount
  const code = price.currency_code
  return (
    <>
      <div className="flex items-center gap-x-2">
        <Text
          aria-hidden
          size="small"
          className="text-ui-fg-muted w-10 shrink-0 text-right"
        >
          {getNativeSymbol(code)}
        </Text>
        <Input
          size="small"
          autoComplete="off"
          inputMode="decimal"
          className="text-right"
          aria-label={label}
          aria-invalid={error !== undefined}
          aria-describedby={error && errorId}
          placeholder={inherited || (0).toFixed(digitsOf(code, facts))}
          {...register(`tiers.${tier}.prices.${index}.amount`)}
        />
      </div>
      {error && (
        <Hint variant="error" id={errorId} className="pl-12">
          {error.message}
        </Hint>
      )}
    </>
  )
}

interface AmountGridProps {
  tier: number
  /** Names the tier. */
  name: string
  facts: StoreFacts
}

/** Amounts of a tier, by currency and, where it differs, by region. */
export const AmountGrid = ({ tier, name, facts }: AmountGridProps) => {
  const { t } = useTranslation()
  const { watch, formState } = useFormContext<BundleFormValues>()
  const values = watch(`tiers.${tier}`)
  const errors = formState.errors.tiers?.[tier]?.prices
  const error = errors?.root?.message ?? errors?.message
  const nameOf = useRuleNames(
    values.prices.flatMap(({ customer_group_id }) =>
      customer_group_id === null
        ? []
        : [
            {
              attribute: "customer.groups.id" as const,
              values: [customer_group_id],
            },
          ]
    )
  )
  const missing = currenciesWithoutAmount(values, facts)

  const placeOf = ({ region_id, customer_group_id }: PriceValues) => {
    const region = facts.regions.find(({ id }) => id === region_id)
    const parts = [
      ...(region_id === null ? [] : [region?.name ?? region_id]),
      ...(customer_group_id === null ? [] : [nameOf(customer_group_id)]),
    ]
    return parts.length === 0
      ? t("treatmentBundles.bundles.amounts.everywhere")
      : parts.join(" · ")
  }
  const inheritedBy = (price: PriceValues) =>
    price.region_id === null && price.customer_group_id === null
      ? undefined
      : values.prices.find(
          (other) =>
            other.currency_code === price.currency_code &&
            other.region_id === null &&
            other.customer_group_id === null
        )?.amount

  return (
    <div className="flex flex-col gap-y-2">
      <table className="w-full table-fixed">
        <caption className="sr-only">
          {t("treatmentBundles.bundles.amounts.caption", { name })}
        </caption>
        <thead>
          <tr className="txt-compact-xsmall-plus text-ui-fg-subtle text-left">
            <th scope="col" className="w-20 py-1 font-medium">
              {t("fields.currency")}
            </th>
            <th scope="col" className="py-1 font-medium">
              {t("treatmentBundles.bundles.amounts.where")}
            </th>
            <th scope="col" className="w-44 py-1 text-right font-medium">
              {t("fields.amount")}
            </th>
          </tr>
        </thead>
        <tbody>
          {values.prices.map((price, index) => {
            const code = price.currency_code.toUpperCase()
            const place = placeOf(price)
            return (
              <tr
                key={`${code} ${price.region_id} ${price.customer_group_id}`}
                className="border-ui-border-base border-t align-top"
              >
                <th
                  scope="row"
                  className="txt-compact-small-plus py-2.5 text-left font-medium"
                >
                  {code}
                </th>
                <td className="txt-compact-small text-ui-fg-subtle py-2.5 pr-2">
                  {place}
                </td>
                <td className="py-1">
                  <AmountCell
                    tier={tier}
                    index={index}
                    price={price}
                    label={t("treatmentBundles.bundles.amounts.cell", {
                      currency: code,
                      place,
                    })}
                    inherited={inheritedBy(price)}
                    facts={facts}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {error && (
        <Hint variant="error" role="alert">
          {error}
        </Hint>
      )}
      {missing.length > 0 && (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("treatmentBundles.bundles.amounts.missing", {
            currencies: missing.map((code) => code.toUpperCase()).join(", "),
          })}
        </Text>
      )}
    </div>
  )
}
