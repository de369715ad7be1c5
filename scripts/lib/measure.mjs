/**
 * @typedef {object} Subject
 * @property {string} name
 * @property {() => Promise<() => Promise<unknown>>} prepare Makes ready what one sample needs, and
 * returns the action that is timed.
 * @property {() => Promise<number>} cpu Milliseconds of CPU that the server has used since it began.
 *
 * @typedef {object} Summary
 * @property {number} samples
 * @property {number} median_ms
 * @property {number} p95_ms
 * @property {number} cpu_ms Of the server, per sample: the median.
 */

/** @typedef {{ wall: number, cpu: number }} Sample */

/**
 * @param {Subject} subject
 * @returns {Promise<Sample>}
 */
const sample = async ({ prepare, cpu }) => {
  const action = await prepare()
  const before = await cpu()
  const started = performance.now()
  await action()
  const wall = performance.now() - started
  return { wall, cpu: (await cpu()) - before }
}

/**
 * @param {readonly number[]} values
 * @param {number} share
 */
export const quantile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b)
  const position = (sorted.length - 1) * share
  const below = sorted[Math.floor(position)] ?? 0
  const above = sorted[Math.ceil(position)] ?? 0
  return below + (above - below) * (position - Math.floor(position))
}

/** @param {number} value */
export const rounded = (value) => Math.round(value * 100) / 100

/**
 * @param {readonly Sample[]} samples
 * @returns {Summary}
 */
const summarize = (samples) => {
  const walls = samples.map(({ wall }) => wall)
  return {
    samples: samples.length,
    median_ms: rounded(quantile(walls, 0.5)),
    p95_ms: rounded(quantile(walls, 0.95)),
    cpu_ms: rounded(
      quantile(
        samples.map(({ cpu }) => cpu),
        0.5
      )
    ),
  }
}

/**
 * Measures subjects in turn, so that whatever else the machine does hits all alike; who goes first
 * rotates.
 *
 * @param {readonly Subject[]} subjects
 * @param {{ samples: number, warmup: number }} options
 * @returns {Promise<Summary[]>} in the order of the subjects
 */
export const measureInTurn = async (subjects, { samples, warmup }) => {
  const taken = subjects.map(() => /** @type {Sample[]} */ ([]))
  for (let round = -warmup; round < samples; round += 1) {
    for (let turn = 0; turn < subjects.length; turn += 1) {
      const index = (turn + Math.max(round, 0)) % subjects.length
      const subject = subjects[index]
      if (subject) {
        const measured = await sample(subject)
        if (round >= 0) {
          taken[index]?.push(measured)
        }
      }
    }
  }
  return taken.map(summarize)
}

/**
 * Requests per second that clients get, each of which asks again as soon as it is answered.
 *
 * @param {() => Promise<unknown>} ask
 * @param {{ clients: number, milliseconds: number }} options
 */
export const throughput = async (ask, { clients, milliseconds }) => {
  const started = performance.now()
  let answered = 0
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() - started < milliseconds) {
        await ask()
        answered += 1
      }
    })
  )
  return (answered * 1000) / (performance.now() - started)
}
