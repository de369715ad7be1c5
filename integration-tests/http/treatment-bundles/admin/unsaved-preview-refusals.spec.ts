import type { ErrorBody } from "../../../helpers/answers"
import { storeSuite } from "../../../helpers/store-suite"
import { dumpTables } from "../../../helpers/table-dump"
import { independentDatabase } from "../../../helpers/independent-database"
import { bodyOf, PreviewShop } from "./preview-shop"
import { contradictoryBodies, invalidBodies } from "./refused-bodies"

jest.setTimeout(180_000)

const PATH = "/admin/treatment-bundles"

storeSuite({
  testSuite: ({ api, getContainer, dbConfig }) => {
    const database = independentDatabase(dbConfig)
    let previewShop: PreviewShop

    beforeAll(async () => {
      previewShop = await PreviewShop.seed(getContainer(), api)
    })

    it("writes nothing", async () => {
      const before = await dumpTables(database)
      await previewShop.preview(
        previewShop.duo([{ min_slots: 2, type: "percentage", percentage: 5 }])
      )
      await previewShop.preview(
        previewShop.duo([
          {
            min_slots: 2,
            type: "fixed_price",
            prices: [{ amount: 80, currency_code: "eur" }],
          },
        ])
      )
      await previewShop.preview({
        ...bodyOf(previewShop.stored("acupuncture-facelift-set")),
        title: "Changed",
        tiers: [],
        status: "draft",
      })
      expect(await dumpTables(database)).toEqual(before)
    })

    it("refuses what a save refuses, with the same words and the field's prefix", async () => {
      const valid = previewShop.duo([
        { min_slots: 2, type: "percentage", percentage: 10 },
      ])
      const refused: [string, Record<string, unknown>][] = [
        ...invalidBodies,
        ...contradictoryBodies,
      ].map(([what, part]) => [what, part])
      for (const [what, part] of refused) {
        const treatment_bundle = { ...valid, ...part }
        const saving = await previewShop.admin.post<ErrorBody>(
          PATH,
          treatment_bundle
        )
        const previewing = await previewShop.admin.post<ErrorBody>(
          `${PATH}/preview`,
          {
            ...previewShop.web(),
            treatment_bundle,
          }
        )
        const message = saving.data.message
          .replace(/(?<=field )'/gi, "'treatment_bundle, ")
          .replace(/(^|; )(?=[a-z_]+(\[|\.|:))/g, "$1treatment_bundle.")
        expect({ what, ...previewing.data, status: previewing.status }).toEqual(
          {
            what,
            ...saving.data,
            message,
            status: 400,
          }
        )
      }
    })

    it.each<[string, () => object, string]>([
      [
        "an unknown bundle",
        () => ({ id: "tbun_nowhere" }),
        "treatment_bundle.id: bundle tbun_nowhere was not found",
      ],
      [
        "another treatment",
        () => ({
          id: previewShop.stored("acupuncture-facelift-set").id,
          treatment_id: previewShop.stored("even-tone-acupuncture-set")
            .treatment_id,
        }),
        "treatment_bundle.treatment_id: bundle ",
      ],
      [
        "a tier of another bundle",
        () => ({
          id: previewShop.stored("acupuncture-facelift-set").id,
          tiers: [
            {
              id: previewShop.stored("even-tone-acupuncture-set").tiers[0]?.id,
              min_slots: 2,
              type: "percentage",
              percentage: 5,
            },
          ],
        }),
        "treatment_bundle.tiers[0].id: ",
      ],
    ])("refuses %s", async (_, part, message) => {
      const { status, data } = await previewShop.admin.post<ErrorBody>(
        `${PATH}/preview`,
        {
          ...previewShop.web(),
          treatment_bundle: {
            ...previewShop.duo([
              { min_slots: 2, type: "percentage", percentage: 5 },
            ]),
            ...part(),
          },
        }
      )
      expect({ status, message: data.message }).toEqual({
        status: 400,
        message: expect.stringContaining(message),
      })
    })

    it.each<[string, object]>([
      ["region_id", {}],
      ["region_id", { region_id: "reg_nowhere" }],
      ["currency_code", { currency_code: "EUR" }],
      [
        "treatment_bundle",
        { currency_code: "eur", treatment_bundle: undefined },
      ],
      ["colour", { currency_code: "eur", colour: "red" }],
    ])("answers 400 and names %s", async (field, body) => {
      const { status, data } = await previewShop.admin.post<ErrorBody>(
        `${PATH}/preview`,
        {
          treatment_bundle: previewShop.duo([]),
          ...body,
        }
      )
      expect({ status, message: data.message }).toEqual({
        status: 400,
        message: expect.stringContaining(field),
      })
    })

    it("answers 401 without a session", async () => {
      const { status } = await previewShop.admin
        .anonymous()
        .post(`${PATH}/preview`, {
          ...previewShop.web(),
          treatment_bundle: previewShop.duo([]),
        })
      expect(status).toBe(401)
    })

    it("is no bundle with the id preview", async () => {
      const { status } = await previewShop.admin.get(`${PATH}/preview`)
      expect(status).toBe(404)
    })
  },
})
