/**
 * An index with entities added, changed and retired, without compiling it anew. What is dear is kept: the words of the
 * old names as they were read, and the look-ups over them. What is cheap is made again from numbers: which names have a
 * word, how rare it is, what a name is worth. So the answers are those of an index compiled from what there is now.
 *
 * The old index and one of what is new stand end to end: entity, name and term numbers of the new one follow those of
 * the old one. What is gone keeps its number, and is found by nothing.
 */
import type { Lexicon } from '../lexicon/lexicon.ts'
import { analyse } from '../lexicon/terms.ts'
import type { Entity } from '../model.ts'
import { find, type Lists, packLists, type StringIndex } from '../source/arrays.ts'
import { buildIndex } from './build.ts'
import { termKey } from './keys.ts'
import { isMinorPlace, minorFlags, peopleWords } from './minor.ts'
import { namesOf } from './names.ts'
import { COMMON, HIDDEN, type Index, type IndexTerm, isMinor, openIndex } from './open.ts'
import { rarities } from './rarity.ts'
import { roleWorth } from './worth.ts'

/** What is other than in the index that grows. */
export interface Changes {
  /** Entities that are new or changed, each once, in the order in which they follow the old ones. */
  put: readonly Entity[]
  /** Ids of entities that are gone. */
  retired: ReadonlySet<string>
}

/** @param base  an index as it was opened, not one that has grown */
export function growIndex(base: Index, lexicon: Lexicon, { put, retired }: Changes): Index {
  const more = openIndex(buildIndex(lexicon, { sources: base.sources, entities: put, redirects: new Map() }), lexicon)
  const entities = numberEntities(base, put, retired)
  const terms = numberTerms(base, more)
  const types = typesOf(base, more, entities.gone)
  const typeNumber = new Map(types.map((type, number) => [type, number]))

  const nameEntity = joined(Uint32Array, base.nameEntity, more.nameEntity, entity => entity + base.entityCount)
  const isGone = (name: number): boolean => entities.gone.has(nameEntity[name] as number)
  const nameFlags = joined(Uint8Array, base.nameFlags, more.nameFlags)
  // A name that nothing finds is not to be shown by what goes through all names either.
  for (let name = 0; name < base.nameCount; name++)
    if (isGone(name)) nameFlags[name] = (nameFlags[name] as number) | HIDDEN
  const nameTerms = joinedLists(base.nameTerms, more.nameTerms, terms.of)
  const termNames = namesByTerm({ nameFlags, nameTerms, isGone, split: base.nameCount }, terms.count)
  const rarity = rarityOf(base, more, { entities, terms, termNames, nameEntity, nameFlags })
  const made: (IndexTerm | undefined)[] = []
  const term = (number: number): IndexTerm =>
    (made[number] ??= { ...terms.plainTerm(number), rarity: rarity[number] as number })
  const people = peopleOf(base, put, lexicon, entities.gone)

  const afterTerms = (index: 'plains' | 'skeletons' | 'spelt' | 'concepts'): StringIndex =>
    lookups(base[index], same, more[index], terms.of)
  const afterNames = (index: 'listed' | 'forms' | 'wholes' | 'initials'): StringIndex =>
    lookups(
      base[index],
      name => (isGone(name) ? NOWHERE : name),
      more[index],
      name => name + base.nameCount,
    )
  const entityOf = (number: number): Entity =>
    number < base.entityCount ? base.entity(number) : more.entity(number - base.entityCount)
  const grown: Index = {
    version: `${base.version}+${more.version}`,
    meta: base.meta,
    sources: base.sources,
    types,
    isRegister: base.isRegister,
    entityCount: base.entityCount + more.entityCount,
    nameCount: base.nameCount + more.nameCount,
    gone: entities.gone,
    redirects: base.redirects,
    entityType: Uint16Array.from(
      [...base.entityType].map(type => base.types[type]).concat([...more.entityType].map(type => more.types[type])),
      type => typeNumber.get(type as string) ?? 0,
    ),
    parents: parentsOf(base, put, entities),
    // An id that was put is its own, whatever an old redirect says.
    ids: lookups(more.ids, entity => entity + base.entityCount, base.ids, entities.now),
    numbers: lookups(
      base.numbers,
      entity => (entities.gone.has(entity) ? NOWHERE : entity),
      more.numbers,
      entity => entity + base.entityCount,
    ),
    nameEntity,
    nameAlias: joined(Uint16Array, base.nameAlias, more.nameAlias),
    nameFlags,
    nameWorth: worths(nameTerms, terms, rarity),
    nameTerms,
    fellows: joinedLists(base.fellows, more.fellows, terms.of),
    termNames,
    termCount: terms.count,
    plains: afterTerms('plains'),
    skeletons: afterTerms('skeletons'),
    spelt: afterTerms('spelt'),
    // Of all terms there are no columns: whoever wants them asks the parts.
    words: base.words,
    parts: [
      { index: base, now: same },
      { index: more, now: terms.of },
    ],
    concepts: afterTerms('concepts'),
    listed: afterNames('listed'),
    forms: afterNames('forms'),
    wholes: afterNames('wholes'),
    initials: afterNames('initials'),
    people: base.people,
    registers: base.registers,
    termFacts: base.termFacts,
    isCommon: commonOf(base, lexicon, people, { nameEntity, split: base.nameCount, entityOf }),
    term,
    entity: entityOf,
    citations: base.citations,
  }
  return grown
}

const NOWHERE = -1
const NOTHING = new Uint32Array(0)
const same = (number: number): number => number

interface EntityNumbers {
  /** Numbers of the base's entities that are retired, or changed and stand elsewhere now. */
  gone: ReadonlySet<number>
  /** The number that a base's entity has now, or NOWHERE. */
  now(number: number): number
}

function numberEntities(base: Index, put: readonly Entity[], retired: ReadonlySet<string>): EntityNumbers {
  const now = new Map<number, number>()
  for (const id of retired) {
    const number = ownNumber(base, id)
    if (number !== undefined) now.set(number, NOWHERE)
  }
  for (const [at, { id }] of put.entries()) {
    const number = ownNumber(base, id)
    if (number !== undefined) now.set(number, base.entityCount + at)
  }
  return { gone: new Set(now.keys()), now: number => now.get(number) ?? number }
}

/** The number of the entity that has this very id; redirects aside. */
export const ownNumber = (index: Index, id: string): number | undefined =>
  find(index.ids, id).find(number => index.entity(number).id === id)

interface TermNumbers {
  count: number
  /** From the new part's number: the base's where it has the very term. */
  of(number: number): number
  /** Without the rarity that it has now. */
  plainTerm(number: number): IndexTerm
  worth(number: number): number
}

function numberTerms(base: Index, more: Index): TermNumbers {
  const of = Uint32Array.from({ length: more.termCount }, (_, number) => {
    const term = more.term(number)
    const key = termKey(term)
    const known = find(base.plains, term.plain).find(other => termKey(base.term(other)) === key)
    return known ?? base.termCount + number
  })
  const { role, light } = base.termFacts
  return {
    count: base.termCount + more.termCount,
    of: number => of[number] as number,
    plainTerm: number => (number < base.termCount ? base.term(number) : more.term(number - base.termCount)),
    worth: number =>
      number < base.termCount
        ? roleWorth({ role: role(number), light: light(number) })
        : roleWorth(more.term(number - base.termCount)),
  }
}

/** Types of what is there, in order of appearance. */
function typesOf(base: Index, more: Index, gone: ReadonlySet<number>): string[] {
  const types = new Set<string>()
  base.entityType.forEach((type, entity) => {
    if (!gone.has(entity)) types.add(base.types[type] as string)
  })
  for (const type of more.entityType) types.add(more.types[type] as string)
  return [...types]
}

/** The names of each term that are there: those of villages last, the old before the new, as when all are compiled together. */
function namesByTerm(
  names: {
    nameFlags: Uint8Array
    nameTerms: Lists
    isGone: (name: number) => boolean
    /** Number of the first new name. */
    split: number
  },
  termCount: number,
): Lists {
  const { starts, values } = names.nameTerms
  const order = nameOrder(names)
  const counts = new Uint32Array(termCount + 1)
  const lastIn = new Uint32Array(termCount)
  /** Calls for each term of each name, once a name. */
  const each = (visit: (term: number, name: number) => void): void => {
    lastIn.fill(0)
    for (const name of order) {
      for (let at = starts[name] as number; at < (starts[name + 1] as number); at++) {
        const term = values[at] as number
        if (lastIn[term] === name + 1) continue
        lastIn[term] = name + 1
        visit(term, name)
      }
    }
  }
  each(term => {
    counts[term + 1] = (counts[term + 1] as number) + 1
  })
  for (let term = 0; term < termCount; term++)
    counts[term + 1] = (counts[term + 1] as number) + (counts[term] as number)
  const next = counts.slice()
  const found = new Uint32Array(counts[termCount] as number)
  each((term, name) => {
    const at = next[term] as number
    found[at] = name
    next[term] = at + 1
  })
  return { starts: counts, values: found }
}

function nameOrder({
  nameFlags,
  isGone,
  split,
}: {
  nameFlags: Uint8Array
  isGone: (name: number) => boolean
  split: number
}): Uint32Array {
  const order = new Uint32Array(nameFlags.length)
  let length = 0
  for (const wanted of [false, true]) {
    for (let name = 0; name < nameFlags.length; name++) {
      const isOut = name < split && isGone(name)
      if (!isOut && isMinor({ nameFlags }, name) === wanted) order[length++] = name
    }
  }
  return order.subarray(0, length)
}

function rarityOf(
  base: Index,
  more: Index,
  {
    entities: { gone },
    terms,
    termNames: { starts, values },
    nameEntity,
    nameFlags,
  }: {
    entities: EntityNumbers
    terms: TermNumbers
    termNames: Lists
    nameEntity: Uint32Array
    nameFlags: Uint8Array
  },
): Float32Array {
  const minor = new Uint8Array(base.entityCount + more.entityCount)
  nameEntity.forEach((entity, name) => {
    if (isMinor({ nameFlags }, name)) minor[entity] = 1
  })
  const goneMinors = [...gone].filter(number => isMinorPlace(base.entity(number))).length
  const minors = (base.meta['minors'] as number) + (more.meta['minors'] as number) - goneMinors
  const entities = base.entityCount + more.entityCount - gone.size
  return rarities({
    termCount: terms.count,
    groups: groupsOf(base, more, terms),
    namesOf: term => values.subarray(starts[term], starts[term + 1]),
    nameEntity,
    minor,
    counts: [entities - minors, minors],
  })
}

/** Terms by plain word, and by what they surely mean: in both parts together. */
function groupsOf(base: Index, more: Index, terms: TermNumbers): number[][] {
  const groups = base.termFacts.groups()
  const added = new Map<string, number[]>()
  for (let number = 0; number < more.termCount; number++) {
    const now = terms.of(number)
    if (now < base.termCount) continue
    const { plain, concepts } = more.term(number)
    const keys = [`=${plain}`, ...concepts.filter(({ sure }) => sure === 1).map(({ concept }) => `#${concept}`)]
    for (const key of keys) added.set(key, [...(added.get(key) ?? []), now])
  }
  const old = [...groups.plains.values(), ...groups.concepts.values()]
  if (added.size === 0) return old
  const touched = new Set<number[]>()
  const joinedGroups = [...added].map(([key, numbers]) => {
    const first = key.slice(1)
    const group =
      key[0] === '#' ? groups.concepts.get(Number(first)) : groups.plains.get(find(base.plains, first)[0] ?? NOWHERE)
    if (group) touched.add(group)
    return [...(group ?? []), ...numbers]
  })
  return [...old.filter(group => !touched.has(group)), ...joinedGroups]
}

function worths({ starts, values }: Lists, terms: TermNumbers, rarity: Float32Array): Float32Array {
  const worth = new Float64Array(terms.count)
  for (let term = 0; term < terms.count; term++) worth[term] = terms.worth(term) * (rarity[term] as number)
  return Float32Array.from({ length: starts.length - 1 }, (_, name) => {
    let sum = 0
    for (let at = starts[name] as number; at < (starts[name + 1] as number); at++)
      sum += worth[values[at] as number] as number
    return sum
  })
}

/** Whether a word is in a person's name, now. */
function peopleOf(
  base: Index,
  put: readonly Entity[],
  lexicon: Lexicon,
  gone: ReadonlySet<number>,
): { has(word: string): boolean; areOthers: boolean } {
  const change = new Map<string, number>()
  const count = (entity: Entity, by: number): void => {
    for (const word of peopleWords(lexicon, entity)) change.set(word, (change.get(word) ?? 0) + by)
  }
  for (const number of gone) count(base.entity(number), -1)
  for (const entity of put) count(entity, 1)
  const before = (word: string): number => find(base.people, word)[0] ?? 0
  return {
    has: word => before(word) + (change.get(word) ?? 0) > 0,
    areOthers: [...change].some(([word, by]) => before(word) > 0 !== before(word) + by > 0),
  }
}

/** Whether a village's name is a common word: told anew where the words of persons' names are others, and for new names. */
function commonOf(
  base: Index,
  lexicon: Lexicon,
  people: { has(word: string): boolean; areOthers: boolean },
  { nameEntity, split, entityOf }: { nameEntity: Uint32Array; split: number; entityOf: (number: number) => Entity },
): Index['isCommon'] {
  const known = new Map<number, boolean>()
  const tell = (name: number): boolean => {
    let first = name
    while (nameEntity[first - 1] === nameEntity[name]) first--
    const entity = entityOf(nameEntity[name] as number)
    const own = [...namesOf(entity)][name - first]
    if (!own || own.isTold) return false
    return (minorFlags(entity, analyse(lexicon, own.spelling, own.lang), people) & COMMON) !== 0
  }
  return name => {
    if (name < split && !people.areOthers) return base.isCommon(name)
    let is = known.get(name)
    if (is === undefined) {
      is = tell(name)
      known.set(name, is)
    }
    return is
  }
}

function parentsOf(base: Index, put: readonly Entity[], { now }: EntityNumbers): Lists {
  const putNumber = new Map(put.map(({ id }, at) => [id, base.entityCount + at]))
  const numberOf = (id: string): number => {
    const number = putNumber.get(id) ?? ownNumber(base, id)
    return number === undefined ? NOWHERE : now(number)
  }
  const { starts, values } = base.parents
  const lists: number[][] = []
  for (let entity = 0; entity < base.entityCount; entity++)
    lists.push(
      Array.from(values.subarray(starts[entity], starts[entity + 1]), now).filter(number => number !== NOWHERE),
    )
  for (const { partOf = [] } of put) lists.push(partOf.map(numberOf).filter(number => number !== NOWHERE))
  return packLists(lists)
}

type Column = Uint8Array | Uint16Array | Uint32Array

function joined<T extends Column>(
  Type: { new (length: number): T },
  a: T,
  b: T,
  shift: (number: number) => number = same,
): T {
  const all = new Type(a.length + b.length)
  all.set(a)
  for (let i = 0; i < b.length; i++) all[a.length + i] = shift(b[i] as number)
  return all
}

function joinedLists(a: Lists, b: Lists, shift: (number: number) => number): Lists {
  return {
    starts: joined(Uint32Array, a.starts, b.starts.subarray(1), start => start + a.values.length),
    values: joined(Uint32Array, a.values, b.values, shift),
  }
}

/** Look-ups over both parts, the numbers of each as they are now; NOWHERE is left out. */
const lookups = (
  first: StringIndex,
  ofFirst: (number: number) => number,
  second: StringIndex,
  ofSecond: (number: number) => number,
): StringIndex => ({
  slots: NOTHING,
  lists: { starts: NOTHING, values: NOTHING },
  parts: [
    { index: first, now: ofFirst },
    { index: second, now: ofSecond },
  ],
})
