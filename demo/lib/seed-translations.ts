import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createTranslationsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import type { Catalogue } from "./catalogue"
import { readSpanishTexts } from "./seed-spanish-texts"
import { DEMO_LOCALES } from "./settings"

/** Lets the store offer both languages, as its settings in the admin do. */
const supportLocales = async (container: MedusaContainer): Promise<void> => {
  const [store] = await container
    .resolve(Modules.STORE)
    .listStores({}, { relations: ["supported_locales"], take: 1 })
  const supported = new Set(
    store?.supported_locales?.map(({ locale_code }) => locale_code)
  )
  const locales = Object.values(DEMO_LOCALES)
  if (locales.every((locale) => supported.has(locale))) {
    return
  }
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store?.id ?? "" },
      update: {
        supported_locales: [...new Set([...supported, ...locales])].map(
          (locale_code) => ({ locale_code })
        ),
      },
    },
  })
}

/**
 * Adds the Spanish texts that the demo shop lacks, in one call. What is translated already stays as
 * it is. Without Medusa's Translation Module there is nothing to do.
 *
 * @returns how many rows got their texts
 */
export const seedTranslations = async (
  container: MedusaContainer,
  catalogue: Catalogue
): Promise<number> => {
  const translation = container.resolve(Modules.TRANSLATION, {
    allowUnregistered: true,
  })
  if (!translation) {
    return 0
  }
  await supportLocales(container)
  const texts = await readSpanishTexts(container, catalogue)
  const locale_code = DEMO_LOCALES.spanish
  const present = await translation.listTranslations(
    {
      reference_id: texts.map(({ reference_id }) => reference_id),
      locale_code,
    },
    { take: null }
  )
  const translated = new Set(present.map(({ reference_id }) => reference_id))
  const missing = texts.filter(
    ({ reference_id }) => !translated.has(reference_id)
  )
  if (missing.length > 0) {
    await createTranslationsWorkflow(container).run({
      input: {
        translations: missing.map((row) => ({ ...row, locale_code })),
      },
    })
  }
  return missing.length
}
