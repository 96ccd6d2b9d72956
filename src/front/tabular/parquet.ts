/** Parquet in: a row group at a time, through hyparquet. Values whose type JavaScript lacks stay as the file has them. */
import {
  asyncBufferFromFile,
  type FileMetaData,
  parquetMetadataAsync,
  parquetRead,
  type SchemaElement,
} from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { type Cell, type Column, dateText, type Kind, type Plain, type Row, type Table } from './table.ts'

export interface ParquetColumn extends Column {
  /** The column's part of the schema: itself, and what is below it. */
  schema: readonly SchemaElement[]
}

export interface ParquetTable extends Table {
  columns: readonly ParquetColumn[]
  /** What programs noted in the file, without the descriptions of its columns that would no longer be true. */
  notes: readonly { key: string; value?: string }[]
}

/** Arrow's and pandas' own descriptions of all columns. */
const DESCRIPTIONS = ['ARROW:schema', 'pandas']

/** @throws {Error} on a file that is no Parquet, or is of a kind that can't be read */
export async function openParquet(path: string): Promise<ParquetTable> {
  const broken = (error: unknown): never => {
    throw new Error(`${path}: cannot be read as Parquet: ${error instanceof Error ? error.message : error}`)
  }
  const file = await asyncBufferFromFile(path)
  const given: FileMetaData = await parquetMetadataAsync(file, { geoparquet: false }).catch(broken)
  const metadata = { ...given, schema: given.schema.map(asStored) }
  const columns = topLevel(given.schema).map(newColumn)
  const count = Number(given.num_rows)

  async function* rows(): AsyncGenerator<Row> {
    let from = 0
    for (const group of given.row_groups) {
      const to = from + Number(group.num_rows)
      let read: Row[] = []
      await parquetRead({
        file,
        metadata,
        compressors,
        utf8: false,
        parsers: RAW,
        rowStart: from,
        rowEnd: to,
        rowFormat: 'array',
        onComplete: found => {
          read = found
        },
      }).catch(broken)
      yield* read
      from = to
    }
  }
  return {
    about: `${path}: ${columns.length} column${columns.length === 1 ? '' : 's'}, ${count.toLocaleString('en')} row${count === 1 ? '' : 's'}`,
    columns,
    hasHeader: true,
    notes: (given.key_value_metadata ?? []).filter(({ key }) => !DESCRIPTIONS.includes(key)),
    rows,
  }
}

/** Dates and times come as the whole numbers that the file holds: a `Date` would lose their microseconds. */
const RAW = {
  timestampFromMilliseconds: (value: bigint) => value,
  timestampFromMicroseconds: (value: bigint) => value,
  timestampFromNanoseconds: (value: bigint) => value,
  dateFromDays: (days: number) => days,
}

/** Decimals likewise come as what is stored: doubles hold some 15 digits of them. Those inside of lists are left to hyparquet. */
function asStored(element: SchemaElement): SchemaElement {
  if (!isDecimal(element)) return element
  const { converted_type: _, logical_type: __, ...stored } = element
  return stored
}

const isDecimal = ({ converted_type, logical_type }: SchemaElement): boolean =>
  converted_type === 'DECIMAL' || logical_type?.type === 'DECIMAL'

/** Each column's elements. The first element of a schema is its root; below an element stand its children, depth first. */
function topLevel([root, ...elements]: readonly SchemaElement[]): SchemaElement[][] {
  let at = 0
  const take = (): SchemaElement[] => {
    const element = elements[at++]
    if (element === undefined) return []
    return [element, ...Array.from({ length: element.num_children ?? 0 }, take).flat()]
  }
  return Array.from({ length: root?.num_children ?? 0 }, take)
}

function newColumn(schema: readonly SchemaElement[]): ParquetColumn {
  const [element = { name: '' }] = schema
  const isPlain = schema.length === 1
  const { kind, plain } = isPlain ? readerOf(element) : { kind: 'mixed' as const, plain: nested }
  const isOld = isPlain && element.type === 'INT96' // a timestamp that no writer should make any more
  const written: readonly SchemaElement[] = isOld ? [asTimestamp(element)] : schema
  return {
    name: element.name,
    kind,
    schema: written,
    plain: cell => (cell === null || cell === undefined ? null : plain(cell)),
  }
}

const asTimestamp = ({ name, repetition_type }: SchemaElement): SchemaElement => ({
  name,
  type: 'INT64',
  ...(repetition_type && { repetition_type }),
  logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'NANOS' },
})

interface Reader {
  kind: Kind
  plain(cell: Cell): Plain
}

const UNITS: { readonly [unit: string]: number } = { MILLIS: 3, MICROS: 6, NANOS: 9 }

function readerOf(element: SchemaElement): Reader {
  const { type, converted_type: converted, logical_type: logical } = element
  if (isDecimal(element)) return { kind: 'mixed', plain: cell => decimalText(unscaled(cell), scaleOf(element)) }
  if (converted === 'DATE' || logical?.type === 'DATE')
    return { kind: 'day', plain: cell => new Date(Number(cell) * 86_400_000) }
  if (type === 'INT96') return momentReader(9)
  if (logical?.type === 'TIMESTAMP') return momentReader(UNITS[logical.unit] ?? 3)
  if (converted === 'TIMESTAMP_MILLIS') return momentReader(3)
  if (converted === 'TIMESTAMP_MICROS') return momentReader(6)
  if (logical?.type === 'TIME')
    return { kind: 'text', plain: cell => timeText(BigInt(cell as bigint), UNITS[logical.unit] ?? 3) }
  if (type === 'BOOLEAN') return { kind: 'boolean', plain: nested }
  if (type === 'INT32' || type === 'INT64' || type === 'FLOAT' || type === 'DOUBLE')
    return { kind: 'number', plain: nested }
  return { kind: type === 'BYTE_ARRAY' && converted !== 'JSON' ? 'text' : 'mixed', plain: nested }
}

/** @param digits  of the second that the unit counts: 3 for milliseconds */
function momentReader(digits: number): Reader {
  return {
    kind: 'moment',
    plain(cell) {
      const value = BigInt(cell as bigint)
      const perMilli = 10n ** BigInt(digits - 3)
      const millis = value / perMilli - (value % perMilli < 0n ? 1n : 0n)
      const beyond = value - millis * perMilli
      const date = new Date(Number(millis))
      if (beyond === 0n || Number.isNaN(date.getTime())) return date
      return date.toISOString().replace('Z', `${String(beyond).padStart(digits - 3, '0')}Z`)
    },
  }
}

function timeText(value: bigint, digits: number): string {
  const perSecond = 10n ** BigInt(digits)
  const seconds = Number(value / perSecond)
  const clock = dateText(new Date(seconds * 1000 + 86_400_000)).slice(11, 19) || '00:00:00'
  const fraction = String(value % perSecond).padStart(digits, '0')
  return /^0*$/.test(fraction) ? clock : `${clock}.${fraction}`
}

/** What stands in a decimal: a whole number, or its bytes, big end first. */
export function unscaled(cell: Cell): bigint {
  if (!(cell instanceof Uint8Array)) return BigInt(cell as number | bigint)
  const value = cell.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  return BigInt.asIntN(cell.length * 8, value)
}

export const scaleOf = ({ scale, logical_type: logical }: SchemaElement): number =>
  scale ?? (logical?.type === 'DECIMAL' ? logical.scale : 0)

/** A number where a double prints the same digits, a text otherwise. */
function decimalText(value: bigint, scale: number): number | string {
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const text = `${value < 0n ? '-' : ''}${whole}${scale > 0 ? `.${digits.slice(-scale)}` : ''}`
  const number = Number(text)
  return number.toFixed(scale) === text && Math.abs(number) < 1e15 ? number : text
}

/** Values inside of lists and structures, and those that need nothing. Bytes that are no text are told as hexadecimal digits. */
function nested(cell: Cell): Plain {
  if (cell === null || cell === undefined) return null
  if (cell instanceof Uint8Array) return bytesText(cell)
  if (cell instanceof Date || typeof cell !== 'object') return cell as Plain
  if (Array.isArray(cell)) return cell.map(nested)
  return Object.fromEntries(Object.entries(cell).map(([key, inner]) => [key, nested(inner)]))
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function bytesText(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes)
  } catch {
    return `0x${Buffer.from(bytes).toString('hex')}`
  }
}
