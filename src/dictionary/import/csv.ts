import { DictionaryError, type Issue, type Position } from '../../issue.ts'
import type { Entity } from '../../model.ts'
import { type Row, type RowFormat, readRows } from '../../source/rows.ts'
import type { Input } from '../../source/text.ts'
import { columnProblems } from '../csv.ts'
import { addRow, type Cells, firstRow, firstRowProblems, type Named, problemsOf, withoutProblems } from '../row.ts'
import type { Found, Read } from './found.ts'

/** A record by the names of its columns, and where its cells stand. */
export interface Record {
  cells: Cells
  place(column?: string): Position
  /** What is wrong with its length. */
  issues: readonly Issue[]
}

/**
 * Records by column.
 * @param required  columns without which the file is another kind of file
 * @throws {DictionaryError} when one is missing
 */
export async function* readRecords(
  input: Input,
  required: (columns: readonly string[], at: Position) => Issue[],
  format?: RowFormat,
): AsyncGenerator<Record> {
  let columns: string[] | undefined
  for await (const row of readRows(input, format)) {
    if (columns === undefined) {
      columns = row.cells.map(name => name.trim())
      const issues = required(columns, { file: input.file, line: row.line, column: 1 })
      if (issues.length > 0) throw new DictionaryError(issues)
    } else yield recordOf(columns, row, input.file)
  }
  if (columns === undefined) throw new DictionaryError(required([], { file: input.file, line: 1, column: 1 }))
}

function recordOf(columns: readonly string[], row: Row, file: string): Record {
  const place = (column?: string): Position => {
    const at = column === undefined ? 0 : columns.indexOf(column)
    return { file, line: row.line, column: at < 0 ? 1 : row.columnOf(at) }
  }
  const { length } = row.cells
  return {
    cells: cellsOf(columns, row.cells),
    place,
    issues:
      length === columns.length
        ? []
        : [
            {
              code: 'ragged-record',
              at: { file, line: row.line, column: row.columnOf(Math.min(length, columns.length) - 1) },
              expected: `${columns.length} fields as in the header`,
              received: String(length),
            },
          ],
  }
}

function cellsOf(columns: readonly string[], values: readonly string[]): Cells {
  const cells: { [column: string]: string } = {}
  for (let i = 0; i < columns.length; i++) cells[columns[i] as string] = values[i] ?? ''
  return cells
}

/** A function for `readRecords`: each of these columns must be there. */
export const needing =
  (...names: readonly string[]) =>
  (columns: readonly string[], at: Position): Issue[] =>
    names
      .filter(name => !columns.includes(name))
      .map(name => ({
        code: 'missing-column',
        at,
        expected: `a column "${name}"`,
        received: columns.join(', ') || 'an empty file',
      }))

/**
 * Names in CSV, as a CSV dictionary has them. The rows of an id may stand apart: a first pass finds for which ids they do, and
 * only those wait for their last row.
 */
export const readCsv: Read = async function* (inputs) {
  for (const input of inputs) yield* readNames(input)
}

/** @param records  of a file whose columns are those of a CSV dictionary, in passes that give the same */
export async function* gatherNames(records: () => AsyncIterable<Record>): AsyncGenerator<Found> {
  const last = await lastRows(records())
  const waiting = new Map<string, Gathered>()
  let open: Gathered | undefined
  let number = 0
  for await (const record of records()) {
    number++
    const { place } = record
    const issues = [...record.issues, ...problemsOf(record.cells, place)]
    if (issues.length > 0) yield { at: place(), issues }
    if (!isReadable(issues)) continue
    const cells = issues.length > 0 ? withoutProblems(record.cells) : record.cells
    const id = cells['id'] ?? ''
    const end = last.get(id)
    if (open && open.entity.id !== id) {
      yield open
      open = undefined
    }
    let found = end === undefined ? open : waiting.get(id)
    if (found) {
      const { clashes, differs } = addRow(found, cells, place)
      if (clashes.length > 0) yield { at: place(), issues: clashes }
      found.leftOut.push(...differs.map(({ column }) => `"${column}" of a further name`))
    } else {
      const marked = firstRowProblems(cells, place)
      if (marked.length > 0) yield { at: place(), issues: marked }
      found = { at: place(), ...firstRow(cells), leftOut: [] }
    }
    if (end === undefined) open = found
    else if (number < end) waiting.set(id, found)
    else {
      waiting.delete(id)
      yield found
    }
  }
  if (open) yield open
  yield* waiting.values()
}

interface Gathered extends Found, Named {
  entity: Entity
  leftOut: string[]
}

const readNames = (input: Input): AsyncGenerator<Found> => gatherNames(() => readRecords(input, columnProblems))

/** An id, a name and the right length are needed; what else is wrong costs only itself. */
const isReadable = (issues: readonly Issue[]): boolean =>
  issues.every(({ code }) => code !== 'empty-cell' && code !== 'ragged-record')

/** For ids whose rows do not all stand together: number of the last one. */
async function lastRows(records: AsyncIterable<Pick<Record, 'cells'>>): Promise<Map<string, number>> {
  const seen = new Set<string>()
  const last = new Map<string, number>()
  let number = 0
  let before: string | undefined
  for await (const { cells } of records) {
    number++
    const id = cells['id'] ?? ''
    if (id !== before && seen.has(id)) last.set(id, number)
    else if (last.has(id)) last.set(id, number)
    seen.add(id)
    before = id
  }
  return last
}
