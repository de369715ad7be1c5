// Before each unit test file: property tests try the same cases in every run, so that a commit
// passes or fails for good. `PROPERTY_SEED=<number>` tries others, `PROPERTY_SEED=random` new ones.
const { configureGlobal } = require("fast-check")

const SEED = 20_261_124

const wanted = process.env.PROPERTY_SEED ?? String(SEED)
if (wanted !== "random") {
  const seed = Number(wanted)
  if (!Number.isInteger(seed)) {
    throw new Error(`PROPERTY_SEED is "${wanted}": a whole number or "random".`)
  }
  configureGlobal({ seed })
}
