import type { Page } from "playwright-core"

/** Everything that goes wrong in a browser without anybody looking. */
export class Problems {
  private readonly found: string[] = []
  private allowed: RegExp[] = []

  /** @param isIgnored Whether it does not matter what becomes of an address. */
  constructor(
    private readonly isIgnored: (url: string) => boolean = () => false
  ) {}

  /** Begins to watch a page. */
  watch(page: Page): void {
    page.on("console", (message) => {
      const { url } = message.location()
      const isIgnored =
        message.text().startsWith("Failed to load resource") &&
        this.isIgnored(url)
      if (message.type() === "error" && !isIgnored) {
        this.found.push(`console: ${message.text()} (${url})`)
      }
    })
    page.on("pageerror", (error) => {
      this.found.push(`error: ${error.stack ?? error.message}`)
    })
    page.on("crash", () => this.found.push(`crash: ${page.url()}`))
    page.on("response", (response) => {
      if (response.status() >= 500) {
        const { method, url } = {
          method: response.request().method(),
          url: response.url(),
        }
        this.found.push(`answer: ${response.status()} ${method} ${url}`)
      }
    })
    page.on("requestfailed", (request) => {
      const reason = request.failure()?.errorText ?? "unknown"
      // The page went on, and the request is not needed any more.
      if (reason !== "net::ERR_ABORTED" && !this.isIgnored(request.url())) {
        this.found.push(
          `request: ${reason} ${request.method()} ${request.url()}`
        )
      }
    })
  }

  /**
   * Expects a problem in the current test, such as an answer that the test provokes:
   * `allow(/status of 409/)`.
   */
  allow(pattern: RegExp): void {
    this.allowed.push(pattern)
  }

  /** What happened and was not expected; the next test starts with nothing. */
  take(): string[] {
    const unexpected = this.found.filter(
      (problem) => !this.allowed.some((pattern) => pattern.test(problem))
    )
    this.found.length = 0
    this.allowed = []
    return unexpected
  }
}
