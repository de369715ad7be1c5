import { NoRecords } from "@medusajs/dashboard/components"
import { PencilSquare } from "@medusajs/icons"
import { Badge, Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type {
  AdminTreatment,
  AdminTreatmentAftercareNote,
} from "../../../../../types/http/admin"
import { LabelledActionMenu } from "../../../../components/labelled-action-menu"
import { useTranslateAction } from "../../../../components/use-translate-action"

const TEXTS = "treatmentBundles.treatments.aftercare"

const Note = ({ note }: { note: AdminTreatmentAftercareNote }) => {
  const { t } = useTranslation()
  return (
    <li className="grid grid-cols-1 gap-x-4 gap-y-1 px-6 py-4 md:grid-cols-[220px_1fr]">
      <div className="flex flex-col items-start gap-y-1">
        <Badge size="2xsmall">
          {t(`treatmentBundles.common.phases.${note.phase}`)}
        </Badge>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {note.hours === 0
            ? t(`${TEXTS}.atOnce`)
            : t(`${TEXTS}.from`, {
                hours: t("treatmentBundles.common.hours", {
                  count: note.hours,
                }),
              })}
        </Text>
      </div>
      <Text size="small" className="whitespace-pre-line text-pretty">
        {note.text}
      </Text>
    </li>
  )
}

/** What clients do, and leave, around a session. */
export const AftercareSection = ({
  treatment,
}: {
  treatment: AdminTreatment
}) => {
  const { t } = useTranslation()
  const notes = treatment.aftercare ?? []
  const translate = useTranslateAction(
    "treatment_aftercare_note",
    (treatment.aftercare_notes ?? []).map(({ id }) => id)
  )
  const edit = {
    actions: [
      { icon: <PencilSquare />, label: t("actions.edit"), to: "aftercare" },
    ],
  }

  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading level="h2">{t(`${TEXTS}.heading`)}</Heading>
        <LabelledActionMenu
          of={t(`${TEXTS}.heading`)}
          groups={translate ? [edit, translate] : [edit]}
        />
      </div>
      {notes.length === 0 ? (
        <NoRecords
          className="h-[180px]"
          title={t(`${TEXTS}.empty`)}
          message={t(`${TEXTS}.emptyHint`)}
          action={{ label: t(`${TEXTS}.add`), to: "aftercare" }}
        />
      ) : (
        <ol className="divide-y">
          {notes.map((note, index) => (
            <Note key={index} note={note} />
          ))}
        </ol>
      )}
    </Container>
  )
}
