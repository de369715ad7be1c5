import { toast } from "@medusajs/ui"

/** Long enough to read it, and to reach the button by keyboard. */
const DURATION = 10_000

/**
 * Tells what was done and offers to take it back.
 *
 * @param id toasts of one id replace each other
 */
export const showUndoToast = (
  title: string,
  { undo, onUndo, id }: { undo: string; onUndo: () => void; id?: string }
): void => {
  const shown = toast.success(title, {
    id,
    duration: DURATION,
    action: {
      label: undo,
      altText: undo,
      onClick: () => {
        toast.dismiss(shown)
        onUndo()
      },
    },
  })
}
