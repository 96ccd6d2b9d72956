/** Names against each other: one name, one entity. */
import type { PlacedEntity } from '../../dictionary/dictionary.ts'
import { isMinorPlace } from '../../index/minor.ts'
import { analyse } from '../../lexicon/terms.ts'
import type { Alias } from '../../model.ts'
import { isBefore } from '../../score/context.ts'
import { isBehind, isSameElsewhere } from './kin.ts'
import { type Check, type Finding, type Named, nameAt, quoted, type Subject } from './subject.ts'

/** Names by what they are looked up by, weak ones aside: those are shared by right. One for each entity. */
function sharers({ names }: Subject): Named[][] {
  const byKey = new Map<string, Named[]>()
  for (const name of names) {
    if (name.key === '' || name.alias.weak) continue
    const group = byKey.get(name.key)
    if (!group) byKey.set(name.key, [name])
    else if (group.at(-1)?.owner !== name.owner) group.push(name)
  }
  return [...byKey.values()].filter(group => group.length > 1)
}

/** Dates of a name, its entity's where it has none. */
const spanOf = ({ alias, owner: { entity } }: Named): Pick<Alias, 'from' | 'until'> => {
  const from = alias.from ?? entity.from
  const until = alias.until ?? entity.until
  return { ...(from !== undefined && { from }), ...(until !== undefined && { until }) }
}

/** Whether one name went out of use before the other came up. */
export function areDatesApart(a: Named, b: Named): boolean {
  const [one, other] = [spanOf(a), spanOf(b)]
  const ends = (first: typeof one, then: typeof one): boolean =>
    first.until !== undefined && then.from !== undefined && !isBefore(then.from, first.until)
  return ends(one, other) || ends(other, one)
}

/** Two places, or a village that yields its name to what is better known: the reader settles these. */
const areHomonyms = ({ owner: a }: Named, { owner: b }: Named): boolean =>
  (a.entity.type === 'place' && b.entity.type === 'place') || isMinorPlace(a.entity) || isMinorPlace(b.entity)

/** Names that earlier entities have too, where the pair is what is looked for. */
function* shared(subject: Subject, isMeant: (a: Named, b: Named) => boolean, expected: string): Generator<Finding> {
  for (const group of sharers(subject)) {
    for (const [i, name] of group.entries()) {
      const others = group.slice(0, i).filter(other => !isBehind(other.owner, name.owner) && isMeant(other, name))
      if (others.length === 0) continue
      yield {
        owner: name.owner,
        path: nameAt(name),
        expected: name.isCanonical ? expected : `${expected}, or weak: true`,
        received: `${quoted(name.alias.name)} (also of ${listOf(others.map(({ owner }) => owner))})`,
        others: others.map(({ owner }) => owner),
      }
    }
  }
}

const MOST_LISTED = 3

export function listOf(owners: readonly PlacedEntity[]): string {
  const ids = owners.slice(0, MOST_LISTED).map(({ entity }) => entity.id)
  return `${ids.join(', ')}${owners.length > MOST_LISTED ? ` and ${owners.length - MOST_LISTED} more` : ''}`
}

function* repeated({ names }: Subject): Generator<Finding> {
  let owner: PlacedEntity | undefined
  let seen = new Set<string>()
  for (const name of names) {
    if (name.owner !== owner) {
      owner = name.owner
      seen = new Set()
    }
    const text = name.alias.name.normalize('NFC').trim()
    if (seen.has(text))
      yield { owner: name.owner, path: nameAt(name), expected: 'each name of an entity once', received: quoted(text) }
    seen.add(text)
  }
}

/** Types whose names are often one plain word, and no less a name: al-Bab (the gate), al-Hayat (life), Olive Branch. */
const PLAIN_NAMED: ReadonlySet<string> = new Set(['place', 'media', 'operation'])

/**
 * Whether a name is one word or phrase that the lexicon has, articles aside: `the Brigade`, `الجيش`. Two such words are a
 * name already (Republican Guard), and initials are words by chance (SAA, TIP).
 */
export function isGenericName(
  { lexicon }: Pick<Subject, 'lexicon'>,
  { alias: { name, lang, kind }, tokens }: Pick<Named, 'alias' | 'tokens'>,
  type: string,
): boolean {
  if (PLAIN_NAMED.has(type) || kind === 'abbreviation' || tokens.every(token => token.capitals)) return false
  const [word, ...others] = analyse(lexicon, name, lang)
  return word !== undefined && others.length === 0 && word.role !== 'name' && word.role !== 'number'
}

function* generic(subject: Subject): Generator<Finding> {
  for (const name of subject.names) {
    const { owner, alias } = name
    if (alias.weak || !isGenericName(subject, name, owner.entity.type)) continue
    yield {
      owner,
      path: nameAt(name),
      expected: `a word that tells whose name it is${name.isCanonical ? '' : ', or weak: true'}`,
      received: quoted(alias.name),
    }
  }
}

export const nameChecks: readonly Check[] = [
  {
    code: 'shared-alias',
    severity: 'warning',
    why: 'a name of two entities gives neither of them, and a wrong merge begins here',
    mend: 'take it from the one it is not, mark it weak on both, or date it where one came after the other',
    example: `- { id: a, type: group, name: Jaysh al-Tanf, aliases: [Desert Cats] }
- { id: b, type: group, name: Usud al-Hamad, aliases: ["Desert Cats"] }`,
    mended: `- { id: a, type: group, name: Jaysh al-Tanf, aliases: [{ name: Desert Cats, until: 2015 }] }
- { id: b, type: group, name: Usud al-Hamad, aliases: [{ name: Desert Cats, from: 2016 }] }`,
    find: subject =>
      shared(
        subject,
        (a, b) => !areHomonyms(a, b) && !areDatesApart(a, b) && !isSameElsewhere(a.owner.entity, b.owner.entity),
        'a name of one entity alone',
      ),
  },
  {
    code: 'homonym',
    severity: 'info',
    why: 'places do share names, and a village yields its own to what is better known: within and near decide',
    mend: 'nothing, if both are there; give both partOf and coordinates',
    example: `- { id: a, type: place, name: al-Tanfiya, lat: 35, lon: 36 }
- { id: b, type: place, name: Al-Tanfiya, lat: 33, lon: 38 }`,
    mended: `- { id: a, type: place, name: al-Tanfiya, lat: 35, lon: 36 }
- { id: b, type: place, name: al-Hamadiya, lat: 33, lon: 38 }`,
    find: subject => shared(subject, areHomonyms, 'a place name of its own'),
  },
  {
    code: 'repeated-name',
    severity: 'warning',
    why: 'a name that stands twice in its entity is corrected in one place only',
    mend: 'keep the one with the better source',
    example: '- { id: a, type: group, name: Jaysh al-Tanf, aliases: [Jaysh al-Tanf] }',
    mended: '- { id: a, type: group, name: Jaysh al-Tanf, aliases: [Tanf Army] }',
    find: repeated,
  },
  {
    code: 'generic-name',
    severity: 'warning',
    why: 'a listed name that is not weak is a match wherever it stands, and “the brigade” is many',
    mend: 'mark it weak, or delete it',
    example: '- { id: a, type: group, name: Jaysh al-Tanf, aliases: [The Brigade] }',
    mended: '- { id: a, type: group, name: Jaysh al-Tanf, aliases: [{ name: The Brigade, weak: true }] }',
    find: generic,
  },
]
