import { MedusaError } from "@medusajs/framework/utils"
import {
  assertCurrent,
  type CurrentRow,
  type ExpectedRow,
} from "../assert-current"

const at = "2026-05-01T10:00:00.123Z"
const row: CurrentRow = { id: "row_1", updated_at: new Date(at) }

const check = (changes: ExpectedRow[], rows: CurrentRow[] = [row]): unknown => {
  try {
    assertCurrent(changes, rows, "Thing", "stale_thing")
    return "current"
  } catch (error) {
    return error
  }
}

describe("assertCurrent", () => {
  it.each<[string, ExpectedRow]>([
    ["the same text", { id: "row_1", expected_updated_at: at }],
    [
      "another clock",
      { id: "row_1", expected_updated_at: "2026-05-01T12:00:00.123+02:00" },
    ],
    [
      "microseconds",
      { id: "row_1", expected_updated_at: "2026-05-01T10:00:00.123456Z" },
    ],
    ["nothing expected", { id: "row_1" }],
    ["a new row", { expected_updated_at: at }],
    ["a row that is gone", { id: "row_2", expected_updated_at: at }],
  ])("lets %s pass", (_, change) => {
    expect(check([change])).toBe("current")
  })

  it("reads stored moments as text, too", () => {
    const stored = {
      id: "row_1",
      updated_at: "2026-05-01T10:00:00.123987+00:00",
    }
    expect(check([{ id: "row_1", expected_updated_at: at }], [stored])).toBe(
      "current"
    )
  })

  it("refuses the one change of several that is stale", () => {
    const other = { id: "row_2", updated_at: "2026-05-01T10:00:00.124Z" }
    const error = check(
      [row.id, other.id].map((id) => ({ id, expected_updated_at: at })),
      [row, other]
    )
    expect(error).toBeInstanceOf(MedusaError)
    expect(error).toMatchObject({
      type: "conflict",
      code: "stale_thing",
      message: `Thing with id: row_2 was changed since ${at}: read it again, then repeat the change`,
    })
  })
})
