/** What the set-up of the run hands to its test files. */
export const fromSetUp = (name: string): string => {
  const value = process.env[name]
  if (!value) {
    throw new Error(`${name} is not set. Run: npm run test:browser`)
  }
  return value
}

/** The same of what each worker of jest has for itself. */
export const fromSetUpOfWorker = (name: string): string => {
  const values = fromSetUp(name).split(" ")
  const worker = Number(process.env.JEST_WORKER_ID ?? 1)
  return values[(worker - 1) % values.length] ?? ""
}
