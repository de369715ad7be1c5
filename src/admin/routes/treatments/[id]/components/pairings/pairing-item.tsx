import { Thumbnail } from "@medusajs/dashboard/components"
import {
  ArrowDownMini,
  ArrowUpMini,
  PencilSquare,
  Trash,
} from "@medusajs/icons"
import { Checkbox, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { LabelledActionMenu } from "../../../../../components/labelled-action-menu"
import {
  PairingBadges,
  PairingDetails,
} from "../../../../../components/pairings/pairing-details"
import type { TreatmentPairingRow } from "../../../../../components/pairings/pairing-types"
import { useTranslateAction } from "../../../../../components/use-translate-action"
import { usePairingActions } from "./pairing-actions"

interface PairingItemProps {
  treatmentId: string
  row: TreatmentPairingRow
  /** What it is moved by. */
  handle: ReactNode
  /** Number of rows of the role. */
  total: number
}

/** One product of a role. */
export const PairingItem = ({
  treatmentId,
  row,
  handle,
  total,
}: PairingItemProps) => {
  const { t } = useTranslation()
  const { nameOf, selected, select, move, remove } = usePairingActions()
  const translate = useTranslateAction("treatment_pairing", row.id)
  const name = nameOf(row)

  const actions = [
    {
      icon: <PencilSquare />,
      label: t("actions.edit"),
      to: `/treatments/${treatmentId}/pairings/${row.id}`,
    },
    {
      icon: <ArrowUpMini />,
      label: t("treatmentBundles.pairings.moveUp"),
      disabled: row.rank === 1,
      onClick: () => move(row, row.rank - 1),
    },
    {
      icon: <ArrowDownMini />,
      label: t("treatmentBundles.pairings.moveDown"),
      disabled: row.rank === total,
      onClick: () => move(row, row.rank + 1),
    },
  ]

  return (
    <>
      <Checkbox
        aria-label={t("treatmentBundles.pairings.select", { name })}
        checked={selected.has(row.id)}
        onCheckedChange={(value) => select(row.id, value === true)}
      />
      {handle}
      <Text
        size="small"
        leading="compact"
        className="text-ui-fg-subtle w-6 shrink-0 text-right tabular-nums"
      >
        {row.rank}
      </Text>
      <Thumbnail src={row.product?.thumbnail} alt="" />
      <div className="flex min-w-0 flex-1 flex-col gap-y-0.5">
        <div className="flex min-w-0 items-center gap-x-2">
          {row.product ? (
            <Text size="small" leading="compact" weight="plus" asChild>
              <Link
                to={`/products/${row.product.id}`}
                className="hover:text-ui-fg-interactive-hover w-fit max-w-full truncate"
              >
                {name}
              </Link>
            </Text>
          ) : (
            <Text size="small" leading="compact" className="text-ui-fg-error">
              {t("treatmentBundles.pairings.productGone")}
            </Text>
          )}
          <PairingBadges row={row} />
        </div>
        <PairingDetails row={row} />
      </div>
      <LabelledActionMenu
        of={name}
        groups={[
          { actions },
          ...(translate ? [translate] : []),
          {
            actions: [
              {
                icon: <Trash />,
                label: t("actions.remove"),
                onClick: () => remove(row),
              },
            ],
          },
        ]}
      />
    </>
  )
}
