import type { PairingDefinition, BundleDefinition } from "../types/definitions"
import type {
  AdminTreatmentHealthFix,
  AdminTreatmentHealthIssue,
  AdminTreatmentHealthIssueCode,
} from "../types/http/admin/health"

/** What a sentence is made of; see `AdminTreatmentHealthIssue.params`. */
export type IssueParams = AdminTreatmentHealthIssue["params"]

/** A region of the store. */
export interface HealthRegion {
  id: string
  name: string
  currency_code: string
  currency_digits: number
}

/** A sales channel of the store. */
export interface HealthChannel {
  id: string
  name: string
}

/** The parts of the shop that decide where bundles can be sold. */
export interface HealthStore {
  regions: readonly HealthRegion[]
  /** Channels that shoppers come through, the default one first. */
  channels: readonly HealthChannel[]
  /** Every channel there is, open or not. */
  channel_ids: ReadonlySet<string>
  /** Customer groups that exist, at least those that rules and amounts name. */
  customer_group_ids: ReadonlySet<string>
  at: Date
}

/** Where and by whom a bundle may be bought. */
export interface HealthPlace {
  region: HealthRegion
  channel: HealthChannel
  /** Groups of the customer; none for a guest. */
  customer_group_ids: readonly string[]
}

/** A bundle with what its health depends on beside the catalogue. */
export interface HealthBundle {
  bundle: BundleDefinition
  /** Pairings of its treatment by role and rank. */
  pairings: readonly PairingDefinition[]
  /** Customer groups that amounts of its tiers name. */
  tier_group_ids: readonly string[]
  /** Channels that sell at least one of the products it may hold. */
  sold_in_channel_ids: ReadonlySet<string>
}

/** Something found in one place. */
export interface Finding {
  code: AdminTreatmentHealthIssueCode
  /** The same thing found in two places has one key. */
  key: string
  /** Whether it is why the bundle cannot be sold there. */
  is_blocking: boolean
  params: IssueParams
  fix: AdminTreatmentHealthFix
}

/** What a bundle comes to in one place. */
export interface Observation {
  place: HealthPlace
  /** Whether the store would offer the bundle there, at a tier's price. */
  is_sellable: boolean
  findings: Finding[]
}
