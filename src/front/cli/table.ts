/** Tables for people: columns without borders, and text that can't upset a terminal. */

/** Longest text of a cell, in characters: what is longer is for programs, which read JSON. */
const LONGEST = 500
/** Longest text in a sentence. */
const SHORT = 60

/**
 * Control characters, bidi controls, line separators and lone surrogates as escapes, so that what is printed is what is there.
 * Joiners stay, as Persian and emoji need them.
 */
export const printable = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Surrogate}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** Printable, and cut where it is too long even for a pipe. */
export const cell = (text: string): string => cut(text, LONGEST)
/** Printable, and short enough for a sentence. */
export const short = (text: string): string => cut(text, SHORT)

function cut(text: string, most: number): string {
  const characters = Array.from(printable(text.slice(0, 10 * most)))
  const isCut = characters.length > most || text.length > 10 * most
  return isCut ? `${characters.slice(0, most - 1).join('')}…` : characters.join('')
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

/** Columns of a terminal; a pipe has no end, so that programs get whole cells. */
const widthOf = ({ isTTY, columns }: NodeJS.WriteStream): number =>
  isTTY ? columns || USUAL_WIDTH : Number.POSITIVE_INFINITY
const USUAL_WIDTH = 80
const GAP = '  '

/**
 * @param rows   cells that are printable already; a newline makes a cell of several lines
 * @param width  columns to fit into
 * @returns      lines without trailing spaces
 */
export async function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width: number = widthOf(process.stdout),
): Promise<string> {
  const { default: Table } = await import('cli-table3')
  const [first = [], ...fitted] = Number.isFinite(width) ? await fit([head, ...rows], width) : [head, ...rows]
  const drawn = new Table({
    head: [...first],
    chars: { ...NO_BORDERS, middle: GAP },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
  })
  drawn.push(...fitted.map(row => [...row]))
  return drawn
    .toString()
    .split('\n')
    .map(line => line.trimEnd())
    .join('\n')
}

/** Fewer characters than that are no column. */
const NARROWEST = 8

/** Rows whose cells wrap, so that all columns stand side by side in the width; the widest columns give way first. */
async function fit(rows: readonly (readonly string[])[], width: number): Promise<string[][]> {
  const { default: widthOfText } = await import('string-width')
  const natural: number[] = []
  for (const row of rows)
    row.forEach((text, i) => {
      for (const line of text.split('\n')) natural[i] = Math.max(natural[i] ?? 0, widthOfText(line))
    })
  const most = widest(natural, width - GAP.length * (natural.length - 1))
  return rows.map(row => {
    // Lines of one number belong together: each candidate's id, name and score stay side by side.
    const lines = row.map(text => text.split('\n').map(line => wrapped(line, most, widthOfText)))
    const count = Math.max(...lines.map(cells => cells.length))
    const heights = Array.from({ length: count }, (_, n) => Math.max(...lines.map(cells => cells[n]?.length ?? 1)))
    return lines.map(cells =>
      heights
        .flatMap((height, n) => Array.from({ length: height }, (_, at) => cells[n]?.[at] ?? ''))
        .join('\n')
        .trimEnd(),
    )
  })
}

/** The width that no column may pass, so that all of them fit: the narrow ones keep theirs. */
function widest(natural: readonly number[], width: number): number {
  const sorted = [...natural].sort((a, b) => a - b)
  let left = width
  for (const [i, own] of sorted.entries()) {
    const share = Math.floor(left / (sorted.length - i))
    if (own > share) return Math.max(share, NARROWEST)
    left -= own
  }
  return Number.POSITIVE_INFINITY
}

/** Lines of whole words, or of parts of an id; a word that is too long is cut where it must be. */
function wrapped(line: string, most: number, widthOfText: (text: string) => number): string[] {
  if (widthOfText(line) <= most) return [line]
  const indent = /^ */u.exec(line)?.[0] ?? ''
  const parts = line.slice(indent.length).match(/[^\s:/|-]*[:/|-]*\s*/gu) ?? []
  const lines: string[] = []
  let open = indent
  const add = (part: string): void => {
    if (open.trim() !== '' && widthOfText(`${open}${part}`.trimEnd()) > most) {
      lines.push(open.trimEnd())
      open = indent
    }
    open += part
  }
  for (const part of parts) {
    if (widthOfText(part.trimEnd()) <= most - indent.length) add(part)
    else for (const { segment } of new Intl.Segmenter().segment(part)) add(segment)
  }
  return open.trim() === '' ? lines : [...lines, open.trimEnd()]
}
