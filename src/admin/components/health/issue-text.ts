import { useDate } from "@medusajs/dashboard/hooks"
import { useTranslation } from "react-i18next"
import type { AdminTreatmentHealthIssue } from "../../../types/http/admin"
import { useRoleLabel } from "../../lib/use-role-label"
import { useFormats } from "../shopper-preview/use-formats"

/** An issue in the merchant's language. */
export interface IssueText {
  /** What is wrong. */
  problem: string
  /** What follows from it, and where it holds; often empty. */
  consequences: string[]
}

const string = (value: string | number | string[] | undefined): string =>
  value === undefined || Array.isArray(value) ? "" : String(value)

const strings = (value: string | number | string[] | undefined): string[] =>
  Array.isArray(value) ? value : []

/** "Cream (50 ml)". */
const named = (
  params: AdminTreatmentHealthIssue["params"],
  name: "product" | "substitute"
): string => {
  const variant = string(
    params[name === "product" ? "variant" : "substitute_variant"]
  )
  const title = string(params[name])
  return variant === "" ? title : `${title} (${variant})`
}

/** Where the text of an issue stands: by code, its reason, and what a rule is about. */
const pathOf = ({ code, params }: AdminTreatmentHealthIssue): string => {
  if (code === "alternative_unpublished" && params.alternative === "") {
    return "alternative_deleted"
  }
  const reason = string(params.reason)
  const isAboutValues = reason === "missing" || reason === "contradiction"
  return [code, reason, isAboutValues ? string(params.attribute) : ""]
    .filter((part) => part !== "")
    .join(".")
}

/** What follows; where the problem names the channel already, it holds there. */
const effectOf = ({ code, params }: AdminTreatmentHealthIssue): string => {
  const effect = string(params.effect)
  return code === "product_not_in_channel" ? `${effect}_there` : effect
}

/** Puts issues into plain sentences. A code without a text keeps the server's English one. */
export const useIssueText = (): ((
  issue: AdminTreatmentHealthIssue
) => IssueText) => {
  const { t, i18n } = useTranslation()
  const { money, list } = useFormats()
  const { getFullDate } = useDate()
  const roleLabel = useRoleLabel()

  const where = ({ code, params }: AdminTreatmentHealthIssue): string[] => {
    const regions = strings(params.regions)
    const channels =
      code === "product_not_in_channel" ? [] : strings(params.channels)
    const audience = string(params.audience)
    return [
      regions.length > 0
        ? t("treatmentBundles.health.where.regions", { names: list(regions) })
        : "",
      channels.length > 0
        ? t("treatmentBundles.health.where.channels", { names: list(channels) })
        : "",
      audience === "guests" || audience === "members"
        ? t(`treatmentBundles.health.where.audience.${audience}`)
        : "",
    ]
  }

  return (issue) => {
    const { params, message } = issue
    const path = pathOf(issue)
    if (!i18n.exists(`treatmentBundles.health.issue.${path}`, { count: 1 })) {
      return { problem: message, consequences: [] }
    }
    const currency = string(params.currency_code)
    const amount = (value: string | number | string[] | undefined) =>
      typeof value === "number" && currency !== "" ? money(value, currency) : ""
    const moment = string(params.ends_at) || string(params.starts_at)
    const role = string(params.role)
    const effect = effectOf(issue)
    const others = Number(params.others ?? 0)
    return {
      problem: t(`treatmentBundles.health.issue.${path}`, {
        product: named(params, "product"),
        treatment: string(params.treatment),
        alternative: string(params.alternative),
        role: role === "" ? "" : roleLabel(role),
        currency,
        channels: list(strings(params.channels)),
        date:
          moment === ""
            ? ""
            : getFullDate({ date: moment, includeTime: true }).trim(),
        quantity: string(params.quantity),
        tier: string(params.min_slots),
        slots: string(params.slots),
        price: amount(params.price),
        parts: amount(params.parts_total),
        count: Number(params.bundles ?? params.pairings ?? 1),
      }),
      consequences: [
        effect === ""
          ? ""
          : t(`treatmentBundles.health.effect.${effect}`, {
              role: role === "" ? "" : roleLabel(role),
              substitute: named(params, "substitute"),
            }),
        ...where(issue),
        others > 0
          ? t("treatmentBundles.health.others", { count: others })
          : "",
      ].filter((text) => text !== ""),
    }
  }
}
