import { neighbourKeys, wholeKeys } from '../index/keys.ts'
import type { Index } from '../index/open.ts'
import { roleWorth, termWorth } from '../index/worth.ts'
import { skeletonKeys } from '../keys/sounds.ts'
import type { Term } from '../lexicon/terms.ts'
import { find } from '../source/arrays.ts'
import { addExonyms } from './exonyms.ts'
import { type Likeness, likeness, PAIR_AT } from './likeness.ts'
import { bestNames, closeTally, openTally, raise, type Tally } from './tally.ts'

/** Guess for a name whose words, written as one, leave the mention's skeleton. */
const WHOLE_GUESS = 0.45
/** Names of one term read at most, once rarer terms have found some. */
const MOST_POSTINGS = 3000

/** Likeness of each mention term to the dictionary terms near it; terms that are not near are not in it. */
export type Near = readonly ReadonlyMap<number, Likeness>[]

/** Candidate names of a mention, best guess first, and the likenesses found on the way. */
export function retrieve(index: Index, mention: readonly Term[]): { names: number[]; near: Near } {
  const words = mention.map(term => knownNear(index, term))
  const tally = openTally(index.nameCount)
  for (const word of [...words].sort((a, b) => a.postings - b.postings)) {
    if (tally.names.length > 0 && word.postings > MOST_POSTINGS) break
    addWord(index, tally, word)
  }
  // What was met, of all that either side has: a short name met in full is a better guess than a long one met in part.
  const own = mention.reduce((sum, term) => sum + roleWorth(term), 0)
  for (const name of tally.names) {
    const met = tally.guess[name] as number
    tally.guess[name] = met / Math.max(own + (index.nameWorth[name] as number) - met, met)
  }
  for (const key of wholeKeys(mention)) for (const name of find(index.wholes, key)) raise(tally, name, WHOLE_GUESS)
  const names = bestNames(tally)
  closeTally(tally)
  return { names, near: words.map(({ near }) => near) }
}

/** Adds what a mention's word is worth to every name that has a term near it: the nearest such term counts. */
function addWord({ termNames: { starts, values } }: Index, tally: Tally, { terms, worths }: NearWord): void {
  const { best } = tally
  const met: number[] = []
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] as number
    const worth = worths[i] as number
    const end = starts[term + 1] as number
    for (let at = starts[term] as number; at < end; at++) {
      const name = values[at] as number
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

/** The dictionary terms near a word of a mention, and what is needed of them for guessing. */
interface NearWord {
  near: ReadonlyMap<number, Likeness>
  terms: Uint32Array
  /** What each of them is worth to a name that has it. */
  worths: Float64Array
  /** Names of all of them together. */
  postings: number
}

/** Near terms of words met before: readings are made once a word (terms.ts), so they are the key, and go with it. */
const KNOWN = new WeakMap<Index, WeakMap<Term['readings'], NearWord>>()

function knownNear(index: Index, term: Term): NearWord {
  let ofIndex = KNOWN.get(index)
  if (!ofIndex) {
    ofIndex = new WeakMap()
    KNOWN.set(index, ofIndex)
  }
  let word = ofIndex.get(term.readings)
  if (!word) {
    const near = nearTerms(index, term)
    const { starts } = index.termNames
    const terms = Uint32Array.from(near.keys())
    const worths = Float64Array.from(near, ([number, { value }]) => value * termWorth(index.term(number)))
    const postings = terms.reduce((sum, each) => sum + (starts[each + 1] as number) - (starts[each] as number), 0)
    word = { near, terms, worths, postings }
    ofIndex.set(term.readings, word)
  }
  return word
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
