import { formKey } from '../index/keys.ts'
import type { Index } from '../index/open.ts'
import type { Term } from '../lexicon/terms.ts'
import { find } from '../source/arrays.ts'

const NOBODY: ReadonlySet<number> = new Set()
/** Longest name, in terms, that is looked for inside a mention. */
const LONGEST = 4

/** A run of mention terms that is a listed name, with the entities that have it. */
export interface NamedRun {
  from: number
  to: number
  entities: ReadonlySet<number>
}

/** Every run of a mention's terms, short of the whole, that the dictionary lists as a name; longest first. */
export function namedRuns(index: Index, mention: readonly Term[]): NamedRun[] {
  const runs: NamedRun[] = []
  for (let length = Math.min(LONGEST, mention.length - 1); length > 0; length--) {
    for (let from = 0; from + length <= mention.length; from++) {
      const key = formKey(mention.slice(from, from + length))
      const names = find(index.forms, key)
      if (names.length > 0)
        runs.push({
          from,
          to: from + length,
          entities: new Set(Array.from(names, name => index.nameEntity[name] as number)),
        })
    }
  }
  return runs
}

/**
 * Terms of a mention that name an entity which this one is part of: `FSA` in `the Osoud Sharqiya FSA group`.
 * Found as the dictionary lists them, so only declared parents count.
 */
export function affiliationOf(index: Index, entity: number, runs: readonly NamedRun[]): ReadonlySet<number> {
  const start = index.parents.starts[entity] as number
  const end = index.parents.starts[entity + 1] as number
  if (runs.length === 0 || start === end) return NOBODY
  const found = new Set<number>()
  for (const { from, to, entities } of runs) {
    for (let at = start; at < end; at++) {
      if (entities.has(index.parents.values[at] as number)) for (let i = from; i < to; i++) found.add(i)
    }
  }
  return found
}
