import { type Position, shown } from '../../issue.ts'
import type { Alias, Entity } from '../../model.ts'
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
  const { id, schema, properties, datasets, ...others } = value
  if (typeof id !== 'string' || typeof schema !== 'string' || typeof properties !== 'object' || properties === null) {
    return { issues: [{ code: 'not-ftm', at, expected: '"id", "schema" and "properties"', received: shown(value) }] }
  }
  const lists = new Map(Object.entries(properties).map(([key, list]) => [key, [list].flat() as unknown[]]))
  const texts = (key: string): string[] => (lists.get(key) ?? []).filter(text => typeof text === 'string')
  const [name, ...furtherNames] = texts('name').length > 0 ? texts('name') : texts('full')
  if (name === undefined) {
    return {
      issues: [{ code: 'no-name', at, expected: 'an entity with a "name"', received: `${schema} "${id}" without one` }],
    }
  }
  const aliases: Alias[] = []
  addAliases(aliases, furtherNames)
  for (const [property, what] of NAME_LISTS) for (const text of texts(property)) aliases.push({ name: text, ...what })
  const keywords = texts('keywords')
  const keyword = keywords.find(word => word.startsWith(TYPE_KEYWORD))
  const type = keyword?.slice(TYPE_KEYWORD.length) ?? TYPE_OF[schema] ?? 'organisation'
  const named = new Set(['name', ...NAME_LISTS.map(([property]) => property), 'wikidataId'])
  if (texts('name').length === 0 || (texts('full').length === 1 && texts('full')[0] === name)) named.add('full')
  const rest = [...lists]
    .filter(([key]) => !named.has(key))
    .map(([key, list]) => [key, key === 'keywords' ? keywords.filter(word => word !== keyword) : list] as const)
    .filter(([, list]) => list.length > 0)
  const own = rest.filter(([key]) => OWN.has(key))
  const [wikidata, ...otherItems] = texts('wikidataId')
  const namespace = namespaceIn(id, datasets)
  const ftm = {
    ...(SCHEMA_OF[type] === schema ? {} : { schema }),
    ...(namespace === undefined && datasets !== undefined ? { datasets } : {}),
    ...others,
    ...(own.length > 0 ? { properties: Object.fromEntries(own) } : {}),
  }
  const entity: Entity = {
    id: namespace === undefined ? id : `${namespace}:${id.slice(namespace.length + 1)}`,
    type,
    name,
    aliases,
    ...(wikidata === undefined ? {} : { sameAs: { wikidata } }),
    ...Object.fromEntries(rest.filter(([key]) => !OWN.has(key))),
    ...(Object.keys(ftm).length > 0 ? { ftm } : {}),
  }
  return otherItems.length > 0 ? { entity, leftOut: otherItems.map(() => 'a further wikidataId') } : { entity }
}

/** kunya writes `syria:hama` as `syria.hama` in the data set `syria`, as ids there have no colon. */
function namespaceIn(id: string, datasets: unknown): string | undefined {
  const found = /^([a-z][a-z0-9-]*)\.[a-z0-9-]+$/u.exec(id)?.[1]
  return found !== undefined && Array.isArray(datasets) && datasets.length === 1 && datasets[0] === found
    ? found
    : undefined
}
