import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { waitForLocks } from "./wait-for-locks"

/** Seconds to wait for another change of the same bundle. */
const WAIT_SECONDS = 10
/** Seconds after which a lock of a process that died is free again. */
const EXPIRE_SECONDS = 60

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

    await waitForLocks(container, keys, {
      ownerId,
      wait_seconds: WAIT_SECONDS,
      expire_seconds: EXPIRE_SECONDS,
    })
    return new StepResponse(undefined, { keys, ownerId })
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
