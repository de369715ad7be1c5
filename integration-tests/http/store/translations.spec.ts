import { execFileSync } from "node:child_process"
import { join } from "node:path"
import { readCatalogue } from "../../../demo/lib/catalogue"
import { openCatalogue, type SeededCatalogue } from "../../helpers/catalogue"
import { seedTranslations } from "../../../demo/lib/seed-translations"
import type {
  StoreProductTreatmentsResponse,
  StoreRecommendedBundleListResponse,
  StoreRecommendedBundleResponse,
  StoreTreatmentResponse,
} from "../../../src/types"
import { translatedStoreSuite } from "../../helpers/store-suite"
import { Storefront } from "../../helpers/storefront"
import { independentDatabase } from "../../helpers/independent-database"

jest.setTimeout(240_000)

const ROOT = join(__dirname, "../../..")
const SPANISH = { locale: "es-ES" }

const catalogue = readCatalogue()

/** The one element that the catalogue has for a key. */
const only = <T>(items: T[], matches: (item: T) => boolean): T => {
  const [found, ...others] = items.filter(matches)
  if (found === undefined || others.length > 0) {
    throw new Error("The catalogue does not have exactly one of them")
  }
  return found
}

const productOf = (sku: string) =>
  only(catalogue.products, ({ variants }) =>
    variants.some((variant) => variant.sku === sku)
  )

/** What the catalogue says of an item in Spanish. */
const spanishItem = (treatment: string, role: string, sku: string) => {
  const product = productOf(sku)
  const { title, subtitle } = product.translations.es
  const variant = only(product.variants, (one) => one.sku === sku)
  const pairing = only(
    catalogue.pairings,
    (one) =>
      one.treatment === treatment &&
      one.role === role &&
      one.product === product.sku_prefix
  )
  return {
    title,
    subtitle,
    size: variant.translations?.es.title ?? variant.title,
    reason: pairing.rationale_es,
  }
}

/** The texts of an answer, and those of the catalogue for the same items. */
const textsOf = ({
  treatment,
  recommended_bundle,
}: StoreRecommendedBundleResponse) => ({
  treatment: {
    title: treatment.title,
    aftercare: treatment.aftercare.map(({ text }) => text),
  },
  bundle: {
    title: recommended_bundle.bundle?.title,
    description: recommended_bundle.bundle?.description,
  },
  items: recommended_bundle.items.map(({ product, variant, reason }) => ({
    title: product.title,
    subtitle: product.subtitle,
    size: variant.title,
    reason: reason?.text,
  })),
})

const spanishTextsFor = ({
  treatment: { handle },
  recommended_bundle,
}: StoreRecommendedBundleResponse): ReturnType<typeof textsOf> => {
  const { title, aftercare } = only(
    catalogue.treatments,
    (treatment) => treatment.handle === handle
  ).translations.es
  return {
    treatment: { title, aftercare },
    bundle: only(
      catalogue.bundles,
      (bundle) => bundle.handle === recommended_bundle.bundle?.handle
    ).translations.es,
    items: recommended_bundle.items.map(({ role, variant }) =>
      spanishItem(handle, role, variant.sku ?? "")
    ),
  }
}

translatedStoreSuite({
  testSuite: ({ api, getContainer, dbConfig }) => {
    let shop: SeededCatalogue
    let web: Storefront
    const database = independentDatabase(dbConfig)

    beforeAll(async () => {
      shop = await openCatalogue(getContainer())
      web = new Storefront(api, shop)
    })

    const inEurope = (more: object = {}) => ({
      region_id: web.region("eur"),
      ...more,
    })

    describe("the demo shop in Spanish", () => {
      it("has a catalogue without a gap and without a claim", () => {
        const output = execFileSync(
          process.execPath,
          [join(ROOT, "demo/catalogue/check.mjs")],
          { encoding: "utf8" }
        )
        expect(output).toMatch(/\d+ checks passed/)
      })

      it("answers the bundle of every treatment in Spanish", async () => {
        for (const { handle } of catalogue.treatments) {
          const answer = await web.recommended(handle, inEurope(SPANISH))
          expect(answer.recommended_bundle.items).toHaveLength(3)
          expect(textsOf(answer)).toEqual(spanishTextsFor(answer))
        }
      })

      it("answers all bundles in Spanish at once", async () => {
        const { data } = await web.get<StoreRecommendedBundleListResponse>(
          "/store/treatment-bundles",
          inEurope(SPANISH)
        )
        expect(data.treatment_bundles).toHaveLength(7)
        for (const answer of data.treatment_bundles) {
          expect(textsOf(answer)).toEqual(spanishTextsFor(answer))
        }
      })

      it("takes the language from the header too, and nothing but texts depends on it", async () => {
        const path = "/store/treatments/hydration-glow-acupuncture/bundle"
        const headers = {
          "x-publishable-api-key": shop.publishable_keys.web ?? "",
        }
        const byHeader = (await api.get(path, {
          headers: { ...headers, "x-medusa-locale": SPANISH.locale },
          params: inEurope(),
        })) as { data: StoreRecommendedBundleResponse }
        const byQuery = await web.get<StoreRecommendedBundleResponse>(
          path,
          inEurope(SPANISH)
        )
        expect(byHeader.data).toEqual(byQuery.data)

        const english = await web.recommended(
          "hydration-glow-acupuncture",
          inEurope()
        )
        expect(english.treatment.title).toBe(
          "Hydration & Glow Facial Acupuncture"
        )
        expect(byQuery.data.recommended_bundle.price).toEqual(
          english.recommended_bundle.price
        )
        const french = await web.recommended(
          "hydration-glow-acupuncture",
          inEurope({ locale: "fr-FR" })
        )
        expect(french).toEqual(english)
      })

      it("tells a treatment and a product's treatments in Spanish", async () => {
        const { translations, handle } = only(
          catalogue.treatments,
          (treatment) => treatment.handle === "microneedling-recovery"
        )
        const { aftercare, ...texts } = translations.es
        const { data } = await web.get<StoreTreatmentResponse>(
          `/store/treatments/${handle}`,
          SPANISH
        )
        expect(data.treatment).toEqual(expect.objectContaining(texts))
        expect(data.treatment.aftercare.map(({ text }) => text)).toEqual(
          aftercare
        )

        const pairs = await web.get<StoreProductTreatmentsResponse>(
          `/store/products/${shop.product_ids["HYA-05"]}/treatments`,
          SPANISH
        )
        const paired = only(
          pairs.data.treatments,
          (treatment) => treatment.handle === handle
        )
        expect(paired.title).toBe(texts.title)
        expect(paired.pairing.reason?.text).toBe(
          spanishItem(handle, "hyaluronic_acid", "HYA-05-5").reason
        )
      })

      it("names a product and its sizes in Spanish on core's own routes", async () => {
        const { data } = await web.get<{
          product: {
            title: string
            description: string
            options: { title: string; values: { value: string }[] }[]
            variants: { title: string }[]
          }
        }>(`/store/products/${shop.product_ids["COL-06"]}`, SPANISH)
        const { title, description } = productOf("COL-06-5").translations.es
        expect(data.product).toEqual(
          expect.objectContaining({ title, description })
        )
        expect(data.product.variants.map((variant) => variant.title)).toEqual(
          expect.arrayContaining(["1 pieza", "5 piezas"])
        )
        const [option] = data.product.options
        expect(option?.title).toBe("Tamaño")
        expect(option?.values.map(({ value }) => value).sort()).toEqual([
          "1 pieza",
          "5 piezas",
        ])
      })

      it("speaks Spanish in a cart of a Spanish shopper", async () => {
        const { data } = await web.post<{ cart: { id: string } }>(
          "/store/carts",
          inEurope(SPANISH)
        )
        const added = await web.addBundle(data.cart.id, {
          treatment: "acupuncture-facelift",
        })
        expect(
          added.data.treatment_bundles.map(({ bundle }) => bundle.title)
        ).toEqual([
          only(
            catalogue.bundles,
            ({ handle }) => handle === "acupuncture-facelift-set"
          ).translations.es.title,
        ])
        const cart = await web.get<{
          cart: {
            items: {
              variant_sku: string
              product_title: string
            }[]
          }
        }>(`/store/carts/${data.cart.id}`)
        expect(cart.data.cart.items).toHaveLength(3)
        for (const { variant_sku, ...item } of cart.data.cart.items) {
          expect(item.product_title).toBe(
            productOf(variant_sku).translations.es.title
          )
        }
        const shipping = await web.get<{
          shipping_options: { name: string }[]
        }>("/store/shipping-options", { cart_id: data.cart.id })
        expect(shipping.data.shipping_options.map(({ name }) => name)).toEqual([
          "Envío estándar",
        ])
      })

      it("offers both languages, and its seed adds only what is missing", async () => {
        const locales = await database.query<{ locale_code: string }>(
          "SELECT locale_code FROM store_locale WHERE deleted_at IS NULL ORDER BY locale_code"
        )
        expect(locales).toEqual([
          { locale_code: "en-US" },
          { locale_code: "es-ES" },
        ])
        expect(await seedTranslations(getContainer(), catalogue)).toBe(0)

        // A shop of an earlier version lacks one text, and its merchant rewrote another.
        await database.query(
          "DELETE FROM translation WHERE reference_id = (SELECT id FROM facial_treatment WHERE handle = 'even-tone-acupuncture')"
        )
        await database.query(
          `UPDATE translation SET translations = '{"title": "Del comerciante"}'
            WHERE reference_id = (SELECT id FROM facial_treatment WHERE handle = 'acupuncture-facelift')`
        )
        expect(await seedTranslations(getContainer(), catalogue)).toBe(1)
        const titleOf = async (handle: string) =>
          (await web.recommended(handle, inEurope(SPANISH))).treatment.title
        expect(await titleOf("even-tone-acupuncture")).toBe(
          "Acupuntura facial Tono Uniforme"
        )
        expect(await titleOf("acupuncture-facelift")).toBe("Del comerciante")
      })
    })
  },
})
