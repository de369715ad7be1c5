import { setTimeout } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"

const RETRY_MILLISECONDS = 100

/** Who takes locks, how long it waits for them and how long it may keep them. */
export interface LockTerms {
  ownerId: string | undefined
  wait_seconds: number
  /** After this time a lock of a process that died is free again. */
  expire_seconds: number
}

/**
 * Takes locks, waiting for others to free them. The keys are taken in a fixed order, so that two
 * callers never wait for each other.
 *
 * @throws MedusaError 409 when they are not free in time; none is held then
 */
export const waitForLocks = async (
  container: MedusaContainer,
  keys: readonly string[],
  { ownerId, wait_seconds, expire_seconds }: LockTerms
): Promise<void> => {
  const locking = container.resolve(Modules.LOCKING)
  const inOrder = [...new Set(keys)].sort()
  const waitUntil = Date.now() + wait_seconds * 1000

  for (;;) {
    try {
      await locking.acquire(inOrder, { ownerId, expire: expire_seconds })
      return
    } catch {
      if (Date.now() >= waitUntil) {
        await locking.release(inOrder, { ownerId })
        throw new MedusaError(
          MedusaError.Types.CONFLICT,
          `Another change holds ${inOrder.join(", ")}`
        )
      }
      await setTimeout(RETRY_MILLISECONDS)
    }
  }
}
