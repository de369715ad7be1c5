/** What Postgres cannot store: NUL, and halves of a surrogate pair. */
const UNSTORABLE = /[\0\p{Surrogate}]/u

/** Whether the database can store, and so find, a text. */
export const isStorable = (value: string): boolean => !UNSTORABLE.test(value)
