import { Heading, Text } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminPassedOverBundle } from "../../../types/http/admin"

interface PassedOverListProps {
  passed_over: readonly AdminPassedOverBundle[]
}

/** The other bundles of the treatment, each with the reason why it is not the one on show. */
export const PassedOverList = ({ passed_over }: PassedOverListProps) => {
  const { t } = useTranslation()
  const headingId = useId()
  return (
    <section aria-labelledby={headingId} className="flex flex-col gap-y-2">
      <Heading level="h3" id={headingId} className="txt-compact-small-plus">
        {t("treatmentBundles.preview.passedOver.title")}
      </Heading>
      <ul className="flex flex-col gap-y-2">
        {passed_over.map(({ bundle, reason }) => (
          <li key={bundle.id}>
            <Text size="small" className="text-ui-fg-subtle text-pretty">
              <Link
                to={`/treatments/bundles/${bundle.id}`}
                className="text-ui-fg-base hover:text-ui-fg-subtle focus-visible:shadow-borders-focus rounded-sm underline underline-offset-2 outline-none"
              >
                {bundle.title}
              </Link>
              {" · "}
              {t(`treatmentBundles.preview.passedOver.reason.${reason}`)}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  )
}
