/** What people use today: three similarities of strings, over `transliteration`, lower-cased, marks stripped. */
import { jaroWinkler } from '@skyra/jaro-winkler'
import { distance } from 'fastest-levenshtein'
import Fuse from 'fuse.js'
import { transliterate } from 'transliteration'
import { type Named, plainKey } from './sets.ts'

const latin = (text: string): string => plainKey(transliterate(text))
const sorted = (text: string): string => latin(text).split(' ').sort().join(' ')

/** Similarity, 0..1, of a mention to each of the names. */
export type Scorer = (mention: string) => Float64Array

/** One way to set a baseline up. */
export interface Rival {
  open: (names: readonly string[]) => Scorer
}

export interface Baseline {
  name: string
  /** Of several ways the one that does best on a set stands for it there. */
  ways: readonly Rival[]
}

const pairwise = (prepare: (text: string) => string, similarity: (a: string, b: string) => number): Rival => ({
  open: names => {
    const prepared = names.map(prepare)
    return mention => {
      const asked = prepare(mention)
      return Float64Array.from(prepared, name => (asked && name ? similarity(asked, name) : 0))
    }
  },
})

/** `ignoreLocation` helps names of several words and harms single words. */
const fuse = (options: { ignoreLocation: boolean }): Rival => ({
  open: names => {
    const engine = new Fuse(names.map(latin), { ...options, includeScore: true, shouldSort: false })
    return mention => {
      const scores = new Float64Array(names.length)
      for (const { refIndex, score = 1 } of engine.search(latin(mention))) scores[refIndex] = 1 - score
      return scores
    }
  },
})

export const BASELINES: readonly Baseline[] = [
  { name: 'Fuse.js', ways: [fuse({ ignoreLocation: false }), fuse({ ignoreLocation: true })] },
  { name: 'Jaro-Winkler', ways: [pairwise(latin, jaroWinkler)] },
  {
    name: 'token-sort Levenshtein',
    ways: [pairwise(sorted, (a, b) => 1 - distance(a, b) / Math.max(a.length, b.length))],
  },
]

export interface Best {
  id: string
  score: number
}

/** The five best ids, each by its best name, best first; of equals the earlier name. Those of score 0 are left out. */
export function bestOf(scores: Float64Array, names: readonly Named[], fits: (named: Named) => boolean): Best[] {
  const best: Best[] = []
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] as number
    if (score <= (best.length === 5 ? (best[4] as Best).score : 0)) continue
    const named = names[at] as Named
    if (!fits(named)) continue
    const { id } = named
    const earlier = best.findIndex(one => one.id === id)
    if (earlier >= 0 && (best[earlier] as Best).score >= score) continue
    if (earlier >= 0) best.splice(earlier, 1)
    const place = best.findIndex(one => one.score < score)
    best.splice(place < 0 ? best.length : place, 0, { id, score })
    best.length = Math.min(best.length, 5)
  }
  return best
}
