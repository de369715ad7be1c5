import type { Locator, Page } from "playwright-core"
import type {
  AdminTreatmentListResponse,
  StoreRecommendedBundleResponse,
} from "../../src/types"
import { expected } from "../helpers/expected"
import { cartWithBundle } from "../package/helpers/purchase"
import { useAdmin } from "./helpers/admin"
import { storedBundles } from "./helpers/bundles"
import { said } from "./helpers/controls"
import { storedOrder } from "./helpers/pairings"
import { PersonAtAdmin } from "./helpers/person"
import { adminApi, idOf, regionOf, storefrontApi } from "./helpers/store"

/** What the catalogue's oracle says of the three products that the merchant puts together. */
const { triplet, duo } = expected.treatments["acupuncture-facelift"] ?? {}

const MOST_ACTIONS = 25
const SET = {
  collagen: ["Marine Collagen Firming Cream", "Collagen Ampoule Serum"],
  hyaluronic_acid: [
    "Triple-Weight Hyaluronic Serum",
    "Hyaluronic Water-Gel Moisturiser",
  ],
  anti_spot: [
    "Even-Tone Serum 3% Tranexamic + 5% Niacinamide",
    "Azelaic Even-Tone Fluid",
  ],
} as const
const LABELS = {
  collagen: "Collagen",
  hyaluronic_acid: "Hyaluronic acid",
  anti_spot: "Anti-spot",
} as const
const ROLES = ["collagen", "hyaluronic_acid", "anti_spot"] as const

const admin = useAdmin("empty")

const button = (within: Page | Locator, name: string | RegExp): Locator =>
  within.getByRole("button", { name, exact: typeof name === "string" })

/** From the menu to the page of a new, published treatment. */
const createTreatment = async (
  person: PersonAtAdmin,
  title: string
): Promise<void> => {
  const { page } = person
  await person.click(page.getByRole("link", { name: "Treatments" }))
  await person.click(page.getByRole("link", { name: "Create", exact: true }))
  const form = page.getByRole("dialog")
  await person.type(form.getByLabel("Title", { exact: true }), title)
  await person.choose(form.getByLabel("Status", { exact: true }), "Published")
  await person.click(button(form, "Create"))
  await page.getByRole("heading", { name: title, level: 1 }).waitFor()
}

/** From the page of a treatment: products added to a role at once. */
const pairProducts = async (
  person: PersonAtAdmin,
  role: (typeof ROLES)[number],
  products: readonly string[]
): Promise<void> => {
  const { page } = person
  await person.click(
    page.getByRole("link", { name: `Add: ${LABELS[role]}`, exact: true })
  )
  const form = page.getByRole("dialog")
  for (const title of products) {
    await person.click(form.getByLabel(`Select ${title}`, { exact: true }))
  }
  await person.click(button(form, "Add"))
  await form.waitFor({ state: "detached" })
}

/** From the page of a treatment: a live bundle of a preset. */
const createBundle = async (
  person: PersonAtAdmin,
  preset: string,
  title: string
): Promise<void> => {
  const { page } = person
  await person.click(
    page.getByRole("link", { name: "Create bundle", exact: true }).first()
  )
  const form = page.getByRole("dialog")
  await person.click(button(form, preset))
  await person.type(form.getByLabel("Title", { exact: true }), title)
  await person.click(button(form, "Save and activate"))
  await page.getByText(`"${title}" was created`).waitFor()
  await form.waitFor({ state: "detached" })
}

const recommended = async (
  handle: string
): Promise<StoreRecommendedBundleResponse> => {
  const storefront = await storefrontApi()
  return await storefront.get<StoreRecommendedBundleResponse>(
    `/store/treatments/${handle}/bundle?region_id=${await regionOf("eur")}`
  )
}

/** What a shopper's new cart costs who puts the recommended set into it. */
const cartTotal = async (handle: string): Promise<number> => {
  const { cart } = await cartWithBundle(await storefrontApi(), {
    treatment_handle: handle,
    region_id: await regionOf("eur"),
    shipping_option_id: "",
  })
  return cart.item_total
}

describe("a merchant with an empty store", () => {
  it(`has a live triplet in at most ${MOST_ACTIONS} actions`, async () => {
    const api = await adminApi()
    const { count } = await api.get<AdminTreatmentListResponse>(
      "/admin/treatments?limit=1"
    )
    expect(count).toBe(0)

    const person = new PersonAtAdmin(await admin.openAdmin("/orders"))
    await createTreatment(person, "First treatment")
    for (const role of ROLES) {
      await pairProducts(person, role, SET[role].slice(0, 1))
    }
    await createBundle(person, "Triplet", "First set")

    person.report("From an empty store to a live triplet")
    expect(await cartTotal("first-treatment")).toBe(triplet?.amounts.eur?.total)
    expect(person.count).toBeLessThanOrEqual(MOST_ACTIONS)
  })

  it("curates six products by keyboard, prices duo and triplet, and sees what the shopper sees", async () => {
    const page = await admin.openAdmin("/orders")
    const person = new PersonAtAdmin(page)
    await createTreatment(person, "Evening calm")
    const treatment = await idOf("facial_treatment", "handle", "evening-calm")
    for (const role of ROLES) {
      await pairProducts(person, role, [...SET[role]].reverse())
    }
    for (const role of ROLES) {
      const [first, second] = SET[role]
      await person.press("Space", button(page, `Move ${first}`))
      await person.press("ArrowUp")
      await said(page, `${first} is at place 1 of 2.`)
      await person.press("Space")
      await page.getByText(`${first} is now number 1`).waitFor()
      expect(await storedOrder(treatment, role)).toEqual([
        `1 ${first}`,
        `2 ${second}`,
      ])
    }
    await createBundle(person, "Duo and triplet", "Evening set")

    const answer = await recommended("evening-calm")
    expect(answer.recommended_bundle.price).toEqual(
      expect.objectContaining({
        list_total: triplet?.amounts.eur?.list_total,
        discount_total: triplet?.amounts.eur?.discount_total,
        total: triplet?.amounts.eur?.total,
      })
    )
    const preview = await (
      await adminApi()
    ).post<StoreRecommendedBundleResponse>(
      `/admin/treatments/${treatment}/preview`,
      {
        region_id: await regionOf("eur"),
        sales_channel_id: await idOf("sales_channel", "name", "Web Shop"),
      }
    )
    expect(preview.treatment).toEqual(answer.treatment)
    expect(preview.recommended_bundle).toEqual(answer.recommended_bundle)

    await admin.visit(page, `/treatments/${treatment}`)
    await page
      .getByRole("main")
      .getByText(`€${triplet?.amounts.eur?.total.toFixed(2)}`)
      .first()
      .waitFor()

    const storefront = await storefrontApi()
    const [collagen, hyaluronic] = answer.recommended_bundle.items
    const { cart } = await storefront.post<{ cart: { item_total: number } }>(
      "/store/carts",
      {
        region_id: await regionOf("eur"),
        items: [collagen, hyaluronic].map((item) => ({
          variant_id: item?.variant.id,
          quantity: 1,
        })),
      }
    )
    expect(cart.item_total).toBe(duo?.amounts.eur?.total)
    expect(await cartTotal("evening-calm")).toBe(triplet?.amounts.eur?.total)
  })

  it("edits, duplicates, archives and deletes it, and carts follow", async () => {
    const page = await admin.openAdmin("/orders")
    const person = new PersonAtAdmin(page)
    await createTreatment(person, "Morning glow")
    const treatment = await idOf("facial_treatment", "handle", "morning-glow")
    for (const role of ROLES) {
      await pairProducts(person, role, SET[role].slice(0, 1))
    }
    await createBundle(person, "Triplet", "Morning set")
    const fromMenu = async (name: string): Promise<void> => {
      await person.click(button(page, /^Actions for "?Morning set/).first())
      await person.click(
        page.getByRole("menuitem", { name, exact: true }).first()
      )
    }

    await fromMenu("Edit")
    const form = page.getByRole("dialog")
    await person.type(form.getByLabel("Percentage", { exact: true }), "20")
    await person.click(button(form, "Save"))
    await page.getByText('"Morning set" was saved').waitFor()
    // 20 % of 149.00 is 29.80.
    expect(await cartTotal("morning-glow")).toBe(119.2)

    await fromMenu("Duplicate")
    await page.getByText(/was duplicated as a draft/).waitFor()
    expect(
      (await storedBundles(treatment)).map(({ title, status }) => [
        title,
        status,
      ])
    ).toEqual(
      expect.arrayContaining([
        ["Morning set", "active"],
        ["Morning set (copy)", "draft"],
      ])
    )

    const [original] = (await storedBundles(treatment)).filter(
      ({ status }) => status === "active"
    )
    await admin.visit(page, `/treatments/bundles/${original?.id}`)
    await fromMenu("Archive")
    await page.getByText('"Morning set" is archived').waitFor()
    expect((await recommended("morning-glow")).recommended_bundle).toEqual(
      expect.objectContaining({ bundle: null, reason: "no_active_bundle" })
    )

    await fromMenu("Delete")
    await page.getByText("No order has used it.").waitFor()
    await person.click(button(page.getByRole("alertdialog"), "Delete"))
    await page.getByText('"Morning set" was deleted').waitFor()
    expect((await storedBundles(treatment)).map(({ title }) => title)).toEqual([
      "Morning set (copy)",
    ])
  })
})
