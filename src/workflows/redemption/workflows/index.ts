export * from "./record-treatment-bundle-redemptions"
