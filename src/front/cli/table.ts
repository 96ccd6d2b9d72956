/** Tables for people: columns without borders, and text that can't upset a terminal. */

/** Longest text of a cell, in characters. */
const LONGEST = 60

/**
 * Control characters, bidi controls, line separators and lone surrogates as escapes, so that what is printed is what is there.
 * Joiners stay, as Persian and emoji need them.
 */
export const printable = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Surrogate}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** Printable, and cut where it is too long for a table. */
export function cell(text: string): string {
  const characters = Array.from(printable(text.slice(0, 10 * LONGEST)))
  const isCut = characters.length > LONGEST || text.length > 10 * LONGEST
  return isCut ? `${characters.slice(0, LONGEST - 1).join('')}…` : characters.join('')
}

const COLOURS = { match: 32, review: 33, none: 31 } as const

/** The decision, in its colour where colours are wanted. */
export const coloured = (decision: keyof typeof COLOURS, hasColour: boolean): string =>
  hasColour ? `\x1b[${COLOURS[decision]}m${decision}\x1b[39m` : decision

const EDGES = [
  'top',
  'top-mid',
  'top-left',
  'top-right',
  'bottom',
  'bottom-mid',
  'bottom-left',
  'bottom-right',
] as const
const INNER = ['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'] as const
const NO_BORDERS = Object.fromEntries([...EDGES, ...INNER].map(name => [name, '']))

/**
 * @param rows  cells that are printable already; a newline makes a cell of several lines
 * @returns     lines without trailing spaces
 */
export async function table(head: readonly string[], rows: readonly (readonly string[])[]): Promise<string> {
  const { default: Table } = await import('cli-table3')
  const drawn = new Table({
    head: [...head],
    chars: { ...NO_BORDERS, middle: '  ' },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
  })
  drawn.push(...rows.map(row => [...row]))
  return drawn
    .toString()
    .split('\n')
    .map(line => line.trimEnd())
    .join('\n')
}
