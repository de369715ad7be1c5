import { TIER_TYPES } from "../../../../../pricing/price-modes"
import { z } from "zod"
import { parseWhole } from "./decimals"
import { findTierIssues } from "./tier-issues"
import type { BundleFormValues, StoreFacts } from "./values"

/** Translates a key below `treatmentBundles.bundles.errors`. */
export type TellError = (
  key: string,
  params?: Record<string, string | number>
) => string

const MAX_TEXT = 255
const MAX_DESCRIPTION = 10_000
const MAX_SLOTS = 20
const MAX_TIERS = 20
const MAX_ITEMS = 200
const MAX_RULES = 50
const MAX_RULE_VALUES = 100
const MAX_RANK = 1_000_000
const MAX_QUANTITY = 100
const MAX_SETS = 1000

/** As the server has it: lower-case words of any alphabet joined by single hyphens. */
const HANDLE = /^[\p{Ll}\p{Lo}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{M}\p{N}]+)*$/u

const wholeText = (
  tell: TellError,
  min: number,
  max: number,
  isOptional = false
) =>
  z.string().refine(
    (text) => {
      const value = parseWhole(text)
      return text.trim() === ""
        ? isOptional
        : value !== null && value >= min && value <= max
    },
    { error: tell("whole", { min, max }) }
  )

/**
 * What the form of a bundle accepts. What only the server can know, such as a handle that is taken,
 * it says itself.
 *
 * @param isNew a new bundle may go without a handle
 */
export const bundleSchema = (
  tell: TellError,
  facts: StoreFacts,
  isNew: boolean
): z.ZodType<BundleFormValues, BundleFormValues> =>
  z
    .object({
      treatment_id: z.string().min(1, tell("treatment")),
      title: z
        .string()
        .regex(/\S/, tell("title"))
        .max(MAX_TEXT, tell("long", { max: MAX_TEXT })),
      handle: z
        .string()
        .max(MAX_TEXT, tell("long", { max: MAX_TEXT }))
        .refine(
          (text) => (isNew && text.trim() === "") || HANDLE.test(text.trim()),
          { error: tell("handle") }
        ),
      description: z
        .string()
        .max(MAX_DESCRIPTION, tell("long", { max: MAX_DESCRIPTION })),
      rank: wholeText(tell, 0, MAX_RANK),
      starts_at: z.date().nullable(),
      ends_at: z.date().nullable(),
      promotions: z.enum(["stack", "exclude"]),
      stock_policy: z.enum([
        "substitute",
        "drop_slot",
        "show_unavailable",
        "hide_bundle",
      ]),
      max_sets_per_cart: wholeText(tell, 1, MAX_SETS, true),
      rules: z
        .array(
          z.object({
            attribute: z.enum([
              "sales_channel_id",
              "region_id",
              "customer.groups.id",
            ]),
            operator: z.enum(["in", "ne"]),
            values: z
              .array(z.string())
              .min(1, tell("ruleValues"))
              .max(MAX_RULE_VALUES, tell("many", { max: MAX_RULE_VALUES })),
          })
        )
        .max(MAX_RULES, tell("many", { max: MAX_RULES })),
      slots: z
        .array(
          z
            .object({
              row_id: z.string().nullable(),
              role: z.string().min(1, tell("role")),
              quantity: wholeText(tell, 1, MAX_QUANTITY),
              required: z.boolean(),
              source: z.enum(["pairings", "items"]),
              items: z
                .array(
                  z.object({
                    product_id: z.string(),
                    variant_id: z.string().nullable(),
                  })
                )
                .max(MAX_ITEMS, tell("many", { max: MAX_ITEMS })),
            })
            .refine(
              ({ source, items }) => source === "pairings" || items.length > 0,
              { path: ["items"], error: tell("items") }
            )
        )
        .min(1, tell("slots"))
        .max(MAX_SLOTS, tell("many", { max: MAX_SLOTS })),
      tiers: z
        .array(
          z.object({
            row_id: z.string().nullable(),
            min_slots: wholeText(tell, 1, MAX_SLOTS),
            type: z.enum(TIER_TYPES),
            percentage: z.string(),
            prices: z.array(
              z.object({
                currency_code: z.string(),
                region_id: z.string().nullable(),
                customer_group_id: z.string().nullable(),
                amount: z.string(),
              })
            ),
          })
        )
        .max(MAX_TIERS, tell("many", { max: MAX_TIERS })),
    })
    .superRefine((values, context) => {
      const { starts_at, ends_at } = values
      if (starts_at && ends_at && starts_at >= ends_at) {
        context.addIssue({
          code: "custom",
          path: ["ends_at"],
          message: tell("window"),
        })
      }
      for (const { path, message } of findTierIssues(values, facts, tell)) {
        context.addIssue({ code: "custom", path, message })
      }
    })
