import { KeyboundForm } from "@medusajs/dashboard/components"
import type { KeyboardEvent, PropsWithChildren } from "react"

interface EditorFormProps {
  label: string
  /** Control and enter, or command and enter. */
  onSubmit: () => void
}

/**
 * A form in which enter alone saves nothing. The dashboard's own takes enter from buttons as well,
 * so that they could be pressed with the space bar only.
 */
export const EditorForm = ({
  label,
  onSubmit,
  children,
}: PropsWithChildren<EditorFormProps>) => {
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== "Enter") {
      return
    }
    if (event.metaKey || event.ctrlKey) {
      event.preventDefault()
      onSubmit()
    } else if (event.target instanceof HTMLInputElement) {
      event.preventDefault()
    }
  }
  return (
    <KeyboundForm
      aria-label={label}
      className="flex h-full flex-col overflow-hidden"
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
    >
      {children}
    </KeyboundForm>
  )
}
