import type { AdminTreatmentHealthIssueCode } from "../types/http/admin/health"
import type { IssueParams } from "./types"

/** `a`, `a and b`, `a, b and c`. */
const listed = (names: readonly string[]): string =>
  names.length < 2
    ? names.join("")
    : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`

const text = (params: IssueParams, name: string): string => {
  const value = params[name]
  return Array.isArray(value) ? listed(value) : String(value ?? "")
}

const isFilled = (params: IssueParams, name: string): boolean =>
  text(params, name) !== ""

/** A code such as `hyaluronic_acid` in words. */
const words = (code: string): string => code.replace(/_/g, " ")

/** A moment as `2026-12-01 08:00 UTC`. */
const moment = (iso: string): string =>
  `${iso.slice(0, 16).replace("T", " ")} UTC`

const AUDIENCES: Record<string, string> = {
  guests: " for customers outside its customer groups",
  members: " for customers of its customer groups",
}

/** Where and for whom an issue holds; nothing where it holds everywhere. */
const where = (params: IssueParams, namesChannel: boolean): string =>
  [
    isFilled(params, "regions") ? ` in ${text(params, "regions")}` : "",
    namesChannel && isFilled(params, "channels")
      ? ` through the sales channel ${text(params, "channels")}`
      : "",
    AUDIENCES[text(params, "audience")] ?? "",
  ].join("")

/** `"Cream" (50 ml)`. */
const named = (params: IssueParams, name: string): string => {
  const variant = text(
    params,
    name === "product" ? "variant" : `${name}_variant`
  )
  return `"${text(params, name)}"${variant === "" ? "" : ` (${variant})`}`
}

/** The product an issue names, and how many others of the slot share its fate. */
const failing = (params: IssueParams): string => {
  const others = Number(params.others ?? 0)
  const more = others === 1 ? "another product" : `${others} other products`
  return others > 0
    ? `${named(params, "product")}, like ${more} of the slot,`
    : named(params, "product")
}

/** What follows from an issue. */
const effect = (params: IssueParams, namesChannel = true): string => {
  const here = where(params, namesChannel)
  const slot = `the slot for ${words(text(params, "role"))}`
  switch (params.effect) {
    case "not_sold":
      return `the bundle cannot be sold at its price${here}`
    case "slot_empty":
      return `${slot} stays empty${here}`
    case "substitute":
      return `shoppers are offered ${named(params, "substitute")} in ${slot}${here}`
    default:
      return `that tier is not applied${here}`
  }
}

const THINGS: Record<string, string> = {
  region: "region",
  sales_channel: "sales channel",
  customer_group: "customer group",
}

const excludesEveryone = (params: IssueParams): string => {
  const thing = THINGS[text(params, "attribute")] ?? ""
  switch (params.reason) {
    case "missing":
      return `A rule asks for a ${thing} that no longer exists, so nobody is offered this bundle`
    case "contradiction":
      return `The rules on the ${thing} contradict each other, so nobody is offered this bundle`
    case "no_channel":
      return "The rules leave no sales channel that a storefront uses, so nobody is offered this bundle"
    default:
      return "There is no region left to sell in, so nobody is offered this bundle"
  }
}

const noTier = (params: IssueParams): string => {
  const tier = text(params, "min_slots")
  const slots = text(params, "slots")
  switch (params.reason) {
    case "none":
      return "The bundle has no price tier, so it takes nothing off"
    case "too_many_slots":
      return `The tier of ${tier} slots is never reached, the bundle has ${slots}`
    case "too_few_slots":
      return `The fixed price for exactly ${tier} slots is never reached, ${slots} are required`
    default:
      return `The items that can be sold reach no price tier, so ${effect(params)}`
  }
}

const EMPTY_SLOT: Record<string, string> = {
  no_pairing: "no product is paired with the treatment in this role",
  excluded: "the treatment excludes all of its products",
  taken: "all of its products fill other slots",
  deleted: "its products no longer exist",
}

const SKIPPED: Record<string, string> = {
  out_of_stock: "is out of stock",
  unpublished: "is not published",
  not_in_channel: "is not sold in the sales channel",
  no_price_in_context: "has no price",
}

const SENTENCES: Record<
  AdminTreatmentHealthIssueCode,
  (params: IssueParams) => string
> = {
  treatment_not_published: (p) =>
    `The treatment "${text(p, "treatment")}" is not published, so no shopper sees this bundle`,
  window_over: (p) =>
    `The bundle ended on ${moment(text(p, "ends_at"))} and is no longer sold`,
  window_not_started: (p) =>
    `The bundle is sold from ${moment(text(p, "starts_at"))} on`,
  rules_exclude_everyone: excludesEveryone,
  no_tier: noTier,
  empty_slot: (p) =>
    `The slot for ${words(text(p, "role"))} has nothing to offer: ${EMPTY_SLOT[text(p, "reason")] ?? ""}, so ${effect(p)}`,
  product_unpublished: (p) => `${failing(p)} is not published, so ${effect(p)}`,
  product_not_in_channel: (p) =>
    `${failing(p)} is not in the sales channel ${text(p, "channels")}, so ${effect(p, false)}`,
  no_price_in_currency: (p) =>
    `${failing(p)} has no price in ${text(p, "currency_code")}, so ${effect(p)}`,
  out_of_stock: (p) =>
    `${failing(p)} is out of stock: no stock location of the sales channel holds the ${text(p, "quantity")} that the slot needs, so ${effect(p)}`,
  product_not_discountable: (p) =>
    `${named(p, "product")} takes no discounts and fills no slot, so ${effect(p)}`,
  first_choice_unusable: (p) =>
    `${named(p, "product")} ${SKIPPED[text(p, "reason")] ?? "cannot be sold"}, so ${effect(p)}`,
  tier_without_amount: (p) =>
    `The tier of ${text(p, "min_slots")} slots has no amount in ${text(p, "currency_code")}, so ${effect(p)}`,
  dearer_than_parts: (p) =>
    `The set of ${text(p, "slots")} at ${text(p, "price")} ${text(p, "currency_code")} is dearer than its parts at ${text(p, "parts_total")} ${text(p, "currency_code")}, so ${effect(p)}`,
  tier_without_saving: (p) =>
    `The set of ${text(p, "slots")} saves nothing on ${text(p, "parts_total")} ${text(p, "currency_code")}, so ${effect(p)}`,
  no_pairings: () => "No product is paired with this treatment",
  no_bundle: () => "The treatment has no bundle, so nothing is sold with it",
  no_active_bundle: (p) =>
    p.bundles === 1
      ? "The only bundle of this treatment is not active, so nothing is sold with it"
      : `None of the ${text(p, "bundles")} bundles of this treatment is active, so nothing is sold with it`,
  alternative_unpublished: (p) =>
    isFilled(p, "alternative")
      ? `The alternative treatment "${text(p, "alternative")}" is not published, so shoppers are not shown it`
      : "The alternative treatment no longer exists, so shoppers are shown none",
  pairing_product_unpublished: (p) =>
    `The paired product "${text(p, "product")}" is not published, so it is not offered`,
  pairing_product_deleted: (p) =>
    p.pairings === 1
      ? `A pairing in the role ${words(text(p, "role"))} names a product that no longer exists`
      : `${text(p, "pairings")} pairings in the role ${words(text(p, "role"))} name a product that no longer exists`,
}

/** An issue as an English sentence for people. */
export const toMessage = (
  code: AdminTreatmentHealthIssueCode,
  params: IssueParams
): string => `${SENTENCES[code](params)}.`
