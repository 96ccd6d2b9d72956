import type { Alias, Entity } from '../../model.ts'
import { ID_LISTS } from '../references.ts'
import { COORDINATES, LIST_SEPARATOR, NAME_COLUMNS, NOT_OF_ENTITIES, SAME_AS } from '../row.ts'
import { NAME_RULES } from '../rules.ts'
import { asText, record, type Writer } from './write.ts'

const OWN: ReadonlySet<string> = new Set<string>(['id', 'type', 'name', 'aliases', 'sameAs', ...ID_LISTS])
/** Columns that stand first whatever the entities have. */
const FIRST: ReadonlySet<string> = new Set(['id', 'name', 'type'])
const NAMES: ReadonlySet<string> = new Set<string>(NAME_COLUMNS)

/** A CSV of names: one row a name, the canonical one first, with the properties of the entity. */
export const csvWriter: Writer = {
  hold({ id, type, name, aliases, ...rest }) {
    const texts = Object.entries(rest)
      .filter(
        ([key, value]) =>
          !OWN.has(key) && !NOT_OF_ENTITIES.has(key) && (key !== 'kind' || NAME_RULES.kind.holds(value)),
      )
      .map(([key, value]) => [key, typeof value === 'number' && COORDINATES.has(key) ? value : asText(value)] as const)
      .filter(([, text]) => text !== '')
    const references = ID_LISTS.filter(key => (rest[key]?.length ?? 0) > 0).map(key => [key, rest[key]])
    return {
      id,
      type,
      name,
      aliases: aliases.map(heldName),
      ...Object.fromEntries(texts),
      ...Object.fromEntries(references),
      ...(Object.keys(rest.sameAs ?? {}).length > 0 ? { sameAs: rest.sameAs } : {}),
    }
  },
  *write(all) {
    const columns = columnsOf(all())
    yield { data: record(columns) }
    for (const entity of all()) yield { data: rowsOf(entity, columns).map(record).join('') }
  },
}

const heldName = (alias: Alias): Alias =>
  Object.fromEntries(
    ['name', ...NAME_COLUMNS].flatMap(key => {
      const value = alias[key as keyof Alias]
      return value === undefined || value === false || value === '' ? [] : [[key, value]]
    }),
  ) as unknown as Alias

/** The columns that entities need, found as they pass. */
export interface Columns {
  see(entity: Entity): void
  list(): string[]
}

export function newColumns(): Columns {
  const used = new Set<string>()
  const properties = new Set<string>()
  return {
    see({ aliases, sameAs = {}, ...rest }) {
      for (const alias of aliases) for (const key of Object.keys(alias)) used.add(key)
      for (const key of Object.keys(rest)) if (!FIRST.has(key)) (NAMES.has(key) ? used : properties).add(key)
      for (const register of Object.keys(sameAs)) properties.add(`${SAME_AS}${register}`)
    },
    list: () => [...FIRST, ...NAME_COLUMNS.filter(column => used.has(column)), ...[...properties].sort()],
  }
}

export function columnsOf(entities: Iterable<Entity>): string[] {
  const columns = newColumns()
  for (const entity of entities) columns.see(entity)
  return columns.list()
}

/** One row a name. */
export function rowsOf(entity: Entity, columns: readonly string[]): string[][] {
  const { id, type, name, aliases, sameAs = {}, ...rest } = entity
  const known: Readonly<Record<string, string>> = { id, type, name }
  const first = columns.map(column => {
    if (column.startsWith(SAME_AS)) return sameAs[column.slice(SAME_AS.length)] ?? ''
    const value = rest[column]
    return known[column] ?? (Array.isArray(value) ? value.join(LIST_SEPARATOR) : asText(value))
  })
  const further = aliases.map(alias =>
    columns.map(column =>
      column === 'name' || NAMES.has(column)
        ? asText(alias[column as keyof Alias])
        : column === 'id' || column === 'type'
          ? (known[column] as string)
          : '',
    ),
  )
  return [first, ...further]
}
