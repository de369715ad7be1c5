/** What a key does to a row that is picked up. */
export type KeyMove = { place: number } | "drop" | "giveUp" | undefined

/** Keys that pick a row up and drop it. */
export const isToggle = (key: string): boolean => key === " " || key === "Enter"

/**
 * What a key does to a row that is picked up and stands at a place of a list.
 *
 * @param place from 0
 */
export const keyMove = (key: string, place: number, count: number): KeyMove => {
  const places: Record<string, number> = {
    ArrowUp: Math.max(place - 1, 0),
    ArrowDown: Math.min(place + 1, count - 1),
    Home: 0,
    End: count - 1,
  }
  const next = places[key]
  if (next !== undefined) {
    return { place: next }
  }
  if (isToggle(key)) {
    return "drop"
  }
  return key === "Escape" || key === "Tab" ? "giveUp" : undefined
}
