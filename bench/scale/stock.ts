/** The words that names are made of: from the lexicon, and from the names of the dictionaries that ship. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { Entity } from '../../src/index.ts'
import { type Sound, skeletonOf, soundsOf } from './sounds.ts'

export interface Word {
  /** Without the article. */
  arabic: string
  sounds: readonly Sound[]
  skeleton: string
  /** The word's first form in languages that translate it, small letters. */
  translations: Readonly<Record<string, string>>
}

export interface Stock {
  /** Army, brigade, battalion; agency, network, centre. */
  units: readonly Word[]
  /** Lions, martyrs, free, national, black; east. */
  descriptors: readonly Word[]
  /** Hill, village, well, gate. */
  placeWords: readonly Word[]
  given: readonly Word[]
  /** Words of the names of places. */
  places: readonly Word[]
}

const LEXICON = fileURLToPath(new URL('../../dictionaries/lexicon/', import.meta.url))

interface Concept {
  id: string
  role: string
  light?: boolean
  forms: Readonly<Record<string, readonly string[]>>
}

const readConcepts = (): Concept[] =>
  readdirSync(LEXICON)
    .filter(file => file.endsWith('.yaml'))
    .sort()
    .flatMap(file => (parse(readFileSync(LEXICON + file, 'utf8')) as { concepts: Concept[] }).concepts)

const ONE_ARABIC_WORD = /^[\u0621-\u064a]{3,}$/u
const ONE_LATIN_WORD = /^[a-z'’‘]{3,}$/u
const TRANSLATED = ['en', 'fr', 'de', 'tr']

/** The first Arabic form of a concept that one of its romanisations vowels. */
function wordOf({ forms }: Concept): Word | undefined {
  for (const arabic of forms.ar ?? []) {
    if (!ONE_ARABIC_WORD.test(arabic)) continue
    for (const latin of forms['ar-Latn'] ?? []) {
      const sounds = ONE_LATIN_WORD.test(latin) ? soundsOf(arabic, latin) : undefined
      if (!sounds || skeletonOf(sounds).length < 2) continue
      const translations = Object.fromEntries(
        TRANSLATED.flatMap(lang => {
          const [form] = forms[lang] ?? []
          return form === undefined || /[^\p{L} ]/u.test(form) ? [] : [[lang, form]]
        }),
      )
      return { arabic, sounds, skeleton: skeletonOf(sounds), translations }
    }
  }
  return undefined
}

/** A word of a name that stands in a dictionary, and whether it has the article. */
export interface Read {
  word: Word
  article: boolean
}

const LATIN_ARTICLE = /^(?:al|el|a[lnrstdz]|e[lnrstdz]|[ae](?:sh|th|dh|ch))$/u

/** Words of a name; a hyphen parts the article from its word. */
function wordsOf(name: string): { text: string; article: boolean }[] {
  const found: { text: string; article: boolean }[] = []
  let article = false
  for (const piece of name.toLowerCase().split(/[\s-]+/u)) {
    if (LATIN_ARTICLE.test(piece)) article = true
    else {
      const isArabic = /^ال../u.test(piece)
      found.push({ text: isArabic ? piece.slice(2) : piece, article: article || isArabic })
      article = false
    }
  }
  return found
}

/** An entity's Latin name of whose every word its Arabic name tells the sounds; with all such words if there is none. */
export function readName({ name, aliases }: Entity): { whole?: Read[]; words: Word[] } {
  const names = [name, ...aliases.map(alias => alias.name)].map(text => wordsOf(text.replace(/\s*\([^)]*\)/gu, '')))
  const arabic = names.filter(words => words.every(({ text }) => /^[\u0621-\u064a]+$/u.test(text)))
  const latin = names.filter(words => words.every(({ text }) => ONE_LATIN_WORD.test(text)))
  const words: Word[] = []
  let whole: Read[] | undefined
  for (const letters of arabic) {
    for (const spelt of latin) {
      if (letters.length !== spelt.length) continue
      const read = letters.map(({ text, article }, i) => {
        const sounds = soundsOf(text, (spelt[i] as { text: string }).text)
        return sounds && { word: { arabic: text, sounds, skeleton: skeletonOf(sounds), translations: {} }, article }
      })
      if (read.every(one => one !== undefined)) whole ??= read
      for (const one of read)
        if (one && one.word.arabic.length >= 3 && one.word.skeleton.length >= 2) words.push(one.word)
    }
  }
  return whole ? { whole, words } : { words }
}

/** One word of each Arabic spelling, the first; none that is taken. */
function distinct(words: readonly Word[], ...taken: readonly (readonly Word[])[]): Word[] {
  const seen = new Set(taken.flat().map(({ arabic }) => arabic))
  return words.filter(({ arabic }) => !seen.has(arabic) && seen.add(arabic))
}

/** @param entities  of the dictionaries that ship */
export function readStock(entities: Iterable<Entity>): Stock {
  const concepts = readConcepts()
  const ofRole = (...roles: string[]): Word[] =>
    distinct(concepts.filter(({ role }) => roles.includes(role)).flatMap(concept => wordOf(concept) ?? []))
  const units = ofRole('unit')
  const placeWords = ofRole('place-word')
  const placeNames = [...entities].filter(({ type }) => type === 'place').flatMap(entity => readName(entity).words)
  return {
    units,
    placeWords,
    descriptors: distinct(ofRole('descriptor', 'compass', 'people'), units, placeWords),
    given: ofRole('given-name'),
    places: distinct(placeNames, units, placeWords),
  }
}
