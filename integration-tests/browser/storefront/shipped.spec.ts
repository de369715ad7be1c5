import { readdirSync, readFileSync } from "node:fs"
import { extname, join } from "node:path"
import { gzipSync } from "node:zlib"
import { TREATMENT } from "../helpers/demo"
import { fromSetUp } from "../helpers/set-up"
import { settle } from "../helpers/settle"
import { useShop } from "../helpers/shop"

/** Gzipped bytes that the first visit of a treatment may cost, by kind of file. The js-sdk alone is half of the scripts. */
const BUDGETS: Record<string, number> = {
  "": 4_000, // the page itself
  ".css": 20_000,
  ".js": 175_000,
  ".woff2": 120_000,
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

  it("weighs what it says, without source maps", () => {
    const files = filesOf(fromSetUp("BROWSER_TEST_STOREFRONT_FILES"))
    const lines = files.map(
      ({ path, bytes, gzipped }) =>
        `  ${path.padEnd(64)}${kB(bytes).padStart(12)}${kB(gzipped).padStart(12)} gzipped`
    )
    process.stdout.write(`The storefront ships\n${lines.join("\n")}\n`)
    expect(files.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([".html", ".css", ".js", ".woff2"])
    )
    expect(files.filter(({ kind }) => kind === ".map")).toEqual([])
  })

  it("asks nobody but the shop itself, and for little", async () => {
    const answers: Promise<[string, number]>[] = []
    const page = await shop.open(
      `/treatments/${TREATMENT}`,
      "phone",
      async (tab) => {
        tab.on("response", (response) => {
          answers.push(
            response
              .body()
              .then((body) => [response.url(), gzipSync(body).length])
          )
        })
        await Promise.resolve()
      }
    )
    await page.getByRole("main").getByText(/€\d/).first().waitFor()
    await settle(page)
    const loaded = await Promise.all(answers)
    expect([...new Set(loaded.map(([url]) => new URL(url).origin))]).toEqual([
      new URL(page.url()).origin,
    ])
    const files = loaded
      .map(([url, bytes]) => ({ path: new URL(url).pathname, bytes }))
      .filter(({ path }) => !path.startsWith("/store/"))
    for (const [kind, budget] of Object.entries(BUDGETS)) {
      const ofKind = files.filter(({ path }) => extname(path) === kind)
      const total = sum(ofKind.map(({ bytes }) => bytes))
      process.stdout.write(
        `  first visit ${(kind || "page").padEnd(8)}${kB(total).padStart(12)}\n`
      )
      expect(total).toBeGreaterThan(0)
      expect(total).toBeLessThan(budget)
    }
    const data = loaded.length - files.length
    process.stdout.write(`  first visit asks the store ${data} times\n`)
    expect(data).toBeLessThan(8)
  })
})
