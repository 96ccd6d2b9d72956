/** Which column a user means: by name, or by number from 1. */

import { nearest } from '../nearest.ts'

/** How a flag chose a column: `--column` and what followed it. */
export interface Choice {
  flag: string
  wanted: string
}

/**
 * Index, from 0, of the wanted column. A name goes before a number, so that a column called `2` can be chosen.
 * @param header   names in the file; undefined where it has no header
 * @param columns  how many there are
 * @throws {Error} saying what to do: the columns there are, or the number of a name that stands twice
 */
export async function columnIndex(
  choice: Choice,
  header: readonly string[] | undefined,
  columns: number,
): Promise<number> {
  const { flag, wanted } = choice
  const named = (header ?? []).flatMap((name, index) => (name === wanted ? [index] : []))
  if (named.length > 1) {
    const numbers = named.map(index => index + 1).join(' and ')
    throw new Error(`${flag} "${wanted}": ${named.length} columns have this name: give the number, ${numbers}`)
  }
  if (named[0] !== undefined) return named[0]
  const number = /^\d+$/.test(wanted) ? Number(wanted) : 0
  if (number >= 1 && number <= columns) return number - 1
  if (header) {
    const best = await nearest(wanted, header)
    const hint = best === undefined ? '' : `, did you mean "${best}"?`
    throw new Error(`${flag} "${wanted}": no such column${hint}; there are: ${listed(header)}`)
  }
  throw new Error(`${flag} "${wanted}": without a header, give a number from 1 to ${columns}`)
}

const listed = (header: readonly string[]): string =>
  header.map(name => (/^$|[,\s]/.test(name) ? `"${name}"` : name)).join(', ')
