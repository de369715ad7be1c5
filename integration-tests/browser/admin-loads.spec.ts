import { DEMO_ADMIN } from "../../demo/lib/settings"
import { useAdmin } from "./helpers/admin"

const desk = useAdmin("demo")

describe("the admin of a store with the plugin", () => {
  it("lets a merchant sign in and find the treatments in the menu", async () => {
    desk.problems.allow(/status of 401/)
    const page = await desk.openAdmin("/login", { signedOut: true })
    await page.getByPlaceholder("Email").fill(DEMO_ADMIN.email)
    await page.getByPlaceholder("Password").fill(DEMO_ADMIN.password)
    await page.getByRole("button", { name: "Continue" }).click()
    await page.getByRole("link", { name: "Treatments" }).click()
    await page
      .getByRole("main")
      .getByText("Acupuncture Facelift", { exact: true })
      .waitFor()
    expect(new URL(page.url()).pathname).toBe("/app/treatments")
  })

  it.each([
    ["en", "Treatments"],
    ["de", "Behandlungen"],
    ["es", "Tratamientos"],
  ] as const)("speaks %s", async (locale, name) => {
    const page = await desk.openAdmin("/treatments", { locale })
    await page.getByRole("heading", { name, exact: true }).waitFor()
    await page.getByRole("link", { name, exact: true }).first().waitFor()
  })
})
