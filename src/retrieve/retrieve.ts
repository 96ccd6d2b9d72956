import { wholeKeys } from '../index/keys.ts'
import { type Index, isMinor } from '../index/open.ts'
import { roleWorth } from '../index/worth.ts'
import type { Term } from '../lexicon/terms.ts'
import type { EntityType, Hints } from '../model.ts'
import { find } from '../source/arrays.ts'
import { type NearWord, nearTerms } from './near.ts'
import { bestNames, closeTally, openTally, raise, type Tally } from './tally.ts'

/** Guess for a name whose words, written as one, leave the mention's skeleton. */
const WHOLE_GUESS = 0.45
/** Names of one term read at most, once rarer terms have found some. */
const MOST_POSTINGS = 3000

/** Names of villages handed on at most: there are thousands, and only one met nearly in full is worth a look. */
const MOST_MINOR = 8
const LEAST_MINOR = 0.45

/** Types that a hint may name where a village is meant. */
const PLACE_TYPES: ReadonlySet<EntityType | undefined> = new Set([undefined, 'place', 'facility'])

/**
 * Candidate names of a mention, best guess first, villages last, and the likenesses found on the way.
 * @param hints  villages are left out where another type is asked for
 */
export function retrieve(
  index: Index,
  mention: readonly Term[],
  { type }: Pick<Hints, 'type'> = {},
): { names: number[]; near: readonly NearWord[] } {
  const words = mention.map(term => knownNear(index, term))
  const tally = openTally(index.nameCount)
  // A village is met nearly in full, so it has the rarest word, or it is none.
  let villages: Villages = PLACE_TYPES.has(type) ? 'all' : 'none'
  for (const word of [...words].sort((a, b) => a.postings - b.postings)) {
    if (tally.names.length > 0 && word.postings > MOST_POSTINGS) break
    addWord(index, tally, word, villages)
    if (villages === 'all' && word.postings > 0) villages = 'met'
  }
  // What was met, of all that either side has: a short name met in full is a better guess than a long one met in part.
  const own = mention.reduce((sum, term) => sum + roleWorth(term), 0)
  for (const name of tally.names) {
    const met = tally.guess[name] as number
    tally.guess[name] = met / Math.max(own + (index.nameWorth[name] as number) - met, met)
  }
  for (const key of wholeKeys(mention)) for (const name of find(index.wholes, key)) raise(tally, name, WHOLE_GUESS)
  const minor = tally.names.filter(name => isMinor(index, name) && (tally.guess[name] as number) >= LEAST_MINOR)
  const names = [
    ...bestNames({ ...tally, names: tally.names.filter(name => !isMinor(index, name)) }),
    ...(villages === 'none' ? [] : bestNames({ ...tally, names: minor }).slice(0, MOST_MINOR)),
  ]
  closeTally(tally)
  return { names, near: words }
}

/** Which villages' names a word may raise: any, those that a rarer word met, or none. */
type Villages = 'all' | 'met' | 'none'

/** Adds what a mention's word is worth to every name that has a term near it: the nearest such term counts. */
function addWord(index: Index, tally: Tally, { terms, worths }: NearWord, villages: Villages): void {
  const { starts, values } = index.termNames
  const { best, guess } = tally
  const met: number[] = []
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] as number
    const worth = worths[i] as number
    const end = starts[term + 1] as number
    for (let at = starts[term] as number; at < end; at++) {
      const name = values[at] as number
      if (villages !== 'all' && isMinor(index, name)) {
        if (villages === 'none') break // only villages follow (index/build.ts)
        if (guess[name] === 0) continue
      }
      const before = best[name] as number
      if (before === 0) met.push(name)
      if (before < worth) best[name] = worth
    }
  }
  for (const name of met) {
    raise(tally, name, (tally.guess[name] as number) + (best[name] as number))
    best[name] = 0
  }
}

/** Near terms of words met before: readings are made once a word (terms.ts), so they are the key, and go with it. */
const KNOWN = new WeakMap<Index, WeakMap<Term['readings'], NearWord>>()

/** The dictionary's words near a word; found once. */
export function knownNear(index: Index, term: Term): NearWord {
  let ofIndex = KNOWN.get(index)
  if (!ofIndex) {
    ofIndex = new WeakMap()
    KNOWN.set(index, ofIndex)
  }
  let word = ofIndex.get(term.readings)
  if (!word) {
    word = nearTerms(index, term)
    ofIndex.set(term.readings, word)
  }
  return word
}
