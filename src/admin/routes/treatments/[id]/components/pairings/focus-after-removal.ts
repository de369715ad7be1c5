import type { TreatmentPairingRow } from "../../../../../components/pairings/pairing-types"

/**
 * Keeps the keyboard where it was: on the row after the removed ones, else the one before, else on
 * the button that adds products to the role.
 */
export const focusAfterRemoval = (
  container: HTMLElement | null,
  removed: TreatmentPairingRow[],
  shown: TreatmentPairingRow[]
): void => {
  const [first] = removed
  if (!container || !first) {
    return
  }
  const gone = new Set(removed.map(({ id }) => id))
  const ofRole = shown.filter(({ role }) => role === first.role)
  const at = ofRole.findIndex(({ id }) => id === first.id)
  const next =
    ofRole.slice(at).find(({ id }) => !gone.has(id)) ??
    ofRole
      .slice(0, at)
      .reverse()
      .find(({ id }) => !gone.has(id))
  const target = next
    ? container.querySelector<HTMLElement>(`[data-pairing="${next.id}"] a`)
    : container.querySelector<HTMLElement>(`[data-role="${first.role}"] a`)
  // The menu that asked for the removal gives the focus back to its button first.
  requestAnimationFrame(() => target?.focus())
}
