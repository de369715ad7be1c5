import { useTranslation } from "react-i18next"

type Group = "roles" | "phases" | "concerns"

const humanise = (code: string) => {
  const words = code.replaceAll("_", " ")
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/**
 * Words for codes of the store. A code that the shop has no words for, such as a role of the
 * store's own, is shown as words made of it.
 */
export const useLabels = () => {
  const { i18n, t } = useTranslation("common")
  const label = (group: Group, code: string): string =>
    i18n.exists(`common:${group}.${code}`)
      ? t(`${group}.${code}` as "roles.collagen")
      : humanise(code)
  return {
    role: (code: string) => label("roles", code),
    phase: (code: string) => label("phases", code),
    concern: (code: string) => label("concerns", code),
  }
}
