import { DictionaryError, type Position } from '../../issue.ts'
import { readZipInTar } from '../../source/archive.ts'
import { type Input, readLines, readText } from '../../source/text.ts'
import { columnProblems } from '../csv.ts'
import { gatherNames, type Record, readRecords } from './csv.ts'
import type { Found, Read } from './found.ts'

/** A match that a person or the service made for a cell. */
interface Match {
  id: string
  name: string
}
interface Cell {
  v?: unknown
  r?: string | number | Recon
}
interface Recon {
  id?: string | number
  /** Judgement: `matched`, `new`, `none`. */
  j?: string
  m?: { id?: string; name?: string }
}
interface Project {
  columns: readonly { name: string; cellIndex: number }[]
  recons: ReadonlyMap<string, Recon>
  /** Rows with their lines. */
  rows: () => AsyncGenerator<{ cells: readonly (Cell | null)[]; at: Position }>
}

/**
 * An OpenRefine project: its archive (`.openrefine.tar.gz`), or its rows exported as CSV, TSV or templated JSON. Columns
 * `id` and `name` are read as those of a CSV dictionary, a blank id being that of the row above, as in records; without them a
 * reconciled column gives its matches as entities and its cells as their names.
 */
export const readOpenRefine: Read = async function* (inputs) {
  for (const input of inputs) {
    const name = input.file.toLowerCase()
    if (/\.(?:tar\.gz|tgz)$/u.test(name)) yield* readArchive(input)
    else if (name.endsWith('.json')) yield* readTemplated(input)
    else {
      const format = /\.(?:tsv|tab|txt)$/u.test(name) ? { delimiter: '\t' } : {}
      yield* gatherNames(() => filledDown(readRecords(input, columnProblems, format)))
    }
  }
}

async function* filledDown(records: AsyncIterable<Record>): AsyncGenerator<Record> {
  let id = ''
  for await (const record of records) {
    if (record.cells['id'] !== '') id = record.cells['id'] ?? ''
    yield record.cells['id'] === '' ? { ...record, cells: { ...record.cells, id } } : record
  }
}

async function* readArchive(input: Input): AsyncGenerator<Found> {
  const project = await openProject(input)
  const names = project.columns.map(({ name }) => name)
  if (names.includes('id') && names.includes('name')) {
    yield* gatherNames(() => filledDown(recordsOf(project)))
    return
  }
  const reconciled = await reconciledColumn(project)
  if (reconciled === undefined) {
    throw new DictionaryError([
      {
        code: 'missing-column',
        at: { file: input.file, line: 1, column: 1 },
        expected: 'columns "id" and "name", or one that was reconciled',
        received: names.join(', ') || 'no column',
      },
    ])
  }
  for (const { name } of project.columns) {
    if (name !== reconciled.name) yield { at: { file: input.file, line: 1, column: 1 }, leftOut: [`column "${name}"`] }
  }
  const { cellIndex } = reconciled
  for await (const { cells, at } of project.rows()) {
    const cell = cells[cellIndex]
    if (cell && !matchOf(cell, project) && textOf(cell) !== '') {
      const received = `"${textOf(cell)}" without one`
      yield { at, issues: [{ code: 'not-reconciled', at, expected: 'a cell with a match', received }] }
    }
  }
  yield* gatherNames(() => matchesOf(project, cellIndex))
}

/** Reads an archive: `data.zip` holds `data.txt` (columns, history, rows) and `pool.txt` (reconciliations). */
async function openProject(input: Input): Promise<Project> {
  const files = await readZipInTar(input, 'data.zip', ['data.txt', 'pool.txt'])
  const data = files.get('data.txt')
  if (data === undefined) {
    const at = { file: input.file, line: 1, column: 1 }
    throw new DictionaryError([{ code: 'archive', at, expected: 'a data.txt in data.zip', received: 'none' }])
  }
  const recons = new Map<string, Recon>()
  const pool = files.get('pool.txt')
  if (pool) {
    for await (const { text } of readLines(pool)) {
      if (!text.startsWith('{')) continue
      const recon = JSON.parse(text) as Recon
      recons.set(String(recon.id), recon)
    }
  }
  const columns: Project['columns'][number][] = []
  for await (const { text } of readLines(data)) {
    if (text.startsWith('rowCount=')) break
    const column = text.startsWith('{"cellIndex"') ? (JSON.parse(text) as Project['columns'][number]) : undefined
    if (column) columns.push(column)
  }
  return {
    columns,
    recons,
    async *rows() {
      let isRow = false
      for await (const { text, number } of readLines(data)) {
        const at = { file: data.file, line: number, column: 1 }
        if (isRow && text !== '') yield { cells: (JSON.parse(text) as { cells: (Cell | null)[] }).cells, at }
        else if (text.startsWith('rowCount=')) isRow = true
      }
    },
  }
}

const textOf = (cell: Cell | null | undefined): string =>
  cell?.v === undefined || cell.v === null ? '' : String(cell.v).trim()

function matchOf({ r }: Cell, { recons }: Project): Match | undefined {
  const recon = typeof r === 'object' ? r : recons.get(String(r))
  const { id, name } = recon?.j === 'matched' ? (recon.m ?? {}) : {}
  return id === undefined || name === undefined ? undefined : { id, name }
}

async function reconciledColumn(project: Project): Promise<Project['columns'][number] | undefined> {
  for await (const { cells } of project.rows()) {
    const column = project.columns.find(({ cellIndex }) => {
      const cell = cells[cellIndex]
      return cell && matchOf(cell, project)
    })
    if (column) return column
  }
  return undefined
}

async function* recordsOf(project: Project): AsyncGenerator<Record> {
  for await (const { cells, at } of project.rows()) {
    yield recordAt(
      at,
      Object.fromEntries(project.columns.map(({ name, cellIndex }) => [name, textOf(cells[cellIndex])])),
    )
  }
}

/** For each matched cell the name that the match has, then the cell's own spelling. */
async function* matchesOf(project: Project, cellIndex: number): AsyncGenerator<Record> {
  for await (const { cells, at } of project.rows()) {
    const cell = cells[cellIndex]
    const match = cell && matchOf(cell, project)
    if (!match) continue
    yield recordAt(at, { id: match.id, name: match.name })
    if (textOf(cell) !== match.name) yield recordAt(at, { id: match.id, name: textOf(cell) })
  }
}

const recordAt = (at: Position, cells: Record['cells']): Record => ({ cells, place: () => at, issues: [] })

/** The templating export as OpenRefine proposes it: `{ "rows": [ { "column": value } ] }`. */
async function* readTemplated(input: Input): AsyncGenerator<Found> {
  const at = { file: input.file, line: 1, column: 1 }
  let text = ''
  for await (const piece of readText(input)) text += piece
  const rows = rowsIn(text)
  if (rows === undefined) {
    throw new DictionaryError([{ code: 'json-syntax', at, expected: '{ "rows": […] }', received: 'other JSON' }])
  }
  const columns = Object.keys(rows[0] ?? {})
  const missing = columnProblems(columns, at)
  if (missing.length > 0) throw new DictionaryError(missing)
  yield* gatherNames(() => filledDown(templated(rows, at)))
}

function rowsIn(text: string): readonly { [column: string]: unknown }[] | undefined {
  try {
    const { rows } = JSON.parse(text) as { rows?: unknown }
    return Array.isArray(rows) ? rows : undefined
  } catch {
    return undefined
  }
}

async function* templated(rows: readonly { [column: string]: unknown }[], at: Position): AsyncGenerator<Record> {
  for (const row of rows) {
    yield recordAt(at, Object.fromEntries(Object.entries(row).map(([column, v]) => [column, textOf({ v })])))
  }
}
