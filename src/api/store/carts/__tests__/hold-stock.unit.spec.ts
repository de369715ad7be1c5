import { EventEmitter } from "node:events"
import type { MedusaContainer } from "@medusajs/framework/types"
import { holdStock } from "../hold-stock"

jest.mock("../../../../cart-law/assert-reservable", () => ({
  assertReservable: jest.fn(() => Promise.resolve(["iitem_2", "iitem_1"])),
}))

const KEYS = [
  "treatment-bundle-stock:iitem_1",
  "treatment-bundle-stock:iitem_2",
]

const open = () => {
  const held = new Set<string>()
  const locking = {
    acquire: jest.fn((keys: string[]) => {
      keys.forEach((key) => held.add(key))
      return Promise.resolve()
    }),
    release: jest.fn((keys: string[]) => {
      keys.forEach((key) => held.delete(key))
      return Promise.resolve(true)
    }),
  }
  const res = Object.assign(new EventEmitter(), { closed: false })
  const container = { resolve: () => locking } as unknown as MedusaContainer
  return { held, locking, res, container }
}

describe("holdStock", () => {
  it("keeps the items of a cart until the answer is sent", async () => {
    const { held, res, container } = open()
    await holdStock(container, "cart_1", res)
    expect([...held].sort()).toEqual(KEYS)
    res.emit("close")
    expect([...held]).toEqual([])
  })

  it("holds nothing for a client that left while it waited, and completes nothing", async () => {
    const { held, locking, res, container } = open()
    locking.acquire.mockImplementationOnce((keys) => {
      keys.forEach((key) => held.add(key))
      res.closed = true
      res.emit("close")
      return Promise.resolve()
    })
    await expect(holdStock(container, "cart_1", res)).rejects.toMatchObject({
      type: "conflict",
    })
    expect([...held]).toEqual([])
  })
})
