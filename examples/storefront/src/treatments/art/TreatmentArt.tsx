import { useId } from "react"
import { cx } from "../../ui"
import { motifFor } from "./motif"
import { MOTIFS } from "./Motifs"
import styles from "./TreatmentArt.module.css"

interface TreatmentArtProps {
  handle: string
  className?: string
}

/** A quiet drawing for a treatment; says nothing that its title does not. */
export const TreatmentArt = ({ handle, className }: TreatmentArtProps) => {
  const id = useId()
  const [motif, tint] = motifFor(handle)
  const Drawing = MOTIFS[motif]
  return (
    <svg
      viewBox="0 0 800 600"
      preserveAspectRatio="xMidYMid slice"
      className={cx(styles.art, className)}
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <linearGradient id={`${id}paper`} x2="1" y2="1">
          <stop offset="0" stopColor={tint.paper[0]} />
          <stop offset="1" stopColor={tint.paper[1]} />
        </linearGradient>
        <radialGradient id={`${id}fade`}>
          <stop offset="0" stopColor={tint.wash[0]} stopOpacity="0.75" />
          <stop offset="0.6" stopColor={tint.wash[0]} stopOpacity="0.32" />
          <stop offset="1" stopColor={tint.wash[0]} stopOpacity="0" />
        </radialGradient>
      </defs>
      <rect width="800" height="600" fill={`url(#${id}paper)`} />
      <Drawing tint={tint} fade={`url(#${id}fade)`} />
    </svg>
  )
}
