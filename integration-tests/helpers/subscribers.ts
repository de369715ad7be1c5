import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { TestEventUtils } from "@medusajs/test-utils"

/** Ends a wait that would never end; no test depends on it. */
const GIVE_UP_MS = 600_000

/**
 * Runs something and waits until the subscribers of an event are through.
 *
 * @param triggerCount how often the event comes
 */
export const afterSubscribers = async <T>(
  container: MedusaContainer,
  event: string,
  run: () => Promise<T>,
  triggerCount = 1
): Promise<T> => {
  const through = TestEventUtils.waitSubscribersExecution(
    event,
    container.resolve(Modules.EVENT_BUS),
    { triggerCount, timeout: GIVE_UP_MS }
  )
  const [result] = await Promise.all([run(), through])
  return result
}
