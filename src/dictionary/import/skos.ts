import type { Term } from '@rdfjs/types'
import type { Alias, Entity } from '../../model.ts'
import type { Input } from '../../source/text.ts'
import { readTriples } from '../../source/triples.ts'
import type { Found, Read } from './found.ts'
import { fromRegister } from './register.ts'

export const SKOS = 'http://www.w3.org/2004/02/skos/core#'
export const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
export const DCT_TYPE = 'http://purl.org/dc/terms/type'
/** From a concept to one that it stands for now. */
export const DCT_REPLACES = 'http://purl.org/dc/terms/replaces'
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
  /** Number of the file that names it first; absent: 0. */
  file?: number
  isConcept?: true
  /** A scheme or a collection: it holds concepts, and is none. */
  group?: string
  preferred?: Label[]
  labels?: Alias[]
  type?: string
  broader?: string[]
  replaces?: string[]
  lost?: (readonly [link: 'broader' | 'replaces', iri: string])[]
  sameAs?: Record<string, string>
  properties?: Record<string, string[]>
  leftOut?: string[]
}
interface Label {
  name: string
  lang: string
}

/** Resources that hold concepts. */
const GROUPS: Readonly<Record<string, string>> = {
  [`${SKOS}ConceptScheme`]: 'concept schemes',
  [`${SKOS}Collection`]: 'collections',
  [`${SKOS}OrderedCollection`]: 'collections',
}

/**
 * SKOS in Turtle, N-Triples or JSON-LD. What is said of a concept may stand anywhere in the files, so the concepts, and
 * nothing else, are held until their end.
 */
export const readSkos: Read = async function* (inputs) {
  const concepts = new Map<string, Concept>()
  for (const [file, input] of inputs.entries()) {
    for await (const { subject, predicate, object } of readTriples(input)) {
      let concept = concepts.get(subject.value)
      if (!concept) concepts.set(subject.value, (concept = file === 0 ? {} : { file }))
      take(concept, predicate.value, object)
    }
  }
  for (const concept of concepts.values()) linked(concept, iri => isEntity(concepts.get(iri)))
  for (const [iri, concept] of concepts) {
    concepts.delete(iri)
    const { file } = inputs[concept.file ?? 0] as Input
    const at = { file, line: 1, column: 1 }
    yield { at, ...fromConcept(iri, concept, at) }
  }
}

const isEntity = (concept: Concept | undefined): boolean =>
  concept?.preferred !== undefined && (concept.group === undefined || concept.isConcept === true)

/** Puts links apart that lead nowhere: a broader concept that the files lack, a replaced one that they still have. */
function linked(concept: Concept, isThere: (iri: string) => boolean): void {
  const { broader = [], replaces = [] } = concept
  if (broader.every(isThere) && !replaces.some(isThere)) return
  concept.broader = broader.filter(isThere)
  concept.replaces = replaces.filter(iri => !isThere(iri))
  concept.lost = [
    ...broader.filter(iri => !isThere(iri)).map(iri => ['broader', iri] as const),
    ...replaces.filter(isThere).map(iri => ['replaces', iri] as const),
  ]
}

function take(concept: Concept, predicate: string, object: Term): void {
  const { value } = object
  const lang = object.termType === 'Literal' ? casedTag(object.language) : ''
  const language = lang === '' ? {} : { lang }
  if (predicate === RDF_TYPE) {
    const group = GROUPS[value]
    if (value === `${SKOS}Concept`) concept.isConcept = true
    else if (group !== undefined) concept.group = group
  } else if (predicate === DCT_TYPE) {
    if (concept.type === undefined) concept.type = value
    else if (concept.type !== value) (concept.leftOut ??= []).push('a further dct:type')
  } else if (predicate === DCT_REPLACES) (concept.replaces ??= []).push(value)
  else if (!predicate.startsWith(SKOS)) (concept.leftOut ??= []).push(`statements of ${predicate}`)
  else {
    const local = predicate.slice(SKOS.length)
    const register = local === 'exactMatch' ? registerOf(value) : undefined
    if (local === 'prefLabel') (concept.preferred ??= []).push({ name: value, lang })
    else if (local === 'altLabel') (concept.labels ??= []).push({ name: value, ...language })
    else if (local === 'hiddenLabel') (concept.labels ??= []).push({ name: value, kind: 'misspelling', ...language })
    else if (local === 'broader') (concept.broader ??= []).push(value)
    else if (register && [undefined, register[1]].includes(concept.sameAs?.[register[0]]))
      (concept.sameAs ??= {})[register[0]] = register[1]
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

const LOST = {
  broader: ['dangling-reference', 'skos:broader', 'a concept of the files'],
  replaces: ['replaced-concept', 'dct:replaces', 'a concept that is no more in the files'],
} as const

function fromConcept(iri: string, concept: Concept, at: Found['at']): Omit<Found, 'at'> {
  const { preferred = [], labels = [], leftOut = [], broader = [], replaces = [], properties = {} } = concept
  if (concept.group !== undefined && !concept.isConcept) return { leftOut: [...leftOut, concept.group] }
  if (preferred.length === 0) {
    if (labels.length === 0 && !concept.isConcept) return { leftOut: ['resources without labels'] }
    const issue = { code: 'no-name', at, expected: 'a skos:prefLabel', received: `<${iri}> without one` }
    return { issues: [issue], leftOut }
  }
  const issues = (concept.lost ?? []).map(([link, target]) => {
    const [code, property, what] = LOST[link]
    return { code, at, expected: `${property} of <${iri}> to name ${what}`, received: `<${target}>` }
  })
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
    ...(broader.length > 0 ? { partOf: [...new Set(broader.map(idOf))] } : {}),
    ...(replaces.length > 0 ? { redirects: [...new Set(replaces.map(idOf))] } : {}),
    ...(Object.keys(identifiers).length > 0 ? { sameAs: identifiers } : {}),
    ...properties,
  }
  return { entity, issues, leftOut }
}
