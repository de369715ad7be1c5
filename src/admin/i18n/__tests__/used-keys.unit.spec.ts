/// <reference types="jest" />
/// <reference types="node" />
import { textsOf, variablesOf, withoutForm } from "./helpers/texts"
import { readAdmin, type UsedKey } from "./helpers/used-keys"

/** Where a code comes with a reason, each reason has a text of its own. */
const REASONS: Record<string, string[]> = {
  rules_exclude_everyone: [
    "missing.region",
    "missing.sales_channel",
    "missing.customer_group",
    "contradiction.region",
    "contradiction.sales_channel",
    "contradiction.customer_group",
    "no_region",
    "no_channel",
  ],
  no_tier: ["none", "too_many_slots", "too_few_slots", "not_reached"],
  empty_slot: ["no_pairing", "excluded", "taken", "deleted"],
  first_choice_unusable: [
    "out_of_stock",
    "unpublished",
    "not_in_channel",
    "no_price_in_context",
  ],
}

/** Compiling the admin takes a while on a busy machine. */
const COMPILES = 180_000

describe("keys in the code of the admin", () => {
  const texts = textsOf("en")
  const keys = [...new Set([...texts.keys()].map(withoutForm))]
  let admin: ReturnType<typeof readAdmin>
  let used: UsedKey[]

  beforeAll(() => {
    admin = readAdmin()
    used = admin.usedKeys()
  }, COMPILES)

  it("are found", () => {
    expect(used.length).toBeGreaterThan(100)
  })

  it("all have a text", () => {
    // What begins several keys stands in a constant; the keys made of it are among the used ones.
    const groups = new Set(
      keys.flatMap((key) =>
        key.split(".").map((_, end, parts) => parts.slice(0, end).join("."))
      )
    )
    const isGroup = ({ pattern, isTranslated }: UsedKey) =>
      !isTranslated && [...groups].some((group) => pattern.test(group))
    const unknown = used
      .filter(
        (key) => !keys.some((text) => key.pattern.test(text)) && !isGroup(key)
      )
      .map(({ where }) => where)
    expect(unknown).toEqual([])
  })

  it("leave no text unused", () => {
    const unused = keys.filter(
      (key) => !used.some(({ pattern }) => pattern.test(key))
    )
    expect(unused).toEqual([])
  })

  it("come with everything that their texts let them fill in", () => {
    const lacking = used.flatMap(({ pattern, where, given }) =>
      given === undefined
        ? []
        : [...texts]
            .filter(([key]) => pattern.test(withoutForm(key)))
            .flatMap(([key, text]) => [
              ...variablesOf(text),
              ...(key === withoutForm(key) ? [] : ["count"]),
            ])
            .filter((name) => !given.includes(name))
            .map((name) => `${where} lacks ${name}`)
    )
    expect([...new Set(lacking)]).toEqual([])
  })

  describe("of codes on the wire", () => {
    const HEALTH = "http/admin/health.ts"
    const BUNDLE = "http/admin/bundle.ts"
    const PREVIEW = "http/admin/preview.ts"
    const STORE = "http/store/recommended-bundle.ts"

    it.each([
      [HEALTH, "AdminTreatmentHealthIssueCode", "health.issue"],
      [HEALTH, "AdminTreatmentHealthState", "common.healthState"],
      [HEALTH, "AdminTreatmentHealthSeverity", "health.severity"],
      [BUNDLE, "AdminTreatmentBundleWarningCode", "preview.warning"],
      [BUNDLE, "AdminTreatmentBundleTierType", "preview.tier"],
      [BUNDLE, "AdminTreatmentBundleTierType", "preview.nextTier"],
      [PREVIEW, "AdminPassedOverReason", "preview.passedOver.reason"],
      [STORE, "RecommendationReason", "preview.reason"],
      [STORE, "RecommendationStatus", "preview.status"],
    ])("%s, %s: each has a text below %s", (file, type, path) => {
      const values = admin.valuesOf(file, type)
      const wanted = values.flatMap((value) =>
        path === "health.issue" && REASONS[value]
          ? REASONS[value].map((reason) => `${value}.${reason}`)
          : [value]
      )
      expect(values.length).toBeGreaterThan(1)
      expect(
        wanted.filter(
          (value) => !keys.includes(`treatmentBundles.${path}.${value}`)
        )
      ).toEqual([])
    })
  })
})
