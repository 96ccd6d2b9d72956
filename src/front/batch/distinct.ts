/** `--only-distinct`: one row for each distinct mention and its hints, with how many rows hold them, the most frequent first. */
import { type Column, plainColumn, type Row } from '../tabular/table.ts'
import { keyOf } from './answers.ts'
import type { Answer, OnDistinct } from './job.ts'
import { ADDED, valuesOf } from './lookup.ts'

export interface Distinct {
  onDistinct: OnDistinct
  /** Distinct mentions, then their hints, then the count, then the answer. */
  rows(): readonly Row[]
}

interface Entry {
  fields: readonly string[]
  cells: readonly string[]
  count: number
}

/** @param split  what stands between the values of a cell, each of which is a mention of its own then */
export function newDistinct(split: string | undefined): Distinct {
  const entries = new Map<string, Entry>()
  const add = (fields: readonly string[], cells: readonly string[], count: number): void => {
    const key = keyOf(fields)
    const known = entries.get(key)
    if (known) known.count += count
    else entries.set(key, { fields, cells, count })
  }
  return {
    onDistinct(fields, { cells }: Answer, count) {
      const [cell = '', ...hints] = fields
      if (split === undefined) return add(fields, cells, count)
      const parts = cells.map(joined => joined.split(split))
      const between = ' | '.replaceAll(split, ' ') // see lookup.ts, joined
      for (const [index, value] of valuesOf(cell, split).entries()) {
        add(
          [value, ...hints],
          parts.map(part => (part[index] ?? '').replaceAll(between, ' | ')),
          count,
        )
      }
    },
    rows: () =>
      [...entries.values()]
        .sort((a, b) => b.count - a.count || (a.fields.join('\0') < b.fields.join('\0') ? -1 : 1))
        .map(({ fields, count, cells }) => [...fields, count, ...cells]),
  }
}

/** Columns of those rows, but for the answer's. @param names  of the mention and its hints */
export const distinctColumns = (names: readonly string[], prefix: string): Column[] => [
  ...names.map(name => plainColumn(name, 'text')),
  plainColumn(`${prefix}count`, 'number'),
]

export const distinctAdded = (prefix: string): string[] => ADDED.map(name => `${prefix}${name}`)
