/** What the shop remembers between visits. */
export type StorageKey = "shop_language" | "shop_region" | "shop_cart"

/** Reads a remembered value; null when there is none or the browser forbids storage. */
export const recall = (key: StorageKey): string | null => {
  try {
    return window.localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Remembers a value; null forgets it. A browser that forbids storage remembers until reload. */
export const remember = (key: StorageKey, value: string | null): void => {
  try {
    if (value === null) {
      window.localStorage.removeItem(key)
    } else {
      window.localStorage.setItem(key, value)
    }
  } catch {
    // Storage is off: the page's own state is all there is.
  }
}
