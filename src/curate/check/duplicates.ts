/** Two entities that may be one. */
import { compare } from '../../compare.ts'
import type { PlacedEntity } from '../../dictionary/dictionary.ts'
import { formKey, wholeKeys } from '../../index/keys.ts'
import { aliasOf, isWeak } from '../../index/open.ts'
import { judgeRead } from '../../judge.ts'
import { analyse } from '../../lexicon/terms.ts'
import { DEFAULTS } from '../../options.ts'
import { find } from '../../source/arrays.ts'
import { scriptOfText } from '../../text/script.ts'
import { areTold, isBehind, isSameElsewhere, kilometresApart, namespaceOf } from './kin.ts'
import { type Check, type Finding, type Named, nameAt, quoted, type Subject } from './subject.ts'

interface Pair {
  name: Named
  other: PlacedEntity
  /** The other's name that is alike. */
  as: string
}

/** Curated entities of one type, not told apart, of which the reader takes a name of one for the other. */
function* readAlike(subject: Subject): Generator<Pair> {
  const { curated, index, lexicon, byId } = subject
  for (const name of tellingNames(subject)) {
    const { owner, alias } = name
    const { type } = owner.entity
    const bench = { index, hints: { type }, options: DEFAULTS }
    for (const judged of judgeRead(bench, analyse(lexicon, alias.name, alias.lang))) {
      const other = curated[judged.entity] as PlacedEntity
      if (other === owner || other.entity.type !== type || judged.barred || judged.score < DEFAULTS.accept) continue
      if (!areTold(byId, owner.entity, other.entity)) yield { name, other, as: aliasOf(index, judged.name).name }
    }
  }
}

/** Of each curated entity that is no place: its canonical name, and its first official one in each other script. */
function* tellingNames({ names }: Subject): Generator<Named> {
  let owner: PlacedEntity | undefined
  let scripts = new Set<string>()
  for (const name of names) {
    const { alias } = name
    if (name.owner !== owner) {
      owner = name.owner
      scripts = new Set()
    }
    const script = scriptOfText(alias.name)
    if (owner.register || owner.entity.type === 'place' || alias.weak || scripts.has(script)) continue
    if (!name.isCanonical && alias.kind !== 'official') continue
    scripts.add(script)
    yield name
  }
}

/** Kilometres within which two places of one name are one place. */
const NEAR = 3

/** Places that are written alike and lie side by side, or in one part when no one says where. */
function* placesAlike({ names, curated, index, lexicon, byId }: Subject): Generator<Pair> {
  for (const name of names) {
    const { owner, alias, isCanonical } = name
    if (owner.entity.type !== 'place' || owner.register || !isCanonical) continue
    const terms = analyse(lexicon, alias.name, alias.lang)
    const found = new Set([
      ...find(index.forms, formKey(terms)),
      ...wholeKeys(terms).flatMap(key => [...find(index.wholes, key)]),
    ])
    for (const number of found) {
      const other = curated[index.nameEntity[number] as number] as PlacedEntity
      if (other === owner || other.entity.type !== 'place' || isWeak(index, number)) continue
      if (!areSideBySide(owner, other) || areTold(byId, owner.entity, other.entity)) continue
      const as = aliasOf(index, number).name
      if (compare(alias.name, as, { type: 'place' }).decision === 'match') yield { name, other, as }
    }
  }
}

function areSideBySide({ entity: a }: PlacedEntity, { entity: b }: PlacedEntity): boolean {
  const kilometres = kilometresApart(a, b)
  if (kilometres !== undefined) return kilometres <= NEAR
  return a.partOf?.some(id => b.partOf?.includes(id)) ?? b.partOf === undefined
}

/** Pairs in which each side is taken for the other, or only one for the other; each pair once, at its later entity. */
function* alike(subject: Subject, isMutual: boolean): Generator<Finding> {
  const order = new Map(subject.placed.map((item, i) => [item, i]))
  for (const ways of pairsOf(subject)) {
    const [{ name, other, as }] = ways as [Pair]
    const { owner } = name
    if (isSameElsewhere(owner.entity, other.entity)) continue
    if (ways.some(way => way.name.owner !== owner) !== isMutual) continue
    const isLater = (order.get(owner) as number) > (order.get(other) as number)
    const [first, later] = isLater ? [other, owner] : [owner, other]
    const [own, its] = isLater ? [name.alias.name, as] : [as, name.alias.name]
    yield {
      owner: later,
      path: isLater ? nameAt(name) : ['name'],
      expected: `another entity than "${first.entity.id}", or distinctFrom on both`,
      received: `${quoted(own)}, like ${quoted(its)}`,
      others: [first],
    }
  }
}

const KNOWN = new WeakMap<Subject, readonly (readonly Pair[])[]>()

/** What was found of each pair of entities; both checks look at it. */
function pairsOf(subject: Subject): readonly (readonly Pair[])[] {
  const known = KNOWN.get(subject)
  if (known) return known
  const byPair = new Map<string, Pair[]>()
  for (const pairs of [readAlike(subject), placesAlike(subject)]) {
    for (const pair of pairs) {
      const key = [pair.name.owner.entity.id, pair.other.entity.id].sort().join(' ')
      byPair.set(key, [...(byPair.get(key) ?? []), pair])
    }
  }
  const found = [...byPair.values()]
  KNOWN.set(subject, found)
  return found
}

function* sharedIdentifiers({ placed }: Subject): Generator<Finding> {
  const holders = new Map<string, PlacedEntity>()
  for (const owner of placed) {
    for (const [register, id] of Object.entries(owner.entity.sameAs ?? {})) {
      const key = `${register}: ${id}`
      const earlier = holders.get(key)
      if (!earlier) {
        holders.set(key, owner)
        continue
      }
      if (isBehind(earlier, owner)) continue
      const isElsewhere = namespaceOf(earlier.entity.id) !== namespaceOf(owner.entity.id)
      yield {
        owner,
        path: ['sameAs', register],
        expected: 'an identifier of one entity',
        received: `${quoted(key)} (also of ${earlier.entity.id})`,
        others: [earlier],
        ...(isElsewhere && { severity: 'info' as const }),
      }
    }
  }
}

export const duplicateChecks: readonly Check[] = [
  {
    code: 'near-duplicate',
    severity: 'warning',
    why: 'two entities of one type, each of which the reader takes for the other, are one, or need to be told apart',
    mend: 'merge them (move the aliases, leave redirects: [old-id]), or name each in the other’s distinctFrom',
    example: `- { id: a, type: group, name: Jaysh Usud al-Hamad }
- { id: b, type: group, name: Jeich Ousoud el-Hamad }`,
    mended: `- { id: a, type: group, name: Jaysh Usud al-Hamad, distinctFrom: [b] }
- { id: b, type: group, name: Jeich Ousoud el-Hamad, distinctFrom: [a] }`,
    find: subject => alike(subject, true),
  },
  {
    code: 'look-alike',
    severity: 'info',
    why: 'the reader takes a name of one entity for another of its type, were it not listed: others will too',
    mend: 'name each in the other’s distinctFrom, or add the names that tell them apart',
    example: `- { id: a, type: group, name: Usud al-Hamad }
- { id: b, type: group, name: Katibat al-Badia, aliases: [{ name: Jaysh Usud al-Hamad, kind: translation }] }`,
    mended: `- { id: a, type: group, name: Usud al-Hamad, distinctFrom: [b] }
- id: b
  type: group
  name: Katibat al-Badia
  aliases: [{ name: Jaysh Usud al-Hamad, kind: translation }]
  distinctFrom: [a]`,
    find: subject => alike(subject, false),
  },
  {
    code: 'shared-identifier',
    severity: 'warning',
    why: 'a register’s id is one thing: two entities that have it are one, or one of them is wrong (info between dictionaries)',
    mend: 'merge the two, or correct sameAs',
    example: `- { id: a, type: group, name: Jaysh al-Tanf, sameAs: { ucdp: "1" } }
- { id: b, type: group, name: Usud al-Hamad, sameAs: { ucdp: "1" } }`,
    mended: `- { id: a, type: group, name: Jaysh al-Tanf, sameAs: { ucdp: "1" } }
- { id: b, type: group, name: Usud al-Hamad, sameAs: { ucdp: "2" } }`,
    find: sharedIdentifiers,
  },
]
