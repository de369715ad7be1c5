import type { MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

/** A change that was refused because its row had changed meanwhile. */
interface Stale<Code extends string> {
  type: "conflict"
  code: Code
  message: string
  current: { id: string; updated_at: string }
}

/**
 * Runs an update and answers 409 when it refuses the change as stale. The body is written here
 * because a `CONFLICT` MedusaError would lose its message and code.
 *
 * @param code what marks the refusal
 * @param update the update
 * @param readCurrent reads the row as it stands
 * @returns whether the answer is written
 */
export const answerStale = async <Code extends string>(
  res: MedusaResponse<Stale<Code>>,
  code: Code,
  update: () => Promise<unknown>,
  readCurrent: () => Promise<{ id: string; updated_at: string }>
): Promise<boolean> => {
  try {
    await update()
    return false
  } catch (error) {
    if (!MedusaError.isMedusaError(error) || error.code !== code) {
      throw error
    }
    const { id, updated_at } = await readCurrent()
    res.status(409).json({
      type: "conflict",
      code,
      message: error.message,
      current: { id, updated_at },
    })
    return true
  }
}
