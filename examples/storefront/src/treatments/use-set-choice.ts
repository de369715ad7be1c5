import type { StoreRecommendedBundle } from "medusa-plugin-treatment-bundles/client"
import { useEffect, useState } from "react"
import { statusOf } from "../lib/errors"
import { useRegion } from "../lib/region/region-context"
import { type Choice, choiceOf, choose, toItems } from "./choice"
import { useQuote } from "./queries"

/** The set of a treatment on its page: as recommended until the shopper chooses. */
export interface SetChoice {
  /** As recommended; undefined while it is on its way. */
  recommended: StoreRecommendedBundle | undefined
  /** As chosen, at the store's price; the earlier answer while a new one is on its way. */
  current: StoreRecommendedBundle | undefined
  /** What the shopper asked for, which the store may not have priced yet. */
  choice: Choice
  isCustom: boolean
  /** A new price is on its way. */
  isUpdating: boolean
  /** The choice was refused, and the recommended set stands again. */
  wasRefused: boolean
  error: Error | null
  retry: () => void
  /** Null leaves the slot out. */
  choose: (slotId: string, variantId: string | null) => void
  reset: () => void
}

interface State {
  /** Null: as recommended. */
  choice: Choice | null
  wasRefused: boolean
}

/** Keeps the shopper's choice and asks the store what it costs. */
export const useSetChoice = (
  handle: string,
  hours: number | undefined
): SetChoice => {
  const { region } = useRegion()
  const [{ choice, wasRefused }, setState] = useState<State>({
    choice: null,
    wasRefused: false,
  })
  const base = useQuote(handle, { hours_since_session: hours })
  const bundleId = base.data?.bundle?.id
  const isCustom = choice !== null && bundleId !== undefined
  const quote = useQuote(
    handle,
    isCustom
      ? {
          hours_since_session: hours,
          bundle_id: bundleId,
          items: toItems(choice),
        }
      : { hours_since_session: hours }
  )
  const refused = isCustom && statusOf(quote.error) === 400

  useEffect(() => {
    if (refused) {
      setState({ choice: null, wasRefused: true })
    }
  }, [refused])

  const current = isCustom ? (quote.data ?? base.data) : base.data
  const shown = choice ?? (base.data ? choiceOf(base.data) : {})
  return {
    recommended: base.data,
    current,
    choice: shown,
    isCustom,
    isUpdating: quote.isPlaceholderData || base.isPlaceholderData || refused,
    wasRefused,
    error: region ? (quote.error ?? base.error) : null,
    retry: () => {
      void base.refetch()
      if (isCustom) {
        void quote.refetch()
      }
    },
    choose: (slotId, variantId) => {
      setState({
        choice: choose(shown, slotId, variantId),
        wasRefused: false,
      })
    },
    reset: () => {
      setState({ choice: null, wasRefused: false })
    },
  }
}
