import { useTranslation } from "react-i18next"
import { isLanguage, type Language, LOCALES } from "."

/** The language of the page and the locale of content and numbers. */
export const useLanguage = (): { language: Language; locale: string } => {
  const { i18n } = useTranslation()
  const language = isLanguage(i18n.language) ? i18n.language : "en"
  return { language, locale: LOCALES[language] }
}
