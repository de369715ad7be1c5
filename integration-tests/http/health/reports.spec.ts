// First: it brings core's workflows, and with them the registry that the plugin's links go into.
import { ScopedShop } from "../../helpers/scoped-shop"
import treatmentHealth, {
  reportTreatmentHealth,
} from "../../../src/scripts/treatment-health"
import type {
  AdminTreatmentHealth,
  AdminTreatmentHealthListResponse,
} from "../../../src/types"
import type { ErrorBody } from "../../helpers/answers"
import { bundleService } from "../../helpers/bundle-service"
import { storeSuite } from "../../helpers/store-suite"
import { Breakage, HEALTH } from "./support"

jest.setTimeout(240_000)

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let shop: ScopedShop
    let bundleId: string

    beforeAll(async () => {
      shop = await ScopedShop.seed(getContainer(), api)
      bundleId = await shop.createBundle()
    })

    const list = async (
      params: object = {}
    ): Promise<AdminTreatmentHealthListResponse> =>
      await shop.admin.mustGet(HEALTH, params)

    const handles = (treatments: AdminTreatmentHealth[]) =>
      treatments.map(({ treatment }) => treatment.handle)

    /** Puts the bundles of the catalogue on sale that are there for it. */
    const sellCatalogue = async () => {
      const service = bundleService(getContainer())
      const bundles = await service.listTreatmentBundles({ status: "draft" })
      await service.updateTreatmentBundles(
        bundles
          .filter(({ handle }) => /-set$/.test(handle))
          .map(({ id }) => ({ id, status: "active" as const }))
      )
    }

    it("knows what is odd about the demo catalogue, and nothing else", async () => {
      await sellCatalogue()
      const { treatments, count } = await list()
      expect(count).toBe(8)
      const found = treatments.flatMap(({ treatment, issues, bundles }) => [
        ...issues.map((issue) => [treatment.handle, issue] as const),
        ...bundles
          .filter(({ state }) => state !== "off")
          .flatMap((bundle) =>
            bundle.issues.map((issue) => [bundle.bundle.handle, issue] as const)
          ),
      ])
      const told = found.map(([handle, { severity, code, params }]) => [
        handle,
        `${severity} ${code}`,
        params.product ?? "",
        params.channels ?? [],
      ])
      const spot = "Even-Tone Serum 3% Tranexamic + 5% Niacinamide"
      const inStudio = ["Studio Counter"]
      const substituted = [
        "acupuncture-facelift-set",
        "even-tone-acupuncture-set",
        "microneedling-recovery-set",
      ].map((handle) => [
        handle,
        "warning first_choice_unusable",
        spot,
        inStudio,
      ])
      expect(told.sort()).toEqual(
        [
          ...substituted,
          ["scoped-session", "warning no_pairings", "", []],
          [
            "sculpt-gua-sha-acupuncture",
            "warning pairing_product_unpublished",
            "Collagen Eye Contour Gel-Cream",
            [],
          ],
        ].sort()
      )
    })

    it("counts pairings by role, without exclusions", async () => {
      const { treatments } = await list()
      const facelift = treatments.find(
        ({ treatment }) => treatment.handle === "acupuncture-facelift"
      )
      expect(facelift?.pairing_counts).toEqual({
        collagen: 3,
        hyaluronic_acid: 2,
        anti_spot: 3,
        support: 1,
      })
    })

    it("lists by rank in pages", async () => {
      const all = handles((await list()).treatments)
      const page = await list({ limit: 3, offset: 2 })
      expect(page).toMatchObject({ count: 8, limit: 3, offset: 2 })
      expect(handles(page.treatments)).toEqual(all.slice(2, 5))
      expect(all).toEqual([
        "scoped-session",
        "acupuncture-facelift",
        "hydration-glow-acupuncture",
        "even-tone-acupuncture",
        "sculpt-gua-sha-acupuncture",
        "calm-sensitive-acupuncture",
        "microneedling-recovery",
        "needle-free-prenatal-facial",
      ])
    })

    it("filters by treatment, bundle and state", async () => {
      const one = await list({ treatment_id: shop.treatment_id })
      expect(handles(one.treatments)).toEqual(["scoped-session"])
      expect(one.count).toBe(1)

      const other = await shop.createBundle({
        title: "Broken set",
        starts_at: null,
        ends_at: "2020-01-01T00:00:00Z",
      })
      const ofBundle = await list({ bundle_id: [bundleId] })
      expect(ofBundle.treatments).toMatchObject([
        {
          treatment: { id: shop.treatment_id },
          state: "error",
          bundles: [{ bundle: { id: bundleId }, state: "ok" }],
        },
      ])
      const { treatments } = await list({ bundle_id: [bundleId, other] })
      expect(treatments[0]?.bundles.map(({ state }) => state)).toEqual([
        "ok",
        "error",
      ])

      const errors = await list({ state: ["error"], limit: 2 })
      expect(errors.count).toBe(8)
      expect(errors.treatments).toHaveLength(2)
      expect(await list({ state: "ok" })).toMatchObject({
        treatments: [],
        count: 0,
      })
      expect(await list({ bundle_id: ["tbun_none"] })).toMatchObject({
        treatments: [],
        count: 0,
      })
    })

    it.each([
      ["limit", { limit: 201 }],
      ["offset", { offset: -1 }],
      ["state", { state: "sick" }],
      ["treatment_id", { treatment_id: "" }],
      ["bundle_id", { bundle_id: ["x".repeat(256)] }],
      ["color", { color: "red" }],
    ])("refuses a bad %s by its name", async (field, params) => {
      const { status, data } = await shop.admin.get<ErrorBody>(HEALTH, params)
      expect([status, data.type]).toEqual([400, "invalid_data"])
      expect(data.message).toContain(field)
    })

    it("asks for a session", async () => {
      expect((await shop.admin.anonymous().get(HEALTH)).status).toBe(401)
    })

    describe("as a script", () => {
      const healed = async () => {
        await sellCatalogue()
        return await reportTreatmentHealth({ container: getContainer() })
      }

      it("ends with 0 while everything live can be sold, warnings or not", async () => {
        const { output, exit_code } = await healed()
        expect(exit_code).toBe(0)
        expect(output).toContain("warning Scoped session (scoped-session)")
        expect(output).toContain("No product is paired with this treatment.")
        expect(output).toMatch(
          /8 treatments, 10 bundles: 0 errors, 5 warnings\n$/
        )
      })

      it("ends with 1 when something live cannot be sold", async () => {
        await sellCatalogue()
        await new Breakage(shop).product("COL-02", { status: "draft" })
        const { output, exit_code } = await reportTreatmentHealth({
          container: getContainer(),
        })
        expect(exit_code).toBe(1)
        expect(output).toContain(
          'error: "Peptide-Collagen Night Cream" is not published, so the bundle cannot be sold at its price. [product_unpublished, product prod_'
        )
      })

      it("hands its code to the process that runs it, and prints JSON on request", async () => {
        await shop.define(bundleId, { ends_at: "2020-01-01T00:00:00Z" })
        const before = process.exitCode
        const written: string[] = []
        const write = jest
          .spyOn(process.stdout, "write")
          .mockImplementation((...parameters: unknown[]) => {
            written.push(String(parameters[0]))
            const done = parameters.at(-1)
            if (typeof done === "function") {
              done()
            }
            return true
          })
        try {
          await treatmentHealth({ container: getContainer(), args: ["json"] })
          expect(process.exitCode).toBe(1)
        } finally {
          process.exitCode = before
          write.mockRestore()
        }
        const line = written.find((text) => text.startsWith('{"treatments"'))
        expect(line).toMatch(/^[^\n]+\n$/)
        expect(JSON.parse(line ?? "")).toEqual({
          treatments: (await list()).treatments,
        })
      })

      it("refuses an argument it does not know", async () => {
        await expect(
          reportTreatmentHealth({ container: getContainer(), args: ["xml"] })
        ).rejects.toThrow("Unknown argument xml")
      })
    })
  },
})
