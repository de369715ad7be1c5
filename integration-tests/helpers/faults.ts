import { WorkflowManager } from "@medusajs/framework/orchestration"
import { catchLogged } from "./logged-errors"

/** What a failed step throws. */
const INJECTED_FAULT = "Injected fault"
/** What Medusa logs of it where nobody catches it: in a route and in a subscriber. */
const LOGGED_FAULT = new RegExp(
  `${INJECTED_FAULT}|An error occurred while processing`
)

type Handlers = ReturnType<typeof handlersOf>

const handlersOf = (workflowId: string) => {
  const workflow = WorkflowManager.getWorkflow(workflowId)
  if (!workflow) {
    throw new Error(`${workflowId} is no workflow`)
  }
  return workflow.handlers_
}

/** Ids of the steps of a workflow, hooks and nested workflows included, in no promised order. */
export const stepsOf = (workflowId: string): string[] =>
  stepIds(handlersOf(workflowId))

/** A step that was renamed leaves its old name without a handler. */
const stepIds = (handlers: Handlers): string[] =>
  [...handlers].flatMap(([id, handler]) => (handler ? [id] : []))

const replace = (
  handlers: Handlers,
  step: string,
  change: (handler: NonNullable<ReturnType<Handlers["get"]>>) => void
): (() => void) => {
  const original = handlers.get(step)
  if (!original) {
    throw new Error(`${step} is no step`)
  }
  const changed = { ...original }
  change(changed)
  handlers.set(step, changed)
  return () => {
    handlers.set(step, original)
  }
}

/**
 * Lets a step of a workflow fail before it does anything, while `run` runs. The fault is not printed.
 *
 * @returns whether the step was reached, and whether `run` rejected
 */
export const withFailingStep = async (
  workflowId: string,
  step: string,
  run: () => Promise<unknown>
): Promise<{ is_reached: boolean; is_rejected: boolean }> => {
  let is_reached = false
  const restore = replace(handlersOf(workflowId), step, (handler) => {
    handler.invoke = () => {
      is_reached = true
      throw new Error(INJECTED_FAULT)
    }
  })
  try {
    await catchLogged(LOGGED_FAULT, run)
    return { is_reached, is_rejected: false }
  } catch {
    return { is_reached, is_rejected: true }
  } finally {
    restore()
  }
}

/**
 * The same as a process that dies: the step fails, and no step of any workflow is compensated.
 */
export const withDeathAtStep = async (
  workflowId: string,
  step: string,
  run: () => Promise<unknown>
): Promise<{ is_reached: boolean; is_rejected: boolean }> => {
  const restores = [...WorkflowManager.getWorkflows().values()].flatMap(
    ({ handlers_ }) =>
      stepIds(handlers_).map((id) =>
        replace(handlers_, id, (handler) => {
          if (handler.compensate) {
            handler.compensate = () => Promise.resolve(undefined)
          }
        })
      )
  )
  try {
    return await withFailingStep(workflowId, step, run)
  } finally {
    restores.forEach((restore) => restore())
  }
}
