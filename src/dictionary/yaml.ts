import type { Issue } from '../issue.ts'
import type { Alias, Entity } from '../model.ts'
import { compileSchema, schemaIssues, shown, type Validate } from '../source/schema.ts'
import { parseYaml } from '../source/yaml.ts'
import { type PlacedEntity, REFERENCES } from './dictionary.ts'
import { DICTIONARY_SCHEMA } from './schema.ts'

interface RawEntity {
  id: string
  type: string
  name: string
  aliases?: (string | Alias)[]
  redirects?: string[]
  [property: string]: unknown
}

interface RawFile {
  namespace: string
  register?: boolean
  sources?: Record<string, unknown>
  entities: RawEntity[]
}

let validate: Validate | undefined

/** What one file gives. */
export interface Loaded {
  entities: PlacedEntity[]
  issues: Issue[]
  /** Whether it says that it is a register. */
  register?: boolean
}

/** Entities of one YAML file, ids with their namespace. A file with an error gives its errors and no entity. */
export function loadYamlDictionary(text: string, file: string): Loaded {
  const source = parseYaml(text, file)
  validate ??= compileSchema(DICTIONARY_SCHEMA)
  const issues = source.issues.length > 0 ? [...source.issues] : schemaIssues(validate, source)
  if (issues.length > 0) return { entities: [], issues }
  const raw = source.value as RawFile
  const known = new Set(Object.keys(raw.sources ?? {}))
  const entities = raw.entities.map((entity, i): PlacedEntity => {
    entity.aliases?.forEach((alias, j) => {
      if (typeof alias === 'string' || alias.source === undefined || known.has(alias.source)) return
      const expected = `one of the file's sources (${[...known].join(', ') || 'it lists none'})`
      issues.push({
        code: 'unknown-source',
        at: source.at(['entities', i, 'aliases', j, 'source']),
        expected,
        received: shown(alias.source),
      })
    })
    return {
      entity: finish(entity, raw.namespace),
      at: source.at(['entities', i, 'id']),
      redirects: (entity.redirects ?? []).map(id => qualify(id, raw.namespace)),
    }
  })
  return issues.length > 0
    ? { entities: [], issues }
    : { entities, issues, ...(raw.register ? { register: true } : {}) }
}

const qualify = (id: string, namespace: string): string => (id.includes(':') ? id : `${namespace}:${id}`)

function finish(
  { id, type, name, aliases = [], redirects: _redirects, ...rest }: RawEntity,
  namespace: string,
): Entity {
  const references = Object.fromEntries(
    REFERENCES.filter(key => Array.isArray(rest[key])).map(key => [
      key,
      (rest[key] as string[]).map(target => qualify(target, namespace)),
    ]),
  )
  return {
    id: qualify(id, namespace),
    type,
    name,
    aliases: aliases.map(alias => (typeof alias === 'string' ? { name: alias } : datesAsText(alias))),
    ...rest,
    ...references,
  }
}

/** YAML reads a bare year as a number. */
function datesAsText(alias: Alias): Alias {
  const { from, until } = alias
  return {
    ...alias,
    ...(from === undefined ? {} : { from: String(from) }),
    ...(until === undefined ? {} : { until: String(until) }),
  }
}
