export * from "./create-treatment-bundle-redemptions"
export * from "./follow-order-in-redemptions"
export * from "./read-order-redemptions"
