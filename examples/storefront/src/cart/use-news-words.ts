import { useTranslation } from "react-i18next"
import { useMoney } from "../lib/money"
import type { CartNews, Said } from "./cart-news"
import type { SetChange } from "./compare-sets"
import { cartErrorKey } from "./error-key"
import { useTierText } from "./use-tier-text"

/** Says what became of sets, in whole sentences. */
export const useSetChangeWords = () => {
  const { t } = useTranslation("cart")
  const money = useMoney()
  const tiers = useTierText()
  return (change: SetChange, currency: string): string => {
    const values = {
      title: change.title,
      tier: tiers.name(change),
      before: money(change.saving_before, currency),
      after: money(change.saving_after, currency),
    }
    switch (change.kind) {
      case "fewer":
        return t("change.fewer", { ...values, count: change.sets })
      case "more":
        return t("change.more", { ...values, count: change.sets })
      case "gone":
        return t("change.gone_saving", values)
      case "new":
        return t("change.new", values)
      case "resized":
        return t("change.resized", values)
      case "repriced":
        return t("change.repriced", values)
    }
  }
}

/** Says what a change of the cart came to. */
export const useNewsWords = () => {
  const { t } = useTranslation("cart")
  const changeWords = useSetChangeWords()

  const words = (said: Said, changes: SetChange[]): string => {
    switch (said.what) {
      case "removed":
        return t("news.removed", { title: said.title })
      case "added":
        return t("news.added", { title: said.title })
      case "quantity":
        return t("news.quantity", { title: said.title, count: said.count })
      case "sets":
        return said.count > said.before && changes.length === 0
          ? t("news.sets_full", { title: said.title })
          : t("news.sets", {
              title: said.title,
              count: said.count,
            })
      case "code_added":
        return t("news.code_added", { code: said.code })
      case "code_removed":
        return t("news.code_removed", { code: said.code })
      case "restored":
        return t("news.restored")
    }
  }

  return ({ said, changes, currency_code, error }: CartNews): string[] => {
    if (error !== undefined) {
      return [t(`error.${cartErrorKey(error)}`)]
    }
    // The set itself was taken out: that its saving is gone too was asked before.
    const others = changes.filter(
      ({ kind, title }) =>
        !(kind === "gone" && said?.what === "removed" && said.title === title)
    )
    const isSaid = said?.what === "sets" && others.length > 0
    return [
      ...(said && !isSaid ? [words(said, changes)] : []),
      ...others.map((change) => changeWords(change, currency_code)),
    ]
  }
}
