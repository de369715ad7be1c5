import { Skeleton } from "@medusajs/ui"

const ROWS = [1, 2, 3]

/** Holds the place of a preview that is being loaded. */
export const PreviewSkeleton = () => (
  <div
    aria-hidden
    className="bg-ui-bg-base shadow-elevation-card-rest divide-ui-border-base divide-y rounded-xl"
  >
    <div className="px-4 py-3">
      <Skeleton className="h-5 w-1/2" />
    </div>
    {ROWS.map((row) => (
      <div key={row} className="flex gap-x-3 px-4 py-3">
        <Skeleton className="h-8 w-6 rounded" />
        <div className="flex flex-1 flex-col gap-y-2">
          <Skeleton className="h-4 w-2/3" />
          <Skeleton className="h-4 w-1/3" />
        </div>
      </div>
    ))}
    <div className="px-4 py-3">
      <Skeleton className="h-5 w-full" />
    </div>
  </div>
)
