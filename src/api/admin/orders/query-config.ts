/** Fields of the redemptions of an order. */
export const redemptionQueryConfig = {
  defaults: [
    "id",
    "order_id",
    "bundle_id",
    "min_slots",
    "sets",
    "list_total",
    "discount_total",
    "currency_code",
    "items",
    "status",
    "created_at",
    "updated_at",
  ],
  isList: false,
  entity: "treatment_bundle_redemption",
}
