/** Options of the plugin in `medusa-config.ts`. An unknown key stops the boot. */
export interface TreatmentBundlesPluginOptions {
  /**
   * Roles of your own, beside `collagen`, `hyaluronic_acid`, `anti_spot` and `support`.
   * Lower-case letters, digits and underscores.
   *
   * @defaultValue []
   * @example ["eye_care"]
   */
  roles?: string[]
  /**
   * Whether the plugin registers its handler of `updateCartPromotionsWorkflow.hooks.setPromotionContext`.
   * Set to `false` when the store has a handler of its own there, and call
   * `treatmentBundlesPromotionContext` from it.
   *
   * @defaultValue true
   */
  cart_pricing?: boolean
  /**
   * How products, variants, stock and channels are read. `auto`: in one statement where the store has
   * Medusa's own Product and Inventory Module on its own database, else through Query. `query`: always
   * through Query.
   *
   * @defaultValue "auto"
   */
  catalogue?: "auto" | "query"
}
