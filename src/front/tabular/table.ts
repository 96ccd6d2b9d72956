/** Rows of cells that have types, as workbooks and Parquet files hold them; delimited text has only texts. */

/** What every format can hold or say in some way. */
export type Plain =
  | string
  | number
  | bigint
  | boolean
  | Date
  | null
  | readonly Plain[]
  | { readonly [key: string]: Plain }

/** A cell as its source holds it: the column knows how to read it. */
export type Cell = unknown
export type Row = readonly Cell[]

/** What all cells of a column are, empty ones aside; `day` is a date without a time. */
export type Kind = 'text' | 'number' | 'boolean' | 'day' | 'moment' | 'mixed'

export interface Column {
  name: string
  kind: Kind
  /** The cell as something that any format can take. */
  plain(cell: Cell): Plain
}

export interface Table {
  /** What was found out about the file, for people. */
  about: string
  columns: readonly Column[]
  hasHeader: boolean
  /** Read once, in order, with flat memory. */
  rows(): AsyncIterable<Row>
}

export const plainColumn = (name: string, kind: Kind): Column => ({
  name,
  kind,
  plain: cell => (cell ?? null) as Plain,
})

/** The kind of a column with one more cell in it. */
export function kindWith(kind: Kind | undefined, cell: Plain): Kind | undefined {
  if (cell === null || cell === '') return kind
  const own = kindOf(cell)
  if (kind === undefined || kind === own) return own
  const areDates = [kind, own].every(one => one === 'day' || one === 'moment')
  return areDates ? 'moment' : 'mixed'
}

function kindOf(cell: Plain): Kind {
  if (cell instanceof Date) return cell.getTime() % 86_400_000 === 0 ? 'day' : 'moment'
  if (typeof cell === 'number') return 'number'
  if (typeof cell === 'boolean') return 'boolean'
  return typeof cell === 'string' ? 'text' : 'mixed'
}

/**
 * The cell as text: nothing for an empty one, dates as ISO 8601 (`2015-06-01` where the time is midnight), `true` and `false`,
 * numbers as JavaScript prints them, and JSON for lists and objects.
 */
export function textOf(value: Plain): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (value instanceof Date) return dateText(value)
  return typeof value === 'object' ? jsonOf(value) : String(value)
}

export function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const text = date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, -14) : text.replace('.000Z', 'Z')
}

/** The cell as JSON; whole numbers too long for a double are written out all the same, as JSON allows. */
export function jsonOf(value: Plain): string {
  if (typeof value === 'bigint') return String(value)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'null' : JSON.stringify(dateText(value))
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(jsonOf).join(',')}]`
  return `{${Object.entries(value)
    .map(([key, inner]) => `${JSON.stringify(key)}:${jsonOf(inner ?? null)}`)
    .join(',')}}`
}

const isList = (value: object): value is readonly Plain[] => Array.isArray(value)

/**
 * Names that stand for columns where a format needs each to have its own.
 * @throws {Error} naming the first that stands twice
 */
export function ownNames(columns: readonly Column[], format: string): string[] {
  const names = columns.map(({ name }, index) => (name === '' ? String(index + 1) : name))
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice === undefined) return names
  throw new Error(`the column "${twice}" stands twice, and ${format} needs each to have its own name: rename one`)
}
