/** Workbooks in: one sheet as a table, through hucre, which streams its rows. */
import { readFile } from 'node:fs/promises'
import { streamXlsxRows } from 'hucre/xlsx'
import { type Kind, kindWith, type Plain, plainColumn, type Row, type Table } from './table.ts'
import { readSheets, type SheetPart } from './xlsx-parts.ts'

export interface XlsxTable extends Table {
  /** The file as it was read. */
  bytes: Buffer
  sheet: SheetPart
  /** Names of the sheets that were not read. */
  others: readonly string[]
  /** Number of the header's row in the sheet, from 1; 0 without one. */
  headerAt: number
  /** Rows with their number in the sheet, from 1. */
  numberedRows(): AsyncIterable<{ number: number; row: Row }>
}

/**
 * Reads the sheet twice: first for how wide it is and what its columns hold, then for its rows. Rows without any value are no
 * rows; the first row with one is the header.
 * @param wanted  name or number, from 1, of the sheet; without it the first that is not hidden
 * @throws {Error} on a file that is no workbook, a sheet that is not there or holds nothing
 */
export async function openXlsx(path: string, wanted: string | undefined, hasHeader: boolean): Promise<XlsxTable> {
  const bytes = await readFile(path)
  const broken = (error: unknown): never => {
    throw new Error(`${path}: cannot be read as a workbook: ${error instanceof Error ? error.message : error}`)
  }
  const sheets = (() => {
    try {
      return readSheets(bytes)
    } catch (error) {
      return broken(error)
    }
  })()
  const sheet = choose(path, sheets, wanted)
  const spoken = sheets.length > 1 ? `sheet "${sheet.name}" of ${sheets.length}` : `sheet "${sheet.name}"`

  async function* sheetRows(): AsyncGenerator<{ number: number; row: Plain[] }> {
    try {
      for await (const { index, values } of streamXlsxRows(bytes, { sheet: sheet.name })) {
        const width = values.findLastIndex(value => value !== null && value !== '') + 1
        const row = values.slice(0, width).map(timeOfDay)
        if (row.length > 0) yield { number: index + 1, row }
      }
    } catch (error) {
      broken(error)
    }
  }

  let first: { number: number; row: Plain[] } | undefined
  let count = 0
  const kinds: (Kind | undefined)[] = []
  for await (const numbered of sheetRows()) {
    const isHeader = hasHeader && first === undefined
    first ??= numbered
    while (kinds.length < numbered.row.length) kinds.push(undefined)
    if (isHeader) continue
    count++
    for (const [index, cell] of numbered.row.entries()) kinds[index] = kindWith(kinds[index], cell)
  }
  if (hasHeader && first === undefined) throw new Error(`${path}: ${spoken} is empty, expected a header`)
  const names = hasHeader ? (first?.row ?? []) : []
  const headerAt = hasHeader ? (first?.number ?? 0) : 0

  async function* numberedRows(): AsyncGenerator<{ number: number; row: Row }> {
    for await (const numbered of sheetRows()) if (numbered.number !== headerAt) yield numbered
  }
  return {
    about: `${path}: ${spoken}, ${kinds.length} column${kinds.length === 1 ? '' : 's'}, ${count.toLocaleString('en')} row${count === 1 ? '' : 's'}`,
    columns: kinds.map((kind, index) => plainColumn(nameOf(names[index]), kind ?? 'text')),
    hasHeader,
    bytes,
    sheet,
    others: sheets.filter(other => other !== sheet).map(({ name }) => name),
    headerAt,
    numberedRows,
    async *rows() {
      for await (const { row } of numberedRows()) yield row
    },
  }
}

/** A time without a date is a fraction of day 0, which a workbook shows as the clock it is. */
const timeOfDay = (value: Plain): Plain =>
  value instanceof Date && value.getUTCFullYear() < 1900 ? value.toISOString().slice(11, 19) : value

const nameOf = (cell: Plain | undefined): string => (cell === null || cell === undefined ? '' : String(cell))

/** A name goes before a number, so that a sheet called `2` can be chosen. */
function choose(path: string, sheets: readonly SheetPart[], wanted: string | undefined): SheetPart {
  const chosen =
    wanted === undefined
      ? (sheets.find(({ isHidden }) => !isHidden) ?? sheets[0])
      : (sheets.find(({ name }) => name === wanted) ?? (/^\d+$/.test(wanted) ? sheets[Number(wanted) - 1] : undefined))
  if (chosen) return chosen
  const names = sheets.map(({ name }) => JSON.stringify(name)).join(', ')
  throw new Error(
    wanted === undefined ? `${path}: has no sheet` : `--sheet "${wanted}": no such sheet; there are: ${names}`,
  )
}
