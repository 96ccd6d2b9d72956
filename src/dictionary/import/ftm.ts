import { type Position, shown } from '../../issue.ts'
import type { Alias, Entity } from '../../model.ts'
import { SLUG } from '../rules.ts'
import { addAliases, type Found, type Read } from './found.ts'
import { readObjects } from './jsonl.ts'

/** FollowTheMoney's schema for each type, and the type of each schema that kunya has a word for. */
export const SCHEMA_OF: Readonly<Record<string, string>> = {
  person: 'Person',
  group: 'Organization',
  organisation: 'Organization',
  media: 'Organization',
  place: 'Address',
  operation: 'Event',
  facility: 'RealEstate',
}
export const TYPE_OF: Readonly<Record<string, string>> = {
  Person: 'person',
  Organization: 'organisation',
  Company: 'organisation',
  LegalEntity: 'organisation',
  PublicBody: 'organisation',
  Address: 'place',
  Event: 'operation',
  RealEstate: 'facility',
  Vessel: 'vessel',
  Airplane: 'aircraft',
}

/** FollowTheMoney's lists of names, and what the names in them are; in the order in which they are read. */
export const NAME_LISTS: readonly (readonly [property: string, properties: Omit<Alias, 'name'>])[] = [
  ['alias', {}],
  ['weakAlias', { weak: true }],
  ['previousName', { kind: 'former' }],
  ['abbreviation', { kind: 'abbreviation' }],
]

/** Lists that are read as text; every other is kept as it is. */
const READ: ReadonlySet<string> = new Set([
  'name',
  ...NAME_LISTS.map(([property]) => property),
  'wikidataId',
  'keywords',
])

/** Keyword that keeps a type for which several share a schema: `kunya:group`. */
export const TYPE_KEYWORD = 'kunya:'

/** Keys that an entity has of its own: a property of the same name stays under `ftm`. */
const OWN: ReadonlySet<string> = new Set([
  'id',
  'type',
  'name',
  'aliases',
  'partOf',
  'distinctFrom',
  'predecessor',
  'successor',
  'sameAs',
  'redirects',
  'ftm',
])

/** FollowTheMoney entities, one JSON object a line. */
export const readFtm: Read = async function* (inputs) {
  for (const input of inputs) {
    for await (const { value, at, issues } of readObjects(input)) {
      yield value ? { at, ...fromFtm(value, at) } : { at, issues }
    }
  }
}

export function fromFtm(value: Readonly<Record<string, unknown>>, at: Position): Omit<Found, 'at'> {
  const { id, schema, properties, datasets, referents: given, ...others } = value
  if (typeof id !== 'string' || typeof schema !== 'string' || typeof properties !== 'object' || properties === null) {
    return { issues: [{ code: 'not-ftm', at, expected: '"id", "schema" and "properties"', received: shown(value) }] }
  }
  const lists = new Map(Object.entries(properties).map(([key, list]) => [key, [list].flat() as unknown[]]))
  const texts = (key: string): string[] => (lists.get(key) ?? []).filter(text => typeof text === 'string')
  const issues = [...READ]
    .flatMap(key => (lists.get(key) ?? []).map(item => [key, item] as const))
    .filter(([, item]) => typeof item !== 'string')
    .map(([key, item]) => ({ code: 'not-text', at, expected: `texts in "${key}"`, received: shown(item) }))
  const [name, ...furtherNames] = texts('name').length > 0 ? texts('name') : texts('full')
  if (name === undefined) {
    return {
      issues: [
        ...issues,
        { code: 'no-name', at, expected: 'an entity with a "name"', received: `${schema} "${id}" without one` },
      ],
    }
  }
  const aliases: Alias[] = []
  addAliases(aliases, furtherNames)
  for (const [property, what] of NAME_LISTS) for (const text of texts(property)) aliases.push({ name: text, ...what })
  const keywords = texts('keywords')
  const keyword = keywords.find(word => word.startsWith(TYPE_KEYWORD))
  const type = keyword?.slice(TYPE_KEYWORD.length) ?? TYPE_OF[schema] ?? 'organisation'
  const named = new Set([...READ].filter(key => key !== 'keywords'))
  if (texts('name').length === 0 || (texts('full').length === 1 && texts('full')[0] === name)) named.add('full')
  const rest = [...lists]
    .filter(([key]) => !named.has(key))
    .map(([key, list]) => [key, key === 'keywords' ? keywords.filter(word => word !== keyword) : list] as const)
    .filter(([, list]) => list.length > 0)
  const own = rest.filter(([key]) => OWN.has(key))
  const [wikidata, ...otherItems] = texts('wikidataId')
  const namespace = namespaceIn(id, datasets)
  const { old, referents } = referentsOf(given, namespace)
  const ftm = {
    ...(SCHEMA_OF[type] === schema ? {} : { schema }),
    ...(namespace === undefined && datasets !== undefined ? { datasets } : {}),
    ...(referents === undefined ? {} : { referents }),
    ...others,
    ...(own.length > 0 ? { properties: Object.fromEntries(own) } : {}),
  }
  const entity: Entity = {
    id: namespace === undefined ? id : `${namespace}:${id.slice(namespace.length + 1)}`,
    type,
    name,
    aliases,
    ...(wikidata === undefined ? {} : { sameAs: { wikidata } }),
    ...(old.length > 0 ? { redirects: old } : {}),
    ...Object.fromEntries(rest.filter(([key]) => !OWN.has(key))),
    ...(Object.keys(ftm).length > 0 ? { ftm } : {}),
  }
  return { entity, issues, leftOut: otherItems.map(() => 'a further wikidataId') }
}

/** Of the ids that were merged into an entity, those that kunya wrote lead to it; others are kept as they are. */
function referentsOf(given: unknown, namespace: string | undefined): { old: string[]; referents?: unknown } {
  if (!Array.isArray(given) || namespace === undefined) return { old: [], referents: given }
  const isOwn = (id: unknown): id is string =>
    typeof id === 'string' && id.startsWith(`${namespace}.`) && SLUG.test(id.slice(namespace.length + 1))
  const others = given.filter(id => !isOwn(id))
  return {
    old: given.filter(isOwn).map(id => `${namespace}:${id.slice(namespace.length + 1)}`),
    ...(others.length > 0 ? { referents: others } : {}),
  }
}

/** kunya writes `syria:hama` as `syria.hama` in the data set `syria`, as ids there have no colon. */
function namespaceIn(id: string, datasets: unknown): string | undefined {
  const found = /^([a-z][a-z0-9-]*)\.[a-z0-9-]+$/u.exec(id)?.[1]
  return found !== undefined && Array.isArray(datasets) && datasets.length === 1 && datasets[0] === found
    ? found
    : undefined
}
