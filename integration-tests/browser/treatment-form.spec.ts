import type { Locator, Page } from "playwright-core"
import { expectAccessible } from "./helpers/accessibility"
import { useAdmin } from "./helpers/admin"
import {
  act,
  answerLeaving,
  choose,
  expectError,
  expectValue,
  field,
  said,
  slowDown,
} from "./helpers/controls"
import { eventually } from "./helpers/eventually"
import { PersonAtAdmin } from "./helpers/person"
import {
  changeTreatment,
  newTreatment,
  storedTreatment,
  storedTreatments,
} from "./helpers/treatments"

const admin = useAdmin("empty")

const createButton = (page: Page): Locator =>
  page.getByRole("dialog").getByRole("button", { name: "Create", exact: true })

const saveButton = (page: Page): Locator =>
  page.getByRole("dialog").getByRole("button", { name: "Save", exact: true })

/** The drawer with the general data of a new treatment. */
const openEditor = async (
  title: string
): Promise<{ id: string; page: Page }> => {
  const { id } = await newTreatment({ title })
  const page = await admin.openAdmin(`/treatments/${id}`)
  await act(page, title, "Edit")
  await field(page, "Title").waitFor()
  return { id, page }
}

describe("a new treatment", () => {
  it("needs a title, and nothing else, in three actions", async () => {
    const page = await admin.openAdmin("/treatments")
    const person = new PersonAtAdmin(page)
    await person.click(page.getByRole("link", { name: "Create" }).first())
    await person.type(field(page, "Title"), "Evening Glow")
    await person.click(createButton(page))

    await page.getByText("“Evening Glow” was created").waitFor()
    await page.getByRole("heading", { name: "Evening Glow" }).waitFor()
    expect(await storedTreatment("Evening Glow")).toMatchObject({
      handle: "evening-glow",
      status: "draft",
      rank: 0,
      subtitle: null,
      concerns: [],
    })
    expect(person.count).toBe(3)
  })

  it("is created once, however often a slow tablet lets the button be clicked", async () => {
    const page = await admin.openAdmin("/treatments/create")
    await slowDown(page)
    await field(page, "Title").fill("Clicked twice")
    await createButton(page).dblclick()
    await page.getByRole("heading", { name: "Clicked twice" }).waitFor()
    expect(await storedTreatments("Clicked twice")).toHaveLength(1)
  })

  it("keeps everything that was filled in", async () => {
    const { id } = await newTreatment({ title: "Gentle Hour" })
    const page = await admin.openAdmin("/treatments/create")
    await field(page, "Title").fill("  Morning Lift ")
    await field(page, "Handle").fill("lift-am")
    await field(page, "Rank").fill("7")
    await field(page, "Subtitle").fill("Before work")
    await field(page, "Description").fill("Half an hour.\nNo rush.")
    await field(page, "Course").fill("Six sessions")
    await field(page, "Contraindications").fill("Ask your practitioner first.")
    const concerns = field(page, "Concerns")
    await concerns.fill("Fine Lines")
    await concerns.press("Enter")
    await concerns.fill("Líneas, fine lines, dull look")
    await concerns.press("Enter")
    await page.getByRole("button", { name: "Remove Lineas" }).click()
    const alternative = page.getByRole("combobox", {
      name: "Alternative treatment",
    })
    await alternative.click()
    await alternative.fill("gentle")
    await page.getByRole("option", { name: "Gentle Hour" }).click()
    await choose(page.getByRole("combobox", { name: "Status" }), "Published")
    await expectAccessible(page)
    await createButton(page).click()

    await page.getByRole("heading", { name: "Morning Lift" }).waitFor()
    expect(await storedTreatment("Morning Lift")).toMatchObject({
      handle: "lift-am",
      rank: 7,
      subtitle: "Before work",
      description: "Half an hour.\nNo rush.",
      course: "Six sessions",
      contraindications: "Ask your practitioner first.",
      concerns: ["fine_lines", "dull_look"],
      alternative_treatment_id: id,
      status: "published",
    })
    const main = page.getByRole("main")
    await main.getByRole("link", { name: "Gentle Hour" }).waitFor()
    await main.getByText("Dull look").waitFor()
  })

  it("shows on its field what is wrong with it", async () => {
    await newTreatment({ title: "Taken", handle: "taken" })
    admin.problems.allow(/status of (400|422)/)
    const page = await admin.openAdmin("/treatments/create")
    await createButton(page).click()
    await expectError(field(page, "Title"), "Please fill this in.")
    await field(page, "Title").fill("Not taken")
    await field(page, "Rank").fill("-1")
    await createButton(page).click()
    await expectError(field(page, "Rank"), "A whole number from 0 to 1000000.")
    await field(page, "Rank").fill("1")
    const handle = field(page, "Handle")
    const refused = [
      ["taken", "Treatment with handle: taken already exists"],
      [
        "Not Good",
        "Invalid request: Field 'handle' must be lower-case words joined by hyphens",
      ],
    ] as const
    for (const [value, message] of refused) {
      await handle.fill(value)
      await createButton(page).click()
      await expectError(handle, message)
      expect(await handle.getAttribute("aria-invalid")).toBe("true")
    }
    expect(await storedTreatments("Not taken")).toEqual([])
    await handle.fill("not-taken")
    await createButton(page).click()
    await page.getByRole("heading", { name: "Not taken" }).waitFor()
  })

  it("is not lost by leaving the form", async () => {
    const page = await admin.openAdmin("/treatments/create")
    await field(page, "Title").fill("Half written")
    await page.keyboard.press("Escape")
    await page
      .getByRole("alertdialog")
      .getByText("You have unsaved changes")
      .waitFor()
    await answerLeaving(page, "Cancel")
    await expectValue(field(page, "Title"), "Half written")
    await page.keyboard.press("Escape")
    await answerLeaving(page, "Continue")
    await page.waitForURL("**/app/treatments")
    expect(await storedTreatments("Half written")).toEqual([])
  })

  it.each([
    ["de", "Behandlung anlegen", "Titel", "Bitte ausfüllen."],
    ["es", "Crear tratamiento", "Título", "Rellena este campo."],
  ] as const)("is asked for in %s", async (locale, heading, label, message) => {
    const page = await admin.openAdmin("/treatments/create", { locale })
    const dialog = page.getByRole("dialog", { name: heading })
    await dialog.locator("button[type=submit]").click()
    await expectError(field(page, label), message)
  })
})

describe("the general data of a treatment", () => {
  it("is changed, and page, breadcrumb and window have the new title", async () => {
    const { id, page } = await openEditor("Old name")
    await expectAccessible(page)
    await field(page, "Title").fill("New name")
    await field(page, "Subtitle").fill("Now with one")
    await saveButton(page).click()
    await page.getByText("“New name” was saved").waitFor()
    await page.getByRole("heading", { name: "New name" }).waitFor()
    await page
      .getByRole("listitem")
      .getByText("New name", { exact: true })
      .waitFor()
    await page.waitForFunction("document.title === 'New name - Medusa'")
    expect(await storedTreatment("New name")).toMatchObject({
      id,
      handle: "old-name",
      subtitle: "Now with one",
    })
  })

  it("of two people who change it, the second one is told", async () => {
    admin.problems.allow(/status of 409/)
    const { id, page } = await openEditor("Shared")
    await field(page, "Subtitle").fill("Mine")
    await changeTreatment(id, { subtitle: "Theirs", course: "Theirs too" })
    await saveButton(page).click()

    const notice = page.getByRole("alert")
    await notice.getByText("Somebody else changed this").waitFor()
    expect(await storedTreatment("Shared")).toMatchObject({
      subtitle: "Theirs",
      course: "Theirs too",
    })
    await expectValue(field(page, "Subtitle"), "Mine")
    await saveButton(page).and(page.locator(":disabled")).waitFor()
    await expectAccessible(page)

    await notice.getByRole("button", { name: "Discard and reload" }).click()
    await notice.waitFor({ state: "detached" })
    await expectValue(field(page, "Subtitle"), "Theirs")
    await field(page, "Subtitle").fill("Ours")
    await saveButton(page).click()
    await page.getByText("“Shared” was saved").waitFor()
    expect(await storedTreatment("Shared")).toMatchObject({
      subtitle: "Ours",
      course: "Theirs too",
    })
  })

  it("has its alternative taken away", async () => {
    const { id } = await newTreatment({ title: "Fallback" })
    await newTreatment({ title: "Has one", alternative_treatment_id: id })
    const page = await admin.openAdmin("/treatments?q=Has one")
    await act(page, "Has one", "Edit")
    const drawer = page.getByRole("dialog", { name: "Edit treatment" })
    await drawer
      .getByRole("paragraph")
      .filter({ hasText: "Fallback" })
      .waitFor()
    await drawer.getByRole("button", { name: "Clear" }).click()
    await saveButton(page).click()
    await page.getByText("“Has one” was saved").waitFor()
    expect(
      (await storedTreatment("Has one")).alternative_treatment_id
    ).toBeNull()
  })
})

describe("the aftercare of a treatment", () => {
  const addButton = (page: Page): Locator =>
    page.getByRole("dialog").getByRole("button", { name: "Add note" })

  /** Waits until the notes are these. */
  const expectNotes = async (page: Page, texts: string[]): Promise<void> =>
    await eventually(async () =>
      expect(
        await field(page, "Note").evaluateAll((all: { value: string }[]) =>
          all.map(({ value }) => value)
        )
      ).toEqual(texts)
    )

  it("is written, put in order by keyboard, and shown", async () => {
    const { id } = await newTreatment({ title: "Cared for" })
    const page = await admin.openAdmin(`/treatments/${id}`)
    await page.getByRole("link", { name: "Add note" }).click()
    for (const [index, text] of [
      "Rest",
      "Drink water",
      "Sleep well",
    ].entries()) {
      await addButton(page).click()
      await page.waitForFunction(
        `document.activeElement.name === "notes.${index}.text"`
      )
      await page.keyboard.type(text)
    }
    await expectNotes(page, ["Rest", "Drink water", "Sleep well"])
    await field(page, "Hours after the session").nth(2).fill("24")

    const handle = page.getByRole("button", {
      name: "Move Note 3",
      exact: true,
    })
    await handle.press("Space")
    await said(page, "Note 3 picked up at place 3 of 3.")
    // Escape puts it back, and does not close the form.
    await page.keyboard.press("ArrowUp")
    await said(page, "Note 3 is at place 2 of 3.")
    await page.keyboard.press("Escape")
    await said(page, "Note 3 is back at place 3 of 3.")
    await expectNotes(page, ["Rest", "Drink water", "Sleep well"])
    await handle.press("Enter")
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("ArrowUp")
    await said(page, "Note 3 is at place 1 of 3.")
    await page.keyboard.press("Enter")
    await said(page, "Note 3 dropped at place 1 of 3.")
    await expectNotes(page, ["Sleep well", "Rest", "Drink water"])

    await page.getByRole("button", { name: "Remove note 2" }).click()
    await expectAccessible(page)
    await saveButton(page).click()
    await page.getByText("Aftercare was saved").waitFor()
    expect((await storedTreatment("Cared for")).aftercare).toEqual([
      { phase: "after", hours: 24, text: "Sleep well" },
      { phase: "after", hours: 0, text: "Drink water" },
    ])
    await page.getByText("From 24 hours after the session").waitFor()
  })

  it("shows on its field what is wrong with it", async () => {
    const { id } = await newTreatment({ title: "Careless" })
    const page = await admin.openAdmin(`/treatments/${id}/aftercare`)
    await addButton(page).click()
    await field(page, "Hours after the session").fill("9000")
    await saveButton(page).click()
    await expectError(field(page, "Note"), "Please fill this in.")
    await expectError(
      field(page, "Hours after the session"),
      "A whole number from 0 to 8760."
    )
    expect((await storedTreatment("Careless")).aftercare).toBeNull()
  })

  it("of two people who change it, the second one is told", async () => {
    admin.problems.allow(/status of 409/)
    const note = { phase: "daily", hours: 0, text: "Sunscreen" } as const
    const { id } = await newTreatment({ title: "Two hands", aftercare: [note] })
    const page = await admin.openAdmin(`/treatments/${id}/aftercare`)
    await field(page, "Note").fill("Mine")
    await changeTreatment(id, { aftercare: [{ ...note, text: "Theirs" }] })
    await saveButton(page).click()
    const notice = page.getByRole("alert")
    await notice.getByRole("button", { name: "Discard and reload" }).click()
    await notice.waitFor({ state: "detached" })
    await expectNotes(page, ["Theirs"])
    expect((await storedTreatment("Two hands")).aftercare).toEqual([
      { ...note, text: "Theirs" },
    ])
  })
})
