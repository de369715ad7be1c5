import type { ErrorBody } from "../../../helpers/answers"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type {
  AdminTreatmentBundle,
  AdminTreatmentBundleListResponse,
} from "../../../../src/types/http/admin/bundle"
import { independentDatabase } from "../../../helpers/independent-database"
import { storeSuite } from "../../../helpers/store-suite"
import { BundleAdmin, fullBundle, type Seed, seed } from "./support"

jest.setTimeout(180_000)

const PATH = "/admin/treatment-bundles"

storeSuite({
  testSuite: ({ api, getContainer, dbConfig }) => {
    const database = independentDatabase(dbConfig)
    let rows: Seed
    let admin: BundleAdmin
    let bundles: AdminTreatmentBundle[]

    beforeAll(async () => {
      rows = await seed(getContainer())
      admin = new BundleAdmin(api, rows.session)
      bundles = [
        await admin.create({ ...fullBundle(rows), rank: 3 }),
        await admin.create({
          ...fullBundle(rows),
          title: "Even Tone Duo",
          treatment_id: rows.other_treatment_id,
          status: "draft",
          rank: 1,
        }),
        await admin.create({
          ...fullBundle(rows),
          handle: "winter",
          title: "Winter Care",
          status: "archived",
          rank: 2,
        }),
      ]
    })

    const list = async (query: string): Promise<string[]> => {
      const { status, data } =
        await admin.get<AdminTreatmentBundleListResponse>(`${PATH}?${query}`)
      expect({ status, data }).toEqual(expect.objectContaining({ status: 200 }))
      return data.treatment_bundles.map(({ handle }) => handle)
    }

    it("lists complete bundles by rank, with the count", async () => {
      const { data } = await admin.get<AdminTreatmentBundleListResponse>(PATH)
      expect(data).toEqual({
        treatment_bundles: [bundles[1], bundles[2], bundles[0]],
        count: 3,
        offset: 0,
        limit: 50,
      })
    })

    it("reads one bundle", async () => {
      const { status, data } = await admin.get(`${PATH}/${bundles[0]?.id}`)
      expect(status).toBe(200)
      expect(data).toEqual({ treatment_bundle: bundles[0] })
    })

    it.each([
      ["q=winter", ["winter"]],
      ["q=Tone", ["even-tone-duo"]],
      ["status=draft", ["even-tone-duo"]],
      ["status[]=draft&status[]=archived", ["even-tone-duo", "winter"]],
      ["handle=facelift-set", ["facelift-set"]],
      ["handle[]=facelift-set&handle[]=winter", ["winter", "facelift-set"]],
      ["limit=1", ["even-tone-duo"]],
      ["limit=1&offset=2", ["facelift-set"]],
      ["order=-rank", ["facelift-set", "winter", "even-tone-duo"]],
      ["order=title", ["even-tone-duo", "facelift-set", "winter"]],
      [
        "created_at[$gt]=2000-01-01T00:00:00Z",
        ["even-tone-duo", "winter", "facelift-set"],
      ],
      ["created_at[$lt]=2000-01-01T00:00:00Z", []],
    ])("lists by %s", async (query, handles) => {
      expect(await list(query)).toEqual(handles)
    })

    it("lists by treatment and by id", async () => {
      expect(await list(`treatment_id=${rows.other_treatment_id}`)).toEqual([
        "even-tone-duo",
      ])
      expect(await list(`id=${bundles[2]?.id}`)).toEqual(["winter"])
    })

    it("answers with the fields that were asked for", async () => {
      const { data } = await admin.get(
        `${PATH}/${bundles[0]?.id}?fields=id,title`
      )
      expect(data).toEqual({
        treatment_bundle: { id: bundles[0]?.id, title: "Facelift Set" },
      })
      const product = await admin.get<{
        treatment_bundle: {
          slots: { items: { product: { title: string } }[] }[]
        }
      }>(`${PATH}/${bundles[0]?.id}?fields=%2Bslots.items.product.title`)
      expect(
        product.data.treatment_bundle.slots[0]?.items.map(
          (item) => item.product.title
        )
      ).toEqual(["Hyaluronic Cream", "Collagen Serum"])
    })

    it.each([
      ["limit=0", "limit"],
      ["limit=-1", "limit"],
      ["limit=1001", "limit"],
      ["limit=ten", "limit"],
      ["offset=-1", "offset"],
      ["order=nothing", "order"],
      ["status=live", "status"],
      ["colour=red", "colour"],
      ["fields=id,slots.nothing", "'slots.nothing'"],
      ["fields=%2Bslots.items.nothing", "slots.items.nothing"],
      ["fields=*tiers.nothing", "tiers.nothing"],
    ])("refuses %s", async (query, field) => {
      const { status, data } = await admin.get<ErrorBody>(`${PATH}?${query}`)
      expect({ status, message: data.message }).toEqual({
        status: 400,
        message: expect.stringContaining(field),
      })
    })

    it.each(["nothing", "nothing.at.all"])(
      "passes over the unknown field %s",
      async (field) => {
        const { status, data } = await admin.get(
          `${PATH}/${bundles[0]?.id}?fields=id,${field}`
        )
        expect({ status, data }).toMatchObject({
          status: 200,
          data: { treatment_bundle: { id: bundles[0]?.id } },
        })
      }
    )

    it("shows prices of tiers only when they were asked for", async () => {
      const path = `${PATH}/${bundles[0]?.id}`
      const without = await admin.get(`${path}?fields=tiers.id,tiers.min_slots`)
      const withPrices = await admin.get(
        `${path}?fields=tiers.id,tiers.min_slots,tiers.prices`
      )
      const tiers = bundles[0]?.tiers ?? []
      expect(without.data).toEqual({
        treatment_bundle: {
          id: bundles[0]?.id,
          tiers: tiers.map(({ id, min_slots }) => ({ id, min_slots })),
        },
      })
      expect(withPrices.data).toEqual({
        treatment_bundle: {
          id: bundles[0]?.id,
          tiers: tiers.map(({ id, min_slots, prices }) => ({
            id,
            min_slots,
            prices: expect.arrayContaining(prices),
          })),
        },
      })
    })

    it("answers 404 to an unknown bundle and 401 without a session", async () => {
      const { status } = await admin.get(`${PATH}/tbun_missing`)
      expect(status).toBe(404)
      const anonymous = await Promise.all(
        [PATH, `${PATH}/${bundles[0]?.id}`].map((path) =>
          api.get(path, { validateStatus: () => true })
        )
      )
      expect(anonymous.map((answer) => answer.status)).toEqual([401, 401])
    })

    it("does not show prices of price lists", async () => {
      await database.query(
        `INSERT INTO price_list (id, title, description, status)
        VALUES ('plist_1', 'Sale', '', 'active')`
      )
      await database.query(
        `INSERT INTO price (id, price_set_id, currency_code, amount, raw_amount, price_list_id)
        SELECT 'price_sale_' || id, id, 'eur', 1, '{"value":"1"}', 'plist_1' FROM price_set`
      )

      const { data } = await admin.get(`${PATH}/${bundles[0]?.id}`)
      expect(data).toEqual({ treatment_bundle: bundles[0] })
    })

    it("needs the same number of statements for one bundle and for many", async () => {
      const connection = getContainer().resolve(
        ContainerRegistrationKeys.PG_CONNECTION
      )
      const statements: string[] = []
      const record = ({ sql }: { sql: string }): void => {
        statements.push(sql)
      }
      const countOf = async (query: string): Promise<number> => {
        statements.length = 0
        await list(query)
        return statements.length
      }
      connection.on("query", record)
      const one = await countOf("limit=1")
      const many = await countOf("limit=50")
      connection.removeListener("query", record)

      expect(one).toBeGreaterThan(0)
      expect(many).toBe(one)
    })
  },
})
