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
  const near = mention.map(term => knownNear(index, term))
  const tally = openTally(index.nameCount)
  const order = near.map(terms => ({ terms, size: postings(index, terms) })).sort((a, b) => a.size - b.size)
  for (const { terms, size } of order) {
    if (tally.names.length > 0 && size > MOST_POSTINGS) break
    addWord(index, tally, terms)
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
  return { names, near }
}

/** Adds what a mention's word is worth to every name that has a term near it: the nearest such term counts. */
function addWord({ termNames: { starts, values }, term: termOf }: Index, tally: Tally, terms: Near[number]): void {
  const { best } = tally
  const met: number[] = []
  for (const [term, { value }] of terms) {
    const worth = value * termWorth(termOf(term))
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
