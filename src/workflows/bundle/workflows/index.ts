export * from "./create-treatment-bundles"
export * from "./delete-treatment-bundles"
export * from "./update-treatment-bundles"
