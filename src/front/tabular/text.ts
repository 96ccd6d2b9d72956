/** Delimited text out, newly written: for what came in as a workbook or Parquet, and for lists of distinct names. */
import { escapeFormula, quoteCell, startsFormula } from '../csv/cells.ts'
import type { Output } from '../csv/output.ts'
import { type Column, type Row, textOf } from './table.ts'

export interface TextOptions {
  delimiter: string
  hasHeader: boolean
  escapeFormulas: boolean
  /** Called for each cell that a spreadsheet may run as a formula, where they are not escaped. */
  onRisky(): void
}

const BLOCK = 256 * 1024

export async function writeText(
  columns: readonly Column[],
  rows: AsyncIterable<Row>,
  output: Output,
  { delimiter, hasHeader, escapeFormulas, onRisky }: TextOptions,
): Promise<void> {
  const written = (text: string): string => {
    if (!startsFormula(text.charCodeAt(0))) return quoteCell(text, delimiter)
    if (!escapeFormulas) onRisky()
    return quoteCell(escapeFormulas ? escapeFormula(text) : text, delimiter)
  }
  // A record of one empty cell would be a blank line.
  const line = (cells: readonly string[]): string => `${cells.map(written).join(delimiter) || '""'}\n`
  let block = hasHeader ? line(columns.map(({ name }) => name)) : ''
  for await (const row of rows) {
    block += line(columns.map((column, index) => textOf(column.plain(row[index]))))
    if (block.length < BLOCK) continue
    await output.write(Buffer.from(block))
    block = ''
  }
  await output.write(Buffer.from(block))
}
