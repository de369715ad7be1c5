import { Button, Text } from "@medusajs/ui"
import { type ReactNode, useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useRoleLabel } from "../../lib/use-role-label"
import { PairingBadges, PairingDetails } from "../pairings/pairing-details"
import type { ProductPairingRow } from "../pairings/pairing-types"
import { StatusBadge } from "../status-badge"

/** Rows that show before the others are asked for. */
const SHORT_LIST = 10

interface PairingRowsProps {
  rows: ProductPairingRow[]
  /** What can be done with a row. */
  actionsOf?: (row: ProductPairingRow) => ReactNode
}

/** Treatments of a product, each with the role that the product has there. */
export const PairingRows = ({ rows, actionsOf }: PairingRowsProps) => {
  const { t } = useTranslation()
  const roleLabel = useRoleLabel()
  const [isOpen, setIsOpen] = useState(false)
  const isLong = rows.length > SHORT_LIST
  const shown = isLong && !isOpen ? rows.slice(0, SHORT_LIST) : rows

  return (
    <>
      <ul className="divide-y">
        {shown.map((row) => (
          <li
            key={row.id}
            data-pairing={row.id}
            className="flex items-start justify-between gap-x-3 px-6 py-4"
          >
            <div className="flex min-w-0 flex-col gap-y-1">
              <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <Text size="small" leading="compact" weight="plus" asChild>
                  <Link
                    to={`/treatments/${row.treatment_id}`}
                    className="hover:text-ui-fg-interactive-hover"
                  >
                    {row.treatment.title}
                  </Link>
                </Text>
                {row.treatment.status !== "published" && (
                  <StatusBadge status={row.treatment.status} />
                )}
                <PairingBadges row={row} />
              </div>
              <PairingDetails row={row} prefix={[roleLabel(row.role)]} />
            </div>
            <div className="shrink-0">{actionsOf?.(row)}</div>
          </li>
        ))}
      </ul>
      {isLong && (
        <div className="px-6 py-2">
          <Button
            size="small"
            variant="transparent"
            type="button"
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen
              ? t("treatmentBundles.pairings.showLess")
              : t("treatmentBundles.pairings.showAll", { count: rows.length })}
          </Button>
        </div>
      )}
    </>
  )
}
