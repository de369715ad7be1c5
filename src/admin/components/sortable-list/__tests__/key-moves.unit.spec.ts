/// <reference types="jest" />
import { isToggle, keyMove } from "../key-moves"

describe("a key while a row is picked up", () => {
  it.each([
    ["ArrowUp", 1, 0],
    ["ArrowUp", 0, 0],
    ["ArrowDown", 1, 2],
    ["ArrowDown", 2, 2],
    ["Home", 2, 0],
    ["End", 0, 2],
  ])("%s brings it from place %i to %i of three", (key, from, to) => {
    expect(keyMove(key, from, 3)).toEqual({ place: to })
  })

  it.each([" ", "Enter"])("'%s' drops it", (key) => {
    expect(keyMove(key, 1, 3)).toBe("drop")
    expect(isToggle(key)).toBe(true)
  })

  it.each(["Escape", "Tab"])("%s gives the move up", (key) => {
    expect(keyMove(key, 1, 3)).toBe("giveUp")
    expect(isToggle(key)).toBe(false)
  })

  it.each(["ArrowLeft", "a", "Shift"])("%s does nothing", (key) => {
    expect(keyMove(key, 1, 3)).toBeUndefined()
  })
})
