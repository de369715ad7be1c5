import { CheckCircleSolid } from "@medusajs/icons"
import { Text } from "@medusajs/ui"

/** Says that nothing is wrong. */
export const AllGood = ({ text }: { text: string }) => (
  <div className="flex items-start gap-x-2">
    <CheckCircleSolid
      aria-hidden
      className="text-ui-tag-green-icon mt-0.5 shrink-0"
    />
    <Text size="small" className="text-ui-fg-subtle text-pretty">
      {text}
    </Text>
  </div>
)
