import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

interface Message {
  name: string
  data: unknown
}

/** Runs something and returns the plugin's events it sent, in order, as `[name, payload]`. */
export const emittedEvents = async (
  container: MedusaContainer,
  run: () => Promise<unknown>
): Promise<[string, unknown][]> => {
  const emit = jest.spyOn(container.resolve(Modules.EVENT_BUS), "emit")
  await run()
  const messages = emit.mock.calls.flatMap(
    ([message]) => message as Message | Message[]
  )
  emit.mockRestore()
  return messages
    .filter(({ name }) => /^treatment(_\w+)?\./.test(name))
    .map(({ name, data }) => [name, data])
}
