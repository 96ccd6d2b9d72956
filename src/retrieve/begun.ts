import { HIDDEN, type Index } from '../index/open.ts'
import type { Term } from '../lexicon/terms.ts'
import { stringAt } from '../source/arrays.ts'
import { knownNear } from './retrieve.ts'

/** Names that one word brings, at most: of `a` there is no end. */
const MOST_POSTINGS = 4000
/** What a word is worth that is typed nearly like a name's, where one that it begins is worth 1. */
const NEAR = 0.9

/**
 * Names worth ranking for what was typed so far, the likeliest first: those that have words near the words that were typed, or a
 * word that the last of them begins. Misspellings, which are never shown, are left out.
 * @param words   of what was typed, as the lexicon reads it
 * @param begun   beginnings that the last word may be, in plain letters
 */
export function begunNames(index: Index, words: readonly Term[], begun: ReadonlySet<string>, most: number): number[] {
  const guesses = new Map<number, number>()
  const { starts, values } = index.termNames
  const addWord = (terms: Iterable<number>, worth: number, met: Set<number>): void => {
    let left = MOST_POSTINGS
    for (const term of terms) {
      for (let at = starts[term] as number; at < (starts[term + 1] as number); at++) {
        const name = values[at] as number
        if (((index.nameFlags[name] as number) & HIDDEN) !== 0 || met.has(name)) continue
        if (left-- === 0) return
        met.add(name)
        guesses.set(name, (guesses.get(name) ?? 0) + worth)
      }
    }
  }
  words.forEach((word, i) => {
    const met = new Set<number>()
    if (i === words.length - 1) for (const beginning of begun) addWord(termsBegunBy(index, beginning), 1, met)
    addWord(knownNear(index, word).terms, NEAR, met)
  })
  // As one number each, so that they are sorted as numbers are: the worth first, then the name.
  const sorted = Float64Array.from(guesses, ([name, guess]) => name - Math.round(guess * 10) * 2 ** 32).sort()
  return Array.from(sorted.subarray(0, most), each => ((each % 2 ** 32) + 2 ** 32) % 2 ** 32)
}

/** Terms that begin with these letters, the shortest of each beginning first. */
function* termsBegunBy(index: Index, beginning: string): Generator<number> {
  if (beginning === '') return
  for (const part of index.parts ?? [{ index, now: (term: number) => term }]) {
    const { order, plains } = part.index.words
    let [low, high] = [0, order.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (stringAt(plains, order[middle] as number) < beginning) low = middle + 1
      else high = middle
    }
    for (; low < order.length && stringAt(plains, order[low] as number).startsWith(beginning); low++)
      yield part.now(order[low] as number)
  }
}
