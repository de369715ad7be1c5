import type { ErrorBody } from "../../../helpers/admin-api"
import { storeSuite } from "../../../helpers/store-suite"
import { dumpTables } from "../../../helpers/table-dump"
import { openWitness } from "../../../helpers/witness"
import { bodyOf, PreviewDesk } from "./preview-desk"
import { contradictoryBodies, invalidBodies } from "./refused-bodies"

jest.setTimeout(180_000)

const PATH = "/admin/treatment-bundles"

storeSuite({
  testSuite: ({ api, getContainer, dbConfig }) => {
    let desk: PreviewDesk

    beforeAll(async () => {
      desk = await PreviewDesk.seed(getContainer(), api)
    })

    it("writes nothing", async () => {
      const witness = await openWitness(dbConfig.clientUrl)
      const before = await dumpTables(witness)
      await desk.preview(
        desk.duo([{ min_slots: 2, type: "percentage", percentage: 5 }])
      )
      await desk.preview(
        desk.duo([
          {
            min_slots: 2,
            type: "fixed_price",
            prices: [{ amount: 80, currency_code: "eur" }],
          },
        ])
      )
      await desk.preview({
        ...bodyOf(desk.stored("acupuncture-facelift-set")),
        title: "Changed",
        tiers: [],
        status: "draft",
      })
      expect(await dumpTables(witness)).toEqual(before)
      await witness.close()
    })

    it("refuses what a save refuses, with the same words and the field's prefix", async () => {
      const valid = desk.duo([
        { min_slots: 2, type: "percentage", percentage: 10 },
      ])
      const refused: [string, Record<string, unknown>][] = [
        ...invalidBodies,
        ...contradictoryBodies,
      ].map(([what, part]) => [what, part])
      for (const [what, part] of refused) {
        const treatment_bundle = { ...valid, ...part }
        const saving = await desk.admin.post<ErrorBody>(PATH, treatment_bundle)
        const previewing = await desk.admin.post<ErrorBody>(`${PATH}/preview`, {
          ...desk.web(),
          treatment_bundle,
        })
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
          id: desk.stored("acupuncture-facelift-set").id,
          treatment_id: desk.stored("even-tone-acupuncture-set").treatment_id,
        }),
        "treatment_bundle.treatment_id: bundle ",
      ],
      [
        "a tier of another bundle",
        () => ({
          id: desk.stored("acupuncture-facelift-set").id,
          tiers: [
            {
              id: desk.stored("even-tone-acupuncture-set").tiers[0]?.id,
              min_slots: 2,
              type: "percentage",
              percentage: 5,
            },
          ],
        }),
        "treatment_bundle.tiers[0].id: ",
      ],
    ])("refuses %s", async (_, part, message) => {
      const { status, data } = await desk.admin.post<ErrorBody>(
        `${PATH}/preview`,
        {
          ...desk.web(),
          treatment_bundle: {
            ...desk.duo([{ min_slots: 2, type: "percentage", percentage: 5 }]),
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
      const { status, data } = await desk.admin.post<ErrorBody>(
        `${PATH}/preview`,
        {
          treatment_bundle: desk.duo([]),
          ...body,
        }
      )
      expect({ status, message: data.message }).toEqual({
        status: 400,
        message: expect.stringContaining(field),
      })
    })

    it("answers 401 without a session", async () => {
      const { status } = await desk.admin.anonymous().post(`${PATH}/preview`, {
        ...desk.web(),
        treatment_bundle: desk.duo([]),
      })
      expect(status).toBe(401)
    })

    it("is no bundle with the id preview", async () => {
      const { status } = await desk.admin.get(`${PATH}/preview`)
      expect(status).toBe(404)
    })
  },
})
