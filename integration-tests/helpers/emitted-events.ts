import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

interface Message {
  name: string
  data: unknown
  metadata?: { eventGroupId?: string }
}

/**
 * Runs something and returns the plugin's events it sent, in order, as `[name, payload]`. Events
 * of a workflow that failed were held back and are not among them.
 */
export const emittedEvents = async (
  container: MedusaContainer,
  run: () => Promise<unknown>
): Promise<[string, unknown][]> => {
  const eventBus = container.resolve(Modules.EVENT_BUS)
  const emit = jest.spyOn(eventBus, "emit")
  const release = jest.spyOn(eventBus, "releaseGroupedEvents")
  await run()
  const messages = emit.mock.calls.flatMap(
    ([message]) => message as Message | Message[]
  )
  const released = new Set(release.mock.calls.map(([groupId]) => groupId))
  emit.mockRestore()
  release.mockRestore()

  return messages
    .filter(
      ({ name, metadata }) =>
        /^treatment(_\w+)?\./.test(name) &&
        released.has(metadata?.eventGroupId ?? "")
    )
    .map(({ name, data }) => [name, data])
}
