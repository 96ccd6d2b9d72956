import type { Role } from '../lexicon/roles.ts'
import type { EntityType } from '../model.ts'

/** How the words of a name count for one type of entity. */
export interface Policy {
  /** Weight of a word by its role, 0..1. */
  weight: Readonly<Record<Role, number>>
  /** Weight of a light word (group, forces; city, district), whatever its role. */
  lightWeight: number
  /** Share of its weight that an alias word costs when the mention lacks it. */
  missing: Readonly<Record<Role, number>>
  /** Share of its weight that a mention word costs when the alias lacks it. */
  extra: Readonly<Record<Role, number>>
  /** Words of role `name` that must be met for a `match`, when the alias has that many. */
  leastNames: number
  /** Least likeness that a pair of telling words may have in a `match`, without a hint on the type and with it. */
  leastPair: readonly [untyped: number, typed: number]
  /** Share of its cost that a name keeps which only one side has, when enough else was met: a father's name, a tribe's. */
  oneSided: number
  /** Share of its cost that a word keeps which stands between two that were met: a father's or second name. */
  between: number
  /** Whether words may stand in any order at no cost. */
  anyOrder: boolean
  /** Whether a unit word and somebody's or some place's name make a name that is not told without the unit word. */
  eponyms: boolean
  /** Whether a unit or event word too much makes another thing, however light: Battle of Homs is not Homs. */
  unitsTell: boolean
  why: string
}

const WEIGHT: Record<Role, number> = {
  name: 1,
  'given-name': 1,
  descriptor: 0.85,
  unit: 0.3,
  compass: 0.75,
  honorific: 0.1,
  connector: 0.02,
  particle: 0.4,
  'place-word': 0.4,
  people: 0.5,
  number: 0.9,
  'legal-form': 0.08,
}
const MISSING: Record<Role, number> = {
  name: 1,
  'given-name': 1,
  descriptor: 1,
  unit: 0.35,
  compass: 1,
  honorific: 0.2,
  connector: 0.1,
  particle: 1,
  'place-word': 0.6,
  people: 0.6,
  number: 1,
  'legal-form': 0.3,
}
const EXTRA: Record<Role, number> = { ...MISSING, unit: 0.4, 'place-word': 0.8, people: 0.5, honorific: 0.3 }

const GROUP: Policy = {
  weight: WEIGHT,
  lightWeight: 0.1,
  missing: MISSING,
  extra: EXTRA,
  leastNames: 0,
  leastPair: [0.8, 0.78],
  oneSided: 1,
  between: 1,
  anyOrder: false,
  eponyms: true,
  unitsTell: false,
  why: 'the press drops and changes Jaysh, Liwa, Brigade; it never drops Usud',
}
const PLACE: Policy = {
  ...GROUP,
  weight: { ...WEIGHT, 'place-word': 0.75, compass: 0.95, unit: 0.7 },
  lightWeight: 0.15,
  leastPair: [0.9, 0.8],
  eponyms: false,
  unitsTell: true,
  missing: { ...MISSING, 'place-word': 0.9 },
  extra: { ...EXTRA, 'place-word': 0.9, unit: 1 },
  why: 'a countryside, a camp or an eastern half is another place than the town',
}

/** By type; a type without a row counts as a group does. */
export const POLICIES: Readonly<Record<string, Policy>> = {
  group: GROUP,
  organisation: { ...GROUP, why: 'as a group' },
  media: {
    ...GROUP,
    weight: { ...WEIGHT, unit: 0.2, descriptor: 0.9 },
    eponyms: false,
    extra: { ...EXTRA, people: 0.2 },
    why: 'agency, network, news, TV come and go behind an outlet’s name',
  },
  operation: {
    ...GROUP,
    extra: { ...EXTRA, unit: 1.5 },
    why: 'battle, operation, campaign are light words; forces and brigades named after one are another thing',
  },
  place: PLACE,
  facility: {
    ...PLACE,
    weight: { ...PLACE.weight, 'place-word': 0.6 },
    why: 'air base, airport, garrison: the kind is part of the name',
  },
  person: {
    ...GROUP,
    weight: {
      ...WEIGHT,
      descriptor: 1,
      compass: 1,
      people: 1,
      'place-word': 1,
      unit: 1,
      honorific: 0.06,
      particle: 0.45,
    },
    missing: { ...MISSING, unit: 1, people: 1, 'place-word': 1 },
    extra: { ...EXTRA, unit: 1, people: 1, 'place-word': 1 },
    leastNames: 2,
    leastPair: [0.9, 0.86],
    oneSided: 0.22,
    between: 0.2,
    anyOrder: true,
    eponyms: false,
    why: 'given names and surnames are made of any word; one of them alone is nobody',
  },
}

export const policyOf = (type: EntityType): Policy => POLICIES[type] ?? GROUP

/** What a candidate's score keeps when a hint asked for another type: near types are mixed up by honest sources. */
const NEAR_TYPES: readonly (readonly [a: EntityType, b: EntityType, keeps: number])[] = [
  ['group', 'organisation', 0.98],
  ['media', 'organisation', 0.98],
  ['group', 'media', 0.9],
  ['place', 'facility', 0.9],
  ['operation', 'group', 0.85],
]
const OTHER_TYPE = 0.75

export function typeFactor(hint: EntityType | undefined, type: EntityType): number {
  if (hint === undefined || hint === type) return 1
  return NEAR_TYPES.find(([a, b]) => (a === hint && b === type) || (b === hint && a === type))?.[2] ?? OTHER_TYPE
}
