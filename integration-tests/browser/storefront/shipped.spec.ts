import { readdirSync, readFileSync } from "node:fs"
import { extname, join } from "node:path"
import { gzipSync } from "node:zlib"
import { fromSetUp } from "../helpers/set-up"
import { useShop } from "../helpers/shop"

/** Gzipped bytes that a first visit may cost, by kind of file. Fonts are compressed by themselves. */
const BUDGETS: Record<string, number> = {
  ".html": 4_000,
  ".css": 20_000,
  ".js": 180_000,
}

interface ShippedFile {
  path: string
  kind: string
  bytes: number
  gzipped: number
}

const filesOf = (directory: string): ShippedFile[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name)
      const content = readFileSync(file)
      return {
        path: file.slice(directory.length + 1),
        kind: extname(file),
        bytes: content.length,
        gzipped: gzipSync(content).length,
      }
    })
    .sort((a, b) => a.path.localeCompare(b.path))

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

const sum = (numbers: number[]): number =>
  numbers.reduce((total, number) => total + number, 0)

describe("what the storefront ships", () => {
  const shop = useShop()

  it("stays within its budget, and says what it weighs", () => {
    const files = filesOf(fromSetUp("BROWSER_TEST_STOREFRONT_FILES"))
    const lines = files.map(
      ({ path, bytes, gzipped }) =>
        `  ${path.padEnd(64)}${kB(bytes).padStart(12)}${kB(gzipped).padStart(12)} gzipped`
    )
    process.stdout.write(`The storefront ships\n${lines.join("\n")}\n`)
    for (const [kind, budget] of Object.entries(BUDGETS)) {
      const ofKind = files.filter((file) => file.kind === kind)
      expect(ofKind).not.toEqual([])
      expect(sum(ofKind.map(({ gzipped }) => gzipped))).toBeLessThan(budget)
    }
    expect(files.filter(({ kind }) => kind === ".map")).toEqual([])
  })

  it("asks nobody but the shop itself for anything", async () => {
    const origins = new Set<string>()
    const page = await shop.open("/treatments", "phone", async (tab) => {
      tab.on("request", (request) => {
        const { protocol, origin } = new URL(request.url())
        if (protocol.startsWith("http")) {
          origins.add(origin)
        }
      })
      await Promise.resolve()
    })
    await page.getByRole("heading", { level: 1 }).waitFor()
    await page.waitForLoadState("networkidle")
    expect([...origins]).toEqual([new URL(page.url()).origin])
  })
})
