// Owns one Postgres server for the process that started it. The two are tied by this process's
// standard input: when it ends, for whatever reason (a crash and SIGKILL included), the server is
// stopped and temporary data removed. Ctrl-C in the terminal goes to the owner only.

import { startServer } from "./postgres-server.mjs"

/** The owner is gone, or wants an end. */
const ownerLeft = new Promise((resolve) => {
  process.stdin.on("end", resolve)
  process.stdin.on("close", resolve)
  process.stdin.on("error", resolve)
  process.stdin.resume()
  process.on("SIGTERM", resolve)
  process.on("SIGINT", resolve)
})
// The owner may be gone before it reads the answer.
process.stdout.on("error", () => undefined)

try {
  /** @type {import("./postgres-server.mjs").ServerOptions} */
  const options = JSON.parse(process.argv[2] ?? "{}")
  const server = await startServer(options)
  process.stdout.write(`${JSON.stringify({ port: server.port })}\n`)
  await Promise.race([ownerLeft, server.exited])
  await server.stop()
  process.exit(0)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
