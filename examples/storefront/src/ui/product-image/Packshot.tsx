import { useId } from "react"
import { paletteFor } from "./palette"
import { labelLines, vesselFor } from "./vessel"
import { VESSELS } from "./Vessels"

interface PackshotProps {
  handle: string
  title: string
  role?: string
}

interface RoundProps {
  id: string
  /** From the lit side to the shadow. */
  tones: [light: string, base: string, deep: string]
}

/** Light on something round, from the left. */
const Round = ({ id, tones: [light, base, deep] }: RoundProps) => (
  <linearGradient id={id} x1="0" x2="1" y1="0" y2="0.06">
    <stop offset="0" stopColor={deep} />
    <stop offset="0.1" stopColor={base} />
    <stop offset="0.27" stopColor={light} />
    <stop offset="0.52" stopColor={base} />
    <stop offset="0.86" stopColor={deep} />
    <stop offset="1" stopColor={base} />
  </linearGradient>
)

/** A drawn picture of a product that has none: vessel by its name, colours by its role. */
export const Packshot = ({ handle, title, role }: PackshotProps) => {
  const id = useId()
  const words = handle.replaceAll("-", " ").toLowerCase()
  const palette = paletteFor(role, words)
  const vessel = vesselFor(words)
  const Drawing = VESSELS[vessel]
  const url = (name: string) => `url(#${id}${name})`
  return (
    <svg viewBox="0 0 400 400" aria-hidden="true" focusable="false">
      <defs>
        <linearGradient id={`${id}wall`} x1="0" x2="1" y1="0" y2="1">
          <stop offset="0" stopColor={palette.wall[0]} />
          <stop offset="1" stopColor={palette.wall[1]} />
        </linearGradient>
        <linearGradient id={`${id}table`} x2="0" y2="1">
          <stop offset="0" stopColor={palette.table[1]} />
          <stop offset="0.5" stopColor={palette.table[0]} />
        </linearGradient>
        <radialGradient id={`${id}shade`}>
          <stop offset="0" stopColor="#2b211a" stopOpacity="0.42" />
          <stop offset="0.55" stopColor="#2b211a" stopOpacity="0.16" />
          <stop offset="1" stopColor="#2b211a" stopOpacity="0" />
        </radialGradient>
        <linearGradient id={`${id}gloss`} x2="0" y2="1">
          <stop offset="0" stopColor="#fff" stopOpacity="0.85" />
          <stop offset="1" stopColor="#fff" stopOpacity="0.15" />
        </linearGradient>
        <Round id={`${id}body`} tones={palette.body} />
        <Round id={`${id}cap`} tones={palette.cap} />
        <Round id={`${id}metal`} tones={["#fbf3e2", "#d9c8a5", "#a48f66"]} />
      </defs>
      <rect width="400" height="400" fill={url("wall")} />
      <circle cx="262" cy="152" r="128" fill="#fff" opacity="0.3" />
      <path d="M0 306h400v94H0Z" fill={url("table")} />
      <ellipse cx="222" cy="334" rx="160" ry="17" fill={url("shade")} />
      <Drawing
        palette={palette}
        lines={labelLines(title)}
        body={url("body")}
        cap={url("cap")}
        metal={url("metal")}
        gloss={url("gloss")}
      />
    </svg>
  )
}
