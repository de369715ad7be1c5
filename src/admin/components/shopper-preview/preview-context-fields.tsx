import { Combobox } from "@medusajs/dashboard/components"
import {
  regionsQueryKeys,
  salesChannelsQueryKeys,
  useComboboxData,
} from "@medusajs/dashboard/hooks"
import type { HttpTypes } from "@medusajs/framework/types"
import { Label } from "@medusajs/ui"
import { type ReactNode, useId } from "react"
import { useTranslation } from "react-i18next"
import { sdk } from "../../lib/sdk"
import { ContrastingDatePicker } from "../contrasting-date-picker"
import type { PreviewContext } from "./use-preview-context"

interface FieldProps {
  id: string
  label: string
  children: ReactNode
}

const Field = ({ id, label, children }: FieldProps) => (
  <div className="flex min-w-0 flex-col gap-y-1.5">
    <Label id={`${id}-label`} htmlFor={id} size="small" weight="plus">
      {label}
    </Label>
    {children}
  </div>
)

const RegionField = ({ regionId, setRegionId }: PreviewContext) => {
  const { t } = useTranslation()
  const id = useId()
  const { options, searchValue, onSearchValueChange, ...regions } =
    useComboboxData({
      queryKey: regionsQueryKeys.list("treatment-bundles-preview"),
      queryFn: async (query: HttpTypes.AdminRegionFilters) =>
        await sdk.admin.region.list({
          ...query,
          fields: "id,name,currency_code",
        }),
      getOptions: (data) =>
        data.regions.map((region) => ({
          value: region.id,
          label: `${region.name} (${region.currency_code.toUpperCase()})`,
        })),
      selectedValue: regionId,
    })
  return (
    <Field id={id} label={t("treatmentBundles.preview.context.region")}>
      <Combobox
        id={id}
        value={regionId ?? ""}
        onChange={setRegionId}
        options={options}
        searchValue={searchValue}
        onSearchValueChange={onSearchValueChange}
        fetchNextPage={() => void regions.fetchNextPage()}
        isFetchingNextPage={regions.isFetchingNextPage}
        placeholder={t("treatmentBundles.preview.context.regionPlaceholder")}
      />
    </Field>
  )
}

const SalesChannelField = ({
  salesChannelId,
  setSalesChannelId,
}: PreviewContext) => {
  const { t } = useTranslation()
  const id = useId()
  const { options, searchValue, onSearchValueChange, ...channels } =
    useComboboxData({
      queryKey: salesChannelsQueryKeys.list("treatment-bundles-preview"),
      queryFn: async (query: HttpTypes.AdminSalesChannelListParams) =>
        await sdk.admin.salesChannel.list({ ...query, fields: "id,name" }),
      getOptions: (data) =>
        data.sales_channels.map(({ id: value, name }) => ({
          value,
          label: name,
        })),
      selectedValue: salesChannelId,
    })
  return (
    <Field id={id} label={t("treatmentBundles.preview.context.salesChannel")}>
      <Combobox
        id={id}
        allowClear
        value={salesChannelId ?? ""}
        onChange={setSalesChannelId}
        options={options}
        searchValue={searchValue}
        onSearchValueChange={onSearchValueChange}
        fetchNextPage={() => void channels.fetchNextPage()}
        isFetchingNextPage={channels.isFetchingNextPage}
        placeholder={t(
          "treatmentBundles.preview.context.salesChannelPlaceholder"
        )}
      />
    </Field>
  )
}

const CustomerGroupField = ({
  customerGroupId,
  setCustomerGroupId,
}: PreviewContext) => {
  const { t } = useTranslation()
  const id = useId()
  const { options, searchValue, onSearchValueChange, ...groups } =
    useComboboxData({
      queryKey: ["customer_groups", "list", "treatment-bundles-preview"],
      queryFn: async (query: HttpTypes.AdminGetCustomerGroupsParams) =>
        await sdk.admin.customerGroup.list({ ...query, fields: "id,name" }),
      getOptions: (data) =>
        data.customer_groups.map(({ id: value, name }) => ({
          value,
          label: name ?? value,
        })),
      selectedValue: customerGroupId,
    })
  return (
    <Field id={id} label={t("treatmentBundles.preview.context.customerGroup")}>
      <Combobox
        id={id}
        allowClear
        value={customerGroupId ?? ""}
        onChange={setCustomerGroupId}
        options={options}
        searchValue={searchValue}
        onSearchValueChange={onSearchValueChange}
        fetchNextPage={() => void groups.fetchNextPage()}
        isFetchingNextPage={groups.isFetchingNextPage}
        placeholder={t(
          "treatmentBundles.preview.context.customerGroupPlaceholder"
        )}
      />
    </Field>
  )
}

const DateField = ({ at, setAt }: PreviewContext) => {
  const { t } = useTranslation()
  const id = useId()
  return (
    <Field id={id} label={t("treatmentBundles.preview.context.at")}>
      <ContrastingDatePicker
        id={id}
        aria-labelledby={`${id}-label`}
        granularity="minute"
        value={at}
        onChange={setAt}
      />
    </Field>
  )
}

/** Controls of a preview: region, sales channel, customer group, date and time. */
export const PreviewContextFields = ({
  context,
}: {
  context: PreviewContext
}) => (
  <div className="grid grid-cols-[repeat(auto-fit,minmax(min(11rem,100%),1fr))] gap-3">
    <RegionField {...context} />
    <SalesChannelField {...context} />
    <CustomerGroupField {...context} />
    <DateField {...context} />
  </div>
)
