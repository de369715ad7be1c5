import { DEMO_ADMIN } from "../../demo/lib/settings"
import { useAdmin } from "./helpers/admin"

const admin = useAdmin("demo")

describe("the admin of a store with the plugin", () => {
  it("lets a merchant sign in and find the treatments in the menu", async () => {
    admin.problems.allow(/status of 401/)
    const page = await admin.openAdmin("/login", { signedOut: true })
    await page.getByPlaceholder("Email").fill(DEMO_ADMIN.email)
    await page.getByPlaceholder("Password").fill(DEMO_ADMIN.password)
    await page.getByRole("button", { name: "Continue" }).click()
    await page.getByRole("link", { name: "Treatments" }).click()
    await page
      .getByRole("main")
      .getByText("Acupuncture Facelift", { exact: true })
      .waitFor()
    await page.waitForURL("**/app/treatments")
  })

  it.each([
    ["en", "Treatments"],
    ["de", "Behandlungen"],
    ["es", "Tratamientos"],
  ] as const)("speaks %s", async (locale, name) => {
    const page = await admin.openAdmin("/treatments", { locale })
    await page.getByRole("heading", { name, exact: true }).waitFor()
    await page.getByRole("link", { name, exact: true }).first().waitFor()
  })
})
