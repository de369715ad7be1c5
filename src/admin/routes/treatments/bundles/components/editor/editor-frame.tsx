import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Skeleton } from "@medusajs/ui"
import { FocusModalHeader } from "../../../../../components/modal-header"
import { LoadError } from "../../../../../components/load-error"

interface EditorFrameProps {
  title: string
  description: string
  error: Error | null
  onRetry: () => void
}

/** Stands where the form will, while what it needs is loaded, and when it cannot be. */
export const EditorFrame = ({
  title,
  description,
  error,
  onRetry,
}: EditorFrameProps) => (
  <>
    <FocusModalHeader />
    <RouteFocusModal.Title className="sr-only">{title}</RouteFocusModal.Title>
    <RouteFocusModal.Description className="sr-only">
      {description}
    </RouteFocusModal.Description>
    <RouteFocusModal.Body className="flex flex-1 flex-col items-center overflow-y-auto">
      <div className="flex w-full max-w-[720px] flex-col gap-y-6 px-8 py-10">
        {error ? (
          <LoadError error={error} onRetry={onRetry} />
        ) : (
          <div className="flex flex-col gap-y-6" aria-busy="true">
            <Skeleton className="h-8 w-1/3" />
            <Skeleton className="h-16 w-full" />
            <Skeleton className="h-40 w-full" />
            <Skeleton className="h-40 w-full" />
          </div>
        )}
      </div>
    </RouteFocusModal.Body>
  </>
)
