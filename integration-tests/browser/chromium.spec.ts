import { execFileSync } from "node:child_process"
import { join } from "node:path"

interface Outcome {
  found?: string
  error?: string
  /** What was run to install a browser. */
  commands: string[]
}

const LINUX = {
  platform: "linux",
  env: { PATH: "/usr/local/bin:/usr/bin" },
  isRoot: true,
  hasApt: true,
  programs: [] as string[],
  broken: [] as string[],
  installs: {} as Record<string, string[]>,
}

const PLAYWRIGHT = "install --no-shell chromium"
const APT_SHELL = "apt-get install -y chromium-headless-shell"
const APT = "apt-get install -y chromium"

const find = (machine: object): Outcome =>
  JSON.parse(
    execFileSync(process.execPath, [
      join(__dirname, "helpers/chromium-scenario.mjs"),
      JSON.stringify({ ...LINUX, ...machine }),
    ]).toString()
  ) as Outcome

describe("the Chromium of the browser tests", () => {
  it("is the one that CHROMIUM_PATH names, before any other", () => {
    expect(
      find({
        env: { ...LINUX.env, CHROMIUM_PATH: "/opt/mine" },
        programs: ["/opt/mine", "/playwright/chrome", "/usr/bin/chromium"],
      })
    ).toEqual({ found: "/opt/mine", commands: [] })
  })

  it("is not another one when that does not start", () => {
    const { error } = find({
      env: { ...LINUX.env, CHROMIUM_PATH: "/opt/mine" },
      broken: ["/opt/mine"],
      programs: ["/usr/bin/chromium"],
    })
    expect(error).toContain('CHROMIUM_PATH is "/opt/mine"')
  })

  it("is Playwright's own before one of the system", () => {
    expect(
      find({ programs: ["/playwright/chrome", "/usr/bin/chromium"] })
    ).toEqual({ found: "/playwright/chrome", commands: [] })
  })

  it("is one of the system that starts", () => {
    expect(
      find({
        broken: ["/usr/bin/chromium-browser"],
        programs: ["/usr/bin/google-chrome"],
      })
    ).toEqual({ found: "/usr/bin/google-chrome", commands: [] })
  })

  it.each([
    ["darwin", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
    ["darwin", "/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium"],
  ])("is found on %s in %s", (platform, program) => {
    const env = { HOME: "/Users/ada", PATH: "/usr/bin" }
    expect(find({ platform, env, programs: [program] }).found).toBe(program)
  })

  it("is downloaded when there is none", () => {
    expect(
      find({ installs: { [PLAYWRIGHT]: ["/playwright/chrome"] } })
    ).toEqual({ found: "/playwright/chrome", commands: [PLAYWRIGHT] })
  })

  it("gets the libraries that it lacks when it is downloaded", () => {
    expect(
      find({
        broken: ["/playwright/chrome"],
        installs: {
          [PLAYWRIGHT]: [],
          "install-deps chromium": ["/playwright/chrome"],
        },
      })
    ).toEqual({
      found: "/playwright/chrome",
      commands: [PLAYWRIGHT, "install-deps chromium"],
    })
  })

  it("comes from apt-get when it cannot be downloaded", () => {
    const shell = "/usr/bin/chromium-headless-shell"
    expect(
      find({ installs: { "apt-get update": [], [APT_SHELL]: [shell] } })
    ).toEqual({
      found: shell,
      commands: ["failed", "apt-get update", APT_SHELL],
    })
  })

  it("comes with a window where apt-get has none without", () => {
    expect(
      find({
        installs: {
          "apt-get update": [],
          [APT_SHELL]: [],
          [APT]: ["/usr/bin/chromium"],
        },
      })
    ).toEqual({
      found: "/usr/bin/chromium",
      commands: ["failed", "apt-get update", APT_SHELL, APT],
    })
  })

  it("is the one without a window when the system has both", () => {
    const shell = "/usr/bin/chromium-headless-shell"
    expect(find({ programs: ["/usr/bin/chromium", shell] }).found).toBe(shell)
  })

  it.each([{ isRoot: false }, { hasApt: false }, {}])(
    "is asked for when it cannot be had: %o",
    (machine) => {
      const { error, found } = find(machine)
      expect(found).toBeUndefined()
      expect(error).toContain("set CHROMIUM_PATH")
    }
  )
})
