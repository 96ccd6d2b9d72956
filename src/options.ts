/** Every option of the library, with default, unit and range: the one place that says them. */
export interface Options {
  /** Score, 0..1, from which a clear winner is accepted without review. */
  accept: number
  /** Score, 0..1, below which nothing is worth a human's look. */
  review: number
  /** Lead, in score points, that the winner needs over the runner-up. */
  margin: number
  /** Candidates returned at most, 1..1000. */
  limit: number
}

export const DEFAULTS: Readonly<Options> = Object.freeze({ accept: 0.86, review: 0.62, margin: 0.04, limit: 5 })

const RANGES: Readonly<Record<keyof Options, readonly [low: number, high: number]>> = {
  accept: [0, 1],
  review: [0, 1],
  margin: [0, 1],
  limit: [1, 1000],
}

/**
 * The given options over the defaults.
 * @throws {RangeError} on an unknown name (listing the known ones) or a value out of range
 * @throws {TypeError} on a value that is no number
 */
export function withDefaults(given: Partial<Options> = {}): Options {
  const options = { ...DEFAULTS }
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(DEFAULTS, name)) {
      throw new RangeError(`unknown option "${name}": expected one of ${Object.keys(DEFAULTS).join(', ')}`)
    }
    if (value === undefined) continue
    if (typeof value !== 'number' || Number.isNaN(value)) {
      throw new TypeError(`option "${name}": expected a number, received ${JSON.stringify(value)}`)
    }
    const [low, high] = RANGES[name as keyof Options]
    if (value < low || value > high) {
      throw new RangeError(`option "${name}": expected ${low} to ${high}, received ${value}`)
    }
    if (name === 'limit' && !Number.isInteger(value))
      throw new RangeError(`option "limit": expected a whole number, received ${value}`)
    options[name as keyof Options] = value
  }
  return options
}
