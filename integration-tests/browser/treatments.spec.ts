import type { Page } from "playwright-core"
import { expectAccessible } from "./helpers/accessibility"
import { useAdmin } from "./helpers/admin"
import { act } from "./helpers/controls"
import { eventually } from "./helpers/eventually"
import { pair, productOf } from "./helpers/pairings"
import { settle } from "./helpers/settle"
import { adminApi } from "./helpers/store"
import {
  newTreatment,
  storedTreatment,
  storedTreatments,
} from "./helpers/treatments"

const admin = useAdmin("empty")

/** Waits until the rows have these titles, in this order. */
const expectRows = async (page: Page, titles: string[]): Promise<void> =>
  await eventually(async () =>
    expect(
      await page.locator("tbody").getByRole("link").allTextContents()
    ).toEqual(titles)
  )

/** Waits for a query of the list, and for its rows. */
const asked = async (
  page: Page,
  query: Record<string, string>,
  action: () => Promise<void>
): Promise<void> => {
  const answered = page.waitForResponse((response) => {
    const { pathname, searchParams } = new URL(response.url())
    return (
      pathname === "/admin/treatments" &&
      Object.entries(query).every(
        ([name, value]) => searchParams.get(name) === value
      )
    )
  })
  await action()
  await answered
  await settle(page)
}

const numbered = (numbers: number[]): string[] =>
  numbers.map((number) => `Session ${String(number).padStart(2, "0")}`)

const from = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

describe("a store without treatments", () => {
  it("says so, and leads to the first one", async () => {
    const page = await admin.openAdmin("/treatments")
    await page.getByText("No treatments yet").waitFor()
    await expectAccessible(page)
    await page.getByRole("link", { name: "Create treatment" }).click()
    await page.getByRole("dialog", { name: "Create treatment" }).waitFor()
    await page.waitForURL("**/app/treatments/create")
  })
})

describe("the list of treatments", () => {
  beforeAll(async () => {
    for (const number of from(1, 23)) {
      await newTreatment({
        title: numbered([number])[0] ?? "",
        rank: number,
        status: number <= 2 ? "archived" : "published",
        ...(number === 12 && { subtitle: "With a quiet ending" }),
      })
    }
  })

  it("is paged by the server, by rank", async () => {
    const page = await admin.openAdmin("/treatments")
    await expectRows(page, numbered(from(1, 20)))
    await asked(page, { offset: "20", limit: "20" }, async () => {
      await page.getByRole("button", { name: "Next" }).click()
    })
    await expectRows(page, numbered(from(21, 23)))
    await page.reload()
    await settle(page)
    await expectRows(page, numbered(from(21, 23)))
  })

  it("is sorted by the server", async () => {
    const page = await admin.openAdmin("/treatments")
    const header = page.getByRole("columnheader").getByRole("button", {
      name: "Treatment",
    })
    await asked(page, { order: "title" }, async () => await header.click())
    await asked(page, { order: "-title" }, async () => await header.click())
    await expectRows(page, numbered(from(4, 23).reverse()))
  })

  it("is searched by the server", async () => {
    const page = await admin.openAdmin("/treatments")
    await asked(page, { q: "quiet" }, async () => {
      await page.getByPlaceholder("Search").fill("quiet")
    })
    await expectRows(page, ["Session 12"])
    await asked(page, { q: "nothing like it" }, async () => {
      await page.getByPlaceholder("Search").fill("nothing like it")
    })
    await page.getByText("No treatments found").waitFor()
  })

  it("is filtered by the server, and the filter can be taken off", async () => {
    const page = await admin.openAdmin("/treatments")
    await page.getByRole("button", { name: "Filter" }).click()
    await page.getByRole("menuitem", { name: "Status" }).click()
    await asked(page, { "status[0]": "archived" }, async () => {
      await page.getByRole("dialog").getByText("Archived").click()
    })
    await page.keyboard.press("Escape")
    await page.getByRole("link", { name: "Session 01" }).waitFor()
    await expectRows(page, numbered([1, 2]))
    await expectAccessible(page)
    await page.getByRole("main").getByRole("button", { name: "Remove" }).click()
    await page.getByRole("link", { name: "Session 20" }).waitFor()
    await expectRows(page, numbered(from(1, 20)))
  })

  it("opens a treatment by keyboard", async () => {
    const page = await admin.openAdmin("/treatments")
    await page.getByRole("link", { name: "Session 03" }).press("Enter")
    await page.getByRole("heading", { name: "Session 03" }).waitFor()
  })

  it("publishes, unpublishes and archives in its rows", async () => {
    await newTreatment({ title: "Standing", status: "draft" })
    const page = await admin.openAdmin("/treatments?q=Standing")
    const row = page.getByRole("row").filter({ hasText: "/standing" })
    const steps = [
      ["Publish", "published", "Published", "“Standing” is published"],
      ["Unpublish", "draft", "Draft", "“Standing” is a draft now"],
      ["Archive", "archived", "Archived", "“Standing” is archived"],
    ] as const
    for (const [action, status, shown, message] of steps) {
      await act(page, "Standing", action)
      await page.getByText(message).waitFor()
      await row.getByText(shown, { exact: true }).waitFor()
      expect((await storedTreatment("Standing")).status).toBe(status)
    }
  })

  it("counts the products of each role, in the store's order of roles", async () => {
    const { id } = await newTreatment({ title: "Counted" })
    await pair(id, "anti_spot", [
      "Even-Tone Serum 3% Tranexamic + 5% Niacinamide",
    ])
    await pair(id, "collagen", [
      "Marine Collagen Firming Cream",
      "Collagen Ampoule Serum",
    ])
    const page = await admin.openAdmin("/treatments?q=Counted")
    const counts = page.getByRole("row").filter({ hasText: "Counted" })
    await eventually(async () =>
      expect(await counts.getByRole("listitem").allTextContents()).toEqual([
        "Collagen 2",
        "Anti-spot 1",
      ])
    )
  })
})

describe("what a list is waiting for, and what fails", () => {
  it("shows the treatments while their health is on its way", async () => {
    await newTreatment({ title: "Waiting" })
    const page = await admin.openAdmin("/orders")
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    let requests = 0
    await page.route("**/admin/treatment-health?*", async (route) => {
      requests += 1
      await held
      await route.continue()
    })
    await page.evaluate(
      "history.pushState({}, '', '/app/treatments?q=Waiting')"
    )
    await page.reload({ waitUntil: "commit" })
    const row = page.getByRole("row").filter({ hasText: "/waiting" })
    await row.waitFor()
    await row.locator(".animate-pulse").first().waitFor()
    release()
    await row.getByText("Not live").waitFor()
    await row.locator(".animate-pulse").first().waitFor({ state: "detached" })
    expect(requests).toBe(1)
  })

  it("shows the treatments when their health cannot be had", async () => {
    await newTreatment({ title: "Unwell" })
    admin.problems.allow(/500/)
    const page = await admin.openAdmin("/orders")
    await page.route(
      "**/admin/treatment-health?*",
      async (route) => await route.fulfill({ status: 500, json: {} })
    )
    await admin.visit(page, "/treatments?q=Unwell")
    const row = page.getByRole("row").filter({ hasText: "/unwell" })
    await eventually(async () =>
      expect(await row.getByText("Not known").count()).toBe(3)
    )
  })

  it("says why there is no list, and tries again", async () => {
    admin.problems.allow(/500/)
    const page = await admin.openAdmin("/orders")
    await page.route(
      "**/admin/treatments?*",
      async (route) =>
        await route.fulfill({
          status: 500,
          json: { message: "The database is away." },
        })
    )
    await page.goto("/app/treatments")
    const alert = page.getByRole("alert")
    await alert.getByText("The database is away.").waitFor()
    await page.unroute("**/admin/treatments?*")
    await alert.getByRole("button", { name: "Try again" }).click()
    await page.getByRole("heading", { name: "Treatments" }).waitFor()
  })

  it("says that there is no such treatment", async () => {
    admin.problems.allow(/404/)
    const page = await admin.openAdmin("/treatments/trmt_gone")
    await page.getByRole("heading", { name: "Treatment not found" }).waitFor()
    await page.getByRole("link", { name: "To the treatments" }).click()
    await page.getByRole("heading", { name: "Treatments" }).waitFor()
  })
})

describe("deleting a treatment", () => {
  const withDependents = async (title: string): Promise<void> => {
    const { id } = await newTreatment({ title })
    await pair(id, "collagen", [
      "Marine Collagen Firming Cream",
      "Collagen Ampoule Serum",
    ])
    const { id: product } = await productOf("Marine Collagen Firming Cream")
    const api = await adminApi()
    await api.post("/admin/treatment-bundles", {
      treatment_id: id,
      title: `${title} set`,
      slots: [{ role: "collagen", items: [{ product_id: product }] }],
      tiers: [],
    })
  }

  it("says what goes along, and leaves all of it when it is called off", async () => {
    await withDependents("Farewell")
    const page = await admin.openAdmin("/treatments?q=Farewell")
    await act(page, "Farewell", "Delete")
    const prompt = page.getByRole("alertdialog")
    await prompt
      .getByText(
        "“Farewell” will be deleted. Its 2 pairings with products go along. So does its bundle “Farewell set”. Carts lose the bundle price with their next change; orders keep theirs."
      )
      .waitFor()
    await expectAccessible(page)
    await prompt.getByRole("button", { name: "Cancel" }).click()
    await prompt.waitFor({ state: "detached" })
    expect(await storedTreatments("Farewell")).toHaveLength(1)

    await act(page, "Farewell", "Delete")
    await prompt.getByRole("button", { name: "Delete" }).click()
    await page.getByText("“Farewell” was deleted").waitFor()
    expect(await storedTreatments("Farewell")).toEqual([])
  })

  it.each([
    [
      "de",
      "Aktionen für Abschied",
      "Löschen",
      "„Abschied“ wird gelöscht. Ihre 2 Zuordnungen zu Produkten entfallen ebenfalls. Auch ihr Bundle „Abschied set“ wird gelöscht. Warenkörbe verlieren den Bundle-Preis mit ihrer nächsten Änderung; Bestellungen behalten ihn.",
    ],
    [
      "es",
      "Acciones de Despedida",
      "Eliminar",
      "Se eliminará «Despedida». También sus 2 combinaciones con productos. Y también su pack «Despedida set». Los carritos pierden el precio de pack con su próximo cambio; los pedidos conservan el suyo.",
    ],
  ] as const)(
    "says it in %s, from the treatment's page",
    async (locale, menu, action, text) => {
      const title = locale === "de" ? "Abschied" : "Despedida"
      await withDependents(title)
      const { id } = await storedTreatment(title)
      const page = await admin.openAdmin(`/treatments/${id}`, { locale })
      await page.getByRole("button", { name: menu }).first().click()
      await page.getByRole("menuitem", { name: action, exact: true }).click()
      const prompt = page.getByRole("alertdialog")
      await prompt.getByText(text).waitFor()
      await prompt.getByRole("button", { name: action }).click()
      await page.waitForURL("**/app/treatments")
      expect(await storedTreatments(title)).toEqual([])
    }
  )
})
