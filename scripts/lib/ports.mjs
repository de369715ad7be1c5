import { createServer } from "node:net"

/**
 * Whether a server could listen on a port of this machine now.
 *
 * @param {number} port
 * @returns {Promise<boolean>}
 */
const isFree = (port) =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once("error", () => resolve(false))
    probe.listen(port, () => probe.close(() => resolve(true)))
  })

/**
 * A port that nobody listens on.
 *
 * @returns {Promise<number>}
 */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", reject)
    probe.listen(0, () => {
      const address = probe.address()
      const port = address && typeof address === "object" ? address.port : 0
      probe.close(() => resolve(port))
    })
  })

/**
 * The first free port from a preferred one upwards.
 *
 * @param {number} preferred
 * @returns {Promise<number>}
 */
export const firstFreePort = async (preferred) => {
  for (let port = preferred; port < preferred + 100; port += 1) {
    if (await isFree(port)) {
      return port
    }
  }
  throw new Error(`Ports ${preferred} to ${preferred + 99} are all busy.`)
}
