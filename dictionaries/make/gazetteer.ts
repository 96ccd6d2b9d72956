/** Registers -> the places of Syria as entities: which names each has, and how namesakes are told apart. */
import { bareUnit, type Divisions, divide, namesOf } from './divisions.ts'
import { matchGeonames } from './geonames.ts'
import { arabicKey, consonants, isArabic, isSpelling, keyOf, partsOf, slugOf, withoutTail } from './names.ts'
import type { Alias, Place } from './print.ts'
import type { Community, Geoname, Known, Unit } from './read.ts'

export interface Registers {
  communities: readonly Community[]
  units: readonly Unit[]
  geonames: readonly Geoname[]
  known: readonly Known[]
}

export interface Gazetteer {
  areas: Place[]
  communities: Place[]
  /** What a curator should look at. */
  notes: string[]
}

type Level = 'city' | 'town' | 'village'

/** A community on its way to an entity. */
interface Settlement {
  community: Community
  level: Level
  geoname: Geoname | undefined
  /** The name by itself, without what tells it from namesakes. */
  name: string
  /** Its other names in OCHA's list, Arabic ones first. */
  others: string[]
  /** Units that it is the seat of, the widest first. */
  rules: Unit[]
}

/** Population from which a place that is nobody's seat is a town. */
const TOWN = 5000
const RANKS = ['governorate', 'district', 'subdistrict'] as const

export function gazetteer({ communities, units, geonames, known }: Registers): Gazetteer {
  const divisions = divide(communities, units)
  const knownIds = new Set(known.map(({ id }) => id))
  const idOfPcode = new Map(known.flatMap(({ id, sameAs }) => (sameAs?.ocha ? [[sameAs.ocha, id] as const] : [])))
  const kept = new Set(known.map(({ sameAs }) => sameAs?.geonames))
  const named = communities.map(community => nameOf(community, divisions, units))
  const matched = matchGeonames(
    named
      .filter(({ community }) => !idOfPcode.has(community.pcode))
      .map(({ community, name, others }) => ({ ...community, names: [name, ...others] })),
    geonames.filter(({ id }) => !kept.has(id)),
  )
  const settlements = named.map((settlement): Settlement => {
    const geoname = matched.get(settlement.community.pcode)
    return { ...settlement, geoname, level: levelOf(settlement.rules, geoname) }
  })
  const ids = new Map<string, string>(idOfPcode)
  nameAll(
    settlements.filter(({ community }) => !ids.has(community.pcode)),
    knownIds,
    ids,
  )
  const areaIds = nameAreas(divisions, units, ids, knownIds)
  const namesakes = findNamesakes(settlements, known, ids)
  const own = new Map<string, string>()
  for (const { community, name, others } of settlements)
    for (const key of [name, ...others].map(keyOf)) own.set(key, own.has(key) ? '' : community.pcode)
  const at = (unit: Unit): string => areaIds.get(unit.id) as string
  return {
    areas: units
      .filter(({ level }) => level !== 'governorate')
      .map(unit => areaPlace(unit, divisions, areaIds, ids.get(divisions.seats.get(unit.id) ?? ''))),
    communities: settlements
      .filter(({ community }) => !idOfPcode.has(community.pcode))
      .map(settlement => communityPlace(settlement, divisions, at, ids, namesakes, own)),
    notes: [
      ...units
        .filter(unit => !divisions.seats.has(unit.id))
        .map(unit => `no seat: ${unit.pcode} ${unit.latin} (${unit.level})`),
      ...settlements
        .filter(({ community }) => idOfPcode.has(community.pcode))
        .map(({ community, level, rules }) =>
          [
            `hand-kept: ${idOfPcode.get(community.pcode)} ${community.pcode}`,
            `partOf ${at(divisions.chain(community)[0])}`,
            `seatOf [${rules.map(at).join(', ')}]`,
            `level ${level}`,
          ].join(' | '),
        ),
    ],
  }
}

/** A city is the seat of a governorate or a district, a town that of a sub-district, or as large as one. */
function levelOf(rules: readonly Unit[], geoname: Geoname | undefined): Level {
  if (rules.some(({ level }) => level !== 'subdistrict')) return 'city'
  return rules.length > 0 || (geoname?.population ?? 0) >= TOWN ? 'town' : 'village'
}

function nameOf(
  community: Community,
  divisions: Divisions,
  units: readonly Unit[],
): Omit<Settlement, 'geoname' | 'level'> {
  const rules = RANKS.flatMap(rank => units.filter(({ level }) => level === rank)).filter(
    unit => divisions.seats.get(unit.id) === community.pcode,
  )
  const isArea = areaTest(divisions.chain(community))
  const [latin, ...latins] = innerNames(community.latin, isArea)
  const arabics = innerNames(community.arabic, isArea)
  const tailless = [withoutTail(community.latin, isArea), withoutTail(community.arabic, isArea)]
  const byRegister = registeredName(rules, latin as string)
  const others = [
    ...arabics,
    ...(byRegister === latin ? [] : [latin as string]),
    ...latins,
    ...(tailless.every(name => name !== undefined && !MODIFIER.test(name)) ? (tailless as string[]) : []),
    // As OCHA's own files have it, for those who look its rows up.
    community.arabic,
    community.latin,
  ]
  return { community, name: byRegister, others: [...new Set(others)], rules }
}

/** What is left of `Upper Makhrim` without the area's name is no name. */
const MODIFIER = /^(?:Big|Little|Small|Upper|Lower|Northern|Southern|Eastern|Western|Middle)$/u

/** The whole of `Joban - Sheikh Joban` and both its names; `Abin - Efrin` in Afrin is Abin. */
function innerNames(name: string, isArea: (part: string) => boolean): string[] {
  const [first, ...more] = partsOf(name)
  const rest = more.filter(part => !isArea(part))
  if (more.length === 0 || rest.length === 0) return [first ?? name]
  return [[first, ...rest].join(' - '), first as string, ...rest]
}

/** Whether a piece of a name is the name of an area that the community lies in, in any spelling. */
function areaTest(chain: readonly Unit[]): (piece: string) => boolean {
  const names = chain.flatMap(namesOf)
  const arabic = new Set(names.filter(isArabic).map(arabicKey))
  const latin = new Set(names.filter(name => !isArabic(name)).flatMap(name => [keyOf(name), consonants(name)]))
  return piece =>
    isArabic(piece)
      ? arabic.has(arabicKey(piece))
      : latin.has(keyOf(piece)) || (consonants(piece).length > 1 && latin.has(consonants(piece)))
}

/** A seat goes by the name that its district or, in full, its sub-district has in Open-Syria: the press's, mostly. */
function registeredName([widest]: readonly Unit[], latin: string): string {
  if (!widest) return latin
  const unit = widest
  if (unit.level !== 'subdistrict') return sameName(unit.latin, latin) ? unit.latin : latin
  const other = unit.aliases
    .filter(({ type, language, value }) => type === 'formal' && language === 'en' && value.endsWith(' Subdistrict'))
    .map(({ value }) => bareUnit(value))
    .find(value => value !== unit.latin && sameName(value, latin))
  return other ?? latin
}

const sameName = (a: string, b: string): boolean => consonants(a) === consonants(b) || keyOf(a) === keyOf(b)

/** Ids by the slug of the name; where slugs meet, all but a city carry their p-code. */
function nameAll(settlements: readonly Settlement[], taken: ReadonlySet<string>, ids: Map<string, string>): void {
  const count = new Map<string, number>()
  for (const { name } of settlements) count.set(slugOf(name), (count.get(slugOf(name)) ?? 0) + 1)
  const cities = new Set(settlements.filter(({ level }) => level === 'city').map(({ name }) => slugOf(name)))
  for (const { community, name, level } of settlements) {
    const slug = slugOf(name)
    const isAlone = (count.get(slug) === 1 || (level === 'city' && cities.has(slug))) && !taken.has(slug)
    ids.set(community.pcode, isAlone ? slug : `${slug}-${community.pcode.toLowerCase()}`)
  }
}

/** An area is called after its seat's id, or by its own name; a governorate stands in places.yaml. */
function nameAreas(
  { seats }: Divisions,
  units: readonly Unit[],
  ids: ReadonlyMap<string, string>,
  taken: ReadonlySet<string>,
): Map<string, string> {
  const wanted = units.map(unit => {
    if (unit.level === 'governorate') return [unit, ids.get(unit.pcode) as string] as const
    const seat = ids.get(seats.get(unit.id) ?? '')?.replace(/-c\d{4}$/u, '')
    return [unit, `${seat ?? slugOf(unit.latin)}-${unit.level}`] as const
  })
  return new Map(
    wanted.map(([unit, id]) => {
      const isAlone =
        unit.level === 'governorate' || (!taken.has(id) && wanted.every(([other, its]) => other === unit || its !== id))
      return [unit.id, isAlone ? id : `${id}-${unit.pcode.toLowerCase()}`]
    }),
  )
}

/** For each name, as a key: the communities and other places that bear it. */
interface Namesakes {
  of(settlement: Settlement): readonly Settlement[]
  /** Whether a place of a hand-kept file has this name. */
  isKnown(settlement: Settlement): boolean
}

function findNamesakes(
  settlements: readonly Settlement[],
  known: readonly Known[],
  ids: ReadonlyMap<string, string>,
): Namesakes {
  const byKey = new Map<string, Settlement[]>()
  const keysOf = ({ name, others }: Settlement): string[] => [
    ...new Set([name, ...others].map(each => (isArabic(each) ? arabicKey(each) : latinKey(each)))),
  ]
  for (const settlement of settlements)
    for (const key of keysOf(settlement)) byKey.set(key, [...(byKey.get(key) ?? []), settlement])
  const handKept = new Map<string, Set<string>>()
  for (const { id, type, name, aliases = [] } of known) {
    if (type !== 'place') continue
    const strong = aliases.map(alias => (typeof alias === 'string' ? { name: alias, weak: false } : alias))
    for (const each of [name, ...strong.filter(({ weak }) => !weak).map(alias => alias.name)]) {
      const key = isArabic(each) ? arabicKey(each) : latinKey(each)
      handKept.set(key, (handKept.get(key) ?? new Set()).add(id))
    }
  }
  return {
    of: settlement => [
      ...new Set(keysOf(settlement).flatMap(key => (byKey.get(key) ?? []).filter(other => other !== settlement))),
    ],
    isKnown: settlement =>
      keysOf(settlement).some(key =>
        [...(handKept.get(key) ?? [])].some(id => id !== ids.get(settlement.community.pcode)),
      ),
  }
}

const latinKey = (name: string): string => keyOf(name).replace(/^(?:al|el) /u, '')

function areaPlace(
  unit: Unit,
  { unit: unitOf, seats }: Divisions,
  ids: ReadonlyMap<string, string>,
  seat?: string,
): Place {
  const word = unit.level === 'district' ? 'District' : 'Subdistrict'
  const name = `${unit.latin} ${word}`
  const formal = unit.aliases.filter(
    ({ type, language, value }) =>
      type === 'formal' && (language === 'ar' || (value.endsWith(` ${word}`) && isSpelling(value))),
  )
  const kind = unit.level === 'district' ? 'منطقة' : 'ناحية'
  const arabic = formal.filter(({ language }) => language === 'ar').map(({ value }) => value)
  const arabicNames = [
    ...(arabic.length > 0 ? arabic : [`${kind} ${unit.arabic}`]),
    // The centre's sub-district goes by the centre's name too.
    ...arabic.map(value => value.replace(/^ناحية مركز /u, 'ناحية ')),
  ]
  const seen = new Set([keyOf(name)])
  const aliases = [
    ...arabicNames.map(value => ({ value, language: 'ar' })),
    ...formal.filter(({ language }) => language !== 'ar'),
  ]
    .filter(({ value }) => seen.size < seen.add(keyOf(value)).size)
    .map(
      ({ value, language }, i): Alias => ({
        name: value,
        ...(language === 'ar' && i === 0 && { kind: 'official' }),
        lang: language,
        source: 'open-syria-admin',
      }),
    )
  const parent = unitOf(unit.parent) as Unit
  // Areas of one name, and the city that both are called after, are taken for each other.
  const seatPcode = seats.get(unit.id)
  const same = [...ids].filter(
    ([other]) => other !== unit.id && seatPcode !== undefined && seats.get(other) === seatPcode,
  )
  return {
    id: ids.get(unit.id) as string,
    name,
    aliases,
    partOf: [ids.get(parent.id) as string],
    distinctFrom: [...same.map(([, id]) => id), ...(seat === undefined ? [] : [seat])].sort(),
    seatOf: [],
    level: unit.level,
    sameAs: {
      ...(unit.wikidata !== undefined && { wikidata: unit.wikidata }),
      ...(unit.geonames !== undefined && { geonames: unit.geonames }),
      ocha: unit.pcode,
    },
    lat: unit.lat,
    lon: unit.lon,
  }
}

function communityPlace(
  settlement: Settlement,
  divisions: Divisions,
  at: (unit: Unit) => string,
  ids: ReadonlyMap<string, string>,
  namesakes: Namesakes,
  own: ReadonlyMap<string, string>,
): Place {
  const { community, level, geoname, name, others, rules } = settlement
  const [subdistrict, , governorate] = divisions.chain(community)
  const fellows = level === 'city' ? [] : namesakes.of(settlement)
  const isShared = fellows.length > 0 || (level !== 'city' && namesakes.isKnown(settlement))
  const seen = new Set([keyOf(name)])
  const add = (names: readonly string[], rest: (name: string, i: number) => Omit<Alias, 'name'>): Alias[] =>
    names.filter(each => seen.size < seen.add(keyOf(each)).size).map((each, i) => ({ name: each, ...rest(each, i) }))
  const arabic = others.filter(isArabic)
  // Only what is the seat's name too: Al-Suqaylabiyah District is also called Al-Ghab, which is a plain.
  const units = rules
    .flatMap(unit => namesOf(unit).filter(each => !isArabic(each) && isSpelling(each)))
    .filter(each => [name, community.latin].some(own => sameName(each, own)))
  const free = (each: string): boolean => [undefined, community.pcode].includes(own.get(keyOf(each)))
  return {
    id: ids.get(community.pcode) as string,
    name: isShared ? `${name} (${glossOf(settlement, fellows, divisions, bareUnit(governorate.latin))})` : name,
    aliases: [
      ...add(arabic, (_, i) => ({ ...(i === 0 && { kind: 'official' }), lang: 'ar', source: 'ocha-places' })),
      ...add(
        others.filter(each => !isArabic(each)),
        () => ({ kind: 'romanisation', source: 'ocha-places' }),
      ),
      // One name in Arabic is one name: how OCHA writes its namesake's is a spelling of this one's too.
      ...add(
        fellows
          .filter(fellow => arabicKey(fellow.community.arabic) === arabicKey(community.arabic))
          .map(fellow => fellow.name),
        () => ({ kind: 'romanisation', source: 'ocha-places' }),
      ),
      ...add(units.filter(free), each => ({
        ...(sameName(each, name) && { kind: 'romanisation' }),
        lang: 'en',
        source: 'open-syria-admin',
      })),
      ...add(
        (geoname?.variants ?? []).filter(each => free(each) && langOf(each) !== undefined),
        each => ({
          ...(!isArabic(each) && sameName(each, name) && { kind: 'romanisation' }),
          ...(langOf(each) !== '' && { lang: langOf(each) as string }),
          source: 'geonames-cities500',
        }),
      ),
    ],
    partOf: [at(subdistrict)],
    distinctFrom: rules.map(at).sort(),
    seatOf: rules.map(at),
    level,
    sameAs: { ...(geoname && { geonames: geoname.id }), ocha: community.pcode },
    lat: community.lat,
    lon: community.lon,
  }
}

/** Where a namesake is: its governorate, with its sub-district where there are two in one, with its p-code in one again. */
function glossOf(
  settlement: Settlement,
  fellows: readonly Settlement[],
  { chain }: Divisions,
  governorate: string,
): string {
  const [sub, , over] = chain(settlement.community)
  const near = fellows.map(({ community }) => chain(community)).filter(([, , other]) => other === over)
  if (near.length === 0) return governorate
  const place = `${bareUnit(sub.latin)}, ${governorate}`
  return near.some(([other]) => other === sub) ? `${place}, ${settlement.community.pcode}` : place
}

const LANGUAGES: readonly (readonly [script: RegExp, lang: string])[] = [
  [/[\u06d5\u06ce\u06c6\u0695\u06b5]/u, 'ckb'],
  [/[\u06cc\u06a9\u06af\u067e\u0686\u0698]/u, 'fa'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/[\u0456\u0457\u0454\u0491]/u, 'uk'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Armenian}/u, 'hy'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Georgian}/u, 'ka'],
]

/** The language that a variant's script says; empty for Latin letters, nothing for what is nobody's spelling. */
function langOf(variant: string): string | undefined {
  if (/^[\p{Script=Latin}\p{M}\p{P}\p{S}\p{Lm}\s]+$/u.test(variant)) return isSpelling(variant) ? '' : undefined
  return LANGUAGES.find(([script]) => script.test(variant))?.[1]
}
