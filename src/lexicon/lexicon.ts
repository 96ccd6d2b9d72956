import { skeletonKeys } from '../keys/sounds.ts'
import {
  find,
  findList,
  openStringIndex,
  openStrings,
  type StringIndex,
  type StringTable,
  stringAt,
} from '../source/arrays.ts'
import { ContainerError, readContainer } from '../source/container.ts'
import { ROLES, type Role } from './roles.ts'

/** Bits of a form's entry that hold the concept's number; those above hold the language's. */
export const CONCEPT_BITS = 16

/** The opened lexicon: views over its file. Concepts are known by number. */
export interface Lexicon {
  /** Checksum of the file: an index compiled with another lexicon is refused. */
  version: string
  /** What the file's header says of it. */
  meta: Readonly<Record<string, unknown>>
  langs: readonly string[]
  conceptIds: StringTable
  roles: Uint8Array
  light: Uint8Array
  /** Number of the concept that is nearly the same, and one more; 0 where there is none. */
  kin: Uint16Array
  /** Words that are only told apart: numbers of their concepts. */
  apart: StringIndex
  forms: StringIndex
  phraseStarts: StringIndex
  soundStarts: Uint32Array
  soundBytes: Uint8Array
  soundConcept: Uint16Array
  soundFrame: Uint8Array
  skeletons: StringIndex
}

/** @throws {ContainerError} when the bytes are no lexicon */
export function openLexicon(bytes: Uint8Array): Lexicon {
  const { kind, meta, sections, checksum } = readContainer(bytes)
  if (kind !== 'lexicon') throw new ContainerError('a lexicon', `a ${kind}`)
  return {
    version: checksum.toString(16),
    meta,
    langs: meta.langs as string[],
    conceptIds: openStrings(sections, 'concept'),
    roles: sections.roles as Uint8Array,
    light: sections.light as Uint8Array,
    kin: sections.kin as Uint16Array,
    apart: openStringIndex(sections, 'apart'),
    forms: openStringIndex(sections, 'forms'),
    phraseStarts: openStringIndex(sections, 'phraseStarts'),
    soundStarts: sections['sounds.starts'] as Uint32Array,
    soundBytes: sections['sounds.bytes'] as Uint8Array,
    soundConcept: sections['sounds.concept'] as Uint16Array,
    soundFrame: sections['sounds.frame'] as Uint8Array,
    skeletons: openStringIndex(sections, 'skeletons'),
  }
}

/** One meaning of a form: concept number and language. */
export interface Meaning {
  concept: number
  lang: string
}

/** Meanings of a plain form (one word, or a phrase with single spaces), in lexicon order. */
export function meaningsOf(lexicon: Lexicon, plain: string): Meaning[] {
  const meanings: Meaning[] = []
  for (const entry of find(lexicon.forms, plain)) {
    meanings.push({ concept: entry & ((1 << CONCEPT_BITS) - 1), lang: lexicon.langs[entry >>> CONCEPT_BITS] ?? '' })
  }
  return meanings
}

/** The given names that a plain form spells, as numbers: two forms that share none are two names. */
export const apartOf = (lexicon: Lexicon, plain: string): Uint32Array => find(lexicon.apart, plain)

/** Lengths, in words, of the phrases that begin with this word. */
export const phraseLengths = (lexicon: Lexicon, plain: string): Uint32Array => find(lexicon.phraseStarts, plain)

export const isKnownForm = (lexicon: Lexicon, plain: string): boolean => findList(lexicon.forms, plain) >= 0

export const conceptId = (lexicon: Lexicon, concept: number): string => stringAt(lexicon.conceptIds, concept)

export const roleOf = (lexicon: Lexicon, concept: number): Role => ROLES[lexicon.roles[concept] as number] as Role

/** Arabic and Persian words whose sounds share a skeleton key with these: numbers for `soundStarts` and its fellows. */
export function wordsLike(lexicon: Lexicon, sounds: string): Set<number> {
  const words = new Set<number>()
  for (const key of skeletonKeys(sounds))
    if (key.length > 1) for (const word of find(lexicon.skeletons, key)) words.add(word)
  return words
}
