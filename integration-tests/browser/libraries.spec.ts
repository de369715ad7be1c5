import { readdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { PLUGIN } from "../package/helpers/installed-plugin"
import { storeDirectory } from "./helpers/store"

/** Libraries that work only when the dashboard and the plugin have the same copy of them. */
const SHARED = [
  "@hookform/resolvers",
  "@medusajs/dashboard",
  "@medusajs/js-sdk",
  "@medusajs/ui",
  "@tanstack/query-core",
  "@tanstack/react-query",
  "i18next",
  "react",
  "react-dom",
  "react-hook-form",
  "react-i18next",
  "react-router",
  "react-router-dom",
]

/** What stands exactly once in a copy of a library, however it is minified. */
const MARKS = {
  "@tanstack/react-query":
    "No QueryClient set, use QueryClientProvider to set one",
  "react-hook-form": 'onTouched:"onTouched"',
  "react-router": "useHref() may be used only in the context of a",
  "react-dom": "Minified React error",
}

const occurrences = (text: string, mark: string): number =>
  text.split(mark).length - 1

describe("libraries that the dashboard and the plugin share", () => {
  const plugin = join(storeDirectory(), "node_modules", PLUGIN)
  const built = readFileSync(
    join(plugin, ".medusa/server/src/admin/index.mjs"),
    "utf8"
  )

  it("are installed once", () => {
    const { packages } = JSON.parse(
      readFileSync(
        join(storeDirectory(), "node_modules/.package-lock.json"),
        "utf8"
      )
    ) as { packages: Record<string, unknown> }
    const places = SHARED.map((library) => ({
      library,
      places: Object.keys(packages).filter((place) =>
        place.endsWith(`node_modules/${library}`)
      ),
    }))
    expect(places).toEqual(
      SHARED.map((library) => ({
        library,
        places: [`node_modules/${library}`],
      }))
    )
  })

  it.each(Object.entries(MARKS))("include one %s in the admin", (_, mark) => {
    const assets = join(storeDirectory(), ".medusa/server/public/admin/assets")
    const copies = readdirSync(assets)
      .filter((file) => file.endsWith(".js"))
      .map((file) =>
        occurrences(readFileSync(join(assets, file), "utf8"), mark)
      )
    expect(copies.reduce((sum, count) => sum + count, 0)).toBe(1)
    expect(occurrences(built, mark)).toBe(0)
  })

  it("are all declared by the plugin, and are there in the store", () => {
    const manifest = JSON.parse(
      readFileSync(join(plugin, "package.json"), "utf8")
    ) as Record<"dependencies" | "peerDependencies", Record<string, string>>
    const declared = Object.keys({
      ...manifest.dependencies,
      ...manifest.peerDependencies,
    })
    const imported = [
      ...built.matchAll(/^(?:import|export)\b[^"']*["']([^."'][^"']*)["']/gm),
    ].map(([, specifier = ""]) => specifier)
    expect(imported).toContain("react-hook-form")
    const require = createRequire(join(plugin, "package.json"))
    for (const specifier of new Set(imported)) {
      const [name = ""] = /^(@[^/]+\/)?[^/]+/.exec(specifier) ?? []
      expect(declared).toContain(name)
      expect(() => require.resolve(specifier)).not.toThrow()
    }
  })
})
