import type { Locator, Page } from "playwright-core"

/**
 * Somebody at the admin, whose actions are counted. A click, a field filled in and a key (or a
 * chord of keys) are one action each; what a call does counts what a person would do.
 */
export class PersonAtAdmin {
  private readonly done: string[] = []

  constructor(readonly page: Page) {}

  /** One action. */
  async click(target: Locator): Promise<void> {
    await target.click()
    this.done.push(`click ${target.toString()}`)
  }

  /** One action: the field is emptied and filled in. */
  async type(field: Locator, text: string): Promise<void> {
    await field.fill(text)
    this.done.push(`type "${text}" into ${field.toString()}`)
  }

  /** One action: a key or a chord such as `Control+Enter`, where the focus is or on an element. */
  async press(key: string, target?: Locator): Promise<void> {
    await (target ? target.press(key) : this.page.keyboard.press(key))
    this.done.push(`press ${key}`)
  }

  /**
   * Two actions: opens a select or a combobox and picks an option. A search in between is a third.
   */
  async choose(
    box: Locator,
    option: string | RegExp,
    search?: string
  ): Promise<void> {
    await this.click(box)
    if (search !== undefined) {
      await this.page.keyboard.insertText(search)
      this.done.push(`type "${search}"`)
    }
    await this.click(
      this.page.getByRole("option", {
        name: option,
        exact: typeof option === "string",
      })
    )
  }

  /** How many actions it took so far. */
  get count(): number {
    return this.done.length
  }

  /** Every action, in order. */
  get actions(): readonly string[] {
    return this.done
  }

  /** Prints how many actions something took, and which. */
  report(what: string): void {
    const lines = this.done.map((action, index) => `${index + 1}. ${action}`)
    process.stdout.write(
      `${what}: ${this.count} actions\n  ${lines.join("\n  ")}\n`
    )
  }
}
