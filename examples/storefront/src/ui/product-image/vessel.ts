/** Forms in which a product is drawn. */
export type Vessel =
  | "ampoules"
  | "dropper"
  | "jar"
  | "mask"
  | "mist"
  | "pen"
  | "pump"
  | "tube"

// The first that fits: "collagen-hydrogel-mask" is a mask, not a gel.
const BY_WORD: [RegExp, Vessel][] = [
  [/mask|sheet/, "mask"],
  [/ampoule|dose/, "ampoules"],
  [/\bpen\b|stick|roll/, "pen"],
  [/mist|spray|toner/, "mist"],
  [/spf|shield|sunscreen|contour|hand/, "tube"],
  [/fluid|corrector|cleanser|milk|lotion/, "pump"],
  [/serum|oil|drops|essence/, "dropper"],
  [/cream|gel|balm|moisturi/, "jar"],
]

/** The form a product comes in, by the words of its handle or title. */
export const vesselFor = (words: string): Vessel =>
  BY_WORD.find(([pattern]) => pattern.test(words))?.[1] ?? "dropper"

const LINE = 15
const LINES = 3

/** Words of a title as lines of a label, as many as fit. */
export const labelLines = (title: string): string[] => {
  const lines: string[] = []
  for (const word of title.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= LINE) {
      lines[lines.length - 1] = `${last} ${word}`
    } else {
      lines.push(word)
    }
  }
  return lines.slice(0, LINES)
}
