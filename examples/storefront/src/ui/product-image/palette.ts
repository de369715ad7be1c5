/** Colours of one packshot. */
export interface Palette {
  /** Wall behind the product, lit from the upper left. */
  wall: [light: string, deep: string]
  /** What the product stands on. */
  table: [light: string, deep: string]
  /** The vessel from its lit side to its shadow. */
  body: [light: string, base: string, deep: string]
  /** Cap, pump or bulb, as the vessel. */
  cap: [light: string, base: string, deep: string]
  /** Print on the vessel. */
  print: string
}

const SAND: Palette = {
  wall: ["#f8efe6", "#ecd9c9"],
  table: ["#f3e4d6", "#e0c8b5"],
  body: ["#fffdf9", "#f4e9df", "#d5bfae"],
  cap: ["#d8b79f", "#b98d72", "#8c634b"],
  print: "#5b4436",
}

const WATER: Palette = {
  wall: ["#edf4f4", "#cfe0e3"],
  table: ["#e0ecee", "#bdd2d7"],
  body: ["#fbfeff", "#d9e8ec", "#9fbcc5"],
  cap: ["#f7f9f8", "#dfe5e4", "#b4c0bf"],
  print: "#2d4a53",
}

const HONEY: Palette = {
  wall: ["#faf4e9", "#ebdcc3"],
  table: ["#f3e8d5", "#dccaa9"],
  body: ["#d9a558", "#b97c2f", "#7d4c16"],
  cap: ["#4c4a43", "#33322d", "#1d1c19"],
  print: "#fbf3df",
}

const SAGE: Palette = {
  wall: ["#f0f3ea", "#d5decb"],
  table: ["#e5ebdb", "#c4d0b7"],
  body: ["#fdfefa", "#e6ecdd", "#b5c2a6"],
  cap: ["#6e8a78", "#4a6657", "#30463b"],
  print: "#33483c",
}

const PALETTES: Record<string, Palette> = {
  collagen: SAND,
  hyaluronic_acid: WATER,
  anti_spot: HONEY,
  support: SAGE,
}

const BY_WORD: [RegExp, Palette][] = [
  [/collagen|firming|peptide/, SAND],
  [/hyaluronic|water|mist/, WATER],
  [/tone|spot|vitamin|arbutin|tranexamic|azelaic/, HONEY],
]

/** Colours by role; by the words of the handle when the role is not known here. */
export const paletteFor = (role: string | undefined, words: string): Palette =>
  PALETTES[role ?? ""] ??
  BY_WORD.find(([pattern]) => pattern.test(words))?.[1] ??
  SAGE
