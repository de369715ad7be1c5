import type { Locator, Page } from "playwright-core"
import type {
  AdminCreateTreatment,
  AdminTreatment,
  AdminTreatmentListResponse,
  AdminTreatmentResponse,
  AdminUpdateTreatment,
} from "../../../src/types"
import { adminApi } from "./store"

/** Creates a treatment behind the back of whoever looks at the admin. */
export const newTreatment = async (
  body: AdminCreateTreatment
): Promise<AdminTreatment> => {
  const api = await adminApi()
  const { treatment } = await api.post<AdminTreatmentResponse>(
    "/admin/treatments",
    body
  )
  return treatment
}

/** Changes a treatment behind the back of whoever looks at it. */
export const changeTreatment = async (
  id: string,
  body: AdminUpdateTreatment
): Promise<void> => {
  const api = await adminApi()
  await api.post<AdminTreatmentResponse>(`/admin/treatments/${id}`, body)
}

/** Treatments of these titles, as the server has them. */
export const storedTreatments = async (
  title: string
): Promise<AdminTreatment[]> => {
  const api = await adminApi()
  const { treatments } = await api.get<AdminTreatmentListResponse>(
    `/admin/treatments?q=${encodeURIComponent(title)}`
  )
  return treatments.filter((treatment) => treatment.title === title)
}

/** The only treatment of a title, as the server has it. */
export const storedTreatment = async (
  title: string
): Promise<AdminTreatment> => {
  const [treatment, ...others] = await storedTreatments(title)
  if (!treatment || others.length > 0) {
    throw new Error(`There is not one treatment with the title ${title}.`)
  }
  return treatment
}

/** A field by its label, such as `Title` and not `Subtitle`. */
export const field = (within: Page | Locator, label: string): Locator =>
  within.getByRole("textbox", { name: label, exact: true })

/** What a field says is wrong with it. */
export const errorOf = async (page: Page, input: Locator): Promise<string> => {
  const ids = (await input.getAttribute("aria-describedby")) ?? ""
  const message = page.locator(`[id="${ids.split(" ").at(-1) ?? ""}"]`)
  return (await message.innerText()).trim()
}

/** Opens the menu of actions of a treatment and picks one. */
export const act = async (
  page: Page,
  title: string,
  action: string
): Promise<void> => {
  await page.getByRole("button", { name: `Actions for ${title}` }).click()
  await page.getByRole("menuitem", { name: action, exact: true }).click()
}
