export * from "./record-treatment-bundle-redemptions"
export * from "./restore-treatment-bundle-discounts"
