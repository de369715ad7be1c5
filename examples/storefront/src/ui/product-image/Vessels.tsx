import type { JSX } from "react"
import { Label } from "./Label"
import type { Palette } from "./palette"
import type { Vessel } from "./vessel"

/** What a vessel is drawn with. Paints are `url(#…)` of the picture's gradients. */
export interface VesselProps {
  palette: Palette
  lines: string[]
  body: string
  cap: string
  metal: string
  gloss: string
}

const Jar = ({ palette, lines, body, cap, gloss }: VesselProps) => (
  <>
    <path
      d="M92 210h216v86a34 34 0 0 1-34 34H126a34 34 0 0 1-34-34Z"
      fill={body}
    />
    <path d="M92 210h216v14H92Z" fill={palette.body[2]} opacity="0.35" />
    <rect x="88" y="148" width="224" height="64" rx="9" fill={cap} />
    <path d="M88 203h224v1.6H88Z" fill={palette.cap[2]} opacity="0.5" />
    <path
      d="M97 148h206a9 9 0 0 1 9 9H88a9 9 0 0 1 9-9Z"
      fill="#fff"
      opacity="0.28"
    />
    <rect x="106" y="216" width="13" height="94" rx="6.5" fill={gloss} />
    <Label lines={lines} x={200} y={276} color={palette.print} size={15} />
  </>
)

const Dropper = ({ palette, lines, body, cap, metal, gloss }: VesselProps) => (
  <>
    <path d="M181 66c0-13 8-22 19-22s19 9 19 22l5 56h-48Z" fill={cap} />
    <path
      d="M187 66c0-8 4-15 9-16-5 14-8 42-9 72h-8Z"
      fill="#fff"
      opacity="0.22"
    />
    <rect x="170" y="120" width="60" height="34" rx="4" fill={metal} />
    <path d="M170 128h60M170 146h60" stroke="#000" strokeOpacity="0.08" />
    <path d="M178 154h44v14h-44Z" fill={palette.body[2]} />
    <path
      d="M178 166h44c4 14 44 12 44 46v98a22 22 0 0 1-22 22h-88a22 22 0 0 1-22-22v-98c0-34 40-32 44-46Z"
      fill={body}
    />
    <path d="M198 168h4v122l-2 6-2-6Z" fill="#fff" opacity="0.25" />
    <path
      d="M146 214c0-16 12-22 22-28-9 12-11 22-11 40v84h-4a7 7 0 0 1-7-7Z"
      fill={gloss}
    />
    <Label lines={lines} x={200} y={268} color={palette.print} size={13.5} />
  </>
)

const Pump = ({ palette, lines, body, cap, metal, gloss }: VesselProps) => (
  <>
    <path
      d="M128 84c0-5 4-9 9-9h82a13 13 0 0 1 13 13v16h-64V94h-40Z"
      fill={cap}
    />
    <path
      d="M137 75h82a13 13 0 0 1 10 5H130a9 9 0 0 1 7-5Z"
      fill="#fff"
      opacity="0.3"
    />
    <rect x="191" y="104" width="18" height="26" fill={metal} />
    <rect x="166" y="128" width="68" height="32" rx="5" fill={cap} />
    <path
      d="M150 160h100a18 18 0 0 1 18 18v136a18 18 0 0 1-18 18H150a18 18 0 0 1-18-18V178a18 18 0 0 1 18-18Z"
      fill={body}
    />
    <rect x="144" y="178" width="11" height="136" rx="5.5" fill={gloss} />
    <Label lines={lines} x={200} y={254} color={palette.print} size={14} />
  </>
)

const Mist = ({ palette, lines, body, cap, metal, gloss }: VesselProps) => (
  <>
    <rect x="188" y="66" width="24" height="44" rx="5" fill={metal} />
    <rect
      x="156"
      y="52"
      width="88"
      height="90"
      rx="12"
      fill={cap}
      opacity="0.72"
    />
    <path
      d="M168 52h64a12 12 0 0 1 12 12h-88a12 12 0 0 1 12-12Z"
      fill="#fff"
      opacity="0.5"
    />
    <rect x="154" y="138" width="92" height="12" rx="3" fill={metal} />
    <path
      d="M150 150h100a8 8 0 0 1 8 8v156a18 18 0 0 1-18 18h-80a18 18 0 0 1-18-18V158a8 8 0 0 1 8-8Z"
      fill={body}
    />
    <path d="M142 196h116" stroke="#fff" strokeOpacity="0.5" />
    <rect x="152" y="162" width="10" height="154" rx="5" fill={gloss} />
    <Label lines={lines} x={202} y={262} color={palette.print} size={13.5} />
  </>
)

const Tube = ({ palette, lines, body, cap, gloss }: VesselProps) => (
  <>
    <path d="M132 62h136l-10 216H142Z" fill={body} />
    <path
      d="M130 50h140a3 3 0 0 1 3 3v15a3 3 0 0 1-3 3H130a3 3 0 0 1-3-3V53a3 3 0 0 1 3-3Z"
      fill={palette.body[1]}
    />
    <path
      d="M138 51v19M150 51v19M162 51v19M174 51v19M186 51v19M198 51v19M210 51v19M222 51v19M234 51v19M246 51v19M258 51v19"
      stroke={palette.body[2]}
      strokeWidth="1.2"
      opacity="0.7"
    />
    <path d="M146 76h10l8 196h-8Z" fill={gloss} />
    <path d="M146 276h108l-3 50a7 7 0 0 1-7 6h-88a7 7 0 0 1-7-6Z" fill={cap} />
    <path d="M146 276h108v4H146Z" fill="#fff" opacity="0.25" />
    <Label lines={lines} x={200} y={176} color={palette.print} size={14.5} />
  </>
)

const Mask = ({ palette, lines, body, gloss }: VesselProps) => (
  <>
    <path d="M106 60h188v272H106Z" fill={body} />
    <path
      d="M106 60h188v20H106ZM106 312h188v20H106Z"
      fill={palette.body[2]}
      opacity="0.4"
    />
    <path
      d="M106 66h188M106 70h188M106 74h188M106 318h188M106 322h188M106 326h188"
      stroke="#fff"
      strokeOpacity="0.55"
    />
    <g
      fill="none"
      stroke={palette.print}
      strokeOpacity="0.55"
      strokeWidth="1.2"
    >
      <path
        d="M200 100c-34 0-50 20-50 48 0 38 24 66 50 66s50-28 50-66c0-28-16-48-50-48Z"
        fill="#fff"
        fillOpacity="0.35"
      />
      <path d="M166 146c6-7 18-7 24 0-6 6-18 6-24 0ZM210 146c6-7 18-7 24 0-6 6-18 6-24 0ZM186 186c8-5 20-5 28 0-8 7-20 7-28 0ZM200 152v16c0 5-4 6-6 6" />
    </g>
    <path d="M118 84h12v224h-12Z" fill={gloss} />
    <Label
      lines={lines.slice(0, 2)}
      x={200}
      y={278}
      color={palette.print}
      size={13}
    />
  </>
)

const Pen = ({ palette, lines, body, cap, metal, gloss }: VesselProps) => (
  <g transform="rotate(24 200 210)">
    <path
      d="M180 326h40l-6 14a10 10 0 0 1-9 6h-10a10 10 0 0 1-9-6Z"
      fill={metal}
    />
    <rect x="174" y="148" width="52" height="180" rx="5" fill={body} />
    <rect x="173" y="142" width="54" height="10" rx="2" fill={metal} />
    <path
      d="M176 142h48V66a20 20 0 0 0-20-20h-8a20 20 0 0 0-20 20Z"
      fill={cap}
    />
    <rect x="182" y="156" width="6" height="164" rx="3" fill={gloss} />
    <g transform="rotate(-90 203 238)">
      <Label
        lines={lines.slice(0, 2)}
        x={203}
        y={244}
        color={palette.print}
        size={12.5}
      />
    </g>
  </g>
)

const Vial = ({ x, body, cap, gloss }: VesselProps & { x: number }) => (
  <g transform={`translate(${x} 0)`}>
    <path
      d="M8 166c0-10 20-10 20 0l-3 26c0 10 11 12 11 26v104a10 10 0 0 1-10 10H10a10 10 0 0 1-10-10V218c0-14 11-16 11-26Z"
      fill={body}
    />
    <path d="M10 158c0-8 16-8 16 0l-2 22H12Z" fill={cap} />
    <path
      d="M0 238h36v84a10 10 0 0 1-10 10H10a10 10 0 0 1-10-10Z"
      fill={cap}
      opacity="0.22"
    />
    <rect x="5" y="216" width="5" height="104" rx="2.5" fill={gloss} />
  </g>
)

const Ampoules = (props: VesselProps) => {
  const { palette, lines, body, gloss } = props
  return (
    <>
      <path d="M84 88h148v244H84Z" fill={body} />
      <path d="M84 88h148v26H84Z" fill={palette.cap[1]} opacity="0.85" />
      <path d="M232 88l18 12v222l-18 10Z" fill={palette.body[2]} />
      <path d="M92 120h9v206h-9Z" fill={gloss} />
      <Label lines={lines} x={158} y={222} color={palette.print} size={14.5} />
      <Vial {...props} x={262} />
      <Vial {...props} x={218} />
    </>
  )
}

/** A drawing per form. They stand on y = 332 of a square of 400. */
export const VESSELS: Record<Vessel, (props: VesselProps) => JSX.Element> = {
  ampoules: Ampoules,
  dropper: Dropper,
  jar: Jar,
  mask: Mask,
  mist: Mist,
  pen: Pen,
  pump: Pump,
  tube: Tube,
}
