import { Skeleton } from "../ui"
import styles from "./SlotCard.module.css"

/** Keeps the place of a step. */
export const SlotSkeleton = () => (
  <div className={styles.card} aria-hidden="true">
    <Skeleton className={styles.image} height="8.5rem" />
    <div className={styles.words}>
      <p className={styles.role}>
        <Skeleton width="9rem" />
      </p>
      <p className={styles.title}>
        <Skeleton width="80%" />
      </p>
      <p className={styles.variant}>
        <Skeleton width="4rem" />
      </p>
    </div>
    <p className={styles.price}>
      <Skeleton width="5rem" />
    </p>
    <div className={styles.more}>
      <Skeleton />
      <Skeleton width="60%" />
      <Skeleton width="50%" height="2.75rem" />
    </div>
  </div>
)
