/// <reference types="jest" />
/// <reference types="node" />
import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { translatableFields } from "../../../modules/treatment-bundles/__tests__/fixtures/translatable-fields"
import resources from ".."
import { LOCALES, type Locale } from "./helpers/texts"

const ROOT = "treatmentBundles"

/** The dashboard's own texts, which an extension of the same key would replace. */
const dashboardTexts = (locale: Locale): Record<string, object | undefined> =>
  JSON.parse(
    readFileSync(
      join(
        dirname(require.resolve("@medusajs/dashboard/package.json")),
        `src/i18n/translations/${locale}.json`
      ),
      "utf8"
    )
  )

describe("names in Medusa's editor of translations", () => {
  it("are needed for texts of treatments, notes, pairings and bundles", () => {
    expect(translatableFields()).toEqual([
      "contraindications",
      "course",
      "description",
      "rationale",
      "subtitle",
      "text",
      "title",
    ])
  })

  it.each(LOCALES)("are there in %s for every field", (locale) => {
    const own: object = resources[locale].translation.fields
    const known = new Set([
      ...Object.keys(own),
      ...Object.keys(dashboardTexts(locale).fields ?? {}),
    ])
    expect(translatableFields().filter((field) => !known.has(field))).toEqual(
      []
    )
  })

  it.each(LOCALES)("replace no text of the dashboard in %s", (locale) => {
    const dashboard = dashboardTexts(locale)
    const { fields, ...others } = resources[locale].translation
    expect(Object.keys(others)).toEqual([ROOT])
    expect(dashboard).not.toHaveProperty(ROOT)
    expect(
      Object.keys(fields).filter((field) => field in (dashboard.fields ?? {}))
    ).toEqual([])
  })

  it.each(LOCALES)("are the same and all written in %s", (locale) => {
    const { fields } = resources[locale].translation
    expect(Object.keys(fields)).toEqual(
      Object.keys(resources.en.translation.fields)
    )
    expect(Object.values(fields).filter((name) => name.trim() === "")).toEqual(
      []
    )
  })
})
