/** A file of any format as records with cells. */
import type { RecordSource } from '../batch/cells.ts'
import { cellsOf } from '../batch/cells.ts'
import type { Codec } from '../csv/encoding.ts'
import { openCsv } from '../csv/read.ts'
import { formatOf } from './format.ts'
import type { ParquetTable } from './parquet.ts'
import { type Column, plainColumn, type Row, type Table, textOf } from './table.ts'
import type { XlsxTable } from './xlsx.ts'

export interface TableRecord {
  cells: Row
  /** Of the record, from 1 after the header; in a workbook that of the sheet's row. */
  number: number
}

export interface OpenTable {
  about: string
  source: RecordSource<TableRecord>
  columns: readonly Column[]
  /** How delimited text was written. */
  text?: { delimiter: string; codec: Codec; mark: Buffer }
  xlsx?: XlsxTable
  parquet?: ParquetTable
}

export interface OpenOptions {
  path: string
  stdin: () => AsyncIterable<Buffer>
  delimiter: string | undefined
  encoding: string | undefined
  sheet: string | undefined
  hasHeader: boolean
}

/** @throws {Error} on a file that can't be read */
export async function openTable(options: OpenOptions): Promise<OpenTable> {
  const { path, sheet, hasHeader } = options
  const { format, compression } = formatOf(path)
  if (sheet !== undefined && format !== 'xlsx') throw new Error(`--sheet "${sheet}": ${path} is no workbook (.xlsx)`)
  if (format === 'ndjson')
    throw new Error(`${path}: JSON Lines can be written and not read: give CSV, .xlsx or .parquet`)
  if (format === 'text') return openText(options)
  if (compression !== undefined) throw new Error(`${path}: unpack it first: .${format} is packed already`)
  if (format === 'parquet') {
    const { openParquet } = await import('./parquet.ts')
    const parquet = await openParquet(path)
    return {
      about: parquet.about,
      source: numbered(parquet, counted(parquet.rows())),
      columns: parquet.columns,
      parquet,
    }
  }
  const { openXlsx } = await import('./xlsx.ts')
  const xlsx = await openXlsx(path, sheet, hasHeader)
  const { about, columns } = xlsx
  return { about, source: numbered(xlsx, xlsx.numberedRows()), columns, xlsx }
}

async function openText(options: OpenOptions): Promise<OpenTable> {
  const csv = await openCsv(options)
  const texts = cellsOf(csv)
  let number = 0
  const source: RecordSource<TableRecord> = {
    ...texts,
    field: ({ cells }, column) => (cells[column] as string | undefined) ?? '',
    read: take => texts.read(records => take(records.map(cells => ({ cells, number: ++number })))),
  }
  const names = csv.header ?? Array.from({ length: csv.columns }, () => '')
  const { codec, mark, dialect } = csv
  const text = { delimiter: String.fromCharCode(dialect.delimiter), codec, mark }
  return { about: csv.about, source, columns: names.map(name => plainColumn(name, 'text')), text }
}

async function* counted(rows: AsyncIterable<Row>): AsyncGenerator<{ number: number; row: Row }> {
  let number = 0
  for await (const row of rows) yield { number: ++number, row }
}

const BLOCK = 2_000

function numbered(
  { columns, hasHeader }: Table,
  rows: AsyncIterable<{ number: number; row: Row }>,
): RecordSource<TableRecord> {
  return {
    header: hasHeader ? columns.map(({ name }) => name) : undefined,
    columns: columns.length,
    field: ({ cells }, column) => textOf(columns[column]?.plain(cells[column]) ?? null),
    async read(take) {
      let block: TableRecord[] = []
      for await (const { number, row } of rows) {
        block.push({ cells: row, number })
        if (block.length < BLOCK) continue
        await take(block)
        block = []
      }
      if (block.length > 0) await take(block)
    },
  }
}
