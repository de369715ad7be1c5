import type { AdminTreatmentBundleHealth } from "../../types/http/admin/health"
import {
  countPairings,
  stateOf,
  treatmentIssues,
  type HealthTreatment,
} from "../index"
import { briefly, pairing } from "./fixtures"

const treatment = (change: Partial<HealthTreatment> = {}): HealthTreatment => ({
  id: "trmt_1",
  handle: "glow",
  title: "Glow",
  status: "published",
  alternative_treatment_id: null,
  alternative_treatment: null,
  ...change,
})

const health = (
  status: AdminTreatmentBundleHealth["bundle"]["status"],
  state: AdminTreatmentBundleHealth["state"]
): AdminTreatmentBundleHealth => ({
  bundle: { id: "tbun_1", handle: "set", title: "Set", status },
  state,
  issues: [],
})

const SOLD = [health("active", "ok")]
const PAIRED = [pairing("cream", "collagen", 1)]
const products = new Map([
  ["cream", { title: "Cream", is_published: true }],
  ["pen", { title: "Pen", is_published: false }],
])

const issuesOf = (
  change: Partial<Parameters<typeof treatmentIssues>[0]> = {}
) =>
  treatmentIssues({
    treatment: treatment(),
    pairings: PAIRED,
    bundles: SOLD,
    products,
    ...change,
  })

describe("issues of a treatment", () => {
  it("are none where it is paired and sold", () => {
    expect(issuesOf()).toEqual([])
  })

  it("tell of a treatment without bundles, and of one without an active bundle", () => {
    expect(briefly(issuesOf({ bundles: [] }))).toEqual(["error no_bundle"])
    const [issue] = issuesOf({ bundles: [health("draft", "off")] })
    expect(issue).toMatchObject({
      code: "no_active_bundle",
      severity: "error",
      message:
        "The only bundle of this treatment is not active, so nothing is sold with it.",
      fix: { entity: "treatment", id: "trmt_1" },
    })
  })

  it("warn of missing pairings where a bundle is sold without them", () => {
    const pairings = [pairing("cream", "collagen", 1, { excluded: true })]
    expect(briefly(issuesOf({ pairings }))).toEqual(["warning no_pairings"])
  })

  it("are an error without pairings where nothing is sold", () => {
    const bundles = [health("active", "error"), health("draft", "off")]
    expect(briefly(issuesOf({ pairings: [], bundles }))).toEqual([
      "error no_pairings",
    ])
  })

  it.each([
    ["draft", "trmt_2", { id: "trmt_2", title: "Calm", status: "draft" }],
    ["deleted", "trmt_1", null],
  ])("tell of an alternative that is %s", (_, fixed, alternative_treatment) => {
    const issues = issuesOf({
      treatment: treatment({
        alternative_treatment_id: "trmt_2",
        alternative_treatment,
      }),
    })
    expect(issues).toEqual([
      expect.objectContaining({
        code: "alternative_unpublished",
        severity: "warning",
        fix: { entity: "treatment", id: fixed },
      }),
    ])
  })

  it("say nothing of an alternative that is published", () => {
    expect(
      issuesOf({
        treatment: treatment({
          alternative_treatment_id: "trmt_2",
          alternative_treatment: {
            id: "trmt_2",
            title: "Calm",
            status: "published",
          },
        }),
      })
    ).toEqual([])
  })

  it("name each unpublished product once, and count the deleted ones", () => {
    const issues = issuesOf({
      pairings: [
        ...PAIRED,
        pairing("pen", "anti_spot", 1),
        pairing("pen", "support", 1),
        pairing("gone-1", "support", 2),
        pairing("gone-2", "support", 3),
        pairing("gone-3", "support", 4, { excluded: true }),
      ],
    })
    expect(issues).toEqual([
      expect.objectContaining({
        code: "pairing_product_deleted",
        message:
          "2 pairings in the role support name a product that no longer exists.",
        fix: { entity: "treatment", id: "trmt_1" },
      }),
      expect.objectContaining({
        code: "pairing_product_unpublished",
        params: { product: "Pen", roles: ["anti_spot", "support"] },
        fix: { entity: "product", id: "pen" },
      }),
    ])
  })
})

describe("state", () => {
  it.each([
    [true, [], "ok"],
    [true, ["off", "ok"], "ok"],
    [true, ["warning", "off"], "warning"],
    [true, ["warning", "error"], "error"],
    [false, ["error"], "off"],
  ])("of live=%s with %j is %s", (isLive, severities, state) => {
    expect(stateOf(isLive, severities)).toBe(state)
  })
})

describe("pairing counts", () => {
  it("leave exclusions out", () => {
    expect(
      countPairings([
        pairing("a", "support", 1),
        pairing("b", "collagen", 1),
        pairing("c", "collagen", 2),
        pairing("d", "anti_spot", 1, { excluded: true }),
      ])
    ).toEqual({ collagen: 2, support: 1 })
  })
})
