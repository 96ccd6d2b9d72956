/** Parquet out: row groups as they fill, through hyparquet-writer. Columns that come from Parquet keep their schema. */
import { ByteWriter, ParquetWriter, type SchemaElement, type Writer } from 'hyparquet-writer'
import type { Output } from '../csv/output.ts'
import { scaleOf, unscaled } from './parquet.ts'
import { type Cell, type Column, type Kind, ownNames, type Row, textOf } from './table.ts'

export interface ParquetOptions {
  createdBy: string
  /** What programs noted in the file that the columns come from. */
  notes: readonly { key: string; value?: string }[]
}

type ConvertedType = NonNullable<SchemaElement['converted_type']>

const ROWS_IN_GROUP = 50_000

/** @throws {Error} where two columns have one name, before anything is written */
export async function writeParquet(
  columns: readonly (Column & { schema?: readonly SchemaElement[] })[],
  rows: AsyncIterable<Row>,
  output: Output,
  { createdBy, notes }: ParquetOptions,
): Promise<void> {
  const names = ownNames(columns, 'Parquet')
  const parts = columns.map(
    (column, index) => column.schema?.map(writable) ?? [newElement(names[index] ?? '', column.kind)],
  )
  const root: SchemaElement = { name: 'schema', num_children: parts.length }
  const writer = outputWriter(output)
  const parquet = new ParquetWriter({
    writer,
    schema: [root, ...parts.flat()],
    createdBy,
    kvMetadata: [...notes],
  })
  const toStore = columns.map((column, index) => storing(column, parts[index]?.[0], column.schema !== undefined))
  let cells: Cell[][] = columns.map(() => [])
  const flush = async (): Promise<void> => {
    await parquet.write({
      columnData: cells.map((data, index) => ({
        name: names[index] ?? '',
        data,
        columnIndex: false,
        statistics: !isDecimalOfBytes(parts[index]),
      })),
      rowGroupSize: ROWS_IN_GROUP,
    })
    cells = columns.map(() => [])
  }
  for await (const row of rows) {
    for (const [index, store] of toStore.entries()) cells[index]?.push(store(row[index]))
    if ((cells[0]?.length ?? 0) >= ROWS_IN_GROUP) await flush()
  }
  if ((cells[0]?.length ?? 0) > 0) await flush()
  await parquet.finish()
}

/** A writer that hands on what it has at the end of each row group. */
function outputWriter(output: Output): Writer {
  const writer = new ByteWriter() as ByteWriter & Pick<Writer, 'flush' | 'finish'>
  writer.flush = async () => {
    const bytes = Buffer.from(writer.getBytes())
    writer.index = 0
    await output.write(bytes)
  }
  writer.finish = () => writer.flush?.()
  return writer
}

function newElement(name: string, kind: Kind): SchemaElement {
  return { name, repetition_type: 'OPTIONAL', ...STORED[kind] }
}

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } } as const
const STORED: { readonly [K in Kind]: Omit<SchemaElement, 'name'> } = {
  text: TEXT,
  mixed: TEXT,
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  day: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  moment: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
  },
}

/**
 * Widths of whole numbers in their older spelling, which says the same: hyparquet-writer 0.17 writes the newer one in a way that
 * Arrow refuses to read.
 */
function writable(element: SchemaElement): SchemaElement {
  const { logical_type: logical, ...older } = element
  if (logical?.type !== 'INTEGER') return element
  return { ...older, converted_type: `${logical.isSigned ? '' : 'U'}INT_${logical.bitWidth}` as ConvertedType }
}

/** What hyparquet-writer takes for a cell. @param isOwn  whether the cell is as a Parquet file had it */
function storing(column: Column, element: SchemaElement | undefined, isOwn: boolean): (cell: Cell) => Cell {
  if (isOwn) {
    if (element?.converted_type !== 'DECIMAL') return cell => cell ?? null
    return cell => (cell === null || cell === undefined ? null : unscaled(cell))
  }
  if (column.kind === 'text' || column.kind === 'mixed') {
    return cell => {
      const value = column.plain(cell)
      return value === null ? null : textOf(value)
    }
  }
  return cell => column.plain(cell)
}

/** Their order is that of numbers, and hyparquet-writer would compare their bytes. */
const isDecimalOfBytes = (part: readonly SchemaElement[] | undefined): boolean =>
  part?.[0] !== undefined && scaleOf(part[0]) > 0 && (part[0].type ?? '').endsWith('BYTE_ARRAY')
