let isCartPricingOn = true

/** Set by the module's loader from the option `cart_pricing`. */
export const setCartPricing = (isOn: boolean): void => {
  isCartPricingOn = isOn
}

/** Whether the plugin may take the promotion-context hook in this process. */
export const getCartPricing = (): boolean => isCartPricingOn
