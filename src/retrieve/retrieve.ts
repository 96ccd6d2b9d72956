import { neighbourKeys, wholeKeys } from '../index/keys.ts'
import { type Index, isMinor } from '../index/open.ts'
import { roleWorth, termWorth } from '../index/worth.ts'
import { skeletonKeys } from '../keys/sounds.ts'
import type { Term } from '../lexicon/terms.ts'
import type { EntityType, Hints } from '../model.ts'
import { find } from '../source/arrays.ts'
import { addExonyms } from './exonyms.ts'
import { type Likeness, likeness, PAIR_AT } from './likeness.ts'

/** Names handed on to scoring, at most. */
const MOST_NAMES = 30
/** Names of villages among them: there are thousands, and only one met nearly in full is worth a look. */
const MOST_MINOR = 8
const LEAST_MINOR = 0.45
/** Names guessed below this share of the best guess are not scored: they lack what the best has. */
const LEAST_SHARE = 0.45
/** Guess for a name whose words, written as one, leave the mention's skeleton. */
const WHOLE_GUESS = 0.45
/** Names of one term read at most, once rarer terms have found some. */
const MOST_POSTINGS = 3000

/** Likeness of each mention term to the dictionary terms near it; terms that are not near are not in it. */
export type Near = readonly ReadonlyMap<number, Likeness>[]

/** Types that a hint may name where a village is meant. */
const PLACE_TYPES: ReadonlySet<EntityType | undefined> = new Set([undefined, 'place', 'facility'])

/**
 * Candidate names of a mention, best guess first, and the likenesses found on the way.
 * @param hints  villages are left out where another type is asked for
 */
export function retrieve(
  index: Index,
  mention: readonly Term[],
  { type }: Pick<Hints, 'type'> = {},
): { names: number[]; near: Near } {
  const near = mention.map(term => knownNear(index, term))
  const guess = new Map<number, number>()
  const order = near.map((terms, i) => ({ i, terms, size: postings(index, terms) })).sort((a, b) => a.size - b.size)
  const isPlace = PLACE_TYPES.has(type)
  // A village is met nearly in full, so it has the rarest word, or it is none.
  let isOpen = true
  for (const { terms, size } of order) {
    if (guess.size > 0 && size > MOST_POSTINGS) break
    const best = new Map<number, number>()
    for (const [term, { value }] of terms) {
      const start = index.termNames.starts[term] as number
      if (!isPlace && isMinor(index, index.termNames.values[start] as number)) continue
      const worth = value * termWorth(index.term(term))
      const end = index.termNames.starts[term + 1] as number
      for (let at = start; at < end; at++) {
        const name = index.termNames.values[at] as number
        if (isMinor(index, name)) {
          if (!isPlace) break // only villages follow (index/build.ts)
          if (!isOpen && !guess.has(name)) continue
        }
        if ((best.get(name) ?? 0) < worth) best.set(name, worth)
      }
    }
    for (const [name, worth] of best) guess.set(name, (guess.get(name) ?? 0) + worth)
    if (size > 0) isOpen = false
  }
  // What was met, of all that either side has: a short name met in full is a better guess than a long one met in part.
  const own = mention.reduce((sum, term) => sum + roleWorth(term), 0)
  for (const [name, met] of guess) guess.set(name, met / Math.max(own + (index.nameWorth[name] as number) - met, met))
  for (const key of wholeKeys(mention)) {
    for (const name of find(index.wholes, key)) guess.set(name, Math.max(guess.get(name) ?? 0, WHOLE_GUESS))
  }
  return { names: bestOf(index, guess), near }
}

function bestOf(index: Index, guess: ReadonlyMap<number, number>): number[] {
  let most = 0
  for (const [name, share] of guess) if (share > most && !isMinor(index, name)) most = share
  const known: [name: number, share: number][] = []
  const minor: [name: number, share: number][] = []
  for (const [name, share] of guess) {
    if (isMinor(index, name)) {
      if (share >= LEAST_MINOR) minor.push([name, share])
    } else if (share >= most * LEAST_SHARE) known.push([name, share])
  }
  const bestFirst = (list: typeof known, limit: number): number[] =>
    list
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, limit)
      .map(([name]) => name)
  return [...bestFirst(known, MOST_NAMES), ...bestFirst(minor, MOST_MINOR)]
}

/** Near terms of words met before: readings are made once a word (terms.ts), so they are the key, and go with it. */
const KNOWN = new WeakMap<Index, WeakMap<Term['readings'], Map<number, Likeness>>>()

function knownNear(index: Index, term: Term): Map<number, Likeness> {
  let ofIndex = KNOWN.get(index)
  if (!ofIndex) {
    ofIndex = new WeakMap()
    KNOWN.set(index, ofIndex)
  }
  let near = ofIndex.get(term.readings)
  if (!near) {
    near = nearTerms(index, term)
    ofIndex.set(term.readings, near)
  }
  return near
}

/** Dictionary terms that a mention term may be, with how like they are. */
function nearTerms(index: Index, term: Term): Map<number, Likeness> {
  const terms = new Set<number>()
  for (const reading of term.readings) {
    for (const found of find(index.plains, reading.plain)) terms.add(found)
    for (const { concept } of reading.concepts)
      for (const found of find(index.concepts, String(concept))) terms.add(found)
    if (reading.sounds.length === 0) continue
    for (const key of neighbourKeys(skeletonKeys(String.fromCharCode(...reading.sounds)))) {
      for (const found of find(index.skeletons, key)) terms.add(found)
    }
  }
  const near = new Map<number, Likeness>()
  for (const found of terms) {
    const like = likeness(term, index.term(found))
    if (like.value >= PAIR_AT) near.set(found, like)
  }
  addExonyms(index, near)
  return near
}

function postings(index: Index, terms: ReadonlyMap<number, Likeness>): number {
  let sum = 0
  for (const term of terms.keys())
    sum += (index.termNames.starts[term + 1] as number) - (index.termNames.starts[term] as number)
  return sum
}
