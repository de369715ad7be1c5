export { inspectTreatments } from "./inspect-treatments"
export type { HealthFilter, HealthPage } from "./load-treatments"
