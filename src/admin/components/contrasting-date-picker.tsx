import { DatePicker } from "@medusajs/ui"
import { type ComponentProps, forwardRef } from "react"

/** Medusa's date picker; the parts of an empty date have too little contrast in dark mode. */
export const ContrastingDatePicker = forwardRef<
  HTMLDivElement,
  ComponentProps<typeof DatePicker>
>((props, ref) => (
  <div className="[--fg-muted:var(--fg-subtle)]">
    <DatePicker ref={ref} {...props} />
  </div>
))
ContrastingDatePicker.displayName = "ContrastingDatePicker"
