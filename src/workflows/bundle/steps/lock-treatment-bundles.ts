import { setTimeout } from "node:timers/promises"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** Seconds to wait for another change of the same bundle. */
const WAIT_SECONDS = 10
/** Seconds after which a lock of a process that died is free again. */
const EXPIRE_SECONDS = 60
const RETRY_MILLISECONDS = 100

export const acquireTreatmentBundleLockStepId = "acquire-treatment-bundle-lock"

/**
 * Takes locks for the whole workflow, also when that runs inside another one. Where
 * `acquireLockStep` would answer 500 after the wait, this is a conflict (409).
 */
export const acquireTreatmentBundleLockStep = createStep(
  acquireTreatmentBundleLockStepId,
  async (
    { keys }: { keys: string[] },
    { container, transactionId: ownerId }
  ) => {
    if (keys.length === 0) {
      return new StepResponse(undefined)
    }

    const locking = container.resolve(Modules.LOCKING)
    const waitUntil = Date.now() + WAIT_SECONDS * 1000

    for (;;) {
      try {
        await locking.acquire(keys, { ownerId, expire: EXPIRE_SECONDS })
        return new StepResponse(undefined, { keys, ownerId })
      } catch {
        if (Date.now() >= waitUntil) {
          await locking.release(keys, { ownerId })
          throw new MedusaError(
            MedusaError.Types.CONFLICT,
            `Another change holds ${keys.join(", ")}`
          )
        }
        await setTimeout(RETRY_MILLISECONDS)
      }
    }
  },
  async (held, { container }) => {
    if (held) {
      await container
        .resolve(Modules.LOCKING)
        .release(held.keys, { ownerId: held.ownerId })
    }
  }
)

export const releaseTreatmentBundleLockStepId = "release-treatment-bundle-lock"

/** Frees the locks of {@link acquireTreatmentBundleLockStep}. */
export const releaseTreatmentBundleLockStep = createStep(
  releaseTreatmentBundleLockStepId,
  async (
    { keys }: { keys: string[] },
    { container, transactionId: ownerId }
  ) => {
    if (keys.length > 0) {
      await container.resolve(Modules.LOCKING).release(keys, { ownerId })
    }
    return new StepResponse(undefined)
  }
)
