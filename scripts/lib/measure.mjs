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
  const times = {
    subject: /** @type {number[]} */ ([]),
    reference: /** @type {number[]} */ ([]),
  }
  for (let round = -warmup; round < samples; round += 1) {
    for (const own of round % 2 === 0 ? [true, false] : [false, true]) {
      const time = await sample(own ? subject : reference)
      if (round >= 0) {
        times[own ? "subject" : "reference"].push(time)
      }
    }
  }
  const own = summarize(times.subject)
  const other = summarize(times.reference)
  return {
    subject: { name: subject.name, ...own },
    reference: { name: reference.name, ...other },
    ratio: rounded(own.median_ms / other.median_ms),
  }
}
