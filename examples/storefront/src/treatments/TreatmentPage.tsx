import { useTranslation } from "react-i18next"
import { PageHeading } from "../app/PageHeading"

export const TreatmentPage = () => {
  const { t } = useTranslation("treatments")
  return <PageHeading>{t("title")}</PageHeading>
}
