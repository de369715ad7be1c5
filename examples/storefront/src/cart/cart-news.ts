import type { CartChange } from "./apply-change"
import type { SetChange } from "./compare-sets"

/** What a change was about, in the words of the notice. */
export type Said =
  | { what: "removed" | "added"; title: string }
  | { what: "quantity"; title: string; count: number }
  | { what: "sets"; title: string; count: number; before: number }
  | { what: "code_added" | "code_removed"; code: string }
  | { what: "restored" }

/** What the cart tells after a change. */
export interface CartNews {
  /** Another one for each change, so that the same words are read out again. */
  id: number
  said?: Said
  /** What became of the sets. */
  changes: SetChange[]
  currency_code: string
  /** How the shopper gets it back. */
  undo?: CartChange
  /** The change was refused. */
  error?: unknown
  /** Whether the focus comes here, because what had it may be gone. */
  takes_focus: boolean
}

/** Something the shopper asked for, with what to say when it is done. */
export interface CartRequest {
  /** Marks the control that is busy meanwhile. */
  key: string
  change: CartChange
  said: Said
  undo?: CartChange
  takes_focus?: boolean
}
