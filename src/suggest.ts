import type Fuse from 'fuse.js'
import { aliasOf, HIDDEN, type Index, isMinor, listedNames } from './index/open.ts'
import { currentLexicon } from './lexicon/current.ts'
import { analyse } from './lexicon/terms.ts'
import type { Suggestion } from './model.ts'
import { begunNames } from './retrieve/begun.ts'
import { mojibakeOf } from './text/mojibake.ts'
import { listedKey, type Token, tokenise } from './text/tokenise.ts'

type FuseClass = typeof Fuse

let provide: (() => FuseClass) | undefined
/** Gives Fuse.js, or a way to load it when the first suggestion is asked for. */
export function useFuse(loader: () => FuseClass): void {
  provide = loader
}

interface Entry {
  name: number
  key: string
}

/** Names that Fuse.js ranks, at most: the index finds them. */
const MOST_RANKED = 500

/** Names that begin like, or are typed nearly like, what was typed so far; one per entity, best first. */
export function suggestNames(index: Index, prefix: string, limit: number): Suggestion[] {
  const typed = prefix.slice(0, LONGEST_PREFIX)
  const tokens = tokenise(typed)
  const key = listedKey(tokens)
  if (key === '' || mojibakeOf(prefix) !== undefined) return []
  if (!provide) throw new Error('no Fuse.js: call useFuse(() => Fuse) first')
  const best = new Map<number, Suggestion>()
  // Villages are thousands: they are shown when what was typed begins them, and not guessed at.
  const known: Entry[] = []
  const minor: Entry[] = []
  for (const name of worthRanking(index, typed, tokens))
    (isMinor(index, name) ? minor : known).push({ name, key: listedKey(tokenise(aliasOf(index, name).name)) })
  const isBegun = (item: Entry): boolean => ` ${item.key}`.includes(` ${key}`)
  const fuse = new (provide())(known, FUSE)
  const found = [
    ...fuse.search(key).map(({ item, score = 1 }) => ({
      item,
      value: isBegun(item) ? 1 - 0.2 * score : 0.8 * (1 - score),
    })),
    ...minor
      .filter(isBegun)
      .map(item => ({ item, value: item.key === key ? 1 : 0.8 + (0.19 * key.length) / item.key.length })),
  ]
  for (const { item, value } of found) {
    const entity = index.nameEntity[item.name] as number
    const { id, name, type } = index.entity(entity)
    const earlier = best.get(entity)
    if (!earlier || value > earlier.score)
      best.set(entity, {
        id,
        name,
        type,
        alias: aliasOf(index, item.name).name,
        score: Math.round(value * 1000) / 1000,
      })
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit)
}

/** Fuse.js compares 32 signs at a time and slows with each; nobody types more before choosing. */
const LONGEST_PREFIX = 64

const FUSE = {
  keys: ['key'],
  includeScore: true,
  ignoreLocation: false,
  distance: 200,
  threshold: 0.45,
  minMatchCharLength: 2,
}

/** All that may be shown of a small dictionary; of a larger one, what its index finds for the words. */
function worthRanking(index: Index, typed: string, tokens: readonly Token[]): number[] {
  if (index.nameCount <= MOST_RANKED)
    return Array.from({ length: index.nameCount }, (_, name) => name).filter(
      name => ((index.nameFlags[name] as number) & HIDDEN) === 0,
    )
  const words = analyse(currentLexicon(), typed)
  const begun = new Set([tokens.at(-1)?.plain ?? '', words.at(-1)?.readings[0]?.plain ?? ''])
  // What tells a village from its namesakes, in brackets, has no words of its own.
  const listed = listedNames(index, listedKey(tokens)).filter(
    name => ((index.nameFlags[name] as number) & HIDDEN) === 0,
  )
  return [...new Set([...listed, ...begunNames(index, words, begun, MOST_RANKED - listed.length)])]
}
