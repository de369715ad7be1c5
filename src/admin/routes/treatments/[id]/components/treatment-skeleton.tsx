import { Skeleton } from "@medusajs/ui"

const HEIGHTS = { main: ["h-96", "h-60", "h-60"], side: ["h-40", "h-72"] }

/** Stands where the sections of a treatment will be. */
export const TreatmentSkeleton = () => (
  <div
    aria-busy
    className="flex w-full flex-col gap-x-4 gap-y-3 xl:grid xl:grid-cols-[minmax(0,_1fr)_440px]"
  >
    {[HEIGHTS.main, HEIGHTS.side].map((column, index) => (
      <div key={index} className="flex flex-col gap-y-3">
        {column.map((height, place) => (
          <Skeleton key={place} className={`${height} w-full rounded-lg`} />
        ))}
      </div>
    ))}
  </div>
)
