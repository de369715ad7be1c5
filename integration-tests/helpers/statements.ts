import { Socket } from "node:net"

/** Frontend messages of Postgres' protocol that execute a statement: simple query and execute. */
const EXECUTING = new Set(["Q".charCodeAt(0), "E".charCodeAt(0)])
const HEADER_BYTES = 5
const REPEATS = 3

/** Executing messages in what a client writes; a message is a type byte, its length and a body. */
const statementsIn = (bytes: Buffer): number => {
  let found = 0
  let position = 0
  while (position + HEADER_BYTES <= bytes.length) {
    const type = bytes[position] ?? 0
    if (type === 0) {
      break // start-up and cancel messages have no type
    }
    found += EXECUTING.has(type) ? 1 : 0
    position += 1 + bytes.readUInt32BE(position + 1)
  }
  return found
}

/**
 * Statements that this process sends to the test database while an action runs. They are counted
 * where they leave the process, so it does not matter which module or driver sends them.
 */
const countOnce = async (action: () => Promise<unknown>): Promise<number> => {
  const port = Number(process.env.DB_PORT)
  const { write } = Socket.prototype
  let count = 0
  Socket.prototype.write = function (this: Socket, ...parameters: unknown[]) {
    const [chunk] = parameters
    if (this.remotePort === port && Buffer.isBuffer(chunk)) {
      count += statementsIn(chunk)
    }
    return Reflect.apply(write, this, parameters)
  } as typeof write
  try {
    await action()
  } finally {
    Socket.prototype.write = write
  }
  return count
}

/**
 * Statements that an action sends once everything is warm. The smallest of some counts is its own:
 * what runs beside it, such as a subscriber, can only add.
 */
export const countStatements = async (
  action: () => Promise<unknown>
): Promise<number> => {
  await action()
  const counts: number[] = []
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    counts.push(await countOnce(action))
  }
  return Math.min(...counts)
}
