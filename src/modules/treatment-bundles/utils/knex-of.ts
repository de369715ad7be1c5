import type { Knex, SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

/**
 * The query builder of a method's context: the transaction's where there is one.
 *
 * @throws MedusaError `UNEXPECTED_STATE` outside of a method with an injected manager
 */
export const knexOf = ({
  transactionManager,
  manager,
}: Context<SqlEntityManager>): Knex => {
  const active = transactionManager ?? manager
  if (!active) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "A database manager is needed in the context"
    )
  }
  return active.getTransactionContext() ?? active.getKnex()
}

/** Rows of a read query. Every value is a binding, in order (`?`) or by name (`:name`). */
export const selectRows = async <Row>(
  knex: Knex,
  sql: string,
  bindings:
    | (string | string[] | Date)[]
    | Record<string, string | string[] | Date | boolean>
): Promise<Row[]> => {
  const { rows }: { rows: Row[] } = await knex.raw(sql, bindings)
  return rows
}
