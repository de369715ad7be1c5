import { openCatalogue } from "../../../helpers/catalogue"
import type {
  AdminTreatment,
  AdminTreatmentAftercareNote,
  AdminTreatmentResponse,
  StoreTreatmentListResponse,
  StoreTreatmentResponse,
} from "../../../../src/types"
import { AdminApi } from "../../../helpers/admin-api"
import { countStatements } from "../../../helpers/statements"
import { Storefront } from "../../../helpers/storefront"
import { translatedStoreSuite } from "../../../helpers/store-suite"
import { createTreatment, PATH } from "./support"

jest.setTimeout(240_000)

type Note = AdminTreatmentAftercareNote

const REFERENCE = "treatment_aftercare_note"
const SPANISH = { locale: "es-ES" }

const SUN: Note = { phase: "daily", hours: 0, text: "Sun protection." }
const SAUNA: Note = { phase: "after", hours: 24, text: "No sauna." }
const ACIDS: Note = { phase: "after", hours: 48, text: "Leave out acids." }

translatedStoreSuite({
  testSuite: ({ api, getContainer }) => {
    let admin: AdminApi
    let web: Storefront
    let treatment: AdminTreatment

    beforeAll(async () => {
      web = new Storefront(api, await openCatalogue(getContainer()))
      admin = await AdminApi.signIn(api, getContainer())
      treatment = await createTreatment(admin, {
        title: "Facelift by hand",
        status: "published",
        aftercare: [SUN, SAUNA, ACIDS],
      })
    })

    const noteIds = async (): Promise<string[]> => {
      const data = await admin.mustGet<AdminTreatmentResponse>(
        `${PATH}/${treatment.id}`,
        { fields: "+aftercare_notes.id" }
      )
      return (data.treatment.aftercare_notes ?? []).map(({ id }) => id)
    }

    /** Writes Spanish texts as Medusa's editor does. */
    const translate = async (texts: Record<string, string>) => {
      await admin.mustPost("/admin/translations/batch", {
        create: Object.entries(texts).map(([reference_id, text]) => ({
          reference: REFERENCE,
          reference_id,
          locale_code: SPANISH.locale,
          translations: { text },
        })),
      })
    }

    const translateAll = async () => {
      const [sun = "", sauna = "", acids = ""] = await noteIds()
      await translate({
        [sun]: "Protección solar.",
        [sauna]: "Sin sauna.",
        [acids]: "Sin ácidos.",
      })
    }

    const shown = async (params: object = SPANISH): Promise<Note[]> => {
      const { data } = await web.get<StoreTreatmentResponse>(
        `/store/treatments/${treatment.handle}`,
        params
      )
      return data.treatment.aftercare
    }

    it("answers translated notes in their order, and the merchant's text where there is none", async () => {
      const [, sauna = ""] = await noteIds()
      await translate({ [sauna]: "Sin sauna." })
      const spanish = [SUN, { ...SAUNA, text: "Sin sauna." }, ACIDS]

      expect(await shown()).toEqual(spanish)
      expect(await shown({})).toEqual([SUN, SAUNA, ACIDS])
      const { data } = await web.get<StoreTreatmentListResponse>(
        "/store/treatments",
        { ...SPANISH, limit: 100 }
      )
      expect(
        data.treatments.find(({ id }) => id === treatment.id)?.aftercare
      ).toEqual(spanish)
    })

    it("keeps the translation of a note that moves or is edited, and gives none to a new one", async () => {
      await translateAll()
      const water: Note = { phase: "day_of", hours: 2, text: "Drink water." }
      await admin.mustPost(`${PATH}/${treatment.id}`, {
        aftercare: [ACIDS, { ...SUN, hours: 1 }, water],
      })
      expect((await shown()).map(({ text }) => text)).toEqual([
        "Sin ácidos.",
        "Protección solar.",
        water.text,
      ])
      await admin.mustPost(`${PATH}/${treatment.id}`, {
        aftercare: [ACIDS, { ...SUN, text: "Sun protection, daily." }, water],
      })
      expect((await shown())[1]?.text).toBe("Protección solar.")
    })

    it("has what Medusa's editor shows for the notes of one treatment", async () => {
      await translateAll()
      const ids = await noteIds()
      const settings = await admin.mustGet<{
        translation_settings: Record<string, { fields: string[] }>
      }>("/admin/translations/settings", { entity_type: REFERENCE })
      expect(settings.translation_settings[REFERENCE]?.fields).toEqual(["text"])

      const { data } = await admin.mustGet<{
        data: {
          id: string
          text: string
          translations: { translations: { text: string } }[]
        }[]
      }>("/admin/translations/entities", { type: REFERENCE, id: ids })
      const texts = data.map(({ id, text, translations }) => [
        id,
        text,
        translations.map((each) => each.translations.text),
      ])
      expect(texts).toHaveLength(3)
      expect(texts).toEqual(
        expect.arrayContaining([
          [ids[0], SUN.text, ["Protección solar."]],
          [ids[1], SAUNA.text, ["Sin sauna."]],
          [ids[2], ACIDS.text, ["Sin ácidos."]],
        ])
      )
    })

    it("needs the same number of statements for one note and for fifty", async () => {
      const reading = async (count: number) => {
        await admin.mustPost(`${PATH}/${treatment.id}`, {
          aftercare: Array.from({ length: count }, (_, index) => ({
            ...SUN,
            text: `Note ${index}`,
          })),
        })
        return await countStatements(async () => {
          expect(await shown()).toHaveLength(count)
        })
      }
      const one = await reading(1)
      expect(await reading(50)).toBe(one)
    })
  },
})
