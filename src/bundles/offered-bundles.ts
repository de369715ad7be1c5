import type {
  BundleDefinition,
  BundleRuleDefinition,
} from "../types/definitions"
import type { ShopperContext } from "../catalogue/shopper-context"

const valuesOf = (
  attribute: BundleRuleDefinition["attribute"],
  context: ShopperContext
): readonly string[] => {
  switch (attribute) {
    case "sales_channel_id":
      return context.sales_channel_ids
    case "region_id":
      return context.region_id === null ? [] : [context.region_id]
    case "customer.groups.id":
      return context.customer_group_ids
  }
}

const isRuleMet = (
  rule: BundleRuleDefinition,
  context: ShopperContext
): boolean => {
  if (rule.attribute === "region_id" && context.region_id === null) {
    return false
  }
  const held = valuesOf(rule.attribute, context)
  const isHeld = rule.values.some((value) => held.includes(value))
  return rule.operator === "ne" ? !isHeld : isHeld
}

/**
 * Whether the window of a bundle is open.
 *
 * @param at the moment asked about; `starts_at` belongs to the window, `ends_at` does not
 */
export const isInWindow = (
  bundle: Pick<BundleDefinition, "starts_at" | "ends_at">,
  at: Date
): boolean =>
  (bundle.starts_at === null || new Date(bundle.starts_at) <= at) &&
  (bundle.ends_at === null || new Date(bundle.ends_at) > at)

/** Whether every rule of a bundle holds for the shopper. */
export const areRulesMet = (
  bundle: Pick<BundleDefinition, "rules">,
  context: ShopperContext
): boolean => bundle.rules.every((rule) => isRuleMet(rule, context))

/**
 * Why a bundle is not offered to a shopper.
 *
 * @returns null when it is offered
 */
export const whyNotOffered = (
  bundle: Pick<BundleDefinition, "starts_at" | "ends_at" | "rules">,
  context: ShopperContext
): "not_in_window" | "rules_not_met" | null => {
  if (!isInWindow(bundle, context.at)) {
    return "not_in_window"
  }
  return areRulesMet(bundle, context) ? null : "rules_not_met"
}
