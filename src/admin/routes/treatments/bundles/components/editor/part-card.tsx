import { Trash } from "@medusajs/icons"
import { IconButton, Text } from "@medusajs/ui"
import type { PropsWithChildren, ReactNode } from "react"

interface PartCardProps {
  name: string
  /** What the button that removes the part is called. */
  removeLabel: string
  onRemove: () => void
  /** Handle to move it, where the parts have an order. */
  handle?: ReactNode
}

/** The frame of one part of a bundle: a slot, a tier, a condition. */
export const PartCard = ({
  name,
  removeLabel,
  onRemove,
  handle,
  children,
}: PropsWithChildren<PartCardProps>) => (
  <div
    role="group"
    aria-label={name}
    className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col gap-y-3 rounded-lg p-3"
  >
    <div className="flex items-center gap-x-2">
      {handle}
      <Text size="small" weight="plus" className="flex-1">
        {name}
      </Text>
      <IconButton
        size="small"
        variant="transparent"
        type="button"
        aria-label={removeLabel}
        onClick={onRemove}
      >
        <Trash className="text-ui-fg-muted" />
      </IconButton>
    </div>
    {children}
  </div>
)
