/** What the rows of a table of names say: of a name, and of the entity that they are put together to. */
import { type Issue, type Position, shown } from '../issue.ts'
import type { Alias, AliasKind, Confidence, Entity } from '../model.ts'
import { ID_LISTS } from './references.ts'
import { NAME_RULES, type Rule } from './rules.ts'

const TEXTS = ['lang', 'source', 'script'] as const
const FLAGS = ['weak', 'hostile'] as const
const DATES = ['from', 'until'] as const
/** Columns that say something of a name; of the first row's, the canonical one, the entity says it. */
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
const OF_NAMES: ReadonlySet<string> = new Set<string>(['id', 'name', ...NAME_COLUMNS])
/** What no entity can be: its canonical name is neither broad nor hostile. */
export const NOT_OF_ENTITIES: ReadonlySet<string> = new Set<string>(FLAGS)
/** Between several ids in one cell. */
export const LIST_SEPARATOR = '|'
/** Before the name of a register: `sameAs.wikidata`. */
export const SAME_AS = 'sameAs.'
const DEFAULT_TYPE = 'organisation'

/** A record by the names of its columns. */
export type Cells = Readonly<Record<string, string>>

const YES: ReadonlySet<string> = new Set(['true', 'yes', '1'])
const NO: ReadonlySet<string> = new Set(['', 'false', 'no', '0'])
const isYes = (cell: string | undefined): boolean => YES.has((cell ?? '').trim().toLowerCase())
const FLAG: Rule = {
  holds: value => isYes(String(value)) || NO.has(String(value).trim().toLowerCase()),
  expected: 'true, yes or 1, or false, no or 0',
}

/** Columns whose cells are checked. */
const RULES: readonly (readonly [column: string, code: string, rule: Rule])[] = [
  ['kind', 'unknown-kind', NAME_RULES.kind],
  ['confidence', 'unknown-confidence', NAME_RULES.confidence],
  ...DATES.map(column => [column, 'bad-date', NAME_RULES[column]] as const),
  ...FLAGS.map(column => [column, 'bad-flag', FLAG] as const),
]
const broken = (record: Cells): (typeof RULES)[number][] =>
  RULES.filter(([column, , { holds }]) => (record[column] ?? '') !== '' && !holds(record[column]))

/** What is wrong with one record. @param place  of a column's cell */
export function problemsOf(record: Cells, place: (column: string) => Position): Issue[] {
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
    ...broken(record).map(([column, code, { expected }]) => problem(code, column, expected)),
  ]
}

/** What the first row of an id can't say. */
export const firstRowProblems = (record: Cells, place: (column: string) => Position): Issue[] =>
  FLAGS.filter(column => isYes(record[column])).map(column => ({
    code: 'marked-first-row',
    at: place(column),
    expected: `a first row that is not ${column}, as it has the canonical name of "${record['id']}"`,
    received: shown(record['name']),
  }))

/** The record without what `problemsOf` found wrong in single cells. */
export function withoutProblems(record: Cells): Cells {
  const wrong = broken(record)
  return wrong.length === 0 ? record : { ...record, ...Object.fromEntries(wrong.map(([column]) => [column, ''])) }
}

/** An entity while its rows are put together. */
export interface Named {
  entity: Entity
  /** Whether a row has said its type. */
  isTyped: boolean
}

/** The first record of an id: its canonical name, and what is known of it. */
export function firstRow(record: Cells): Named {
  const { id = '', name = '', type = '' } = record
  const entity: Entity = { id, type: type || DEFAULT_TYPE, name, aliases: [] }
  for (const [column, value] of Object.entries(record)) {
    if (column === 'id' || column === 'name' || column === 'type' || value === '' || NOT_OF_ENTITIES.has(column))
      continue
    learn(entity, column, value)
  }
  return { entity, isTyped: type !== '' }
}

/** Says whether the entity takes what a column says: it has nothing else there. */
function learn(entity: Entity, column: string, value: string): boolean {
  if (isIdList(column)) {
    const ids = idsIn(value)
    if (ids.length > 0) entity[column] = [...new Set([...(entity[column] ?? []), ...ids])]
    return true
  }
  if (column.startsWith(SAME_AS)) {
    const register = column.slice(SAME_AS.length)
    const own = entity.sameAs?.[register]
    if (own === undefined) entity.sameAs = { ...entity.sameAs, [register]: value }
    return own === undefined || own === value
  }
  const given = COORDINATES.has(column) ? degreesIn(value) : value
  if (!Object.hasOwn(entity, column)) entity[column] = given
  return entity[column] === given
}

/** Columns that are numbers, so that places in a CSV have a place. */
export const COORDINATES: ReadonlySet<string> = new Set(['lat', 'lon'])
const degreesIn = (text: string): number | string =>
  Number.isFinite(Number(text)) && text.trim() !== '' ? Number(text) : text

const isIdList = (column: string): column is (typeof ID_LISTS)[number] =>
  (ID_LISTS as readonly string[]).includes(column)
const idsIn = (cell: string): string[] =>
  cell
    .split(LIST_SEPARATOR)
    .map(id => id.trim())
    .filter(id => id !== '')

/** What a further row says otherwise than those before it. */
interface Heard {
  /** Of its type or of a register. */
  clashes: Issue[]
  /** Of any other property: the first row that says it stands. */
  differs: { column: string; issue: Issue }[]
}

/** A later record of the same id: another name, and whatever else of the entity no row has said yet. */
export function addRow(named: Named, record: Cells, place: (column: string) => Position): Heard {
  const { entity } = named
  const heard: Heard = { clashes: [], differs: [] }
  entity.aliases.push(furtherName(record))
  for (const [column, value] of Object.entries(record)) {
    if (value === '' || OF_NAMES.has(column)) continue
    const own = column.startsWith(SAME_AS) ? entity.sameAs?.[column.slice(SAME_AS.length)] : entity[column]
    const issueOf = (): Omit<Issue, 'code'> => ({
      at: place(column),
      expected: `"${column}" of "${entity.id}" to stay ${shown(own)}, as an earlier row has it`,
      received: shown(value),
    })
    if (column === 'type') {
      if (named.isTyped && value !== own) heard.clashes.push({ code: 'row-clash', ...issueOf() })
      else Object.assign(named, { isTyped: true }).entity.type = value
    } else if (learn(entity, column, value)) continue
    else if (column.startsWith(SAME_AS)) heard.clashes.push({ code: 'row-clash', ...issueOf() })
    else heard.differs.push({ column, issue: { code: 'row-differs', severity: 'warning', ...issueOf() } })
  }
  return heard
}

function furtherName(record: Cells): Alias {
  const { name = '', kind, confidence } = record
  const texts = [...TEXTS, ...DATES].filter(column => record[column]).map(column => [column, record[column]])
  const flags = FLAGS.filter(column => isYes(record[column])).map(column => [column, true])
  return {
    name,
    ...Object.fromEntries(texts),
    ...(kind ? { kind: kind as AliasKind } : {}),
    ...(confidence ? { confidence: confidence as Confidence } : {}),
    ...Object.fromEntries(flags),
  }
}
