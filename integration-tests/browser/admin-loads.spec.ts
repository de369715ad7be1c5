import { DEMO_ADMIN } from "../../demo/lib/settings"
import { useAdmin } from "./helpers/admin"

const desk = useAdmin("empty")

describe("the admin", () => {
  it("lets a merchant sign in", async () => {
    desk.problems.allow(/status of 401/)
    const page = await desk.openAdmin("/login", { signedOut: true })
    await page.getByPlaceholder("Email").fill(DEMO_ADMIN.email)
    await page.getByPlaceholder("Password").fill(DEMO_ADMIN.password)
    await page.getByRole("button", { name: "Continue" }).click()
    await page.getByRole("heading", { name: "Orders" }).waitFor()
    expect(new URL(page.url()).pathname).toBe("/app/orders")
  })
})
