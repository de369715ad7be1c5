import {
  exclusionsOf,
  sourcesOfSlot,
  type Exclusions,
  type SlotSource,
} from "../bundles/eligibility"
import {
  unitPriceFor,
  type CatalogueFacts,
  type ProductFacts,
  type VariantFacts,
} from "../catalogue/product-facts"
import type { RecommendedItem } from "../recommendation/types"
import type { BundleDefinition, SlotDefinition } from "../types/definitions"
import type { AdminTreatmentHealthFix } from "../types/http/admin/health"
import type { Finding, HealthBundle, HealthPlace, IssueParams } from "./types"

/** A slot as it stands in one place. */
export interface SlotInPlace extends Pick<HealthBundle, "bundle" | "pairings"> {
  slot: SlotDefinition
  facts: CatalogueFacts
  place: HealthPlace
  /** Purchasable items of the whole bundle. */
  items: readonly RecommendedItem[]
  is_blocking: boolean
}

const fixProduct = (id: string): AdminTreatmentHealthFix => ({
  entity: "product",
  id,
})

const fixVariant = (
  id: string,
  product_id: string
): AdminTreatmentHealthFix => ({ entity: "product_variant", id, product_id })

/** Where the candidates of a slot are chosen: in the bundle, or in the pairings it follows. */
const fixSlot = (
  slot: SlotDefinition,
  bundle: BundleDefinition
): AdminTreatmentHealthFix =>
  slot.items.length > 0
    ? { entity: "treatment_bundle", id: bundle.id }
    : { entity: "treatment", id: bundle.treatment_id }

const isRuledOut = (
  source: SlotSource,
  { product_ids, variant_ids }: Exclusions
) =>
  product_ids.has(source.product_id) ||
  (source.variant_id !== null && variant_ids.has(source.variant_id))

/** Variants a source offers, in the order they are tried. */
const variantsOf = (
  source: SlotSource,
  product: ProductFacts,
  { variant_ids }: Exclusions
): VariantFacts[] => {
  const isPinned = ({ id }: VariantFacts) => id === source.variant_id
  return [
    ...product.variants.filter(isPinned),
    ...product.variants.filter(
      (variant) => source.covers_all_variants && !isPinned(variant)
    ),
  ].filter(({ id }) => !variant_ids.has(id))
}

const toFinding = (
  { slot, is_blocking }: SlotInPlace,
  code: Finding["code"],
  subject: string,
  params: IssueParams,
  fix: AdminTreatmentHealthFix
): Finding => ({
  code,
  key: `${code}:${slot.id}:${subject}`,
  is_blocking,
  params: {
    role: slot.role,
    quantity: slot.quantity,
    effect: is_blocking ? "not_sold" : "slot_empty",
    ...params,
  },
  fix,
})

/** Why one product cannot fill a slot that stays empty; null when another slot or rule has it. */
const productFinding = (
  at: SlotInPlace,
  product: ProductFacts,
  variants: readonly VariantFacts[]
): Finding | null => {
  const { slot, place } = at
  const named: IssueParams = { product: product.title }
  const ofProduct = (code: Finding["code"], more: IssueParams = {}) =>
    toFinding(
      at,
      code,
      product.id,
      { ...named, ...more },
      fixProduct(product.id)
    )
  if (!product.is_discountable) {
    return ofProduct("product_not_discountable")
  }
  if (!product.is_published) {
    return ofProduct("product_unpublished")
  }
  if (!product.in_channel) {
    return ofProduct("product_not_in_channel")
  }
  const priced = variants.find(
    (variant) => unitPriceFor(variant, slot.quantity) !== null
  )
  const variant = priced ?? variants[0]
  if (!variant) {
    return product.variants.length === 0
      ? ofProduct("no_price_in_currency", {
          variant: "",
          currency_code: place.region.currency_code.toUpperCase(),
        })
      : null
  }
  const fix = fixVariant(variant.id, product.id)
  const ofVariant = { ...named, variant: variant.title }
  return priced
    ? toFinding(at, "out_of_stock", variant.id, ofVariant, fix)
    : toFinding(
        at,
        "no_price_in_currency",
        `${variant.id}:${place.region.currency_code}`,
        {
          ...ofVariant,
          currency_code: place.region.currency_code.toUpperCase(),
        },
        fix
      )
}

/** Sources that the stock policy lets a slot try: all, or those of the first choice's product. */
const withinPolicy = (
  sources: readonly SlotSource[],
  { bundle, facts }: SlotInPlace
): readonly SlotSource[] => {
  if (bundle.stock_policy === "substitute") {
    return sources
  }
  const isCandidate = ({ product_id }: SlotSource) =>
    facts.products.get(product_id)?.is_discountable !== false
  const first = sources.find(isCandidate)
  return sources.filter(
    (source) => !isCandidate(source) || source.product_id === first?.product_id
  )
}

/**
 * The first choice among the products that fail a slot for the same reason, with the number of the
 * others. It is enough to mend one of them.
 */
const firstOfEachKind = (findings: readonly Finding[]): Finding[] => {
  const byKey = new Map(findings.map((finding) => [finding.key, finding]))
  const distinct = [...byKey.values()]
  return distinct
    .filter(
      ({ code }, index) =>
        distinct.findIndex((other) => other.code === code) === index
    )
    .map((finding) => ({
      ...finding,
      params: {
        ...finding.params,
        others: distinct.filter(({ code }) => code === finding.code).length - 1,
      },
    }))
}

interface Narrowed {
  sources: readonly SlotSource[]
  /** Without what the treatment rules out. */
  allowed: readonly SlotSource[]
  /** Without the products of other slots, too. */
  open: readonly SlotSource[]
}

/** Why no product of a slot can be named as the one that fails it. */
const whyEmpty = (
  { sources, allowed, open }: Narrowed,
  { products }: CatalogueFacts
): "no_pairing" | "deleted" | "taken" | "excluded" => {
  const isGone = (source: SlotSource): boolean => {
    const variants = products.get(source.product_id)?.variants
    return (
      variants === undefined ||
      (!source.covers_all_variants &&
        !variants.some(({ id }) => id === source.variant_id))
    )
  }
  if (sources.length === 0) {
    return "no_pairing"
  }
  if (open.some(isGone)) {
    return "deleted"
  }
  return allowed.length > 0 && open.length === 0 ? "taken" : "excluded"
}

/** Why a slot stays empty: what stands in the way of each of its products. */
export const emptySlotFindings = (at: SlotInPlace): Finding[] => {
  const { slot, bundle, pairings, facts, items } = at
  const sources = sourcesOfSlot(slot, pairings)
  const exclusions = exclusionsOf(pairings)
  const elsewhere = new Set(
    items
      .filter((item) => item.slot.id !== slot.id)
      .map(({ product }) => product.id)
  )
  const allowed = sources.filter((source) => !isRuledOut(source, exclusions))
  const open = allowed.filter(({ product_id }) => !elsewhere.has(product_id))
  const findings: Finding[] = []
  for (const source of withinPolicy(open, at)) {
    const product = facts.products.get(source.product_id)
    const finding =
      product &&
      productFinding(at, product, variantsOf(source, product, exclusions))
    if (finding) {
      findings.push(finding)
    }
  }
  if (findings.length > 0) {
    return firstOfEachKind(findings)
  }
  const reason = whyEmpty({ sources, allowed, open }, facts)
  return [
    toFinding(at, "empty_slot", reason, { reason }, fixSlot(slot, bundle)),
  ]
}

/** What is not as planned about a slot that is filled. */
export const filledSlotFindings = (
  at: SlotInPlace,
  { choice, product, variant }: RecommendedItem
): Finding[] => {
  const { slot, pairings, facts } = at
  const from = choice.substituted_from
  const exclusions = exclusionsOf(pairings)
  const first = sourcesOfSlot(slot, pairings).find(
    (source) => !isRuledOut(source, exclusions)
  )
  const planned = facts.products.get(first?.product_id ?? "")
  const instead: IssueParams = {
    effect: "substitute",
    substitute: product.title,
    substitute_variant: variant.title,
  }
  const undiscounted =
    planned && !planned.is_discountable
      ? [
          toFinding(
            at,
            "product_not_discountable",
            planned.id,
            { ...instead, product: planned.title },
            fixProduct(planned.id)
          ),
        ]
      : []
  if (from === null) {
    return undiscounted
  }
  const replaced = facts.products.get(from.product_id)
  const replacedVariant = replaced?.variants.find(
    ({ id }) => id === from.variant_id
  )
  const isOfVariant =
    from.reason === "out_of_stock" || from.reason === "no_price_in_context"
  return [
    ...undiscounted,
    toFinding(
      at,
      "first_choice_unusable",
      `${from.product_id}:${from.variant_id}:${from.reason}:${variant.id}`,
      {
        ...instead,
        product: replaced?.title ?? "",
        variant: replacedVariant?.title ?? "",
        reason: from.reason,
      },
      isOfVariant && from.variant_id !== null
        ? fixVariant(from.variant_id, from.product_id)
        : fixProduct(from.product_id)
    ),
  ]
}
