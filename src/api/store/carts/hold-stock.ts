import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
  Modules,
} from "@medusajs/framework/utils"
import { assertReservable } from "../../../cart-law/assert-reservable"
import { waitForLocks } from "../../../workflows/common/wait-for-locks"
import { asError } from "../../../utils/as-error"

/** Seconds to wait and to keep, as core's completion waits for a cart and keeps it. */
const TERMS = { wait_seconds: 30, expire_seconds: 120 }

/** What is asked of the answer to a request: whether its connection is over, and when it is. */
interface Answer {
  readonly closed: boolean
  once(event: "close", listener: () => void): unknown
}

const lockKey = (inventoryItemId: string): string =>
  `treatment-bundle-stock:${inventoryItemId}`

/**
 * Checks that a cart's stock can be reserved as a whole, and keeps other carts with sets from
 * reserving of the same inventory items until the answer is sent. Without that, checkouts of the
 * last set would all pass the check, and Medusa would refuse all but one only after it has written
 * an order, which it does not always take back.
 *
 * A fault of the check is logged and stops nobody: Medusa looks at stock itself.
 *
 * @throws MedusaError 400 `insufficient_inventory`; 409 when the items are not free in time,
 * or the client left meanwhile
 */
export const holdStock = async (
  container: MedusaContainer,
  cartId: string,
  res: Answer
): Promise<void> => {
  try {
    const itemIds = await assertReservable(container, cartId)
    if (itemIds.length === 0) {
      return
    }
    const keys = itemIds.map(lockKey)
    const ownerId = randomUUID()
    await waitForLocks(container, keys, { ownerId, ...TERMS })
    const release = async () => {
      await container.resolve(Modules.LOCKING).release(keys, { ownerId })
    }
    if (res.closed) {
      // The client left while it waited; "close" will not come again to free the locks.
      await release()
      throw new MedusaError(
        MedusaError.Types.CONFLICT,
        `The client of cart ${cartId} left before its completion began`
      )
    }
    res.once("close", () => void release())
    await assertReservable(container, cartId)
  } catch (error) {
    if (MedusaError.isMedusaError(error)) {
      throw error
    }
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `Treatment bundles: stock of cart ${cartId} was not checked before its completion`,
        asError(error)
      )
  }
}
