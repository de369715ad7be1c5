import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import react from "@vitejs/plugin-react"
import { defineConfig, type Plugin } from "vite"

const CLIENT = "medusa-plugin-treatment-bundles/client"

// In the plugin's repository the client comes from its source; a copy of this folder takes the
// installed package.
const clientSource = fileURLToPath(
  new URL("../../src/client/index.ts", import.meta.url)
)

const backend = process.env.MEDUSA_BACKEND_URL ?? "http://localhost:9000"

// Requests of the shop go to its own origin and from here to the store: one build serves any
// store, and no CORS is needed.
const proxy = {
  "/store": { target: backend, changeOrigin: true },
  "/auth": { target: backend, changeOrigin: true },
}

const PRELOADED = /(inter|newsreader)-latin-wght-normal-[\w-]+\.woff2$/

/** Starts loading the two fonts of the first screen with the page, not with its styles. */
const preloadFonts = (): Plugin => ({
  name: "preload-fonts",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (_html, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((file) => PRELOADED.test(file))
        .map((file) => ({
          tag: "link",
          injectTo: "head-prepend" as const,
          attrs: {
            rel: "preload",
            href: `/${file}`,
            as: "font",
            type: "font/woff2",
            crossorigin: true,
          },
        })),
  },
})

export default defineConfig({
  plugins: [react(), preloadFonts()],
  resolve: {
    alias: existsSync(clientSource) ? { [CLIENT]: clientSource } : {},
    dedupe: ["react", "react-dom", "@medusajs/js-sdk"],
  },
  server: { port: 8000, proxy },
  preview: { port: 8000, proxy },
  build: {
    target: "es2022",
    rollupOptions: {
      // The largest library: loaded beside the shop's own code, and kept when only that changes.
      output: { manualChunks: { medusa: ["@medusajs/js-sdk"] } },
    },
  },
})
