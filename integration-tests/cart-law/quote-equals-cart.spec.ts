import { Modules } from "@medusajs/framework/utils"
import { openCatalogue, type SeededCatalogue } from "../helpers/catalogue"
import type {
  StoreCartBundlesResponse,
  StoreRecommendedBundle,
  StoreRecommendedBundleListResponse,
} from "../../src/types"
import { bodyOf } from "../helpers/answers"
import { cases, randomSuite } from "../helpers/random"
import { CURRENCY_DIGITS, toMinor } from "../helpers/money"
import { chargedPrice, purchasable, quotedPrice } from "../helpers/quoted-cart"
import {
  plantRandomPriceLists,
  plantRandomTreatments,
  shuffleShop,
} from "../helpers/random-shop"
import { plantSureTreatments, SURE_HANDLES } from "../helpers/sure-treatments"
import { createShopper } from "../helpers/shoppers"
import { PRICE_MODES } from "../helpers/random-bundles"
import { Storefront, type TestCart } from "../helpers/storefront"
import { storeSuite } from "../helpers/store-suite"

// Minutes on a machine of its own; a busy one takes much longer.
jest.setTimeout(1_200_000)

const COMBINATIONS = cases(1000, 100)
/** Each shop state has stock, ranks and statuses of its own. */
const SHOP_STATES = cases(10, 3)
const QUOTES_PER_CONTEXT = 10
const PLANTED_TREATMENTS = 5
/** Share of the quotes without a tier, which promise list prices, that are looked at. */
const LIST_PRICE_PERCENT = 25
/** Every so many-th set is put into the cart with the bundle, not line by line. */
const BY_BUNDLE_EVERY = 8
/** Every so many-th cart with a set is also asked which sets it holds. */
const ASKED_EVERY = 7
/** Quotes of the sure treatments are added until there are more than so many of each kind. */
const QUOTAS = {
  percentage: COMBINATIONS / 50,
  amount_off: COMBINATIONS / 50,
  fixed_price: COMBINATIONS / 50,
  own_tier: COMBINATIONS / 50,
  by_bundle: COMBINATIONS / 20,
  priced: COMBINATIONS / 2,
}
/** Carts that are priced side by side. */
const BATCH = 6
const CHANNELS = ["web", "studio"]
const CART_FIELDS =
  "id,items.variant_id,items.quantity,items.unit_price,items.adjustments.amount,items.adjustments.provider_id"

const NOTHING = { lines: [], list_total: 0, discount_total: 0, total: 0 }
const suite = randomSuite(__filename)

const withoutDiscounts = ({ items }: TestCart) =>
  items.map((item) => ({ ...item, adjustments: [] }))

/** One shopper in one place, and a set that the shop quotes there. */
interface Combination {
  store: Storefront
  currency: string
  treatment: string
  quote: StoreRecommendedBundle
  /** How the cart is filled: line by line in one call, or with the bundle. */
  by: "lines" | "bundle"
  /** Whether the cart is asked which sets it holds. */
  is_asked: boolean
  /** For the message of a failure. */
  name: string
}

storeSuite({
  testSuite: ({ api, getContainer }) => {
    const random = suite.random("combinations")
    let shop: SeededCatalogue
    let stores: Record<string, Storefront[]>
    /** Quotes with a tier so far. */
    let sets = 0

    const counts = {
      checked: 0,
      priced: 0,
      own_tier: 0,
      percentage: 0,
      amount_off: 0,
      fixed_price: 0,
      by_bundle: 0,
    }

    /** Kinds of which there are too few yet. */
    const shortOf = (): string[] =>
      Object.entries(QUOTAS)
        .filter(([kind, quota]) => counts[kind as keyof typeof QUOTAS] <= quota)
        .map(([kind]) => kind)

    const quotesOf = async (
      store: Storefront,
      currency: string
    ): Promise<StoreRecommendedBundleListResponse["treatment_bundles"]> => {
      const { data } = await store.get<StoreRecommendedBundleListResponse>(
        "/store/treatment-bundles",
        { region_id: store.region(currency), limit: 50 }
      )
      return data.treatment_bundles
    }

    /** Quotes of one random shopper, each treatment once. */
    const randomCombinations = async (): Promise<Combination[]> => {
      const shopper = random.pick(Object.keys(stores))
      const channel = random.whole(0, CHANNELS.length - 1)
      const currency = random.pick(Object.keys(CURRENCY_DIGITS))
      const store = stores[shopper]?.[channel]
      if (!store) {
        throw new Error(`No storefront for ${shopper}`)
      }
      const quotes = random.sample(
        (await quotesOf(store, currency)).filter(
          ({ treatment, recommended_bundle: { tier } }) =>
            !SURE_HANDLES.includes(treatment.handle) &&
            (tier !== null || random.chance(LIST_PRICE_PERCENT))
        ),
        QUOTES_PER_CONTEXT
      )
      return quotes.map(({ treatment, recommended_bundle: quote }) => {
        const isSet = quote.tier !== null
        sets += isSet ? 1 : 0
        return {
          store,
          currency,
          treatment: treatment.handle,
          quote,
          by: isSet && sets % BY_BUNDLE_EVERY === 0 ? "bundle" : "lines",
          is_asked: isSet && sets % ASKED_EVERY === 0,
          name: `${treatment.handle}, ${currency}, ${shopper}, ${CHANNELS[channel]}`,
        }
      })
    }

    /** A quote in each price mode. */
    const sureCombinations = async (): Promise<Combination[]> => {
      const [store] = stores.guest ?? []
      if (!store) {
        throw new Error("No storefront for guests")
      }
      const quotes = (await quotesOf(store, "eur")).filter(({ treatment }) =>
        SURE_HANDLES.includes(treatment.handle)
      )
      expect(
        quotes.map(({ recommended_bundle: { tier } }) => tier?.type).sort()
      ).toEqual([...PRICE_MODES].sort())
      const by = counts.by_bundle > QUOTAS.by_bundle ? "lines" : "bundle"
      return quotes.map(({ treatment: { handle }, recommended_bundle }) => ({
        store,
        currency: "eur",
        treatment: handle,
        quote: recommended_bundle,
        by,
        is_asked: true,
        name: handle,
      }))
    }

    const fillCart = async ({
      store,
      currency,
      quote,
      treatment,
      by,
      name,
    }: Combination): Promise<TestCart> => {
      const isByLines = by === "lines"
      const created = await store.post<{ cart: TestCart }>(
        `/store/carts?fields=${isByLines ? CART_FIELDS : "id"}`,
        {
          region_id: store.region(currency),
          ...(isByLines && {
            items: purchasable(quote).map(({ variant, quantity }) => ({
              variant_id: variant.id,
              quantity,
            })),
          }),
        }
      )
      const { cart } = bodyOf(created, name)
      if (isByLines) {
        return cart
      }
      const added = await store.post<{ cart: TestCart }>(
        `/store/carts/${cart.id}/treatment-bundles?fields=${CART_FIELDS}`,
        { treatment }
      )
      return bodyOf(added, name).cart
    }

    /** The sets that the cart says it holds: the quoted tier, or others that save more. */
    const checkSets = (
      combination: Combination,
      { treatment_bundles: held }: StoreCartBundlesResponse
    ): void => {
      const { quote, name, currency } = combination
      const minor = (amount: number) => toMinor(amount, currency)
      const saved = held.reduce(
        (sum, { price }) => sum + minor(price.discount_total),
        0
      )
      expect({ name, saved }).toEqual({
        name,
        saved: minor(quote.price.discount_total),
      })
      const own = held.filter(({ bundle }) => bundle.id === quote.bundle?.id)
      if (own.length === held.length) {
        expect({ name, tier: own[0]?.tier, sets: own[0]?.sets }).toEqual({
          name,
          tier: quote.tier,
          sets: 1,
        })
        counts.own_tier += 1
      }
    }

    const check = async (combination: Combination): Promise<void> => {
      const { quote, store, name, currency } = combination
      if (purchasable(quote).length === 0) {
        expect({ name, ...quotedPrice(quote, currency) }).toEqual({
          name,
          ...NOTHING,
        })
        return
      }
      const cart = await fillCart(combination)
      // A quote without a tier promises list prices only.
      const charged =
        quote.tier === null ? { ...cart, items: withoutDiscounts(cart) } : cart
      expect({ name, ...chargedPrice(charged, currency) }).toEqual({
        name,
        ...quotedPrice(quote, currency),
      })
      if (quote.tier === null) {
        return
      }
      counts.priced += 1
      counts[quote.tier.type] += 1
      counts.by_bundle += combination.by === "bundle" ? 1 : 0
      if (combination.is_asked) {
        const { data } = await store.get<StoreCartBundlesResponse>(
          `/store/carts/${cart.id}/treatment-bundles`
        )
        checkSets(combination, data)
      }
    }

    const checkAll = async (combinations: Combination[]): Promise<void> => {
      for (let first = 0; first < combinations.length; first += BATCH) {
        const batch = combinations.slice(first, first + BATCH)
        await Promise.all(batch.map(check))
        counts.checked += batch.length
      }
    }

    beforeAll(async () => {
      const container = getContainer()
      shop = await openCatalogue(container)
      // Taxes do not touch what is compared here, and cost time.
      await container
        .resolve(Modules.REGION)
        .updateRegions({}, { automatic_taxes: false })
      const listed = await createShopper(container, "listed")
      const tiered = await createShopper(container, "tiered")
      await suite.run("shop", async (planting) => {
        await plantRandomTreatments(
          container,
          shop,
          planting,
          PLANTED_TREATMENTS,
          [listed.group_id, tiered.group_id]
        )
        await plantSureTreatments(container, shop)
        await plantRandomPriceLists(container, shop, planting, listed.group_id)
      })
      const guest = CHANNELS.map((key) => new Storefront(api, shop, key))
      stores = {
        guest,
        listed: guest.map((store) => store.signedIn(listed.token)),
        tiered: guest.map((store) => store.signedIn(tiered.token)),
      }
    })

    it(`charges what was quoted in ${COMBINATIONS} random combinations`, async () => {
      await suite.run("combinations", async () => {
        for (let state = 1; state <= SHOP_STATES; state += 1) {
          await shuffleShop(getContainer(), shop, random)
          while (counts.checked < (COMBINATIONS / SHOP_STATES) * state) {
            await checkAll(await randomCombinations())
          }
        }
        for (let added = 0; added < COMBINATIONS; added += PRICE_MODES.length) {
          if (shortOf().length > 0) {
            await checkAll(await sureCombinations())
          }
        }
        expect(counts.checked).toBeGreaterThanOrEqual(COMBINATIONS)
        expect(shortOf()).toEqual([])
      })
    })
  },
})
