/**
 * @typedef {object} Subject
 * @property {string} name
 * @property {() => Promise<() => Promise<unknown>>} prepare Makes ready what one sample needs, and
 * returns the action that is timed.
 *
 * @typedef {object} Summary
 * @property {number} samples
 * @property {number} median_ms
 * @property {number} p95_ms
 */

/** @param {Subject} subject */
const sample = async ({ prepare }) => {
  const action = await prepare()
  const started = performance.now()
  await action()
  return performance.now() - started
}

/**
 * @param {number[]} sorted
 * @param {number} share
 */
const quantile = (sorted, share) => {
  const position = (sorted.length - 1) * share
  const below = sorted[Math.floor(position)] ?? 0
  const above = sorted[Math.ceil(position)] ?? 0
  return below + (above - below) * (position - Math.floor(position))
}

/** @param {number} milliseconds */
const rounded = (milliseconds) => Math.round(milliseconds * 100) / 100

/**
 * @param {number[]} times
 * @returns {Summary}
 */
const summarize = (times) => {
  const sorted = [...times].sort((a, b) => a - b)
  return {
    samples: sorted.length,
    median_ms: rounded(quantile(sorted, 0.5)),
    p95_ms: rounded(quantile(sorted, 0.95)),
  }
}

/**
 * Times two subjects in turn, so that whatever else the machine does hits both alike; who goes
 * first alternates.
 *
 * @param {Subject} subject
 * @param {Subject} reference
 * @param {{ samples: number, warmup: number }} options
 */
export const compare = async (subject, reference, { samples, warmup }) => {
  /** @type {[number[], number[]]} */
  const times = [[], []]
  for (let round = -warmup; round < samples; round += 1) {
    const order = round % 2 === 0 ? [0, 1] : [1, 0]
    for (const index of order) {
      const time = await sample(index === 0 ? subject : reference)
      if (round >= 0) {
        times[index]?.push(time)
      }
    }
  }
  const [own, other] = times.map(summarize)
  return {
    subject: { name: subject.name, ...own },
    reference: { name: reference.name, ...other },
    ratio: rounded((own?.median_ms ?? 0) / (other?.median_ms ?? 1)),
  }
}
