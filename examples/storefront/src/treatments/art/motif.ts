/** Quiet drawings, one per kind of treatment. */
export type Motif =
  | "bloom"
  | "breath"
  | "drops"
  | "grid"
  | "needles"
  | "strokes"
  | "veil"

/** Colours of a drawing: paper, two washes, line. */
export interface Tint {
  paper: [light: string, deep: string]
  wash: [string, string]
  line: string
}

const CLAY: Tint = {
  paper: ["#f9f0e8", "#eed9ca"],
  wash: ["#e2b79d", "#fffaf3"],
  line: "#7a4b36",
}
const WATER: Tint = {
  paper: ["#f0f6f6", "#cfe2e4"],
  wash: ["#8fb9c1", "#ffffff"],
  line: "#2f5660",
}
const HONEY: Tint = {
  paper: ["#faf5ea", "#ecdec3"],
  wash: ["#d6b374", "#fffdf6"],
  line: "#6b4d1d",
}
const SAGE: Tint = {
  paper: ["#f2f5ee", "#d5dfd0"],
  wash: ["#9db79f", "#fdfffb"],
  line: "#33554b",
}
const ROSE: Tint = {
  paper: ["#faf1ef", "#ecd7d3"],
  wash: ["#d9a8a0", "#fffaf8"],
  line: "#74403a",
}

const BY_WORD: [RegExp, Motif, Tint][] = [
  [/hydra|glow|dew|moist/, "drops", WATER],
  [/tone|spot|bright|even/, "veil", HONEY],
  [/sculpt|gua|cupping|massage/, "strokes", SAGE],
  [/calm|sensitive|sooth/, "breath", WATER],
  [/micro|recovery/, "grid", ROSE],
  [/prenatal|needle free|touch/, "bloom", ROSE],
  [/lift|needle|acupuncture/, "needles", CLAY],
]

const OTHERS: [Motif, Tint][] = [
  ["bloom", SAGE],
  ["breath", CLAY],
  ["veil", WATER],
]

/** The drawing of a treatment by the words of its handle; the same handle, the same drawing. */
export const motifFor = (handle: string): [Motif, Tint] => {
  const words = handle.replaceAll("-", " ")
  const known = BY_WORD.find(([pattern]) => pattern.test(words))
  if (known) {
    return [known[1], known[2]]
  }
  const sum = [...handle].reduce((all, char) => all + char.charCodeAt(0), 0)
  return OTHERS[sum % OTHERS.length] ?? ["bloom", SAGE]
}
