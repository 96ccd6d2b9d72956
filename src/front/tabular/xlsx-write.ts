/** Workbooks out, newly made: one sheet, written as a stream. */

import { writeXlsxStream } from 'hucre/xlsx'
import type { Output } from '../csv/output.ts'
import { type Column, type Plain, type Row, textOf } from './table.ts'

/** Excel's own limits. */
const MOST_ROWS = 1_048_576
const LONGEST_CELL = 32_767

export interface XlsxOptions {
  sheetName: string
  hasHeader: boolean
  /** Of the sheet, the header's included; as many as Excel takes otherwise. */
  mostRows?: number
}

const DATE_FORMATS: { readonly [kind: string]: string } = { day: 'yyyy-mm-dd', moment: 'yyyy-mm-dd hh:mm:ss' }

/** @throws {Error} on more rows, or a longer cell, than Excel takes */
export async function writeXlsx(
  columns: readonly Column[],
  rows: AsyncIterable<Row>,
  output: Output,
  { sheetName, hasHeader, mostRows = MOST_ROWS }: XlsxOptions,
): Promise<void> {
  async function* cells(): AsyncGenerator<(string | number | boolean | Date | null)[]> {
    let number = hasHeader ? 1 : 0
    for await (const row of rows) {
      number++
      if (number > mostRows)
        throw new Error(`an .xlsx sheet has at most ${mostRows.toLocaleString('en')} rows: write .csv or .parquet`)
      yield columns.map((column, index) => xlsxCell(column.plain(row[index]), column, number))
    }
  }
  const stream = writeXlsxStream(cells(), {
    name: sheetName,
    maxRowsPerSheet: Number.POSITIVE_INFINITY,
    columns: columns.map(({ name, kind }) => ({
      ...(hasHeader && { header: escaped(name) }),
      ...(DATE_FORMATS[kind] !== undefined && { numFmt: DATE_FORMATS[kind] }),
    })),
    ...(hasHeader && { freezePane: { rows: 1 } }),
    zip64: false,
  })
  for await (const chunk of stream) await output.write(chunk)
}

function xlsxCell(value: Plain, { name }: Column, number: number): string | number | boolean | Date | null {
  if (value === null || value === '') return null
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (typeof value === 'bigint' && Number.isSafeInteger(Number(value))) return Number(value)
  if (typeof value === 'boolean') return value
  // Excel knows no date before 1900.
  if (value instanceof Date && value.getUTCFullYear() >= 1900 && value.getUTCFullYear() <= 9999) return value
  return escaped(fitting(textOf(value), name, number))
}

/** @throws {Error} on a text that Excel would cut off */
export function fitting(text: string, column: string, row: number): string {
  if (text.length <= LONGEST_CELL) return text
  const length = text.length.toLocaleString('en')
  throw new Error(`row ${row}, column "${column}": ${length} characters, and an .xlsx cell holds 32,767 at most`)
}

/** `_x0041_` is a workbook's spelling of `A`: what reads so in a text is spelt out itself. */
export const escaped = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
