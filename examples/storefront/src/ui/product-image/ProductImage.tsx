import { cx } from "../cx"
import { Packshot } from "./Packshot"
import styles from "./ProductImage.module.css"

interface ProductImageProps {
  handle: string
  title: string
  /** The merchant's picture; without one the product is drawn. */
  thumbnail?: string | null
  /** What the product contributes, as the store names it; gives the drawing its colours. */
  role?: string
  className?: string
}

/** Square picture of a product. Its title always stands beside it, so it says nothing itself. */
export const ProductImage = ({
  handle,
  title,
  thumbnail,
  role,
  className,
}: ProductImageProps) => (
  <span className={cx(styles.frame, className)}>
    {thumbnail ? (
      <img src={thumbnail} alt="" width="400" height="400" loading="lazy" />
    ) : (
      <Packshot handle={handle} title={title} role={role} />
    )}
  </span>
)
