import { useMoney } from "../lib/money"
import { cx } from "./cx"
import styles from "./Price.module.css"
import { Skeleton } from "./Skeleton"

interface PriceProps {
  /** An amount as the store gave it; undefined while it is on its way. */
  amount: number | undefined
  currency: string | undefined
  /** Space kept while the amount is on its way, in characters. */
  digits?: number
  className?: string
}

/** An amount of money in the shopper's language. Keeps its place while it is on its way. */
export const Price = ({
  amount,
  currency,
  digits = 7,
  className,
}: PriceProps) => {
  const money = useMoney()
  return (
    <span className={cx(styles.price, className)}>
      {amount === undefined || currency === undefined ? (
        <Skeleton width={`${digits}ch`} />
      ) : (
        money(amount, currency)
      )}
    </span>
  )
}
