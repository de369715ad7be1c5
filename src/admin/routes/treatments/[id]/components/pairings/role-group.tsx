import { Badge, Button, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { TreatmentPairingRow } from "../../../../../components/pairings/pairing-types"
import { useRoleLabel } from "../../../../../lib/use-role-label"
import { PairingList } from "./pairing-list"

/** Rows of a role that show before the others are asked for. */
const SHORT_LIST = 20

interface RoleGroupProps {
  treatmentId: string
  role: string
  rows: TreatmentPairingRow[]
}

/** One role and its products, in order of preference. */
export const RoleGroup = ({ treatmentId, role, rows }: RoleGroupProps) => {
  const { t } = useTranslation()
  const label = useRoleLabel()(role)
  const [isOpen, setIsOpen] = useState(false)
  const isLong = rows.length > SHORT_LIST
  const shown = isLong && !isOpen ? rows.slice(0, SHORT_LIST) : rows

  return (
    <section data-role={role} aria-label={label}>
      <div className="bg-ui-bg-subtle flex items-center justify-between gap-x-4 border-b px-6 py-2">
        <div className="flex items-center gap-x-2">
          <Heading level="h3">{label}</Heading>
          <Badge size="2xsmall">{rows.length}</Badge>
        </div>
        <Button size="small" variant="transparent" asChild>
          <Link
            to={`/treatments/${treatmentId}/add-products?role=${role}`}
            aria-label={`${t("actions.add")}: ${label}`}
          >
            {t("actions.add")}
          </Link>
        </Button>
      </div>
      {rows.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("treatmentBundles.pairings.emptyRole")}
        </Text>
      ) : (
        <PairingList
          treatmentId={treatmentId}
          label={label}
          rows={shown}
          total={rows.length}
        />
      )}
      {isLong && (
        <div className="border-t px-6 py-2">
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
    </section>
  )
}
