import fc from "fast-check"
import type {
  PairingBatch,
  PairingCreate,
  PairingRow,
} from "../../../../types/pairing-write"
import {
  MAX_PAIRINGS_PER_TREATMENT,
  planPairingChanges,
} from "../pairing-changes"

const NOW = "2026-05-01T12:00:00.000Z"
const THEN = "2026-01-01T00:00:00.000Z"

const content = {
  variant_id: null,
  role: "collagen",
  phase: null,
  min_hours_after: null,
  reason_code: null,
  rationale: null,
  excluded: false,
  exclusion_reason: null,
}

const stored = (row: Partial<PairingRow> & { id: string }): PairingRow => ({
  ...content,
  treatment_id: "t1",
  product_id: `product of ${row.id}`,
  rank: 1,
  created_at: THEN,
  updated_at: THEN,
  deleted_at: null,
  ...row,
})

const create = (row: Partial<PairingCreate>): PairingCreate => ({
  ...content,
  treatment_id: "t1",
  product_id: "new product",
  rank: null,
  ...row,
})

const batch = (changes: Partial<PairingBatch>): PairingBatch => ({
  create: [],
  update: [],
  delete: [],
  ...changes,
})

const list = (...ids: string[]): PairingRow[] =>
  ids.map((id, index) => stored({ id, rank: index + 1 }))

const plan = (rows: PairingRow[], changes: Partial<PairingBatch>) =>
  planPairingChanges(rows, batch(changes), NOW)

const ranksOf = (rows: PairingRow[]): Record<string, number> =>
  Object.fromEntries(rows.map(({ id, rank }) => [id, rank]))

const failure = (rows: PairingRow[], changes: Partial<PairingBatch>) => {
  try {
    plan(rows, changes)
  } catch (error) {
    return error
  }
  return undefined
}

describe("planPairingChanges", () => {
  it("writes nothing for an empty batch over ranks without gaps", () => {
    expect(plan(list("a", "b"), {})).toEqual({
      create: [],
      update: [],
      remove: [],
    })
  })

  it("closes gaps, also with an empty batch", () => {
    const { update } = plan([stored({ id: "a", rank: 3 })], {})
    expect(ranksOf(update)).toEqual({ a: 1 })
  })

  it("writes only the rows that change", () => {
    const rows = list("a", "b", "c", "d")
    const { update } = plan(rows, { update: [{ id: "c", rank: 2 }] })

    expect(ranksOf(update)).toEqual({ c: 2, b: 3 })
    expect(update.every(({ updated_at }) => updated_at === NOW)).toBe(true)
    expect(
      plan(rows, { update: [{ id: "a", excluded: false, rank: 1 }] }).update
    ).toEqual([])
  })

  it("appends new rows to their role in the order of the batch", () => {
    const { create: created } = plan(list("a"), {
      create: [
        create({ product_id: "p" }),
        create({ product_id: "q", role: "support" }),
        create({ product_id: "r" }),
      ],
    })

    expect(
      created.map(({ product_id, role, rank }) => [product_id, role, rank])
    ).toEqual([
      ["p", "collagen", 2],
      ["q", "support", 1],
      ["r", "collagen", 3],
    ])
    expect(created[0]).toEqual({
      ...create({ product_id: "p" }),
      id: expect.stringMatching(/^tpair_/),
      rank: 2,
      created_at: NOW,
      updated_at: NOW,
      deleted_at: null,
    })
  })

  it("moves a row that changes its role to the end of the new one", () => {
    const rows = [...list("a", "b"), stored({ id: "s", role: "support" })]
    const { update } = plan(rows, { update: [{ id: "a", role: "support" }] })
    expect(ranksOf(update)).toEqual({ a: 2, b: 1 })
  })

  it("tells `null` from left out", () => {
    const rows = [stored({ id: "a", phase: "daily", rationale: "why" })]
    const { update } = plan(rows, { update: [{ id: "a", phase: null }] })
    expect(update).toEqual([{ ...rows[0], phase: null, updated_at: NOW }])
  })

  it("keeps the lists of treatments apart", () => {
    const rows = [...list("a", "b"), stored({ id: "x", treatment_id: "t2" })]
    const { update, remove } = plan(rows, { delete: ["a"] })

    expect(ranksOf(update)).toEqual({ b: 1 })
    expect(remove).toEqual([rows[0]])
  })

  it("lets two rows swap their roles", () => {
    const rows = [
      stored({ id: "a", product_id: "p", role: "collagen" }),
      stored({ id: "b", product_id: "p", role: "support" }),
    ]
    const { update } = plan(rows, {
      update: [
        { id: "a", role: "support" },
        { id: "b", role: "collagen" },
      ],
    })
    expect(update.map(({ role }) => role)).toEqual(["support", "collagen"])
  })

  it("lets a new row take the place of a deleted one", () => {
    const rows = [stored({ id: "a", product_id: "p" })]
    const { create: created } = plan(rows, {
      delete: ["a"],
      create: [create({ product_id: "p" })],
    })
    expect(created).toHaveLength(1)
  })

  it.each([
    ["stored and new", { create: [create({ product_id: "p" })] }, "create.0"],
    [
      "two new",
      {
        create: [create({ product_id: "q" }), create({ product_id: "q" })],
      },
      "create.1",
    ],
    [
      "stored and changed",
      { update: [{ id: "b", variant_id: null }] },
      "update.0",
    ],
  ])("refuses a second pairing of the same: %s", (_, changes, field) => {
    const rows = [
      stored({ id: "a", product_id: "p" }),
      stored({ id: "b", product_id: "p", variant_id: "v", rank: 2 }),
    ]
    expect(failure(rows, changes)).toEqual(
      expect.objectContaining({
        type: "duplicate_error",
        message: expect.stringMatching(new RegExp(`^${field}: `)),
      })
    )
  })

  it.each([
    ["treatment", { treatment_id: "t2" }],
    ["product", { product_id: "another" }],
  ])("keeps to the rows of its %s", (_, scope) => {
    for (const changes of [{ update: [{ id: "a" }] }, { delete: ["a"] }]) {
      expect(failure(list("a"), { ...scope, ...changes })).toEqual(
        expect.objectContaining({ type: "not_found" })
      )
    }
  })

  it("refuses a row that is named twice", () => {
    expect(
      failure(list("a"), { update: [{ id: "a" }], delete: ["a"] })
    ).toEqual(
      expect.objectContaining({ type: "invalid_data", code: "invalid_pairing" })
    )
  })

  it("bounds the pairings of a treatment", () => {
    const ids = Array.from(
      { length: MAX_PAIRINGS_PER_TREATMENT },
      (_, i) => `${i}`
    )
    expect(failure(list(...ids), { create: [create({})] })).toEqual(
      expect.objectContaining({ code: "too_many_pairings" })
    )
    expect(
      failure(list(...ids), { create: [create({})], delete: ["0"] })
    ).toBeUndefined()
  })

  it("ends gap-free per treatment and role whatever the batch", () => {
    const role = fc.constantFrom("collagen", "support")
    const rank = fc.integer({ min: 1, max: 12 })
    const rows = fc
      .array(fc.record({ role, treatment_id: fc.constantFrom("t1", "t2") }), {
        maxLength: 12,
      })
      .map((list) =>
        list.map((row, index) =>
          stored({ ...row, id: `${index}`, rank: index + 1 })
        )
      )
    const changes = fc.record({
      creates: fc.array(fc.record({ role, rank: fc.option(rank) }), {
        maxLength: 5,
      }),
      updates: fc.array(
        fc.record(
          { id: fc.nat(11).map(String), role, rank },
          { requiredKeys: ["id"] }
        ),
        { maxLength: 5 }
      ),
      deletes: fc.uniqueArray(fc.nat(11).map(String), { maxLength: 4 }),
    })

    fc.assert(
      fc.property(rows, changes, (before, { creates, updates, deletes }) => {
        const ids = new Set(before.map(({ id }) => id))
        const removed = deletes.filter((id) => ids.has(id))
        const changed = new Map(
          updates
            .filter(({ id }) => ids.has(id) && !removed.includes(id))
            .map((update) => [update.id, update])
        )
        const result = plan(before, {
          create: creates.map((row, index) =>
            create({ ...row, product_id: `new ${index}` })
          ),
          update: [...changed.values()],
          delete: removed,
        })

        const after = new Map(before.map((row) => [row.id, row]))
        removed.forEach((id) => after.delete(id))
        ;[...result.update, ...result.create].forEach((row) =>
          after.set(row.id, row)
        )
        const lists = new Map<string, number[]>()
        for (const row of after.values()) {
          const key = `${row.treatment_id} ${row.role}`
          lists.set(key, [...(lists.get(key) ?? []), row.rank])
        }
        for (const ranks of lists.values()) {
          expect(ranks.sort((a, b) => a - b)).toEqual(
            ranks.map((_, index) => index + 1)
          )
        }
      })
    )
  })
})
