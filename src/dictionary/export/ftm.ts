import type { Alias, Entity } from '../../model.ts'
import { NAME_LISTS, SCHEMA_OF, TYPE_KEYWORD, TYPE_OF } from '../import/ftm.ts'
import { inOrder, nameOnly, type Writer } from './write.ts'

/** Properties of FollowTheMoney's things, agents and events that an entity may have under the same name. */
const PROPERTIES: ReadonlySet<string> = new Set([
  'address',
  'birthDate',
  'birthPlace',
  'citizenship',
  'country',
  'deathDate',
  'description',
  'dissolutionDate',
  'email',
  'endDate',
  'gender',
  'idNumber',
  'incorporationDate',
  'jurisdiction',
  'keywords',
  'latitude',
  'leiCode',
  'longitude',
  'mainCountry',
  'modifiedAt',
  'nationality',
  'notes',
  'phone',
  'position',
  'program',
  'programId',
  'publisher',
  'publisherUrl',
  'registrationNumber',
  'retrievedAt',
  'sector',
  'sourceUrl',
  'startDate',
  'summary',
  'taxNumber',
  'title',
  'topics',
  'website',
  'wikipediaUrl',
])

/** Schemata whose things have abbreviations. */
const WITH_ABBREVIATION: ReadonlySet<string> = new Set([
  'Person',
  'Organization',
  'Company',
  'LegalEntity',
  'PublicBody',
])

export const ftmWriter: Writer = {
  hold({ id, type, name, aliases, sameAs, redirects = [], ...rest }) {
    const ftm = rest['ftm'] as { schema?: string } | undefined
    const schema = ftm?.schema ?? SCHEMA_OF[type] ?? 'LegalEntity'
    const lists = Object.entries(rest)
      .filter(([key]) => PROPERTIES.has(key))
      .map(([key, value]) => [key, textsOf(value)] as const)
      .filter(([, list]) => list.length > 0)
    const old = redirects.filter(from => referentOf(from, id) !== undefined)
    const isPlain = SCHEMA_OF[type] === schema
    return {
      id,
      type,
      name,
      aliases: inOrder(
        aliases.map(alias => heldName(alias, schema)),
        listOf,
      ),
      ...(sameAs?.['wikidata'] === undefined ? {} : { sameAs: { wikidata: sameAs['wikidata'] } }),
      ...(old.length > 0 ? { redirects: [...new Set(old)] } : {}),
      ...Object.fromEntries(lists),
      ...(ftm ? { ftm } : isPlain ? {} : { ftm: { schema } }),
    }
  },
  *write(all) {
    for (const entity of all()) yield { data: `${JSON.stringify(toFtm(entity))}\n` }
  },
}

/** An old id of the same namespace as FollowTheMoney writes it, without a colon. */
function referentOf(old: string, id: string): string | undefined {
  const [namespace, slug] = partsOf(old) ?? []
  return namespace !== undefined && namespace === partsOf(id)?.[0] ? `${namespace}.${slug}` : undefined
}
const partsOf = (id: string): string[] | undefined => /^([a-z][a-z0-9-]*):([a-z0-9-]+)$/u.exec(id)?.slice(1)

const textsOf = (value: unknown): string[] =>
  [value].flat().filter(item => typeof item === 'string' && item !== '') as string[]

/** A misspelling is found and never shown: there that is a weak alias. */
function heldName(alias: Alias, schema: string): Alias {
  const name = nameOnly(alias)
  if (alias.weak || alias.kind === 'misspelling') return { ...name, weak: true }
  if (alias.kind === 'former') return { ...name, kind: 'former' }
  if (alias.kind === 'abbreviation' && WITH_ABBREVIATION.has(schema)) return { ...name, kind: 'abbreviation' }
  return name
}

const listOf = ({ weak, kind }: Alias): number => (weak ? 1 : kind === 'former' ? 2 : kind === 'abbreviation' ? 3 : 0)

function toFtm({ id, type, name, aliases, sameAs, ftm, redirects = [], ...properties }: Entity): object {
  const {
    schema = SCHEMA_OF[type] ?? 'LegalEntity',
    properties: own,
    referents = [],
    ...others
  } = (ftm ?? {}) as {
    schema?: string
    referents?: unknown[]
    properties?: Record<string, unknown>
  }
  const keywords = [properties['keywords'] ?? []].flat()
  const usual = TYPE_OF[schema] ?? 'organisation'
  const [namespace, slug] = partsOf(id) ?? []
  const merged = [...redirects.map(old => referentOf(old, id)), ...referents]
  const names = Object.fromEntries(
    NAME_LISTS.map(([property], list) => [
      property,
      aliases.filter(alias => listOf(alias) === list).map(alias => alias.name),
    ]).filter(([, list]) => (list as string[]).length > 0),
  )
  return {
    id: namespace === undefined ? id : `${namespace}.${slug}`,
    schema,
    properties: {
      name: [name],
      ...(schema === 'Address' ? { full: [name] } : {}),
      ...names,
      ...properties,
      ...(usual === type ? {} : { keywords: [`${TYPE_KEYWORD}${type}`, ...keywords] }),
      ...(sameAs?.['wikidata'] === undefined ? {} : { wikidataId: [sameAs['wikidata']] }),
      ...own,
    },
    ...(namespace === undefined ? {} : { datasets: [namespace] }),
    ...(merged.length > 0 ? { referents: merged } : {}),
    ...others,
  }
}
