import i18n from "i18next"
import { initReactI18next } from "react-i18next"
import { sdk } from "../lib/sdk"
import { recall, remember } from "../lib/storage"
import { resources } from "./resources"

/** Languages of the shop, and the locale in which the store's content and numbers come. */
export const LOCALES = { en: "en-US", es: "es-ES" } as const

/** A language of the shop. */
export type Language = keyof typeof LOCALES

/** Languages in the order in which they are offered. */
export const LANGUAGES = Object.keys(LOCALES) as Language[]

/** Whether a string names a language of the shop. */
export const isLanguage = (value: string | null): value is Language =>
  value !== null && value in LOCALES

const firstLanguage = (): Language => {
  const remembered = recall("shop_language")
  if (isLanguage(remembered)) {
    return remembered
  }
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2))
  return wanted.find(isLanguage) ?? "en"
}

const apply = (language: Language) => {
  document.documentElement.lang = language
  sdk.setLocale(LOCALES[language])
}

/** Switches texts, content and `<html lang>`, and remembers the choice. */
export const changeLanguage = async (language: Language): Promise<void> => {
  remember("shop_language", language)
  apply(language)
  await i18n.changeLanguage(language)
}

/** Starts the translations; the page is drawn after this. */
export const startTranslations = async (): Promise<void> => {
  const language = firstLanguage()
  apply(language)
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: "en",
    defaultNS: "common",
    resources,
    interpolation: { escapeValue: false },
  })
}
