import { type CsvError, parse } from 'csv-parse/sync'
import type { Issue } from '../issue.ts'
import { ALIAS_KINDS, type Alias, type AliasKind, type Entity } from '../model.ts'
import { shown } from '../source/schema.ts'
import type { LoadedFile, PlacedEntity } from './dictionary.ts'

/** Columns with a meaning; every other column is kept as a property of the entity. */
const KNOWN = new Set(['id', 'name', 'type', 'lang', 'kind', 'source', 'weak'])
const DEFAULT_TYPE = 'organisation'

interface Row {
  record: Record<string, string>
  info: { lines: number }
}

/**
 * A CSV of names is a dictionary: `id,name` and, if present, `type,lang,kind,source`. The first row of an id gives its
 * canonical name, every later one an alias. Ids stand as they are.
 */
export function loadCsvDictionary(text: string, file: string): LoadedFile {
  const issues: Issue[] = []
  const at = (line: number, column = 1) => ({ file, line, column })
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
  for (const name of ['id', 'name']) {
    if (!columns.includes(name))
      issues.push({
        code: 'missing-column',
        at: at(1),
        expected: `a column "${name}"`,
        received: columns.join(', ') || 'an empty file',
      })
  }
  if (issues.length > 0) return { entities: [], issues }
  const byId = new Map<string, PlacedEntity>()
  /** Lines of an id's rows: the canonical name's, then the aliases'. */
  const linesOf = new Map<string, number[]>()
  for (const { record, info } of rows) {
    const { id = '', name = '', kind = '' } = record
    for (const [column, value] of [
      ['id', id],
      ['name', name],
    ] as const) {
      if (value.trim() === '')
        issues.push({
          code: 'empty-cell',
          at: at(info.lines),
          expected: `a value in column "${column}"`,
          received: shown(value),
        })
    }
    if (kind !== '' && !ALIAS_KINDS.includes(kind as AliasKind)) {
      issues.push({
        code: 'unknown-kind',
        at: at(info.lines),
        expected: `one of ${ALIAS_KINDS.join(', ')}`,
        received: shown(kind),
      })
    }
    const earlier = byId.get(id)
    if (earlier) {
      earlier.entity.aliases.push(aliasOf(record))
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

function firstRow(record: Record<string, string>): Entity {
  const extra = Object.entries(record).filter(([column, value]) => !KNOWN.has(column) && value !== '')
  const { lang, source } = record
  const entity: Entity = {
    id: record.id ?? '',
    type: record.type || DEFAULT_TYPE,
    name: record.name ?? '',
    aliases: [],
  }
  return { ...entity, ...Object.fromEntries(extra), ...(lang ? { lang } : {}), ...(source ? { source } : {}) }
}

function aliasOf({ name = '', lang, kind, source, weak }: Record<string, string>): Alias {
  return {
    name,
    ...(lang ? { lang } : {}),
    ...(kind ? { kind: kind as AliasKind } : {}),
    ...(source ? { source } : {}),
    ...(weak === 'true' || weak === '1' ? { weak: true } : {}),
  }
}
