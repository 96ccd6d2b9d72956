import type Fuse from 'fuse.js'
import { aliasOf, HIDDEN, type Index, isMinor } from './index/open.ts'
import type { Suggestion } from './model.ts'
import { mojibakeOf } from './text/mojibake.ts'
import { listedKey, tokenise } from './text/tokenise.ts'

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

interface Engine {
  known: Fuse<Entry>
  /** Villages are thousands: they are shown when what was typed begins them, and not guessed at. */
  minor: readonly Entry[]
}

const ENGINES = new WeakMap<Index, Engine>()

function engineOf(index: Index): Engine {
  const known = ENGINES.get(index)
  if (known) return known
  if (!provide) throw new Error('no Fuse.js: call useFuse(() => Fuse) first')
  const entries: Entry[] = []
  const minor: Entry[] = []
  for (let name = 0; name < index.nameCount; name++) {
    if (((index.nameFlags[name] as number) & HIDDEN) === 0)
      (isMinor(index, name) ? minor : entries).push({ name, key: listedKey(tokenise(aliasOf(index, name).name)) })
  }
  const fuse = new (provide())(entries, {
    keys: ['key'],
    includeScore: true,
    ignoreLocation: false,
    distance: 200,
    threshold: 0.45,
    minMatchCharLength: 2,
  })
  const engine = { known: fuse, minor }
  ENGINES.set(index, engine)
  return engine
}

/** Names that begin like, or are typed nearly like, what was typed so far; one per entity, best first. */
export function suggestNames(index: Index, prefix: string, limit: number): Suggestion[] {
  const key = listedKey(tokenise(prefix.slice(0, LONGEST_PREFIX)))
  if (key === '' || mojibakeOf(prefix) !== undefined) return []
  const best = new Map<number, Suggestion>()
  const { known, minor } = engineOf(index)
  const isBegun = (item: Entry): boolean => ` ${item.key}`.includes(` ${key}`)
  const found = [
    ...known.search(key).map(({ item, score = 1 }) => ({
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
