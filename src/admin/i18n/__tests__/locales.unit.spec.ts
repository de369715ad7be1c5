/// <reference types="jest" />
/// <reference types="node" />
import { claimsIn } from "./helpers/claims"
import {
  formOf,
  LOCALES,
  textsOf,
  variablesOf,
  withoutForm,
  wordsOf,
} from "./helpers/texts"

const TRANSLATIONS = ["es", "de"] as const

/** Texts that are the same word in English; anything else that is equal was not translated. */
const SAME_AS_ENGLISH: Record<(typeof TRANSLATIONS)[number], string[]> = {
  es: [],
  de: ["Bundles", "Duo", "Handle", "Optional", "Region", "Status"],
}

/** Plural forms of counts below a million, which no count of the plugin reaches. */
const formsUsedBy = (locale: string): string[] => {
  const rules = new Intl.PluralRules(locale)
  const counts = Array.from({ length: 1000 }, (_, count) => count)
  return [...new Set(counts.map((count) => rules.select(count)))].sort()
}

describe("texts of the admin", () => {
  const english = textsOf("en")

  it("are there at all", () => {
    expect(english.size).toBeGreaterThan(100)
  })

  it.each(TRANSLATIONS)("have the same keys in %s as in English", (locale) => {
    expect([...textsOf(locale).keys()].sort()).toEqual(
      [...english.keys()].sort()
    )
  })

  it.each(TRANSLATIONS)("let %s fill in what English does", (locale) => {
    const texts = textsOf(locale)
    // A singular may do without its number: "the only bundle".
    const filled = (key: string, text: string | undefined) =>
      [...new Set(variablesOf(text ?? ""))]
        .filter((name) => name !== "count" || formOf(key) !== "one")
        .sort()
    expect(
      [...english]
        .filter(
          ([key, text]) =>
            String(filled(key, text)) !== String(filled(key, texts.get(key)))
        )
        .map(([key]) => key)
    ).toEqual([])
  })

  it.each(LOCALES)("have every plural form that %s uses", (locale) => {
    const texts = textsOf(locale)
    const counted = [...texts.keys()].filter((key) => formOf(key) !== undefined)
    const incomplete = [...new Set(counted.map(withoutForm))].filter(
      (key) =>
        texts.has(key) ||
        formsUsedBy(locale).some((form) => !texts.has(`${key}_${form}`))
    )
    expect(incomplete).toEqual([])
  })

  it.each(LOCALES)("are all written in %s", (locale) => {
    const odd = [...textsOf(locale)].filter(
      ([, text]) => text.trim() === "" || text !== text.trim()
    )
    expect(odd).toEqual([])
  })

  it.each(TRANSLATIONS)("are translated to %s", (locale) => {
    const equal = [...textsOf(locale)].filter(
      ([key, text]) => text === english.get(key) && /\p{L}/u.test(wordsOf(text))
    )
    expect(
      equal.filter(([, text]) => !SAME_AS_ENGLISH[locale].includes(text))
    ).toEqual([])
  })

  it.each(TRANSLATIONS)("list no word for %s that is not equal", (locale) => {
    const texts = textsOf(locale)
    const equal = new Set(
      [...texts].flatMap(([key, text]) =>
        text === english.get(key) ? [text] : []
      )
    )
    expect(SAME_AS_ENGLISH[locale].filter((text) => !equal.has(text))).toEqual(
      []
    )
  })
})

/** Texts that tell merchants which words to leave out. */
const COUNSEL = ["treatmentBundles.pairings.rationaleHint"]

describe("copy", () => {
  it.each(LOCALES)("claims nothing in %s that a cosmetic may not", (locale) => {
    const claims = [...textsOf(locale)]
      .filter(([key]) => !COUNSEL.includes(key))
      .flatMap(([key, text]) =>
        claimsIn(locale, text).map((claim) => `${key}: ${claim}`)
      )
    expect(claims).toEqual([])
  })

  it.each([
    ["en", "eliminates marks and impurities for good"],
    ["en", "eliminating dark marks on the face"],
    ["en", "promotes natural collagen production"],
    ["en", "enhancing the healing induced by the needles"],
    ["en", "deliver pure collagen to the skin"],
    ["en", "correct the effects of collagen loss"],
    ["en", "improving the oxygenation of the skin"],
    ["en", "greater blood circulation"],
    ["en", "not painful at all"],
    ["en", "removes wrinkles permanently"],
    ["en", "cures dry skin"],
    ["es", "elimina las manchas para siempre"],
    ["es", "cura la piel"],
    ["es", "favorece la producción de colágeno"],
    ["de", "beseitigt Flecken für immer"],
    ["de", "heilt die Haut"],
    ["de", "regt die Kollagenbildung an"],
  ] as const)("finds the claim in %s: %s", (locale, text) => {
    expect(claimsIn(locale, text)).not.toEqual([])
  })

  it.each([
    [
      "en",
      "With hydrolysed collagen to moisturise, leaves skin feeling smooth",
    ],
    ["en", "Helps reduce the look of dark spots after the treatment"],
    ["es", "Eliminar el tratamiento y sus productos"],
    ["de", "Behandlung löschen, Teil eines Sets"],
  ] as const)("lets pass in %s: %s", (locale, text) => {
    expect(claimsIn(locale, text)).toEqual([])
  })
})
