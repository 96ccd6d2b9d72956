import { romaniseByFallback } from '../romanise/fallback.ts'
import { plain } from '../text/fold.ts'
import { ARABIC } from './letters/arabic.ts'
import { CYRILLIC, CYRILLIC_HABITS } from './letters/cyrillic.ts'
import { GREEK } from './letters/greek.ts'
import { HAN, pinyin } from './letters/han.ts'
import { HANGUL, jamo } from './letters/hangul.ts'
import { HEBREW } from './letters/hebrew.ts'
import { KANA, katakana } from './letters/kana.ts'
import { LATIN } from './letters/latin.ts'
import { LATIN_HABITS } from './letters/latin-habits.ts'
import { SYRIAC } from './letters/syriac.ts'
import type { LetterTable, Place, Row } from './letters/table.ts'

/** How one word sounds. */
export interface Reading {
  /** Signs of keys/sounds.ts. */
  sounds: string
  /** A consonant frame: short vowels are not written and any may be read in. */
  frame: boolean
}

export const TABLES: readonly LetterTable[] = [LATIN, ARABIC, CYRILLIC, HEBREW, GREEK, SYRIAC]
export const HABITS: readonly LetterTable[] = [...LATIN_HABITS, ...CYRILLIC_HABITS]

/** Scripts that spell foreign names by syllables; their rows stand over what `spell` makes of the word. */
export const SYLLABARIES: readonly { scripts: readonly string[]; table: LetterTable; spell(text: string): string }[] = [
  { scripts: ['Kana', 'Hira'], table: KANA, spell: katakana },
  { scripts: ['Hang'], table: HANGUL, spell: jamo },
  { scripts: ['Hani'], table: HAN, spell: pinyin },
]

/** Scripts that have a table here; words of any other go through the fallback romaniser first. */
export const OWN_SCRIPTS: ReadonlySet<string> = new Set([
  ...TABLES.map(table => table.script),
  ...SYLLABARIES.flatMap(({ scripts }) => scripts),
])

/** Sorani writes its vowels: a word with one of these is no frame. */
const WRITTEN_VOWELS = /[ەێۆ]/u
const FRAMES: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Syrc'])

/** Rows of a table by first letter, longest group first, in table order among equals. */
export type Compiled = ReadonlyMap<string, readonly Row[]>

export function compile(rows: readonly Row[]): Compiled {
  const byFirst = new Map<string, Row[]>()
  for (const row of rows) {
    const first = row.from.charAt(0)
    byFirst.set(first, [...(byFirst.get(first) ?? []), row])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.from.length - a.from.length)
  return byFirst
}

const COMMON = new Map(TABLES.map(table => [table.script, compile(table.rows)]))
const SPELT = new Map(
  SYLLABARIES.flatMap(({ scripts, table, spell }) => {
    const rows = compile(table.rows)
    return scripts.map(script => [script, { rows, spell }] as const)
  }),
)
/** Rows of a language's habit stand before the common ones of the same length. */
const BY_LANG = new Map(
  HABITS.map(habit => {
    const common = TABLES.find(table => table.script === habit.script)?.rows ?? []
    return [habit.lang ?? '', { script: habit.script, rows: compile([...habit.rows, ...common]) }]
  }),
)

/** The primary subtag of a BCP 47 tag: `ar-Latn` -> `ar`. */
export const primaryLanguage = (lang: string): string => lang.toLowerCase().split(/[-_]/u)[0] ?? ''

/** Languages whose habits have a table, for a word of that script. */
export const hasHabit = (lang: string, script: string): boolean => BY_LANG.get(primaryLanguage(lang))?.script === script

/**
 * Reads one folded word by the letter table of its script.
 * @param text  folded (text/fold.ts), marks kept
 * @param lang  BCP 47; its habits are used where it has a table for the script
 */
export function read(text: string, script: string, lang = ''): Reading {
  if (script === 'Zyyy') return { sounds: '', frame: false }
  if (!OWN_SCRIPTS.has(script)) {
    return { sounds: readWith(COMMON.get('Latn') as Compiled, romanised(text)), frame: false }
  }
  const spelt = SPELT.get(script)
  if (spelt) return { sounds: diphthongs(readWith(spelt.rows, spelt.spell(text))), frame: false }
  const habit = lang === '' ? undefined : BY_LANG.get(primaryLanguage(lang))
  const rows = habit?.script === script ? habit.rows : (COMMON.get(script) as Compiled)
  return { sounds: readWith(rows, text), frame: FRAMES.has(script) && !WRITTEN_VOWELS.test(text) }
}

/** Two syllables that write one vowel of the original: ケイト Kate, ハインツ Heinz, ブラウン Brown. */
const diphthongs = (sounds: string): string =>
  sounds.replace(/ÈÌ/gu, 'Å').replace(/ÀÌ/gu, 'Ä').replace(/ÀÙ/gu, 'Ö').replace(DOUBLED, '$1')

const romanised = (text: string): string => plain(romaniseByFallback(text).toLowerCase()).replace(/[^a-z]/gu, '')

const VOWEL_LETTER = /[aeiouáàâãāăäåéèêëēėęěíìîïīįóòôõöōőúùûüūůűıæœøəаеёиоуыэюяіїєαεηιουωάέήίόύώㅏ-ㅣ]/u
const FRONT_LETTER = /[eiyéèêëēėęěíìîïīįιεηυ]/u

export function readWith(rows: Compiled, text: string): string {
  let sounds = ''
  let at = 0
  while (at < text.length) {
    const row = rows
      .get(text.charAt(at))
      ?.find(r => text.startsWith(r.from, at) && holds(r.at, text, at, r.from.length))
    if (row) {
      sounds += row.to
      at += row.from.length
      continue
    }
    // A letter without a row is read as its bare form; what has none is not heard.
    const bare = plain(text.charAt(at))
    if (bare !== '' && bare !== text.charAt(at)) sounds += readBare(rows, bare, text, at)
    at++
  }
  return settle(sounds)
}

/** The bare form of a marked letter, read in the place where the marked one stands. */
function readBare(rows: Compiled, bare: string, text: string, at: number): string {
  const inPlace = text.slice(0, at) + bare + text.slice(at + 1)
  const row = rows
    .get(bare.charAt(0))
    ?.find(
      r => inPlace.startsWith(r.from, at) && r.from.length <= bare.length && holds(r.at, inPlace, at, r.from.length),
    )
  return row?.to ?? ''
}

function holds(place: Place | undefined, text: string, at: number, length: number): boolean {
  const after = text.charAt(at + length)
  const before = text.charAt(at - 1)
  switch (place) {
    case undefined:
    case 'anywhere':
      return true
    case 'start':
      return at === 0
    case 'end':
      return at > 0 && at + length === text.length
    case 'inside':
      return at > 0 && at + length < text.length
    case 'before-vowel':
      return VOWEL_LETTER.test(after)
    case 'before-front':
      return FRONT_LETTER.test(after)
    case 'before-consonant':
      return after !== '' && !VOWEL_LETTER.test(after)
    case 'between-vowels':
      return VOWEL_LETTER.test(before) && VOWEL_LETTER.test(after)
    case 'after-vowel':
      return VOWEL_LETTER.test(before)
    case 'after-consonant-at-end':
      return at > 1 && at + length === text.length && before !== 'y' && !VOWEL_LETTER.test(before)
  }
}

const DOUBLED = /(.)\1+/gu

/** What spelling systems never agree on is made one: doubling, and the glide between i or u and a vowel. */
function settle(sounds: string): string {
  return sounds
    .replace(DOUBLED, '$1')
    .replace(/[iï]+y/gu, 'y')
    .replace(/[uù]+w/gu, 'w')
    .replace(/sS/gu, 'S')
    .replace(/tþ/gu, 'þ')
    .replace(/dð/gu, 'ð')
    .replace(/kx/gu, 'x')
    .replace(/dj/gu, 'j')
    .replace(/(?:ts){2,}/gu, 'ts')
    .replace(DOUBLED, '$1')
}
