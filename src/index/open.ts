import { mass as massOf } from '../keys/likeness.ts'
import { apartOf, type Lexicon } from '../lexicon/lexicon.ts'
import { ROLES, type Role } from '../lexicon/roles.ts'
import type { Alias, Entity, EntityType, Source } from '../model.ts'
import {
  find,
  type Lists,
  openLists,
  openStringIndex,
  openStrings,
  type StringIndex,
  type StringTable,
  stringAt,
} from '../source/arrays.ts'
import { type Bytes, ContainerError, type OpenedContainer, readContainer } from '../source/container.ts'
import { spellingsOf } from '../text/gloss.ts'
import { SCRIPT_CODES } from '../text/script.ts'
import { listedKey, tokenise } from '../text/tokenise.ts'

/** A word of the dictionary's names, as scoring needs it. */
export interface IndexTerm {
  surface: string
  plain: string
  sounds: Uint8Array
  mass: number
  frame: boolean
  role: Role
  light: boolean
  title: boolean
  /** 0.5..1: how telling it is in this dictionary. */
  rarity: number
  concepts: readonly { concept: number; sure: number }[]
  /** ISO 15924, of its plain form. */
  script: string
  /** Given names that it spells, as numbers. */
  apart: Uint32Array
  /** How other scripts may hear it, where its spelling shows a language (lexicon/readings.ts, `abroad`). */
  spelt: readonly SpeltSounds[]
}

/** The sounds of a word by the orthography of a language. */
export interface SpeltSounds {
  sounds: Uint8Array
  mass: number
  /** BCP 47. */
  habit: string
}

/** Columns of the dictionary's words; strings end to end as in `StringTable`, sounds as their bytes. */
export interface Words {
  plains: StringTable
  /** Numbers of the words in the order of their plain forms. */
  order: Uint32Array
  soundStarts: Uint32Array
  sounds: Uint8Array
  mass: Float32Array
  /** 1 where the word is a consonant frame. */
  frame: Uint8Array
  /** Number in `SCRIPT_CODES`. */
  script: Uint8Array
  role: Uint8Array
  flags: Uint8Array
  rarity: Float32Array
  conceptStarts: Uint32Array
  speltStarts: Uint32Array
}

/** An opened index: views over its file, and what was made from them when first asked for. */
export interface Index {
  version: string
  /** What the file's header says of it. */
  meta: Readonly<Record<string, unknown>>
  sources: readonly string[]
  types: readonly string[]
  /** Made of registers alone. */
  isRegister: boolean
  entityCount: number
  nameCount: number
  /** Numbers of entities that are there no more (grow.ts). */
  gone: ReadonlySet<number>
  /** Old ids that now stand for another. */
  redirects: ReadonlySet<string>
  entityType: Uint16Array
  parents: Lists
  ids: StringIndex
  /** Entities by what a register calls them, `ucdp 6391`. */
  numbers: StringIndex
  nameEntity: Uint32Array
  nameAlias: Uint16Array
  nameFlags: Uint8Array
  /** What a name's words are worth together (worth.ts). */
  nameWorth: Float32Array
  nameTerms: Lists
  /** By position in `nameTerms.values`: the same word in the entity's names of the other kind of script. */
  fellows: Lists
  termNames: Lists
  termCount: number
  plains: StringIndex
  /** What retrieval reads of terms without making them. */
  words: Words
  /** Terms by skeleton key: a group, in the order of their sounds, frames last. */
  skeletons: StringIndex
  /** Terms by the skeleton keys, and those shortened, of how other scripts may hear them. */
  spelt: StringIndex
  concepts: StringIndex
  listed: StringIndex
  forms: StringIndex
  wholes: StringIndex
  initials: StringIndex
  /** Words of persons' names -> how many persons have them. */
  people: StringIndex
  /** A village's name that is an ordinary word or a person's name too: nobody means the village who does not say so. */
  isCommon(name: number): boolean
  termFacts: TermColumns
  /** Of an index that has grown: what it is put together of, and the numbers that the terms of each have now (grow.ts). */
  parts?: readonly IndexPart[]
  /** Dictionaries that are asked where this one knows nothing; opened when first asked. */
  readonly registers: Index | undefined
  term(number: number): IndexTerm
  entity(number: number): Entity
  /** `namespace:key` -> source; made when it is first asked for. */
  citations(): ReadonlyMap<string, Source>
}

/** An index inside one that has grown. */
export interface IndexPart {
  index: Index
  now: (term: number) => number
}

/**
 * Opens an index by views over its bytes.
 * @throws {ContainerError} when the bytes are no index, are damaged, or were built with another lexicon. A part of a large
 * file is checked when it is first needed (source/container.ts): then any call may throw it.
 */
export const openIndex = (bytes: Uint8Array | Bytes, lexicon: Lexicon): Index => indexOf(readContainer(bytes), lexicon)

function indexOf({ kind, meta, sections, checksum, part, inner }: OpenedContainer, lexicon: Lexicon): Index {
  if (kind !== 'dictionary') throw new ContainerError('a compiled dictionary', `a ${kind}`)
  if (meta.lexicon !== lexicon.version)
    throw new ContainerError(`an index built with lexicon ${lexicon.version}`, `one built with ${String(meta.lexicon)}`)
  const surfaces = openStrings(sections, 'term.surface')
  const plains = openStrings(sections, 'term.plain')
  const conceptLists = openLists(sections, 'term.concepts')
  const column = <T>(name: string): T => sections[name] as T
  let words: Words | undefined
  const wordsOf = (): Words =>
    (words ??= {
      plains,
      get order() {
        return column<Uint32Array>('term.order')
      },
      soundStarts: column('term.sounds.starts'),
      sounds: column('term.sounds.bytes'),
      mass: column('term.mass'),
      frame: column('term.frame'),
      script: column('term.script'),
      role: column('term.role'),
      flags: column('term.flags'),
      rarity: column('term.rarity'),
      conceptStarts: conceptLists.starts,
      speltStarts: spelt.starts,
    })
  const spelt = openLists(sections, 'term.spelt')
  const speltSounds = openLists(sections, 'spelt.sounds')
  const habits = openStrings(sections, 'spelt.habit')
  const speltOf = (i: number): SpeltSounds[] =>
    [...spelt.values.subarray(spelt.starts[i], spelt.starts[i + 1])].map(number => {
      const sounds = Uint8Array.from(
        speltSounds.values.subarray(speltSounds.starts[number], speltSounds.starts[number + 1]),
      )
      return { sounds, mass: massOf(sounds), habit: stringAt(habits, number) }
    })
  const terms: (IndexTerm | undefined)[] = []
  const makeTerm = (i: number): IndexTerm => {
    const start = conceptLists.starts[i] as number
    const concepts = [...conceptLists.values.subarray(start, conceptLists.starts[i + 1])]
    const plain = stringAt(plains, i)
    const { soundStarts, sounds, mass, frame, role, flags, rarity, script } = wordsOf()
    const sure = column<Float32Array>('term.sure')
    const flag = flags[i] as number
    return {
      surface: stringAt(surfaces, i),
      plain,
      sounds: sounds.subarray(soundStarts[i], soundStarts[i + 1]),
      mass: mass[i] as number,
      frame: frame[i] === 1,
      role: ROLES[role[i] as number] as Role,
      light: (flag & LIGHT) !== 0,
      title: (flag & TITLE) !== 0,
      rarity: rarity[i] as number,
      concepts: concepts.map((concept, j) => ({ concept, sure: sure[start + j] as number })),
      script: SCRIPT_CODES[script[i] as number] as string,
      apart: (flag & APART) === 0 ? NO_NAMES : apartOf(lexicon, plain),
      spelt: speltOf(i),
    }
  }
  const entities = openStrings(sections, 'entity', (from, to) => part('entity.bytes', from, to))
  const made: (Entity | undefined)[] = []
  const cited = openStrings(sections, 'citation')
  let citations: ReadonlyMap<string, Source> | undefined
  let registers: Index | undefined
  let groups: Groups | undefined
  const nameFlags = column<Uint8Array>('name.flags')
  const index: Index = {
    version: checksum.toString(16),
    meta,
    sources: meta.sources as string[],
    types: meta.types as string[],
    redirects: new Set(meta.redirects as string[]),
    gone: NO_ENTITIES,
    isRegister: meta.register === true,
    entityCount: meta.entities as number,
    nameCount: meta.names as number,
    entityType: column('entity.type'),
    parents: openLists(sections, 'entity.parents'),
    ids: openStringIndex(sections, 'ids'),
    numbers: openStringIndex(sections, 'numbers'),
    nameEntity: column('name.entity'),
    nameAlias: column('name.alias'),
    nameFlags,
    nameWorth: column('name.worth'),
    nameTerms: openLists(sections, 'name.terms'),
    fellows: openLists(sections, 'name.fellows'),
    termNames: openLists(sections, 'term.names'),
    get termCount() {
      return column<Float32Array>('term.mass').length
    },
    plains: openStringIndex(sections, 'plains'),
    get words() {
      return wordsOf()
    },
    skeletons: openStringIndex(sections, 'skeletons'),
    spelt: openStringIndex(sections, 'spelt'),
    concepts: openStringIndex(sections, 'concepts'),
    listed: openStringIndex(sections, 'listed'),
    forms: openStringIndex(sections, 'forms'),
    wholes: openStringIndex(sections, 'wholes'),
    initials: openStringIndex(sections, 'initials'),
    people: openStringIndex(sections, 'people'),
    isCommon: name => ((nameFlags[name] as number) & COMMON) !== 0,
    termFacts: {
      role: i => ROLES[column<Uint8Array>('term.role')[i] as number] as Role,
      light: i => ((column<Uint8Array>('term.flags')[i] as number) & LIGHT) !== 0,
      groups: () => (groups ??= groupsOf(index.plains, conceptLists, column('term.sure'))),
    },
    get registers() {
      const inside = registers ? undefined : inner('registers')
      return (registers ??= inside && indexOf(inside, lexicon))
    },
    term: i => (terms[i] ??= makeTerm(i)),
    entity: i => (made[i] ??= JSON.parse(stringAt(entities, i)) as Entity),
    citations: () =>
      (citations ??= new Map(
        Array.from({ length: cited.offsets.length - 1 }, (_, i) => JSON.parse(stringAt(cited, i)) as [string, Source]),
      )),
  }
  return index
}

const NO_ENTITIES: ReadonlySet<number> = new Set()

/** What growing an index reads of all its terms, without making them. */
export interface TermColumns {
  role(term: number): Role
  light(term: number): boolean
  groups(): Groups
}

/** Terms that are one word to rarity: by their plain word, under the first of them; and by what they surely mean. */
export interface Groups {
  plains: ReadonlyMap<number, number[]>
  concepts: ReadonlyMap<number, number[]>
}

function groupsOf({ lists }: StringIndex, concepts: Lists, sure: Float32Array): Groups {
  const plains = new Map<number, number[]>()
  for (let list = 0; list + 1 < lists.starts.length; list++) {
    const terms = [...lists.values.subarray(lists.starts[list], lists.starts[list + 1])]
    plains.set(terms[0] as number, terms)
  }
  const meant = new Map<number, number[]>()
  for (let term = 0; term + 1 < concepts.starts.length; term++) {
    for (let at = concepts.starts[term] as number; at < (concepts.starts[term + 1] as number); at++) {
      if (sure[at] !== 1) continue
      const concept = concepts.values[at] as number
      const terms = meant.get(concept)
      if (terms) terms.push(term)
      else meant.set(concept, [term])
    }
  }
  return { plains, concepts: meant }
}

/** Flags of a term, as bits. */
export const LIGHT = 1
export const TITLE = 2
/** Some given names are spelt by it (lexicon.ts, apartOf). */
export const APART = 4
const NO_NAMES = new Uint32Array(0)

/** The type of an entity's number. */
export const typeOf = ({ types, entityType }: Pick<Index, 'types' | 'entityType'>, entity: number): EntityType =>
  types[entityType[entity] as number] as EntityType

/** The alias behind a name's number; a canonical name is an alias without properties. */
export function aliasOf(index: Index, name: number): Alias {
  const entity = index.entity(index.nameEntity[name] as number)
  const alias = index.nameAlias[name] as number
  return alias === 0 ? { name: entity.name } : (entity.aliases[alias - 1] as Alias)
}

/**
 * Names that are this very string, case, marks and punctuation aside; without their brackets only where none is it whole:
 * `Hezbollah` is Hezbollah before it is `Hezbollah (Iraq)`. A village's brackets only tell it from namesakes.
 */
export function listedNames(index: Index, key: string): number[] {
  const whole: number[] = []
  const bare: number[] = []
  for (const name of find(index.listed, key)) {
    const [as, ...without] = spellingsOf(aliasOf(index, name).name)
    if (listedKey(tokenise(as)) === key) whole.push(name)
    else if (without.some(spelling => listedKey(tokenise(spelling)) === key)) bare.push(name)
  }
  return whole.length > 0 ? [...whole, ...bare.filter(name => isMinor(index, name))] : bare
}

/** Flags of a name, as bits. */
export const WEAK = 1
export const HIDDEN = 2
export const ABBREVIATION = 4
export const MINOR = 8
export const COMMON = 16

/** Broad or shared: never a match by itself. */
export const isWeak = (index: Index, name: number): boolean => ((index.nameFlags[name] as number) & WEAK) !== 0

export const isAbbreviation = (index: Index, name: number): boolean =>
  ((index.nameFlags[name] as number) & ABBREVIATION) !== 0

/** Of a town or village that a register brought in: it yields a shared name to what is better known. */
export const isMinor = (index: Pick<Index, 'nameFlags'>, name: number): boolean =>
  ((index.nameFlags[name] as number) & MINOR) !== 0

/** A village's name that is an ordinary word or a person's name too: nobody means the village who does not say so. */
export const isCommon = (index: Index, name: number): boolean => index.isCommon(name)
