import type { Alias, Entity } from '../../model.ts'
import { inRegister } from '../import/register.ts'
import { ADDRESSES, casedTag, DCT_REPLACES, DCT_TYPE, SKOS, URN } from '../import/skos.ts'
import { inOrder, type Writer } from './write.ts'

/** SKOS has room for these as notes about the concept. */
const NOTES = [
  'notation',
  'note',
  'changeNote',
  'definition',
  'editorialNote',
  'example',
  'historyNote',
  'scopeNote',
] as const

/** Turtle, or JSON-LD where the output is called `.jsonld` or `.json`. */
export const skosWriter: Writer = {
  hold(entity) {
    const { id, type, name, aliases, partOf = [], redirects = [], sameAs = {} } = entity
    const iri = inRegister('iri', entity)
    const identifiers = {
      ...(iri === id ? {} : { iri }),
      ...Object.fromEntries(
        Object.keys(ADDRESSES).flatMap(scheme => (sameAs[scheme] === undefined ? [] : [[scheme, sameAs[scheme]]])),
      ),
    }
    const taken = new Set<string>()
    const held = inOrder(
      aliases.map(alias => heldName(alias, taken)),
      ({ kind }) => (kind === 'official' ? 0 : kind === 'misspelling' ? 2 : 1),
    )
    const notes = NOTES.map(key => [key, [entity[key] ?? []].flat().filter(item => typeof item === 'string')] as const)
    return {
      id,
      type,
      name,
      aliases: held,
      ...(partOf.length > 0 ? { partOf: [...new Set(partOf)] } : {}),
      ...(redirects.length > 0 ? { redirects: [...new Set(redirects)] } : {}),
      ...(Object.keys(identifiers).length > 0 ? { sameAs: identifiers } : {}),
      ...Object.fromEntries(notes.filter(([, list]) => list.length > 0)),
    }
  },
  *write(all, { output }) {
    yield* /\.json(?:ld)?$/iu.test(output) ? jsonLd(all()) : turtle(all())
  },
}

/** One label in each language is preferred, an official one; the name itself has no language. */
function heldName({ name, kind, lang }: Alias, taken: Set<string>): Alias {
  const language = lang === undefined ? {} : { lang: casedTag(lang) }
  if (kind === 'misspelling') return { name, kind, ...language }
  if (kind !== 'official' || lang === undefined || taken.has(casedTag(lang))) return { name, ...language }
  taken.add(casedTag(lang))
  return { name, kind, ...language }
}

const PREDICATES: Readonly<Record<string, string>> = { official: 'prefLabel', misspelling: 'hiddenLabel' }
const labelOf = ({ kind }: Alias): string => (kind && PREDICATES[kind]) ?? 'altLabel'

/** Characters that an address can't hold are escaped. */
const addressOf = (id: string): string =>
  /^https?:\/\//u.test(id) ? encodeURI(decodeURISafely(id)) : `${URN}${escapeId(id)}`
const escapeId = (id: string): string =>
  encodeURIComponent(id)
    .replaceAll('%3A', ':')
    .replace(/[()'*!]/gu, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
function decodeURISafely(id: string): string {
  try {
    return decodeURI(id)
  } catch {
    return id
  }
}
const matchesOf = ({ sameAs = {} }: Entity): string[] =>
  Object.entries(ADDRESSES).flatMap(([scheme, { write }]) =>
    sameAs[scheme] === undefined ? [] : [write(sameAs[scheme])],
  )

function* turtle(entities: Iterable<Entity>): Generator<{ data: string }> {
  yield { data: `@prefix skos: <${SKOS}> .\n@prefix dct: <http://purl.org/dc/terms/> .\n\n` }
  for (const entity of entities) {
    const facts = [
      'a skos:Concept',
      `dct:type ${literal(entity.type)}`,
      `skos:prefLabel ${literal(entity.name)}`,
      ...entity.aliases.map(alias => `skos:${labelOf(alias)} ${literal(alias.name, alias.lang)}`),
      ...(entity.partOf ?? []).map(id => `skos:broader <${addressOf(id)}>`),
      ...(entity.redirects ?? []).map(id => `dct:replaces <${addressOf(id)}>`),
      ...matchesOf(entity).map(address => `skos:exactMatch <${address}>`),
      ...NOTES.flatMap(key => ((entity[key] ?? []) as string[]).map(text => `skos:${key} ${literal(text)}`)),
    ]
    yield { data: `<${addressOf(inRegister('iri', entity))}> ${facts.join(' ;\n  ')} .\n\n` }
  }
}

const literal = (text: string, lang?: string): string =>
  `"${text.replace(/["\\]|\p{Cc}/gu, escaped)}"${lang === undefined ? '' : `@${lang}`}`
const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}
const escaped = (sign: string): string =>
  SHORT[sign] ?? `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

const CONTEXT = { skos: SKOS, type: DCT_TYPE, replaces: DCT_REPLACES }

function* jsonLd(entities: Iterable<Entity>): Generator<{ data: string }> {
  yield { data: `{"@context":${JSON.stringify(CONTEXT)},"@graph":[` }
  let before = '\n'
  for (const entity of entities) {
    yield { data: `${before}${JSON.stringify(nodeOf(entity))}` }
    before = ',\n'
  }
  yield { data: '\n]}\n' }
}

function nodeOf(entity: Entity): object {
  const labels: Record<string, object[]> = { prefLabel: [{ '@value': entity.name }] }
  for (const alias of entity.aliases) {
    const property = labelOf(alias)
    const label = { '@value': alias.name, ...(alias.lang === undefined ? {} : { '@language': alias.lang }) }
    labels[property] = [...(labels[property] ?? []), label]
  }
  const references = (addresses: readonly string[]): object[] => addresses.map(address => ({ '@id': address }))
  const facts = {
    ...labels,
    ...Object.fromEntries(NOTES.filter(key => entity[key] !== undefined).map(key => [key, entity[key]])),
    ...(entity.partOf ? { broader: references(entity.partOf.map(addressOf)) } : {}),
    ...(matchesOf(entity).length > 0 ? { exactMatch: references(matchesOf(entity)) } : {}),
  }
  return {
    '@id': addressOf(inRegister('iri', entity)),
    '@type': 'skos:Concept',
    type: entity.type,
    ...(entity.redirects ? { replaces: references(entity.redirects.map(addressOf)) } : {}),
    ...Object.fromEntries(Object.entries(facts).map(([key, value]) => [`skos:${key}`, value])),
  }
}
