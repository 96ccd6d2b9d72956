import { soundLikeness } from '../keys/likeness.ts'
import { apartOf, type Lexicon } from '../lexicon/lexicon.ts'
import { readingOfName } from '../lexicon/readings.ts'
import { ROLES } from '../lexicon/roles.ts'
import { analyse, type Term } from '../lexicon/terms.ts'
import type { Entity, Source } from '../model.ts'
import { indexSections, listSections, packIndex, packLists, packStrings, stringSections } from '../source/arrays.ts'
import { type Section, writeContainer } from '../source/container.ts'
import { SCRIPT_CODES, scriptOfText } from '../text/script.ts'
import { groupSections } from './groups.ts'
import { formKey, initialsOf, termKey, wholeKeys } from './keys.ts'
import { isMinorPlace, minorFlags, peopleWords } from './minor.ts'
import { namesOf } from './names.ts'
import { ABBREVIATION, APART, HIDDEN, LIGHT, TITLE, WEAK } from './open.ts'
import { rarities } from './rarity.ts'
import { roleWorth } from './worth.ts'

export interface BuildInput {
  /** Namespaces or files the entities came from. */
  sources: readonly string[]
  entities: readonly Entity[]
  redirects: ReadonlyMap<string, string>
  /** `namespace:key` -> source. */
  citations?: ReadonlyMap<string, Source>
  /** These are registers themselves, with no curated dictionary before them. */
  register?: boolean
  /** Dictionaries that are asked where these know nothing. */
  registers?: BuildInput | undefined
  /** Further facts for the file's header: what it was compiled from. */
  stated?: object
}

interface Vocabulary {
  terms: Term[]
  names: number[][]
  byKey: Map<string, number>
}

/** Compiles entities into one index file, to be opened with the lexicon it was built with. */
export function buildIndex(
  lexicon: Lexicon,
  { sources, entities, redirects, citations = new Map(), register = false, registers, stated = {} }: BuildInput,
): Uint8Array {
  const types = [...new Set(entities.map(entity => entity.type))]
  const numberOf = new Map(entities.map((entity, i) => [entity.id, i]))
  const vocabulary: Vocabulary = { terms: [], names: [], byKey: new Map() }
  const listed = new Map<string, number[]>()
  const forms = new Map<string, number[]>()
  const wholes = new Map<string, number[]>()
  const initials = new Map<string, number[]>()
  const nameEntity: number[] = []
  const nameAlias: number[] = []
  const nameFlags: number[] = []
  const nameTerms: number[][] = []
  const people = new Map<string, number>()
  for (const entity of entities)
    for (const word of peopleWords(lexicon, entity)) people.set(word, (people.get(word) ?? 0) + 1)

  // Villages' names come last, so that whoever wants none of them can stop there.
  const order = [...entities.keys()].sort(
    (a, b) => Number(isMinorPlace(entities[a] as Entity)) - Number(isMinorPlace(entities[b] as Entity)),
  )
  for (const number of order) {
    const entity = entities[number] as Entity
    for (const { alias, key, lang, weak, kind, spelling, isTold } of namesOf(entity)) {
      const id = nameEntity.length
      const terms = isTold ? [] : analyse(lexicon, spelling, lang)
      nameEntity.push(number)
      nameAlias.push(alias)
      nameFlags.push(
        (weak ? WEAK : 0) |
          (kind === 'misspelling' ? HIDDEN : 0) |
          (kind === 'abbreviation' ? ABBREVIATION : 0) |
          minorFlags(entity, terms, people),
      )
      nameTerms.push(terms.map(term => remember(vocabulary, term, id)))
      add(listed, key, id)
      if (!isTold) add(forms, formKey(terms), id)
      for (const whole of wholeKeys(terms)) add(wholes, whole, id)
      const letters = initialsOf(terms)
      if (letters !== undefined) add(initials, letters, id)
    }
  }

  const { terms } = vocabulary
  const readings = terms.map(term => term.readings[0] as Term['readings'][number])
  const plains = new Map<string, number[]>()
  const concepts = new Map<string, number[]>()
  readings.forEach((reading, i) => {
    add(plains, reading.plain, i)
    for (const { concept } of reading.concepts) add(concepts, String(concept), i)
  })
  const spelt = terms.flatMap((term, i) => term.readings.slice(1).map(reading => ({ term: i, reading })))
  const sounds = packLists(readings.map(reading => [...reading.sounds]))
  const sure = new Map<string, number[]>()
  readings.forEach((reading, i) => {
    for (const { concept, sure: is } of reading.concepts) if (is === 1) add(sure, String(concept), i)
  })
  const minor = Uint8Array.from(entities, entity => Number(isMinorPlace(entity)))
  const minors = minor.reduce((sum, is) => sum + is, 0)
  const rarity = rarities({
    termCount: terms.length,
    groups: [...plains.values(), ...sure.values()],
    namesOf: term => vocabulary.names[term] as number[],
    nameEntity,
    minor,
    counts: [entities.length - minors, minors],
  })
  const sections: Record<string, Section> = {
    ...stringSections('entity', packStrings(entities.map(entity => JSON.stringify(entity)))),
    'entity.type': Uint16Array.from(entities, entity => types.indexOf(entity.type)),
    ...listSections(
      'entity.parents',
      packLists(entities.map(entity => (entity.partOf ?? []).flatMap(id => numberOf.get(id) ?? []))),
    ),
    ...indexSections('ids', packIndex(idMap(numberOf, redirects))),
    ...indexSections('numbers', packIndex(registerNumbers(entities))),
    'name.entity': Uint32Array.from(nameEntity),
    'name.alias': Uint16Array.from(nameAlias),
    'name.flags': Uint8Array.from(nameFlags),
    ...listSections('name.terms', packLists(nameTerms)),
    ...listSections('name.fellows', packLists(fellows(readings, nameTerms, nameEntity))),
    ...stringSections('term.surface', packStrings(terms.map(term => term.surface))),
    ...stringSections('term.plain', packStrings(readings.map(reading => reading.plain))),
    'term.order': inOrder(readings.map(({ plain }) => plain)),
    'term.sounds.starts': sounds.starts,
    'term.sounds.bytes': Uint8Array.from(sounds.values),
    'term.mass': Float32Array.from(readings, reading => reading.mass),
    'term.frame': Uint8Array.from(readings, reading => Number(reading.frame)),
    'term.role': Uint8Array.from(terms, term => ROLES.indexOf(term.role)),
    'term.flags': Uint8Array.from(
      terms,
      (term, i) =>
        (term.light ? LIGHT : 0) |
        (term.title ? TITLE : 0) |
        (apartOf(lexicon, (readings[i] as Term['readings'][number]).plain).length > 0 ? APART : 0),
    ),
    'term.rarity': rarity,
    'name.worth': Float32Array.from(nameTerms, list =>
      list.reduce((sum, term) => sum + roleWorth(terms[term] as Term) * (rarity[term] as number), 0),
    ),
    ...listSections(
      'term.concepts',
      packLists(readings.map(reading => reading.concepts.map(({ concept }) => concept))),
    ),
    'term.sure': Float32Array.from(readings.flatMap(reading => reading.concepts.map(({ sure }) => sure))),
    ...listSections('term.spelt', packLists(numbersBy(spelt, terms.length))),
    ...listSections('spelt.sounds', packLists(spelt.map(({ reading }) => [...reading.sounds]))),
    ...stringSections('spelt.habit', packStrings(spelt.map(({ reading }) => reading.habit ?? ''))),
    ...listSections('term.names', packLists(vocabulary.names)),
    ...indexSections('plains', packIndex(plains)),
    'term.script': Uint8Array.from(readings, ({ plain }) => SCRIPT_CODES.indexOf(scriptOfText(plain))),
    ...groupSections(
      readings.map(({ sounds, frame }, term) => ({ term, sounds, frame })),
      spelt,
    ),
    ...indexSections('concepts', packIndex(concepts)),
    ...indexSections('listed', packIndex(listed)),
    ...indexSections('forms', packIndex(forms)),
    ...indexSections('wholes', packIndex(wholes)),
    ...indexSections('initials', packIndex(initials)),
    ...indexSections('people', packIndex(new Map([...people].map(([word, count]) => [word, [count]])))),
    ...stringSections('citation', packStrings([...citations].map(citation => JSON.stringify(citation)))),
  }
  const container = {
    kind: 'dictionary',
    meta: {
      sources,
      types,
      redirects: [...redirects.keys()],
      lexicon: lexicon.version,
      entities: entities.length,
      minors,
      names: nameEntity.length,
      register,
      ...stated,
    },
    sections,
  }
  return writeContainer(container, registers ? { registers: buildIndex(lexicon, registers) } : {})
}

/** Places of strings in the order of the strings. */
const inOrder = (strings: readonly string[]): Uint32Array =>
  Uint32Array.from(strings.keys()).sort((a, b) => {
    const [one, other] = [strings[a] as string, strings[b] as string]
    return one < other ? -1 : one > other ? 1 : a - b
  })

function remember(vocabulary: Vocabulary, term: Term, name: number): number {
  const reading = readingOfName(term.readings)
  const key = termKey({ ...term, ...reading, spelt: speltReadings(term) })
  let number = vocabulary.byKey.get(key)
  if (number === undefined) {
    number = vocabulary.terms.length
    vocabulary.byKey.set(key, number)
    vocabulary.terms.push({ ...term, readings: [reading, ...speltReadings(term)] })
    vocabulary.names.push([])
  }
  const names = vocabulary.names[number] as number[]
  if (names.at(-1) !== name) names.push(name)
  return number
}

/** For each of so many terms, the numbers of what is its own. */
function numbersBy(items: readonly { term: number }[], count: number): number[][] {
  const lists = Array.from({ length: count }, (): number[] => [])
  for (const [number, { term }] of items.entries()) (lists[term] as number[]).push(number)
  return lists
}

/** What the index keeps of a word beside the reading that mentions are held to. */
const speltReadings = (term: Term): Term['readings'] => term.readings.filter(reading => reading.abroad !== undefined)

/** Likeness in sound from which a frame and a vowelled word of one entity are taken for the same word. */
const FELLOW_AT = 0.93

/**
 * For every term of every name, in the order of `name.terms`: the terms of the entity's other names that are the same
 * word in the other kind of script. What the vowels of محمد are, Mohammad says: a mention that meets the one must not
 * be unlike the other.
 */
function fellows(
  readings: readonly Term['readings'][number][],
  nameTerms: readonly number[][],
  nameEntity: readonly number[],
): number[][] {
  const ofEntity = new Map<number, Set<number>>()
  nameTerms.forEach((terms, name) => {
    const all = ofEntity.get(nameEntity[name] as number) ?? new Set()
    for (const term of terms) all.add(term)
    ofEntity.set(nameEntity[name] as number, all)
  })
  const found = new Map<string, number[]>()
  const fellowsOf = (entity: number, term: number): number[] => {
    const key = `${entity} ${term}`
    const known = found.get(key)
    if (known) return known
    const own = readings[term] as Term['readings'][number]
    const others = [...(ofEntity.get(entity) as Set<number>)].filter(other => {
      const reading = readings[other] as Term['readings'][number]
      return (
        reading.frame !== own.frame &&
        soundLikeness(own.sounds, own.mass, reading.sounds, reading.mass, 1, FELLOW_AT) >= FELLOW_AT
      )
    })
    found.set(key, others)
    return others
  }
  return nameTerms.flatMap((terms, name) => terms.map(term => fellowsOf(nameEntity[name] as number, term)))
}

/** Numbers of entities by what registers call them: `ucdp 6391`. */
function registerNumbers(entities: readonly Entity[]): Map<string, number[]> {
  const numbers = new Map<string, number[]>()
  entities.forEach(({ sameAs = {} }, i) => {
    for (const [register, number] of Object.entries(sameAs)) add(numbers, `${register} ${number}`, i)
  })
  return numbers
}

function idMap(numberOf: ReadonlyMap<string, number>, redirects: ReadonlyMap<string, string>): Map<string, number[]> {
  const map = new Map([...numberOf].map(([id, number]) => [id, [number]]))
  for (const [old, id] of redirects) {
    const number = numberOf.get(id)
    if (number !== undefined && !map.has(old)) map.set(old, [number])
  }
  return map
}

function add(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key)
  if (!list) map.set(key, [value])
  else if (list.at(-1) !== value) list.push(value)
}
