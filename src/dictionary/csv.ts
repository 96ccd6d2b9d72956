import { type CsvError, parse } from 'csv-parse/sync'
import { type Issue, isError, type Position } from '../issue.ts'
import type { Entity } from '../model.ts'
import type { LoadedFile, PlacedEntity } from './dictionary.ts'
import { addRow, type Cells, firstRow, firstRowProblems, type Named, problemsOf } from './row.ts'

interface Row {
  record: Cells
  info: { lines: number }
}

/**
 * A CSV of names is a dictionary: `id,name` and, if present, `type,lang,kind,source`. The first row of an id gives its
 * canonical name, every later one an alias. Ids stand as they are.
 */
export function loadCsvDictionary(text: string, file: string): LoadedFile {
  const issues: Issue[] = []
  const at = (line: number, column = 1): Position => ({ file, line, column })
  let rows: Row[]
  let columns: string[] = []
  try {
    rows = parse(text, {
      bom: true,
      columns: (header: string[]) => {
        columns = header.map(name => name.trim())
        return columns
      },
      info: true,
      skip_empty_lines: true,
    }) as unknown as Row[]
  } catch (error) {
    const { message, lines } = error as CsvError & { lines?: number }
    return {
      entities: [],
      issues: [{ code: 'csv-syntax', at: at(lines ?? 1), expected: 'records of one length', received: message }],
    }
  }
  issues.push(...columnProblems(columns, at(1)))
  if (issues.length > 0) return { entities: [], issues }
  const byId = new Map<string, { named: Named; lines: number[] }>()
  const differing = new Map<string, { issue: Issue; rows: number }>()
  for (const { record, info } of rows) {
    const place = (): Position => at(info.lines)
    issues.push(...problemsOf(record, place))
    const { id = '' } = record
    const earlier = byId.get(id)
    if (!earlier) {
      issues.push(...firstRowProblems(record, place))
      byId.set(id, { named: firstRow(record), lines: [info.lines] })
      continue
    }
    const { clashes, differs } = addRow(earlier.named, record, place)
    issues.push(...clashes)
    earlier.lines.push(info.lines)
    for (const { column, issue } of differs) {
      const known = differing.get(column)
      if (known) known.rows++
      else differing.set(column, { issue, rows: 1 })
    }
  }
  for (const { issue, rows: count } of differing.values())
    issues.push(count === 1 ? issue : { ...issue, received: `${issue.received} (so in ${count} rows)` })
  return issues.some(isError)
    ? { entities: [], issues }
    : { entities: Array.from(byId.values(), ({ named, lines }) => placed(named, lines, at)), issues }
}

/** @param lines  of an id's rows: the canonical name's, then the aliases' */
function placed(
  { entity: { redirects = [], ...entity } }: Named,
  lines: readonly number[],
  at: (line: number) => Position,
): PlacedEntity {
  const own = at(lines[0] as number)
  const where: PlacedEntity['where'] = ([first, number]) => {
    const line = first === 'aliases' && typeof number === 'number' ? lines[number + 1] : undefined
    return line === undefined ? own : at(line)
  }
  return { entity: entity as Entity, at: own, redirects, where }
}

/** Columns whose text could be no property of that name. */
const RESERVED: Readonly<Record<string, string>> = {
  aliases: 'a row for each further name',
  sameAs: 'a column for each register, such as sameAs.wikidata',
  checked: 'explanations in a YAML dictionary',
}

/** What stands against reading a table as names, as its columns are called. */
export const columnProblems = (columns: readonly string[], at: Position): Issue[] => [
  ...missingColumns(columns, at),
  ...columns
    .filter(column => Object.hasOwn(RESERVED, column))
    .map(column => ({
      code: 'reserved-column',
      at,
      expected: RESERVED[column] as string,
      received: `a column "${column}"`,
    })),
]

const missingColumns = (columns: readonly string[], at: Position): Issue[] =>
  ['id', 'name']
    .filter(name => !columns.includes(name))
    .map(name => ({
      code: 'missing-column',
      at,
      expected: `a column "${name}"`,
      received: columns.join(', ') || 'an empty file',
    }))
