import { join } from "node:path"
import { preview } from "vite"
import { ROOT, run } from "./run.mjs"

const SOURCES = join(ROOT, "examples", "storefront")

/**
 * Builds the example storefront, as production would.
 *
 * @param {object} options
 * @param {string} options.publishableKey
 * @param {string} options.outDir An absolute directory; it is emptied first.
 */
export const buildStorefront = async ({ publishableKey, outDir }) => {
  const code = await run(
    "vite",
    ["build", "--outDir", outDir, "--emptyOutDir", "--logLevel", "warn"],
    {
      cwd: SOURCES,
      // A test run's NODE_ENV would make it React's development build.
      env: {
        NODE_ENV: "production",
        VITE_MEDUSA_PUBLISHABLE_KEY: publishableKey,
      },
    }
  )
  if (code !== 0) {
    throw new Error(`The build of the storefront ended with ${code}.`)
  }
}

/**
 * Serves a built storefront. It hands `/store` and `/auth` on to the store, so that one build fits
 * every store and the browser sees one origin.
 *
 * @param {object} options
 * @param {string} options.outDir
 * @param {string} options.storeUrl
 * @param {number} options.port 0 takes any free port.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export const serveStorefront = async ({ outDir, storeUrl, port }) => {
  const server = await preview({
    root: SOURCES,
    configFile: join(SOURCES, "vite.config.ts"),
    logLevel: "warn",
    build: { outDir },
    preview: {
      host: "localhost",
      port,
      strictPort: port !== 0,
      proxy: { "/store": storeUrl, "/auth": storeUrl },
    },
  })
  const address = server.httpServer.address()
  const taken = address && typeof address === "object" ? address.port : port
  return {
    url: `http://localhost:${taken}`,
    close: async () => await server.close(),
  }
}
