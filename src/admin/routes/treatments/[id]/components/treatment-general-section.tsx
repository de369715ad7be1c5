import { SectionRow } from "@medusajs/dashboard/components"
import { Badge, Container, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link, useNavigate } from "react-router-dom"
import type { AdminTreatment } from "../../../../../types/http/admin"
import { LabelledActionMenu } from "../../../../components/labelled-action-menu"
import { StatusBadge } from "../../../../components/status-badge"
import { useTranslateAction } from "../../../../components/use-translate-action"
import { concernLabel } from "../../../../lib/concerns"
import { useTreatmentActions } from "../../components/use-treatment-actions"

const TEXTS = "treatmentBundles.treatments.fields"

const Concerns = ({ codes }: { codes: string[] }) => (
  <ul className="flex flex-wrap gap-1">
    {codes.map((code) => (
      <li key={code} className="flex">
        <Badge size="2xsmall">{concernLabel(code)}</Badge>
      </li>
    ))}
  </ul>
)

/** What a treatment is, and what can be done with it. */
export const TreatmentGeneralSection = ({
  treatment,
}: {
  treatment: AdminTreatment
}) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const actions = useTreatmentActions(treatment, () => {
    void navigate("/treatments", { replace: true })
  })
  const translate = useTranslateAction("facial_treatment", treatment.id)
  const { alternative_treatment: alternative } = treatment

  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading>{treatment.title}</Heading>
        <div className="flex items-center gap-x-4">
          <StatusBadge status={treatment.status} />
          <LabelledActionMenu
            of={treatment.title}
            groups={translate ? [...actions, translate] : actions}
          />
        </div>
      </div>
      <SectionRow title={t(`${TEXTS}.subtitle`)} value={treatment.subtitle} />
      <SectionRow
        title={t(`${TEXTS}.description`)}
        value={treatment.description}
      />
      <SectionRow title={t(`${TEXTS}.course`)} value={treatment.course} />
      <SectionRow
        title={t(`${TEXTS}.contraindications`)}
        value={treatment.contraindications}
      />
      <SectionRow
        title={t(`${TEXTS}.concerns`)}
        value={
          treatment.concerns.length > 0 ? (
            <Concerns codes={treatment.concerns} />
          ) : null
        }
      />
      <SectionRow
        title={t(`${TEXTS}.alternative`)}
        value={
          alternative && (
            <Link
              to={`/treatments/${alternative.id}`}
              className="text-ui-fg-base hover:text-ui-fg-subtle underline"
            >
              {alternative.title}
            </Link>
          )
        }
      />
      <SectionRow title={t(`${TEXTS}.handle`)} value={`/${treatment.handle}`} />
      <SectionRow title={t(`${TEXTS}.rank`)} value={String(treatment.rank)} />
    </Container>
  )
}
