/**
 * Guesses by name, for one mention at a time. A mention touches few of many names: the arrays are as long as the longest
 * dictionary, made once, and all zero between two mentions.
 */
export interface Tally {
  guess: Float64Array
  /** The best that the word at hand gives each name. */
  best: Float64Array
  /** Names whose guess is above zero, each once. */
  names: number[]
}

let guess = new Float64Array(0)
let best = new Float64Array(0)

/** An empty tally for that many names; one is open at a time. */
export function openTally(names: number): Tally {
  if (guess.length < names) {
    guess = new Float64Array(names)
    best = new Float64Array(names)
  }
  return { guess, best, names: [] }
}

export function closeTally({ guess, names }: Tally): void {
  for (const name of names) guess[name] = 0
}

/** Raises a name's guess to this value; a higher one stays. */
export function raise({ guess, names }: Tally, name: number, value: number): void {
  const before = guess[name] as number
  if (before === 0) names.push(name)
  if (before < value) guess[name] = value
}

/** Names handed on to scoring, at most. */
const MOST_NAMES = 30
/** Names guessed below this share of the best guess are not scored: they lack what the best has. */
const LEAST_SHARE = 0.45

/** The best guesses in order, the lower number first among equals. One pass: few of the names ever enter the list. */
export function bestNames({ guess, names }: Tally): number[] {
  const list: number[] = []
  let worst = 0
  for (const name of names) {
    const value = guess[name] as number
    if (value < worst) continue
    let at = list.length
    for (; at > 0; at--) {
      const before = list[at - 1] as number
      const its = guess[before] as number
      if (its > value || (its === value && before < name)) break
    }
    if (at === MOST_NAMES) continue
    list.splice(at, 0, name)
    if (list.length > MOST_NAMES) list.pop()
    if (list.length === MOST_NAMES) worst = guess[list[MOST_NAMES - 1] as number] as number
  }
  const least = list.length === 0 ? 0 : (guess[list[0] as number] as number) * LEAST_SHARE
  return list.filter(name => (guess[name] as number) >= least)
}
