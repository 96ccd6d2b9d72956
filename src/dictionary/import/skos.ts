import type { Term } from '@rdfjs/types'
import type { Alias, Entity } from '../../model.ts'
import type { Input } from '../../source/text.ts'
import { readTriples } from '../../source/triples.ts'
import type { Found, Read } from './found.ts'
import { fromRegister } from './register.ts'

export const SKOS = 'http://www.w3.org/2004/02/skos/core#'
export const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
export const DCT_TYPE = 'http://purl.org/dc/terms/type'
/** Before the id of an entity that has no address of its own. */
export const URN = 'urn:kunya:'

/** Registers whose numbers have a well-known address. */
export const ADDRESSES: Readonly<Record<string, { write: (id: string) => string; read: RegExp }>> = {
  wikidata: {
    write: id => `http://www.wikidata.org/entity/${id}`,
    read: /^https?:\/\/www\.wikidata\.org\/(?:entity|wiki)\/(Q\d+)$/u,
  },
  geonames: {
    write: id => `https://sws.geonames.org/${id}/`,
    read: /^https?:\/\/(?:sws|www)\.geonames\.org\/(\d+)\/?$/u,
  },
}

/** What has been said of a resource so far. There may be a million of them: what is not said takes no room. */
interface Concept {
  isConcept?: true
  preferred?: Label[]
  labels?: Alias[]
  type?: string
  partOf?: string[]
  sameAs?: Record<string, string>
  properties?: Record<string, string[]>
  leftOut?: string[]
}
interface Label {
  name: string
  lang: string
}

/**
 * SKOS in Turtle, N-Triples or JSON-LD. What is said of a concept may stand anywhere in the file, so the concepts, and
 * nothing else, are held until its end.
 */
export const readSkos: Read = async function* (inputs) {
  for (const input of inputs) yield* readConcepts(input)
}

async function* readConcepts(input: Input): AsyncGenerator<Found> {
  const concepts = new Map<string, Concept>()
  for await (const { subject, predicate, object } of readTriples(input)) {
    let concept = concepts.get(subject.value)
    if (!concept) concepts.set(subject.value, (concept = {}))
    take(concept, predicate.value, object)
  }
  const at = { file: input.file, line: 1, column: 1 }
  for (const [iri, concept] of concepts) {
    concepts.delete(iri)
    yield { at, ...fromConcept(iri, concept, at) }
  }
}

function take(concept: Concept, predicate: string, object: Term): void {
  const { value } = object
  const lang = object.termType === 'Literal' ? casedTag(object.language) : ''
  const language = lang === '' ? {} : { lang }
  if (predicate === RDF_TYPE) {
    if (value === `${SKOS}Concept`) concept.isConcept = true
  } else if (predicate === DCT_TYPE) concept.type = value
  else if (!predicate.startsWith(SKOS)) (concept.leftOut ??= []).push(`statements of ${predicate}`)
  else {
    const local = predicate.slice(SKOS.length)
    const register = local === 'exactMatch' ? registerOf(value) : undefined
    if (local === 'prefLabel') (concept.preferred ??= []).push({ name: value, lang })
    else if (local === 'altLabel') (concept.labels ??= []).push({ name: value, ...language })
    else if (local === 'hiddenLabel') (concept.labels ??= []).push({ name: value, kind: 'misspelling', ...language })
    else if (local === 'broader') (concept.partOf ??= []).push(idOf(value))
    else if (register) (concept.sameAs ??= {})[register[0]] = register[1]
    else ((concept.properties ??= {})[local] ??= []).push(value)
  }
}

function registerOf(address: string): readonly [string, string] | undefined {
  for (const [scheme, { read }] of Object.entries(ADDRESSES)) {
    const id = read.exec(address)?.[1]
    if (id !== undefined) return [scheme, id]
  }
  return undefined
}

/** RDF libraries make language tags lower-case: `ar-Latn` again from `ar-latn`. */
export const casedTag = (tag: string): string =>
  tag
    .split('-')
    .map((part, i) => {
      const lower = part.toLowerCase()
      if (i === 0) return lower
      return part.length === 4
        ? lower[0]?.toUpperCase() + lower.slice(1)
        : part.length === 2
          ? lower.toUpperCase()
          : lower
    })
    .join('-')

const idOf = (iri: string): string => (iri.startsWith(URN) ? decodeURIComponent(iri.slice(URN.length)) : iri)

function fromConcept(iri: string, concept: Concept, at: Found['at']): Omit<Found, 'at'> {
  const { preferred = [], labels = [], leftOut = [], partOf = [], properties = {} } = concept
  if (preferred.length === 0) {
    if (labels.length === 0 && !concept.isConcept) return { leftOut: ['resources without labels'] }
    const issue = { code: 'no-name', at, expected: 'a skos:prefLabel', received: `<${iri}> without one` }
    return { issues: [issue], leftOut }
  }
  const name =
    preferred.find(({ lang }) => lang === '') ??
    preferred.find(({ lang }) => lang === 'en') ??
    preferred.find(label => /\p{Script=Latin}/u.test(label.name)) ??
    (preferred[0] as Label)
  const official = preferred
    .filter(label => label !== name)
    .map((label): Alias => ({ name: label.name, kind: 'official', ...(label.lang === '' ? {} : { lang: label.lang }) }))
  const { id, sameAs } = iri.startsWith(URN) ? { id: idOf(iri) } : fromRegister('iri', iri)
  const identifiers = { ...sameAs, ...concept.sameAs }
  const entity: Entity = {
    id,
    type: concept.type ?? 'organisation',
    name: name.name,
    aliases: [...official, ...labels],
    ...(partOf.length > 0 ? { partOf } : {}),
    ...(Object.keys(identifiers).length > 0 ? { sameAs: identifiers } : {}),
    ...properties,
  }
  return { entity, leftOut }
}
