// Loaded into a store that is measured (`node --import`). It answers what the store's process has used of
// the CPU and, as a floor, adds several items to a cart in one call of core's workflow, which no route
// of core does.
import { createServer } from "node:http"
import { createRequire } from "node:module"

const require = createRequire(import.meta.url)

/** @param {{ cart_id: string, items: { variant_id: string, quantity: number }[] }} input */
const addAtOnce = async (input) => {
  const { container } = require("@medusajs/framework")
  const { addToCartWorkflow } = require("@medusajs/medusa/core-flows")
  const {
    defaultStoreCartFields,
  } = require("@medusajs/medusa/api/store/carts/query-config")
  await addToCartWorkflow(container).run({ input })
  const { data } = await container.resolve("query").graph({
    entity: "cart",
    fields: defaultStoreCartFields,
    filters: { id: input.cart_id },
  })
  return { cart: data[0] }
}

const usedCpu = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @returns {Promise<unknown>}
 */
const answerTo = async (request) => {
  let body = ""
  for await (const chunk of request) {
    body += chunk
  }
  return body ? await addAtOnce(JSON.parse(body)) : usedCpu()
}

const server = createServer((request, response) => {
  answerTo(request).then(
    (answer) => response.end(JSON.stringify(answer)),
    (error) => {
      response.statusCode = 500
      response.end(String(error))
    }
  )
})
// Helpers of the store inherit the option; the first process to come is the store.
server.on("error", () => undefined)
server.listen(Number(process.env.BENCH_PROBE_PORT), "127.0.0.1").unref()
