/** Entities with names as real ones are made, no two of which could be written alike. */
import type { Sound } from './sounds.ts'
import type { Stock, Word } from './stock.ts'
import { capital, drawEnglish, drawStyle, type Next, pick, type Style, spell, withArticle } from './styles.ts'

/** One place in a name. */
export interface Part {
  word: Word
  article: boolean
  /** Says what kind of thing it is (brigade, hill): may be translated or left out. */
  kind: boolean
}

/** An entity that mentions can be made for. */
export interface Asked {
  id: string
  type: string
  parts: readonly Part[]
  /** The canonical one first; the last is in Arabic. */
  names: readonly string[]
}

export interface Made extends Asked {
  type: 'group' | 'person' | 'place' | 'organisation'
}

/** Names of one entity. */
export const NAMES = 4

const particle = (arabic: string, ...sounds: Sound[]): Word => ({ arabic, sounds, skeleton: '', translations: {} })
const ABU = particle('أبو', 'ء', 'a', 'ب', 'ū')
const BIN = particle('بن', 'ب', 'i', 'ن')

/** Halab -> halabi, hama -> hamawi: who or what is from there. */
export function nisba(word: Word): Word {
  const open = /[ةاى]$/u.test(word.arabic)
  const arabic = `${open ? word.arabic.slice(0, -1) : word.arabic}ي`
  const sounds = [...(open ? word.sounds.slice(0, -1) : word.sounds), 'ī']
  return { arabic, sounds, skeleton: word.skeleton, translations: {} }
}

const feminine = (word: Word): Word => ({
  ...word,
  arabic: `${word.arabic}ة`,
  sounds: [...word.sounds.slice(0, -1), 'i', 'ي', 'ي', 'ة'],
})

const plain = (word: Word): Part => ({ word, article: false, kind: false })
const definite = (word: Word): Part => ({ word, article: true, kind: false })
const kind = (word: Word): Part => ({ word, article: false, kind: true })

type Pattern = (stock: Stock, next: Next) => readonly Part[]

/** Ways in which names of a type are put together, one of which is drawn. */
const PATTERNS: Readonly<Record<Made['type'], readonly Pattern[]>> = {
  group: [
    // Liwa Ahrar al-Sham
    (stock, next) => [
      kind(pick(stock.units, next)),
      plain(pick(stock.descriptors, next)),
      definite(pick(stock.places, next)),
    ],
    // Jaysh Usud al-Sharqiya
    (stock, next) => [
      kind(pick(stock.units, next)),
      plain(pick(stock.descriptors, next)),
      definite(feminine(nisba(pick(stock.places, next)))),
    ],
    // Katibat Khalid al-Halabi
    (stock, next) => [
      kind(pick(stock.units, next)),
      plain(pick(stock.given, next)),
      definite(nisba(pick(stock.places, next))),
    ],
  ],
  person: [
    (stock, next) => [plain(pick(stock.given, next)), definite(nisba(pick(stock.places, next)))],
    (stock, next) => [
      plain(pick(stock.given, next)),
      plain(pick(stock.given, next)),
      definite(nisba(pick(stock.places, next))),
    ],
    (stock, next) => [
      plain(pick(stock.given, next)),
      plain(BIN),
      plain(pick(stock.given, next)),
      definite(nisba(pick(stock.places, next))),
    ],
    (stock, next) => [plain(ABU), plain(pick(stock.given, next)), definite(nisba(pick(stock.places, next)))],
  ],
  place: [
    (stock, next) => [kind(pick(stock.placeWords, next)), definite(pick(stock.places, next))],
    (stock, next) => [
      kind(pick(stock.placeWords, next)),
      plain(pick(stock.places, next)),
      plain(pick(stock.places, next)),
    ],
  ],
  organisation: [
    (stock, next) => [
      kind(pick(stock.units, next)),
      definite(pick(stock.descriptors, next)),
      definite(pick(stock.places, next)),
    ],
    (stock, next) => [
      kind(pick(stock.units, next)),
      plain(pick(stock.places, next)),
      definite(feminine(nisba(pick(stock.places, next)))),
    ],
  ],
}

/** Of ten entities. */
const TYPES: readonly Made['type'][] = [
  'group',
  'group',
  'group',
  'group',
  'person',
  'person',
  'person',
  'place',
  'place',
  'organisation',
]

/** What is left of a name when all spelling habits, kind words and particles are gone, words in alphabetical order. */
export const keyOf = (parts: readonly Part[]): string =>
  parts
    .filter(part => !part.kind)
    .map(({ word }) => word.skeleton)
    .filter(Boolean)
    .sort()
    .join(' ')

/** A name in one writer's spelling. */
export const writeName = (parts: readonly Part[], style: Style): string =>
  parts
    .map(({ word, article }) => (article ? withArticle(word.sounds, style) : capital(spell(word.sounds, style))))
    .join(' ')

const writeArabic = (parts: readonly Part[]): string =>
  parts.map(({ word, article }) => (article ? `ال${word.arabic}` : word.arabic)).join(' ')

const titled = (phrase: string): string => phrase.split(' ').map(capital).join(' ')

/** The name with its kind word in the writer's own language, before or behind as that language has it; nothing without one. */
export function writeTranslated(parts: readonly Part[], style: Style, next: Next): string | undefined {
  const [first, ...others] = parts
  const lang = LANGUAGES[style.profile] ?? 'en'
  const translation = first?.kind ? first.word.translations[lang] : undefined
  if (translation === undefined) return undefined
  const rest = writeName(others, style)
  const behind = lang === 'tr' || (lang === 'en' && next() < 0.6)
  return behind ? `${capital(rest)} ${titled(translation)}` : `${titled(translation)} ${rest}`
}

const LANGUAGES: Readonly<Record<string, string>> = { French: 'fr', German: 'de', Turkish: 'tr' }

function namesOf(parts: readonly Part[], next: Next): string[] {
  const names = new Set([capital(writeName(parts, drawEnglish(next)))])
  const other = next() < 0.5 ? writeTranslated(parts, drawStyle(next), next) : undefined
  if (other !== undefined) names.add(other)
  for (let tries = 0; names.size < NAMES - 1 && tries < 50; tries++)
    names.add(capital(writeName(parts, drawStyle(next))))
  return [...names, writeArabic(parts)]
}

/** Entities without end, the same ones for the same numbers; no two have one key, and no name belongs to two. */
export function* makeEntities(stock: Stock, next: Next): Generator<Made, never> {
  const keys = new Set<string>()
  const taken = new Set<string>()
  for (let number = 0; ; ) {
    const type = pick(TYPES, next)
    const parts = pick(PATTERNS[type], next)(stock, next)
    const key = keyOf(parts)
    // The very word of a name twice in it is no name.
    if (keys.has(key) || new Set(key.split(' ')).size < key.split(' ').length) continue
    const names = namesOf(parts, next)
    if (names.length < NAMES || names.some(name => taken.has(name.toLowerCase()))) continue
    keys.add(key)
    for (const name of names) taken.add(name.toLowerCase())
    yield { id: `made:${(number++).toString(36)}`, type, parts, names }
  }
}
