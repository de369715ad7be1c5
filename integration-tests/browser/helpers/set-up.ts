/** What the set-up of the run hands to its test files. */
export const fromSetUp = (name: string): string => {
  const value = process.env[name]
  if (!value) {
    throw new Error(`${name} is not set. Run: npm run test:browser`)
  }
  return value
}
