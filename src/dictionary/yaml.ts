import type { Issue } from '../issue.ts'
import type { Alias, Entity, Source } from '../model.ts'
import { compileSchema, schemaIssues, shown, type Validate } from '../source/schema.ts'
import { parseYaml, type Sourced } from '../source/yaml.ts'
import type { LoadedFile } from './dictionary.ts'
import type { PlacedOverlay } from './overlay.ts'
import { type PlacedEntity, REFERENCES } from './references.ts'
import { DICTIONARY_SCHEMA } from './schema.ts'

interface RawEntity {
  id: string
  type: string
  name: string
  aliases?: (string | Alias)[]
  redirects?: string[]
  source?: string | string[]
  [property: string]: unknown
}
/** Adds to an entity that stands elsewhere. */
interface RawOverlay {
  extends: string
  aliases?: (string | Alias)[]
  source?: string | string[]
  [property: string]: unknown
}
type RawBlock = RawEntity | RawOverlay

interface RawFile {
  namespace: string
  register?: boolean
  sources?: Record<string, string | Source>
  redirects?: Record<string, string>
  entities: RawBlock[]
}

let validate: Validate | undefined

/** Entities of one YAML file, ids with their namespace. A file with an error gives its errors and no entity. */
export function loadYamlDictionary(text: string, file: string): LoadedFile {
  const source = parseYaml(text, file)
  validate ??= compileSchema(DICTIONARY_SCHEMA)
  const issues = source.issues.length > 0 ? [...source.issues] : schemaIssues(validate, source)
  if (issues.length > 0) return { entities: [], issues }
  const raw = source.value as RawFile
  const unknown = unknownSources(raw, source)
  if (unknown.length > 0) return { entities: [], issues: unknown }
  const { namespace } = raw
  const entities: PlacedEntity[] = []
  const overlays: PlacedOverlay[] = []
  raw.entities.forEach((block, i) => {
    const where = (path: readonly (string | number)[]) => source.at(['entities', i, ...path])
    if (isOverlay(block)) overlays.push({ ...overlayOf(block, namespace), at: where(['extends']), where })
    else
      entities.push({
        entity: finish(block, namespace),
        at: where(['id']),
        redirects: (block.redirects ?? []).map(id => qualify(id, namespace)),
        where,
      })
  })
  const redirects = Object.entries(raw.redirects ?? {}).map(([from, to]) => ({
    from: qualify(from, namespace),
    to: qualify(to, namespace),
    at: source.at(['redirects', from]),
  }))
  const sources = Object.entries(raw.sources ?? {}).map(([key, record]) => ({
    key: qualify(key, namespace),
    source: sourceOf(record),
    at: source.at(['sources', key]),
  }))
  return { namespace, entities, issues, overlays, redirects, sources, ...(raw.register ? { register: true } : {}) }
}

const isOverlay = (block: RawBlock): block is RawOverlay => 'extends' in block

/** Keys of sources that the file does not list. */
function unknownSources(raw: RawFile, source: Sourced): Issue[] {
  const known = new Set(Object.keys(raw.sources ?? {}))
  const expected = `one of the file's sources (${[...known].join(', ') || 'it lists none'})`
  const issues: Issue[] = []
  const check = (key: string | undefined, path: readonly (string | number)[]): void => {
    if (key !== undefined && !known.has(key))
      issues.push({ code: 'unknown-source', at: source.at(path), expected, received: shown(key) })
  }
  raw.entities.forEach((entity, i) => {
    const own = entity.source
    if (Array.isArray(own)) own.forEach((key, j) => check(key, ['entities', i, 'source', j]))
    else check(own, ['entities', i, 'source'])
    entity.aliases?.forEach((alias, j) => {
      if (typeof alias !== 'string') check(alias.source, ['entities', i, 'aliases', j, 'source'])
    })
  })
  return issues
}

export const qualify = (id: string, namespace: string): string => (id.includes(':') ? id : `${namespace}:${id}`)

const sourceOf = (record: string | Source): Source =>
  typeof record === 'string'
    ? { title: record }
    : { ...record, ...(record.date === undefined ? {} : { date: String(record.date) }) }

function finish(
  { id, type, name, aliases = [], redirects: _redirects, ...rest }: RawEntity,
  namespace: string,
): Entity {
  return {
    id: qualify(id, namespace),
    type,
    name,
    aliases: aliases.map(aliasOf),
    ...datesAsText(rest),
    ...referencesOf(rest, namespace),
  }
}

/** The keys of its sources get their namespace, for the entity has another. */
function overlayOf(
  { extends: target, aliases = [], ...rest }: RawOverlay,
  namespace: string,
): Omit<PlacedOverlay, 'at' | 'where'> {
  const id = qualify(target, namespace)
  const isElsewhere = !id.startsWith(`${namespace}:`)
  const cited = <T extends { source?: string | string[] }>(item: T): T => {
    if (!isElsewhere || item.source === undefined) return item
    const keys = [item.source].flat().map(key => qualify(key, namespace))
    return { ...item, source: Array.isArray(item.source) ? keys : keys[0] }
  }
  return {
    target: id,
    aliases: aliases.map(aliasOf).map(cited),
    properties: { ...cited(datesAsText(rest)), ...referencesOf(rest, namespace) },
  }
}

const aliasOf = (alias: string | Alias): Alias => (typeof alias === 'string' ? { name: alias } : datesAsText(alias))

const referencesOf = (properties: Readonly<Record<string, unknown>>, namespace: string): Record<string, string[]> =>
  Object.fromEntries(
    REFERENCES.filter(key => Array.isArray(properties[key])).map(key => [
      key,
      (properties[key] as string[]).map(target => qualify(target, namespace)),
    ]),
  )

/** YAML reads a bare year as a number. */
function datesAsText<T extends object>(dated: T): T {
  const { from, until } = dated as { from?: unknown; until?: unknown }
  return {
    ...dated,
    ...(from === undefined ? {} : { from: String(from) }),
    ...(until === undefined ? {} : { until: String(until) }),
  }
}
