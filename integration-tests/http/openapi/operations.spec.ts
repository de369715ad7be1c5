import type { MedusaContainer } from "@medusajs/framework/types"
import { openCatalogue } from "../../helpers/catalogue"
import { AdminApi } from "../../helpers/admin-api"
import { createAdminSession } from "../../helpers/admin-session"
import { BundleShop } from "../../helpers/bundle-shop"
import { openCheckout } from "../../helpers/checkout"
import { CHANGES } from "../../helpers/planted-changes"
import { storeSuite } from "../../helpers/store-suite"
import { Storefront } from "../../helpers/storefront"
import { independentDatabase } from "../../helpers/independent-database"
import { OrderShop } from "../orders/support"
import {
  DocumentedApi,
  entries,
  type DocumentedRequest,
  type Entry,
} from "./documented-api"
import { refusals } from "./refusals"
import { FACELIFT, TRIPLET } from "../../helpers/facelift"
import { recipes, type Shop } from "./valid-requests"

jest.setTimeout(180_000)

const COMPLETION = "POST /store/carts/{id}/complete"

const entryOf = (key: string): Entry => {
  const entry = entries.find((one) => one.key === key)
  if (!entry) {
    throw new Error(`${key} is not documented`)
  }
  return entry
}

const titled = (list: Entry[]) =>
  list.map((entry): [string, Entry] => [entry.key, entry])

const answers = (status: number) =>
  titled(
    entries.filter(({ operation }) => operation.responses[status] !== undefined)
  )

/** Any value for each parameter of a path. */
const somewhere = ({ key }: Entry): Record<string, string> =>
  Object.fromEntries(
    [...key.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => [name, "missing"])
  )

const queriesOf = ({ operation }: Entry) =>
  operation.parameters.filter((parameter) => parameter.in === "query")

storeSuite({
  testSuite: ({ api, getContainer, dbConfig }) => {
    const database = independentDatabase(dbConfig)
    let container: MedusaContainer
    let shop: Shop
    let documented: DocumentedApi
    let publishable: Record<string, string>
    let session: Record<string, string>

    beforeAll(async () => {
      container = getContainer()
      const catalogue = await openCatalogue(container)
      const signedIn = await createAdminSession(container)
      const web = new Storefront(api, catalogue)
      publishable = {
        "x-publishable-api-key": catalogue.publishable_keys.web ?? "",
      }
      session = Object(signedIn.headers)
      documented = new DocumentedApi(api, {
        store: publishable,
        admin: session,
      })
      shop = {
        web,
        merchant: new BundleShop(container, web),
        orderShop: new OrderShop(new AdminApi(api, signedIn), web, container),
      }
    })

    /** A valid request, with a body where the operation takes one; the path leads nowhere. */
    const sample = async (entry: Entry): Promise<DocumentedRequest> => {
      const path = somewhere(entry)
      const { requestBody } = entry.operation
      const [valid] = requestBody
        ? ((await recipes[entry.key]?.(shop)) ?? [])
        : []
      return { ...valid, path }
    }

    describe("a valid request", () => {
      const withRecipe = entries.filter(({ key }) => key !== COMPLETION)

      it("is known for every operation", () => {
        expect(Object.keys(recipes).sort()).toEqual(
          withRecipe.map(({ key }) => key).sort()
        )
      })

      it.each(titled(withRecipe))(
        "of %s is valid by the document, and so is its answer",
        async (key, entry) => {
          const requests = (await recipes[key]?.(shop)) ?? []
          expect(requests).not.toEqual([])
          for (const request of requests) {
            expect(documented.problemsOfRequest(entry, request)).toEqual([])
            await documented.send(entry, request)
          }
        }
      )

      it(`of ${COMPLETION} is answered with an order`, async () => {
        const id = await openCheckout(shop.web, TRIPLET)
        const { type } = await documented.send(entryOf(COMPLETION), {
          path: { id },
        })
        expect(type).toBe("order")
      })
    })

    it("would find a field that is not documented", async () => {
      const entry = entryOf("GET /store/treatments")
      const document = structuredClone(entry.document)
      delete document.components.schemas.StoreTreatment?.properties?.subtitle
      await expect(documented.send({ ...entry, document }, {})).rejects.toThrow(
        /additionalProperty\W+subtitle/
      )
    })

    describe("a request that nobody may make", () => {
      it.each(titled(entries.filter(({ area }) => area === "store")))(
        "of %s, without a publishable key, is answered 400",
        async (_, entry) => {
          await documented
            .with({})
            .send(entry, { path: somewhere(entry), body: {} }, 400)
        }
      )

      it.each(answers(401))(
        "of %s, without a session, is answered 401",
        async (_, entry) => {
          await documented
            .with({})
            .send(entry, { path: somewhere(entry), body: {} }, 401)
        }
      )
    })

    describe("a request that is not understood", () => {
      it.each(titled(entries.filter((entry) => queriesOf(entry).length > 0)))(
        "of %s, with an unknown parameter, is answered 400",
        async (_, entry) => {
          const request = {
            ...(await sample(entry)),
            query: { colour: "red" },
          }
          expect(documented.problemsOfRequest(entry, request)).not.toEqual([])
          const { message } = await documented.send(entry, request, 400)
          expect(message).toContain("colour")
        }
      )

      it.each(titled(entries.filter(({ operation }) => operation.requestBody)))(
        "of %s, with an unknown field, is answered 400",
        async (_, entry) => {
          const valid = await sample(entry)
          const request = { ...valid, body: { ...valid.body, colour: "red" } }
          expect(documented.problemsOfRequest(entry, request)).not.toEqual([])
          const { message } = await documented.send(entry, request, 400)
          expect(message).toContain("colour")
        }
      )

      const bounded = entries.flatMap((entry) =>
        queriesOf(entry).flatMap(({ name = "", schema }) => {
          const { maximum, maxLength } = schema ?? {}
          const beyond =
            typeof maximum === "number"
              ? maximum + 1
              : typeof maxLength === "number"
                ? "x".repeat(maxLength + 1)
                : undefined
          // Medusa takes the locale out of the query before the route sees it.
          return beyond === undefined || name === "locale"
            ? []
            : [{ key: entry.key, name, entry, beyond }]
        })
      )

      it.each(bounded)(
        "of $key, with $name beyond its bounds, is answered 400",
        async ({ name, entry, beyond }) => {
          const request = {
            ...(await sample(entry)),
            query: { [name]: beyond },
          }
          expect(documented.problemsOfRequest(entry, request)).not.toEqual([])
          const { message } = await documented.send(entry, request, 400)
          expect(message).toContain(name)
        }
      )

      it.each([
        ["POST /store/carts/{id}/treatment-bundles", {}],
        [
          "POST /store/carts/{id}/treatment-bundles",
          { treatment: FACELIFT, items: [{ slot_id: "a", variant_id: "b" }] },
        ],
        ["POST /admin/treatments/{id}/preview", {}],
        ["POST /admin/treatment-bundles/{id}/preview", {}],
      ])("of %s, with %j, is answered 400", async (key, body) => {
        const entry = entryOf(key)
        const request = { path: somewhere(entry), body }
        expect(documented.problemsOfRequest(entry, request)).not.toEqual([])
        await documented.send(entry, request, 400)
      })
    })

    describe("a request for something that is not there", () => {
      it.each(answers(404))("of %s is answered 404", async (_, entry) => {
        const query = queriesOf(entry).some(
          ({ name }) => name === "currency_code"
        )
          ? { currency_code: "eur" }
          : undefined
        await documented.send(entry, { query, ...(await sample(entry)) }, 404)
      })
    })

    describe("a refusal names its reason in `code`", () => {
      it.each(refusals)("%s: %s", async (code, key, make) => {
        const request = await make(shop)
        const entry = entryOf(key)
        expect(documented.problemsOfRequest(entry, request)).toEqual([])
        const refusal = await documented.send(entry, request, 400)
        expect(refusal.code).toBe(code)
      })

      it("and the whole of it in `message` for who asks for that", async () => {
        const asking = documented.with({
          store: { ...publishable, "x-treatment-bundles-errors": "json" },
        })
        const entry = entryOf("GET /store/treatments/{handle}/bundle")
        const { message, ...rest } = await asking.send<{ message: string }>(
          entry,
          {
            path: { handle: FACELIFT },
            query: { currency_code: "eur", bundle_id: "tbun_missing" },
          },
          400
        )
        expect(JSON.parse(message)).toEqual({
          ...rest,
          message: expect.stringContaining("tbun_missing"),
        })
      })
    })

    describe("a request that comes too late", () => {
      it.each([
        "POST /admin/treatments/{id}",
        "POST /admin/treatment-bundles/{id}",
      ])("of %s is answered 409", async (key) => {
        const entry = entryOf(key)
        const [valid] = (await recipes[key]?.(shop)) ?? []
        await documented.send(
          entry,
          {
            path: valid?.path,
            body: { expected_updated_at: "2000-01-01T00:00:00Z" },
          },
          409
        )
      })

      it(`of ${COMPLETION} is answered 409 with the cart at its new price`, async () => {
        const id = await openCheckout(shop.web, TRIPLET)
        await database.query(CHANGES.archive)
        const { code } = await documented.send(
          entryOf(COMPLETION),
          { path: { id } },
          409
        )
        expect(code).toBe("bundle_price_changed")
      })
    })

    it.each([
      ["POST /admin/treatments", { title: "Again", handle: FACELIFT }],
      [
        "POST /admin/treatment-bundles",
        {
          title: "Again",
          handle: "acupuncture-facelift-set",
          slots: [{ role: "collagen" }],
          tiers: [],
        },
      ],
    ])("a name that is taken: %s is answered 422", async (key, body) => {
      const treatment_id = await shop.merchant.treatmentId(FACELIFT)
      await documented.send(
        entryOf(key),
        { body: key.endsWith("bundles") ? { ...body, treatment_id } : body },
        422
      )
    })
  },
})
