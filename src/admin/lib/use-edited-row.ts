import { useState } from "react"
import type { FieldValues, UseFormReturn } from "react-hook-form"
import { isStale, showServerError } from "./server-errors"

interface EditedRowOptions<Row, Values extends FieldValues> {
  /** The row as it was read when editing began. */
  row: Row
  /** Reads the row again. */
  read: () => Promise<Row>
  form: UseFormReturn<Values>
  /** What the form shows of a row. */
  toValues: (row: Row) => Values
  /** See {@link showServerError}. */
  toField?: (path: string) => string | undefined
}

/**
 * Keeps two people who edit the same row from overwriting each other.
 *
 * `expectedUpdatedAt` belongs to the values that the form was filled with. It must not come from
 * the query cache: a refetch in the background moves that on while the form keeps the old values.
 * Give `onError` to the mutation, and show a `StaleNotice` with `reload` while `stale`.
 */
export const useEditedRow = <
  Row extends { updated_at: string },
  Values extends FieldValues,
>({
  row,
  read,
  form,
  toValues,
  toField,
}: EditedRowOptions<Row, Values>) => {
  const [expectedUpdatedAt, setExpectedUpdatedAt] = useState(row.updated_at)
  const [stale, setStale] = useState(false)
  const [isReloading, setIsReloading] = useState(false)

  const onError = (error: unknown) => {
    if (isStale(error)) {
      setStale(true)
      return
    }
    showServerError(error, form, toField)
  }

  const reload = async () => {
    setIsReloading(true)
    try {
      const current = await read()
      form.reset(toValues(current))
      setExpectedUpdatedAt(current.updated_at)
      setStale(false)
    } catch (error) {
      showServerError(error)
    } finally {
      setIsReloading(false)
    }
  }

  return { expectedUpdatedAt, stale, isReloading, onError, reload }
}
