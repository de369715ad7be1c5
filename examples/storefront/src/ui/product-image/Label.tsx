import { useTranslation } from "react-i18next"

interface LabelProps {
  lines: string[]
  /** Middle of the label. */
  x: number
  y: number
  color: string
  /** Size of the title's letters. */
  size?: number
}

/** What is printed on the vessel: mark, title, brand. */
export const Label = ({ lines, x, y, color, size = 14 }: LabelProps) => {
  const { t } = useTranslation("common")
  const leading = size * 1.2
  const top = y - ((lines.length - 1) * leading) / 2
  return (
    <g fill={color} textAnchor="middle">
      <g fill="none" stroke={color} strokeWidth="0.9" strokeLinecap="round">
        <circle cx={x} cy={top - size * 2.5} r={size * 0.36} />
        <path d={`M${x} ${top - size * 3.25}v${size * 1.65}`} />
      </g>
      {lines.map((line, index) => (
        <text
          key={line}
          x={x}
          y={top + index * leading}
          fontSize={size}
          style={{ fontFamily: "var(--font-head)" }}
        >
          {line}
        </text>
      ))}
      <text
        x={x}
        y={top + lines.length * leading + size * 0.35}
        fontSize={size * 0.4}
        letterSpacing={size * 0.09}
        style={{ fontFamily: "var(--font-text)", textTransform: "uppercase" }}
      >
        {t("brand")}
      </text>
    </g>
  )
}
