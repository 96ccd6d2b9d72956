/**
 * Made-up Arabic names and spellings of them, for measuring how retrieval grows: `npx tsx bench/retrieval.ts`. Words are roots in
 * patterns, a spelling is one set of habits throughout a name, and a query is a spelling that the dictionary lacks.
 */
import type { Entity } from '../src/model.ts'

/** A seeded source of numbers from 0 to 1 (mulberry32). */
export type Random = () => number
export function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T

/** Roots' sounds: `S` sh, `x` kh, `g` gh, `T` th, `D` dh, `j`, `q`, `E` ʿayn; long vowels are capitals. */
const CONSONANTS = [...'bbttTjhxddDrrrzssSEEgffqqkllmmmnnnhwy']
const PATTERNS = [
  '1a2I3',
  '1A2i3',
  'ma12U3',
  'mu1a22i3',
  '1a22A3',
  '1u2U3',
  'ma12a3',
  '1a2a3',
  '1i2A3',
  'ta12I3',
  '1u2ay3',
  'mu12a3',
  '1a23a',
  '1A2i3a',
  '1a2U3',
  '1a23An',
  'a12a3',
  '1i23',
]
const ENDINGS = ['', '', '', '', 'I', 'iyya', 'a', 'An']
const UNITS = ['jayS', 'katIba', 'liwA', 'firqa', 'harakat', 'jabhat', 'tajammuE', 'quwAt', 'majlis', 'hizb']

export function newWords(count: number, random: Random): string[] {
  const words = new Set<string>()
  while (words.size < count) {
    const root = [pick(CONSONANTS, random), pick(CONSONANTS, random), pick(CONSONANTS, random)]
    if (root[0] === root[1] || root[1] === root[2]) continue
    words.add(
      pick(PATTERNS, random).replace(/[123]/gu, place => root[Number(place) - 1] as string) + pick(ENDINGS, random),
    )
  }
  return [...words]
}

/** A name as its sounds: words, each with whether it has the article. */
export type Sounded = readonly { word: string; article: boolean; unit: boolean }[]

/** Common words come often, rare ones seldom. */
export function newName(words: readonly string[], random: Random): Sounded {
  const name = Array.from({ length: random() < 0.45 ? 3 : 2 }, () => ({
    word: words[Math.floor(words.length * random() ** 2)] as string,
    article: random() < 0.5,
    unit: false,
  }))
  return random() < 0.4 ? [{ word: pick(UNITS, random), article: false, unit: true }, ...name.slice(0, 2)] : name
}

type Habits = Readonly<Record<string, string>>
export function newHabits(random: Random): Habits {
  const of = (...ways: string[]): string => pick(ways, random)
  return {
    S: of('sh', 'sh', 'ch', 'š'),
    x: of('kh', 'kh', 'ḫ', 'k'),
    g: of('gh', 'gh', 'g', 'ġ'),
    T: of('th', 't', 's', 'ṯ'),
    D: of('dh', 'd', 'z'),
    j: of('j', 'j', 'dj', 'g'),
    q: of('q', 'q', 'k', 'g'),
    E: of('', '', "'", 'ʿ'),
    w: of('w', 'w', 'ou'),
    A: of('a', 'a', 'aa', 'ā', 'e'),
    I: of('i', 'i', 'ee', 'y', 'ī'),
    U: of('u', 'ou', 'oo', 'o', 'ū'),
    ay: of('ay', 'ai', 'ei', 'ey'),
    a: of('a', 'a', 'a', 'e'),
    i: of('i', 'i', 'e'),
    u: of('u', 'u', 'o', 'ou'),
    twice: of('', 'twice'),
    final: of('a', 'ah', 'eh', 'e'),
    iyya: of('iyya', 'iya', 'ia', 'iyyah', 'ieh'),
    article: of('al-', 'al-', 'el-', 'al ', 'ul-', 'assimilated'),
  }
}

const SOLAR = /^(?:sh|ch|th|dh|[tdrzsnš])/u

export function spell(name: Sounded, habits: Habits): string {
  return name
    .map(({ word, article, unit }, at) => {
      const [, stem = '', ending = ''] = /^(.*?)(iyya|(?<=.)a)?$/u.exec(word) as RegExpExecArray
      const letters = stem
        .replace(/(.)\1/gu, habits.twice ? '$1$1' : '$1')
        .replace(/ay|./gu, sound => habits[sound] ?? sound)
      const text = letters + (ending === '' ? '' : ending === 'a' ? habits.final : habits.iyya)
      const capital = text.charAt(0).toUpperCase() + text.slice(1)
      if (!article || (unit && at === 0)) return capital
      const solar = SOLAR.exec(text)?.[0]
      return (habits.article === 'assimilated' ? (solar ? `a${solar}-` : 'al-') : (habits.article as string)) + capital
    })
    .join(' ')
}

const LETTERS = [...'abdefghiklmnorstuyz']
function slip(text: string, random: Random): string {
  const at = 1 + Math.floor(random() * (text.length - 1))
  const [before, behind] = [text.slice(0, at), text.slice(at)]
  const way = Math.floor(random() * 3)
  return way === 0 ? before + behind.slice(1) : before + pick(LETTERS, random) + (way === 1 ? behind : behind.slice(1))
}
const withoutVowels = (text: string, random: Random): string =>
  text.replace(/(?<=\p{L})[aeiou]/gu, vowel => (random() < 0.3 ? '' : vowel))

export interface Query {
  mention: string
  /** Absent from the dictionary where undefined. */
  entity?: number
}

export interface MadeUp {
  entities: Entity[]
  queries: Query[]
}

const ALIASES = 4

/** A dictionary of so many names, four to an entity, and queries of six kinds of which a quarter have no answer. */
export function madeUp(names: number, queries: number, words: number, seed = 1): MadeUp {
  const random = seeded(seed)
  const vocabulary = newWords(words, random)
  const keyOf = (name: Sounded): string =>
    name
      .map(({ word }) => word.replace(/[aeiouAIU]|ay/gu, ''))
      .sort()
      .join(' ')
  const seen = new Set<string>()
  const fresh = (): Sounded => {
    for (;;) {
      const name = newName(vocabulary, random)
      const key = keyOf(name)
      if (seen.has(key)) continue
      seen.add(key)
      return name
    }
  }
  const count = Math.ceil(names / ALIASES)
  const sounded = Array.from({ length: count }, fresh)
  const spellings = sounded.map(name => {
    const own = new Set<string>()
    for (let tries = 0; own.size < ALIASES && tries < 50; tries++) own.add(spell(name, newHabits(random)))
    return own
  })
  const entities = spellings.map((own, i): Entity => {
    const [name, ...aliases] = [...own]
    return {
      id: `x${i}`,
      name: name as string,
      type: 'group',
      aliases: aliases.map(alias => ({ name: alias })),
    } as Entity
  })
  const asked = Array.from({ length: queries }, (_, i): Query => {
    const isAbsent = i % 4 === 3
    const entity = Math.floor(random() * count)
    const name = isAbsent ? fresh() : (sounded[entity] as Sounded)
    let mention = spell(name, newHabits(random))
    for (let tries = 0; !isAbsent && spellings[entity]?.has(mention) && tries < 20; tries++)
      mention = spell(name, newHabits(random))
    const kind = (i >> 2) % 6
    if (kind === 1) mention = slip(mention, random)
    if (kind === 2) mention = slip(isAbsent ? mention : pick([...(spellings[entity] as Set<string>)], random), random)
    if (kind === 3) mention = withoutVowels(mention, random)
    if (kind === 4) mention = mention.split(' ').reverse().join(' ')
    return isAbsent ? { mention } : { mention, entity }
  })
  return { entities, queries: asked }
}
