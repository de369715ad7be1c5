import { Heading, Hint, Text } from "@medusajs/ui"
import { type ReactNode, useId } from "react"

interface SectionProps {
  title: string
  hint?: string
  /** Stands beside the title. */
  actions?: ReactNode
  /** What is wrong with the section as a whole. */
  error?: string
  children: ReactNode
}

/** One part of the form. */
export const Section = ({
  title,
  hint,
  actions,
  error,
  children,
}: SectionProps) => {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-y-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <Heading level="h2" id={id}>
            {title}
          </Heading>
          {hint && (
            <Text size="small" className="text-ui-fg-subtle">
              {hint}
            </Text>
          )}
        </div>
        {actions}
      </div>
      {children}
      {error && (
        <Hint variant="error" role="alert">
          {error}
        </Hint>
      )}
    </section>
  )
}
