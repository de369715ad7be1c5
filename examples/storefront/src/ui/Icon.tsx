import { cx } from "./cx"
import styles from "./Icon.module.css"

const PATHS = {
  alert:
    "M12 8.5v4.5M12 16.2v.1M10.4 4.2 2.9 17.4A1.9 1.9 0 0 0 4.5 20.2h15a1.9 1.9 0 0 0 1.6-2.8L13.6 4.2a1.9 1.9 0 0 0-3.2 0Z",
  arrow: "M5 12h14M13 6l6 6-6 6",
  bag: "M6 8h12l1 12H5L6 8ZM9 10V7a3 3 0 0 1 6 0v3",
  check: "m5 12.5 4.5 4.5L19 7.5",
  chevron: "m6 9.5 6 6 6-6",
  clock: "M12 7v5l3.2 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z",
  close: "M6 6l12 12M18 6 6 18",
  info: "M12 11v5M12 7.8v.1M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z",
  minus: "M5 12h14",
  plus: "M12 5v14M5 12h14",
  leaf: "M5 19C4 10 9 4 20 4c0 11-6 16-13 14M5 21c1-5 4-8 8-10",
  tag: "M3.5 12.5V4.5a1 1 0 0 1 1-1h8l8 8a1.4 1.4 0 0 1 0 2l-7 7a1.4 1.4 0 0 1-2 0l-8-8ZM8 8v.1",
} as const

/** Name of an icon. */
export type IconName = keyof typeof PATHS

interface IconProps {
  name: IconName
  className?: string
}

/** A drawn sign beside words; screen readers pass over it. */
export const Icon = ({ name, className }: IconProps) => (
  <svg
    viewBox="0 0 24 24"
    className={cx(styles.icon, className)}
    aria-hidden="true"
    focusable="false"
  >
    <path d={PATHS[name]} />
  </svg>
)
