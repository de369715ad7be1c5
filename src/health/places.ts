import { areRulesMet } from "../bundles/offered-bundles"
import type { ShopperContext } from "../catalogue/shopper-context"
import type { BundleRuleDefinition } from "../types/definitions"
import type {
  HealthBundle,
  HealthChannel,
  HealthPlace,
  HealthStore,
} from "./types"

/** Most regions and channels that one bundle is looked at in. */
export const MAX_REGIONS = 100
export const MAX_CHANNELS = 20

/** Why nobody can meet the rules of a bundle. */
export interface Exclusion {
  reason: "missing" | "contradiction" | "no_region" | "no_channel"
  attribute: "region" | "sales_channel" | "customer_group"
}

/** Where a bundle may be bought by its rules; `exclusion` says why that is nowhere. */
export interface Places {
  places: HealthPlace[]
  exclusion: Exclusion | null
}

type Attribute = BundleRuleDefinition["attribute"]

const rulesOn = (
  rules: readonly BundleRuleDefinition[],
  attribute: Attribute
): BundleRuleDefinition[] =>
  rules.filter((rule) => rule.attribute === attribute)

const isDemand = ({ operator }: BundleRuleDefinition): boolean =>
  operator !== "ne"

/** The shopper who stands in a place. */
export const shopperIn = (place: HealthPlace, at: Date): ShopperContext => ({
  sales_channel_ids: [place.channel.id],
  region_id: place.region.id,
  currency_code: place.region.currency_code,
  customer_group_ids: place.customer_group_ids,
  at,
})

/**
 * Why no value is left. Rules that ask for what is gone come before rules that contradict each
 * other; `left` is the reason when the values exist and only nothing is left of them.
 */
const reasonOf = (
  rules: readonly BundleRuleDefinition[],
  known: ReadonlySet<string>,
  left: Exclusion["reason"]
): Exclusion["reason"] => {
  const demands = rules.filter(isDemand)
  if (demands.some(({ values }) => !values.some((id) => known.has(id)))) {
    return "missing"
  }
  const isContradiction =
    demands.length > 0 &&
    ![...known].some((id) =>
      rules.every((rule) => isDemand(rule) === rule.values.includes(id))
    )
  return isContradiction ? "contradiction" : left
}

interface Audiences {
  audiences: string[][]
  exclusion: Exclusion | null
}

/**
 * Who may buy by the rules on customer groups: a guest where these allow it, and a customer in all
 * groups that the rules or the amounts of tiers name.
 */
const audiencesOf = (
  { bundle, tier_group_ids }: HealthBundle,
  { customer_group_ids: known }: HealthStore
): Audiences => {
  const rules = rulesOn(bundle.rules, "customer.groups.id")
  const demands = rules.filter(isDemand)
  const refused = new Set(
    rules.filter((rule) => !isDemand(rule)).flatMap(({ values }) => values)
  )
  const isUsable = (id: string) => known.has(id) && !refused.has(id)
  if (demands.some(({ values }) => !values.some(isUsable))) {
    const reason = reasonOf(rules, known, "contradiction")
    return { audiences: [], exclusion: { reason, attribute: "customer_group" } }
  }
  const named = [...demands.flatMap(({ values }) => values), ...tier_group_ids]
  const member = [...new Set(named.filter(isUsable))].sort()
  return {
    audiences: [
      ...(demands.length === 0 ? [[]] : []),
      ...(member.length > 0 ? [member] : []),
    ],
    exclusion: null,
  }
}

/**
 * Channels that a bundle is meant for: those its rules ask for, else those that sell something of
 * it. A channel with none of its products is somebody else's, unless every channel is.
 */
const meantChannels = (
  { bundle, sold_in_channel_ids }: HealthBundle,
  open: readonly HealthChannel[]
): readonly HealthChannel[] => {
  const isNamed = rulesOn(bundle.rules, "sales_channel_id").some(isDemand)
  const selling = open.filter(({ id }) => sold_in_channel_ids.has(id))
  return isNamed || selling.length === 0 ? open : selling
}

/**
 * The regions, channels and audiences that the rules of a bundle let in: of the first {@link MAX_REGIONS}
 * regions and {@link MAX_CHANNELS} channels each with each. The window is left out.
 *
 * @param subject the bundle
 * @param store the shop
 */
export const placesOf = (subject: HealthBundle, store: HealthStore): Places => {
  const { rules } = subject.bundle
  const isOpen = (attribute: Attribute, context: Partial<ShopperContext>) =>
    areRulesMet(
      { rules: rulesOn(rules, attribute) },
      {
        sales_channel_ids: [],
        region_id: null,
        currency_code: "",
        customer_group_ids: [],
        at: store.at,
        ...context,
      }
    )
  const regions = store.regions.filter(({ id }) =>
    isOpen("region_id", { region_id: id })
  )
  const channels = meantChannels(
    subject,
    store.channels.filter(({ id }) =>
      isOpen("sales_channel_id", { sales_channel_ids: [id] })
    )
  )
  const { audiences, exclusion } = audiencesOf(subject, store)
  const nowhere = (exclusion: Exclusion): Places => ({ places: [], exclusion })
  if (regions.length === 0) {
    const known = new Set(store.regions.map(({ id }) => id))
    const reason =
      known.size === 0
        ? "no_region"
        : reasonOf(rulesOn(rules, "region_id"), known, "no_region")
    return nowhere({ reason, attribute: "region" })
  }
  if (channels.length === 0) {
    const reason = reasonOf(
      rulesOn(rules, "sales_channel_id"),
      store.channel_ids,
      "no_channel"
    )
    return nowhere({ reason, attribute: "sales_channel" })
  }
  return exclusion
    ? nowhere(exclusion)
    : {
        places: regions.slice(0, MAX_REGIONS).flatMap((region) =>
          channels.slice(0, MAX_CHANNELS).flatMap((channel) =>
            audiences.map((customer_group_ids) => ({
              region,
              channel,
              customer_group_ids,
            }))
          )
        ),
        exclusion: null,
      }
}
