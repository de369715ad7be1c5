import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Heading, Skeleton, Text } from "@medusajs/ui"
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
    <RouteFocusModal.Body className="flex flex-1 flex-col items-center overflow-y-auto">
      <div className="flex w-full max-w-[720px] flex-col gap-y-6 px-8 py-10">
        <div>
          <RouteFocusModal.Title asChild>
            <Heading level="h1">{title}</Heading>
          </RouteFocusModal.Title>
          <RouteFocusModal.Description asChild>
            <Text size="small" className="text-ui-fg-subtle">
              {description}
            </Text>
          </RouteFocusModal.Description>
        </div>
        {error ? (
          <LoadError error={error} onRetry={onRetry} />
        ) : (
          <div className="flex flex-col gap-y-6" aria-busy="true">
            <Skeleton className="h-16 w-full" />
            <Skeleton className="h-40 w-full" />
            <Skeleton className="h-40 w-full" />
          </div>
        )}
      </div>
    </RouteFocusModal.Body>
  </>
)
