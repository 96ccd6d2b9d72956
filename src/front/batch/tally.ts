/** What a run counts. */

export interface Tally {
  rows: number
  /** Distinct lists of counted fields; a lower bound when `hasForgotten`. */
  distinct: number
  /** Whether there were more distinct ones than are remembered. */
  hasForgotten: boolean
  blankLines: number
  /** Cells that a spreadsheet may run as a formula, where they are not escaped. */
  risky: number
  /** Characters that the encoding of the output lacks, written as `?`. */
  lacking: number
  /** Answered fields by tag: rows, where one column is looked up. */
  readonly tags: ReadonlyMap<string, number>
  /** A small number for a list of tags, to count by. */
  kindOf(tags: readonly string[]): number
  count(kind: number): void
  /** Adds what an earlier run counted. */
  addTags(tags: Iterable<readonly [tag: string, count: number]>): void
}

/** The kind of no tags. */
export const UNCOUNTED = 0

export function newTally(): Tally {
  const kinds = new Map<string, number>([['[]', UNCOUNTED]])
  const lists: (readonly string[])[] = [[]]
  const counts = [0]
  const kindOf = (tags: readonly string[]): number => {
    const key = JSON.stringify(tags)
    const known = kinds.get(key)
    if (known !== undefined) return known
    kinds.set(key, lists.length)
    counts.push(0)
    return lists.push(tags) - 1
  }
  return {
    rows: 0,
    distinct: 0,
    hasForgotten: false,
    blankLines: 0,
    risky: 0,
    lacking: 0,
    get tags() {
      const tags = new Map<string, number>()
      lists.forEach((list, kind) => {
        for (const tag of list) tags.set(tag, (tags.get(tag) ?? 0) + (counts[kind] as number))
      })
      return tags
    },
    kindOf,
    count(kind) {
      ;(counts[kind] as number)++
    },
    addTags(tags) {
      for (const [tag, count] of tags) {
        const kind = kindOf([tag])
        counts[kind] = (counts[kind] as number) + count
      }
    },
  }
}
