import type { setCartPricing } from "../../../modules/treatment-bundles/utils/cart-pricing-switch"

const register = jest.fn()

jest.mock("@medusajs/medusa/core-flows", () => ({
  updateCartPromotionsWorkflow: {
    hooks: {
      setPromotionContext: (...handlers: unknown[]) => {
        register(...handlers)
      },
    },
  },
}))

const importHook = () =>
  jest.isolateModules(() => {
    const { setCartPricing: set } = jest.requireActual<{
      setCartPricing: typeof setCartPricing
    }>("../../../modules/treatment-bundles/utils/cart-pricing-switch")
    set(isOn)
    jest.requireActual("../set-promotion-context")
  })

let isOn = true

describe("the promotion-context hook", () => {
  beforeEach(() => {
    register.mockReset()
    isOn = true
  })

  it("is taken with a handler and its compensation", () => {
    importHook()
    expect(register).toHaveBeenCalledTimes(1)
    expect(register).toHaveBeenCalledWith(
      expect.any(Function),
      expect.any(Function)
    )
  })

  it("is left free with cart_pricing: false", () => {
    isOn = false
    importHook()
    expect(register).not.toHaveBeenCalled()
  })

  it("says what to do when another handler is there already", () => {
    register.mockImplementation(() => {
      throw new Error(
        "Cannot define multiple hook handlers for the setPromotionContext hook"
      )
    })
    expect(importHook).toThrow(
      /another handler already consumes .*setPromotionContext.*cart_pricing: false/
    )
  })
})
