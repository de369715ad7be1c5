import { useTranslation } from "react-i18next"
import { PageHeading } from "../app/PageHeading"

export const TreatmentsPage = () => {
  const { t } = useTranslation("treatments")
  return <PageHeading>{t("title")}</PageHeading>
}
