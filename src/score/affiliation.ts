import type { Index } from '../index/open.ts'
import type { Term } from '../lexicon/terms.ts'
import { find } from '../source/arrays.ts'

const NOBODY: ReadonlySet<number> = new Set()
/** Longest name, in terms, that is looked for inside a mention. */
const LONGEST = 4

/**
 * Terms of a mention that name an entity which this one is part of: `FSA` in `the Osoud Sharqiya FSA group`.
 * Found as the dictionary lists them, so only declared parents count.
 */
export function affiliationOf(index: Index, entity: number, mention: readonly Term[]): ReadonlySet<number> {
  const parents = index.parents.values.subarray(index.parents.starts[entity], index.parents.starts[entity + 1])
  if (parents.length === 0 || mention.length < 2) return NOBODY
  const found = new Set<number>()
  for (let from = 0; from < mention.length; from++) {
    for (let to = Math.min(from + LONGEST, mention.length); to > from; to--) {
      if (to - from === mention.length || found.has(from)) continue
      const key = mention.slice(from, to).map(term => term.readings[0]?.plain ?? '').join(' ')
      const names = find(index.listed, key)
      if (names.some(name => parents.includes(index.nameEntity[name] as number))) for (let i = from; i < to; i++) found.add(i)
    }
  }
  return found
}
