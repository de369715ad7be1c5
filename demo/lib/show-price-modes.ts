import { readFileSync } from "node:fs"
import { join } from "node:path"
import type {
  AdminPreviewTreatmentBundle,
  AdminPreviewTreatmentBundleResponse,
  AdminTreatmentBundle,
  AdminTreatmentBundleListResponse,
  StoreBundleTier,
} from "../../src/types"
import { money, table } from "./format"
import type { ShopClient } from "./shop-client"

/** A drafted bundle with its figures in major units by currency, as `expected.json` has them. */
interface ExpectedDraft {
  bundle: string
  amounts: Record<
    string,
    { list_total: number; discount_total: number; total: number }
  >
}

/** Where the demo looks at a bundle that is not on sale. */
type PreviewContext = Pick<
  AdminPreviewTreatmentBundle,
  "region_id" | "sales_channel_id"
>

const MODES: Record<StoreBundleTier["type"], string> = {
  percentage: "percentage",
  amount_off: "amount off",
  fixed_price: "fixed price",
}

const expectedDrafts = (): ExpectedDraft[] => {
  const file = join(__dirname, "..", "catalogue", "expected.json")
  const { fixed_price, amount_off } = JSON.parse(
    readFileSync(file, "utf8")
  ) as Record<"fixed_price" | "amount_off", ExpectedDraft>
  return [fixed_price, amount_off]
}

/** What the bundle alone costs, and what a cart charges where other bundles save more. */
interface Preview {
  answer: AdminPreviewTreatmentBundleResponse
  own: ExpectedDraft["amounts"][string]
}

const rivalWarningOf = ({ warnings }: AdminPreviewTreatmentBundleResponse) =>
  warnings.find(({ code }) => code === "other_bundles_save_more")

const preview = async (
  admin: ShopClient,
  { id, handle }: AdminTreatmentBundle,
  context: PreviewContext,
  { amounts }: ExpectedDraft
): Promise<Preview> => {
  const answer = await admin.post<AdminPreviewTreatmentBundleResponse>(
    `/admin/treatment-bundles/${id}/preview`,
    context
  )
  const { price, currency_code } = answer.recommended_bundle
  const rival = rivalWarningOf(answer)
  const { list_total, discount_total, total } = rival?.set ?? price
  const figures = [list_total, discount_total, total]
  const wanted = amounts[currency_code]
  const wantedFigures = [
    wanted?.list_total,
    wanted?.discount_total,
    wanted?.total,
  ]
  if (figures.join() !== wantedFigures.join()) {
    throw new Error(
      `${handle} in ${currency_code}: ${figures.join(", ")} instead of ${wantedFigures.join(", ")} (expected.json)`
    )
  }
  return { answer, own: { list_total, discount_total, total } }
}

/**
 * The catalogue's two drafts, a fixed price and an amount off, as an admin previews them. They stay
 * drafts, so that no cart is priced with them.
 *
 * @param admin the signed-in admin
 * @param contexts regions and channel to look at them in
 * @throws Error when a figure is not that of `demo/catalogue/expected.json`
 */
export const showPriceModes = async (
  admin: ShopClient,
  contexts: readonly PreviewContext[]
): Promise<void> => {
  const drafts = expectedDrafts()
  const query = drafts.map(({ bundle }) => `handle[]=${bundle}`).join("&")
  const { treatment_bundles } =
    await admin.get<AdminTreatmentBundleListResponse>(
      `/admin/treatment-bundles?${query}`
    )
  const rows: string[][] = []
  const notes: string[] = []
  for (const draft of drafts) {
    const bundle = treatment_bundles.find(
      ({ handle }) => handle === draft.bundle
    )
    if (!bundle) {
      throw new Error(`The demo shop has no bundle ${draft.bundle}`)
    }
    for (const context of contexts) {
      const { answer, own } = await preview(admin, bundle, context, draft)
      const { currency_code, items, tier } = answer.recommended_bundle
      rows.push([
        bundle.title,
        tier ? MODES[tier.type] : "none",
        items.map(({ variant }) => variant.sku ?? variant.id).join(" + "),
        money(own.list_total, currency_code),
        money(own.discount_total, currency_code),
        money(own.total, currency_code),
      ])
      notes.push(
        ...answer.warnings.map(
          ({ code, message }) => `      ${code}: ${message}`
        )
      )
    }
  }
  console.log(
    "\nOther price modes, previewed by an admin (drafts; figures as in demo/catalogue/expected.json)\n"
  )
  console.log(
    table(
      ["Bundle", "Price mode", "Items", "List price", "Saving", "Price"],
      rows
    )
  )
  if (notes.length > 0) {
    console.log(`\n    What the preview warns of\n${notes.join("\n")}`)
  }
}
