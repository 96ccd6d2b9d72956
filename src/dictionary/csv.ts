import { type CsvError, parse } from 'csv-parse/sync'
import { type Issue, type Position, shown } from '../issue.ts'
import { ALIAS_KINDS, type Alias, type AliasKind, DATE, type Entity } from '../model.ts'
import { type LoadedFile, type PlacedEntity, REFERENCES } from './dictionary.ts'

/** Columns that say something of a name; every other column is kept as a property of the entity. */
const TEXTS = ['lang', 'source', 'script'] as const
const FLAGS = ['weak', 'hostile'] as const
const DATES = ['from', 'until'] as const
const CONFIDENCES: readonly string[] = ['low', 'medium', 'high']
export const NAME_COLUMNS = [
  'lang',
  'kind',
  'source',
  'script',
  'confidence',
  'weak',
  'hostile',
  'from',
  'until',
] as const
const KNOWN: ReadonlySet<string> = new Set<string>(['id', 'name', 'type', ...NAME_COLUMNS])
/** Between several ids in one cell. */
export const LIST_SEPARATOR = '|'
/** Before the name of a register: `sameAs.wikidata`. */
export const SAME_AS = 'sameAs.'
const DEFAULT_TYPE = 'organisation'

/** A record by the names of its columns. */
export type Cells = Readonly<Record<string, string>>

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
  issues.push(...missingColumns(columns, at(1)))
  if (issues.length > 0) return { entities: [], issues }
  const byId = new Map<string, PlacedEntity>()
  /** Lines of an id's rows: the canonical name's, then the aliases'. */
  const linesOf = new Map<string, number[]>()
  for (const { record, info } of rows) {
    issues.push(...problemsOf(record, () => at(info.lines)))
    const { id = '' } = record
    const earlier = byId.get(id)
    if (earlier) {
      earlier.entity.aliases.push(furtherRow(record))
      linesOf.get(id)?.push(info.lines)
      continue
    }
    const lines = [info.lines]
    linesOf.set(id, lines)
    const where: PlacedEntity['where'] = ([first, number]) =>
      at((first === 'aliases' && typeof number === 'number' ? lines[number + 1] : undefined) ?? info.lines)
    byId.set(id, { entity: firstRow(record), at: at(info.lines), redirects: [], where })
  }
  return issues.length > 0 ? { entities: [], issues } : { entities: [...byId.values()], issues }
}

export const missingColumns = (columns: readonly string[], at: Position): Issue[] =>
  ['id', 'name']
    .filter(name => !columns.includes(name))
    .map(name => ({
      code: 'missing-column',
      at,
      expected: `a column "${name}"`,
      received: columns.join(', ') || 'an empty file',
    }))

/** What is wrong with one record. @param place  of a column's cell */
export function problemsOf(record: Cells, place: (column: string) => Position): Issue[] {
  const { kind = '', confidence = '', from = '', until = '', id = '', name = '' } = record
  if (kind === '' && confidence === '' && from === '' && until === '' && id.trim() !== '' && name.trim() !== '')
    return []
  const problem = (code: string, column: string, expected: string): Issue => ({
    code,
    at: place(column),
    expected,
    received: shown(record[column] ?? ''),
  })
  return [
    ...['id', 'name']
      .filter(column => (record[column] ?? '').trim() === '')
      .map(column => problem('empty-cell', column, `a value in column "${column}"`)),
    ...(kind === '' || ALIAS_KINDS.includes(kind as AliasKind)
      ? []
      : [problem('unknown-kind', 'kind', `one of ${ALIAS_KINDS.join(', ')}`)]),
    ...(confidence === '' || CONFIDENCES.includes(confidence)
      ? []
      : [problem('unknown-confidence', 'confidence', `one of ${CONFIDENCES.join(', ')}`)]),
    ...DATES.filter(column => (record[column] ?? '') !== '' && !DATE.test(record[column] as string)).map(column =>
      problem('bad-date', column, 'a date such as 2015, 2015-06 or 2015-06-01'),
    ),
  ]
}

/** The record without what `problemsOf` found wrong in single cells. */
export function withoutProblems(record: Cells): Cells {
  const { kind = '', confidence = '' } = record
  const wrong = [
    ...(kind === '' || ALIAS_KINDS.includes(kind as AliasKind) ? [] : ['kind']),
    ...(confidence === '' || CONFIDENCES.includes(confidence) ? [] : ['confidence']),
    ...DATES.filter(column => (record[column] ?? '') !== '' && !DATE.test(record[column] as string)),
  ]
  return wrong.length === 0 ? record : { ...record, ...Object.fromEntries(wrong.map(column => [column, ''])) }
}

/** The first record of an id: its canonical name, and what is known of it. */
export function firstRow(record: Cells): Entity {
  const extra = Object.entries(record)
    .filter(
      ([column, value]) => !KNOWN.has(column) && !column.startsWith(SAME_AS) && !isReference(column) && value !== '',
    )
    .map(([column, value]) => [column, COORDINATES.has(column) ? degreesIn(value) : value])
  const { lang, source } = record
  const sameAs = Object.entries(record).filter(([column, value]) => column.startsWith(SAME_AS) && value !== '')
  const references = REFERENCES.filter(column => (record[column] ?? '') !== '')
  return {
    id: record['id'] ?? '',
    type: record['type'] || DEFAULT_TYPE,
    name: record['name'] ?? '',
    aliases: [],
    ...Object.fromEntries(extra),
    ...(lang ? { lang } : {}),
    ...(source ? { source } : {}),
    ...Object.fromEntries(references.map(column => [column, idsIn(record[column] as string)])),
    ...(sameAs.length > 0
      ? { sameAs: Object.fromEntries(sameAs.map(([column, value]) => [column.slice(SAME_AS.length), value])) }
      : {}),
  }
}

/** Columns that are numbers, so that places in a CSV have a place. */
export const COORDINATES: ReadonlySet<string> = new Set(['lat', 'lon'])
const degreesIn = (text: string): number | string =>
  Number.isFinite(Number(text)) && text.trim() !== '' ? Number(text) : text

const isReference = (column: string): boolean => (REFERENCES as readonly string[]).includes(column)
const idsIn = (cell: string): string[] =>
  cell
    .split(LIST_SEPARATOR)
    .map(id => id.trim())
    .filter(id => id !== '')

/** A later record of the same id: another name. */
export function furtherRow(record: Cells): Alias {
  const { name = '', kind, confidence } = record
  const texts = [...TEXTS, ...DATES].filter(column => record[column]).map(column => [column, record[column]])
  const flags = FLAGS.filter(column => record[column] === 'true' || record[column] === '1').map(column => [
    column,
    true,
  ])
  return {
    name,
    ...Object.fromEntries(texts),
    ...(kind ? { kind: kind as AliasKind } : {}),
    ...(confidence ? { confidence: confidence as 'low' | 'medium' | 'high' } : {}),
    ...Object.fromEntries(flags),
  }
}
