import resources from "../.."

export const LOCALES = ["en", "es", "de"] as const

export type Locale = (typeof LOCALES)[number]

type Tree = { [key: string]: string | Tree }

const flatten = (tree: Tree, path: string): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${path}.${key}`, value] as [string, string]]
      : flatten(value, `${path}.${key}`)
  )

/** Every text of a locale by its whole key. */
export const textsOf = (locale: Locale): Map<string, string> =>
  new Map(
    flatten(resources[locale].translation.treatmentBundles, "treatmentBundles")
  )

const PLURAL = /_(zero|one|two|few|many|other)$/

/** A key without its plural form. */
export const withoutForm = (key: string): string => key.replace(PLURAL, "")

/** Plural form of a key, if it has one. */
export const formOf = (key: string): string | undefined => PLURAL.exec(key)?.[1]

/** Names of what a text lets others fill in. */
export const variablesOf = (text: string): string[] =>
  [...text.matchAll(/{{\s*([\w.]+)[^}]*}}/g)].map(([, name]) => name ?? "")

/** Words of a text, without what is filled in. */
export const wordsOf = (text: string): string =>
  text.replace(/{{[^}]*}}/g, "").trim()
