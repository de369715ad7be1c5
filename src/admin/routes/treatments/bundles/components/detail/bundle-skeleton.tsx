import { Container, Skeleton } from "@medusajs/ui"

const Block = ({ rows }: { rows: number }) => (
  <Container className="flex flex-col gap-y-4 px-6 py-4">
    <Skeleton className="h-7 w-1/3" />
    {Array.from({ length: rows }, (_, row) => (
      <Skeleton key={row} className="h-5 w-full" />
    ))}
  </Container>
)

/** Stands where a bundle will, while it is loaded. */
export const BundleSkeleton = () => (
  <div className="flex flex-col gap-3 xl:flex-row" aria-busy="true">
    <div className="flex flex-1 flex-col gap-y-3">
      <Block rows={6} />
      <Block rows={3} />
      <Block rows={2} />
    </div>
    <div className="flex w-full flex-col gap-y-3 xl:max-w-[440px]">
      <Block rows={2} />
      <Block rows={5} />
    </div>
  </div>
)
