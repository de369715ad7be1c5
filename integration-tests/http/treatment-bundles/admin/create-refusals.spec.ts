import type { ErrorBody } from "../../../helpers/answers"
import { countBundleRows } from "../../../helpers/bundle-rows"
import { independentDatabase } from "../../../helpers/independent-database"
import { storeSuite } from "../../../helpers/store-suite"
import { contradictoryBodies, invalidBodies } from "./refused-bodies"
import { BundleAdmin, minimalBundle, type Seed, seed } from "./support"

jest.setTimeout(180_000)

const PATH = "/admin/treatment-bundles"

storeSuite({
  testSuite: ({ api, getContainer, dbConfig }) => {
    let rows: Seed
    let admin: BundleAdmin
    const database = independentDatabase(dbConfig)

    beforeAll(async () => {
      rows = await seed(getContainer())
      admin = new BundleAdmin(api, rows.session)
    })

    /** Posts every body, and sees that none of them wrote a row. */
    const answersTo = async (
      bodies: readonly (readonly [
        string,
        Record<string, unknown>,
        ...string[],
      ])[]
    ): Promise<Record<string, ErrorBody & { status: number }>> => {
      const before = await countBundleRows(database)
      const answers: Record<string, ErrorBody & { status: number }> = {}
      for (const [what, part] of bodies) {
        const { status, data } = await admin.post<ErrorBody>(PATH, {
          ...minimalBundle(rows),
          ...part,
        })
        answers[what] = { ...data, status }
      }
      expect(await countBundleRows(database)).toEqual(before)
      return answers
    }

    it("refuses bodies that make no sense and names the field", async () => {
      expect(await answersTo(invalidBodies)).toEqual(
        Object.fromEntries(
          invalidBodies.map(([what, , field]) => [
            what,
            expect.objectContaining({
              status: 400,
              message: expect.stringContaining(field),
            }),
          ])
        )
      )
    })

    it("refuses bodies that contradict themselves with a code", async () => {
      expect(await answersTo(contradictoryBodies)).toEqual(
        Object.fromEntries(
          contradictoryBodies.map(([what, , code, field]) => [
            what,
            {
              status: 400,
              type: "invalid_data",
              code,
              message: expect.stringContaining(`${field}: `),
            },
          ])
        )
      )
    })

    it("refuses a variant of another product", async () => {
      const { status, data } = await admin.post<ErrorBody>(PATH, {
        ...minimalBundle(rows),
        slots: [
          { role: "support" },
          {
            role: "collagen",
            items: [
              {
                product_id: rows.products[0]?.id,
                variant_id: rows.products[1]?.variant_id,
              },
            ],
          },
        ],
      })
      expect({ status, code: data.code, message: data.message }).toEqual({
        status: 400,
        code: "variant_not_found",
        message: expect.stringContaining("slots[1].items[0].variant_id: "),
      })
    })
  },
})
