import { type CSSProperties } from "react"
import { cx } from "./cx"
import styles from "./Skeleton.module.css"

interface SkeletonProps {
  /** Any CSS length. */
  width?: string
  /** Any CSS length; a line of the surrounding text without it. */
  height?: string
  className?: string
}

/** Keeps the place of something that is on its way. */
export const Skeleton = ({ width, height, className }: SkeletonProps) => {
  const style: CSSProperties = { width, height }
  return (
    <span
      className={cx(styles.skeleton, className)}
      style={style}
      aria-hidden="true"
    />
  )
}
