import { useTranslation } from "react-i18next"

/** Breadcrumb of a page without data of its own. */
export const RouteCrumb = ({ textKey }: { textKey: string }) => {
  const { t } = useTranslation()
  return <span>{t(textKey)}</span>
}
