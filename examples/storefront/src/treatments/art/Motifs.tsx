import type { JSX } from "react"
import type { Motif, Tint } from "./motif"

interface MotifProps {
  tint: Tint
  /** Paint that fades from the first wash to nothing. */
  fade: string
}

const range = (count: number) => Array.from({ length: count }, (_, i) => i)

/** Point on a circle; 0° is up. Rounded, so that the drawing is the same everywhere. */
const polar = (x: number, y: number, radius: number, degrees: number) => {
  const angle = ((degrees - 90) * Math.PI) / 180
  return [
    Math.round((x + radius * Math.cos(angle)) * 10) / 10,
    Math.round((y + radius * Math.sin(angle)) * 10) / 10,
  ] as const
}

const Needles = ({ tint, fade }: MotifProps) => (
  <>
    <circle cx="400" cy="610" r="330" fill={fade} />
    <circle cx="400" cy="610" r="210" fill={tint.wash[1]} opacity="0.55" />
    <g stroke={tint.line} strokeLinecap="round" fill={tint.line}>
      {range(15).map((index) => {
        const angle = -63 + index * 9
        const length = 470 - Math.abs(index - 7) * 17
        const [x1, y1] = polar(400, 640, 236, angle)
        const [x2, y2] = polar(400, 640, length, angle)
        const [x3, y3] = polar(400, 640, length + 34, angle)
        return (
          <g key={index}>
            <path d={`M${x1} ${y1}L${x2} ${y2}`} strokeWidth="1.4" />
            <path
              d={`M${x2} ${y2}L${x3} ${y3}`}
              strokeWidth="5"
              opacity="0.8"
            />
          </g>
        )
      })}
    </g>
  </>
)

const Drops = ({ tint, fade }: MotifProps) => (
  <>
    <circle cx="510" cy="300" r="250" fill={fade} />
    <g fill="none" stroke={tint.line} strokeWidth="1.3">
      {range(7).map((index) => (
        <ellipse
          key={index}
          cx="430"
          cy="330"
          rx={60 + index * 52}
          ry={22 + index * 20}
          opacity={0.75 - index * 0.095}
        />
      ))}
    </g>
    <path
      d="M430 92c26 54 48 84 48 122a48 48 0 0 1-96 0c0-38 22-68 48-122Z"
      fill={tint.wash[1]}
      opacity="0.9"
    />
    <path
      d="M430 92c26 54 48 84 48 122a48 48 0 0 1-96 0c0-38 22-68 48-122Z"
      fill="none"
      stroke={tint.line}
      strokeWidth="1.4"
    />
    <path
      d="M404 226a28 28 0 0 0 22 24"
      fill="none"
      stroke={tint.line}
      strokeWidth="1.4"
      strokeLinecap="round"
    />
  </>
)

const Veil = ({ tint, fade }: MotifProps) => (
  <>
    {range(5).map((index) => (
      <circle
        key={index}
        cx={190 + index * 105}
        cy="300"
        r="138"
        fill={index % 2 === 0 ? fade : tint.wash[1]}
        opacity={0.75 - index * 0.09}
      />
    ))}
    <g fill="none" stroke={tint.line} strokeWidth="1.3" opacity="0.7">
      {range(5).map((index) => (
        <circle key={index} cx={190 + index * 105} cy="300" r="138" />
      ))}
      <path d="M40 300h720" opacity="0.5" />
    </g>
  </>
)

const Strokes = ({ tint, fade }: MotifProps) => (
  <>
    <ellipse cx="430" cy="310" rx="300" ry="230" fill={fade} />
    <circle cx="236" cy="228" r="74" fill={tint.wash[1]} opacity="0.75" />
    <circle
      cx="236"
      cy="228"
      r="74"
      fill="none"
      stroke={tint.line}
      strokeWidth="1.3"
    />
    <circle
      cx="236"
      cy="228"
      r="48"
      fill="none"
      stroke={tint.line}
      strokeWidth="1.2"
      opacity="0.5"
    />
    <g fill="none" stroke={tint.line} strokeLinecap="round">
      {range(10).map((index) => (
        <path
          key={index}
          d={`M${150 + index * 26} ${520 - index * 3}C${330 + index * 24} ${505 - index * 10} ${455 + index * 20} ${400 - index * 12} ${500 + index * 22} ${112 + index * 9}`}
          strokeWidth={1.3 + (index % 3 === 0 ? 0.6 : 0)}
          opacity={0.85 - index * 0.06}
        />
      ))}
    </g>
  </>
)

const Breath = ({ tint, fade }: MotifProps) => (
  <>
    <circle cx="400" cy="262" r="150" fill={tint.wash[1]} opacity="0.8" />
    <circle cx="400" cy="262" r="230" fill={fade} opacity="0.7" />
    <g fill="none" stroke={tint.line} strokeWidth="1.3">
      {range(9).map((index) => (
        <path
          key={index}
          d={`M-20 ${330 + index * 27}C130 ${292 + index * 27} 250 ${296 + index * 27} 400 ${330 + index * 27}S680 ${366 + index * 27} 820 ${326 + index * 27}`}
          opacity={0.8 - index * 0.08}
        />
      ))}
    </g>
  </>
)

const Grid = ({ tint, fade }: MotifProps) => (
  <>
    <circle cx="400" cy="300" r="270" fill={fade} />
    <circle cx="400" cy="300" r="120" fill={tint.wash[1]} opacity="0.7" />
    <g fill={tint.line}>
      {range(9).flatMap((ring) =>
        range(ring === 0 ? 1 : ring * 6).map((index) => {
          const [x, y] = polar(
            400,
            300,
            ring * 31,
            (360 / (ring * 6 || 1)) * index + ring * 7
          )
          return (
            <circle
              key={`${ring}-${index}`}
              cx={x}
              cy={y}
              r={3.4 - ring * 0.26}
              opacity={0.85 - ring * 0.07}
            />
          )
        })
      )}
    </g>
  </>
)

const Bloom = ({ tint, fade }: MotifProps) => (
  <>
    <circle cx="400" cy="300" r="260" fill={fade} />
    {range(12).map((index) => (
      <path
        key={index}
        d="M400 300c-58-70-58-150 0-216 58 66 58 146 0 216Z"
        transform={`rotate(${index * 30} 400 300)`}
        fill={tint.wash[1]}
        fillOpacity="0.34"
        stroke={tint.line}
        strokeWidth="1.2"
        strokeOpacity="0.7"
      />
    ))}
    <circle cx="400" cy="300" r="15" fill={tint.line} opacity="0.85" />
  </>
)

/** A drawing per motif, on a sheet of 800 by 600. */
export const MOTIFS: Record<Motif, (props: MotifProps) => JSX.Element> = {
  bloom: Bloom,
  breath: Breath,
  drops: Drops,
  grid: Grid,
  needles: Needles,
  strokes: Strokes,
  veil: Veil,
}
