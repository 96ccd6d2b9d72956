/** Where in a word a row holds. Vowels are those of the script's own table. */
export type Place =
  | 'anywhere'
  | 'start'
  | 'end'
  | 'inside'
  | 'before-vowel'
  | 'before-front'
  | 'before-consonant'
  | 'between-vowels'
  | 'after-vowel'
  | 'after-consonant-at-end'

/** One row of a letter table: what a letter or group of letters sounds like, and where. */
export interface Row {
  from: string
  /** Signs of keys/sounds.ts; empty for a letter that is not heard. */
  to: string
  at?: Place
  /** A word that needs the row, and its reading by the whole table. */
  example: readonly [word: string, sounds: string]
}

export interface LetterTable {
  /** ISO 15924. */
  script: string
  /** BCP 47 language whose habit this is; absent for the script's common table. */
  lang?: string
  /** In words, for explanations: `read as French`. */
  name: string
  rows: readonly Row[]
}

/** How a language spells its own names, where that differs from the common table of the script. */
export interface Orthography extends LetterTable {
  lang: string
  /** What a word shows that may be spelt so, folded. */
  cue: RegExp
}

/** Shorthand for a row: letters, sounds, an example word and its sounds, and where the row holds if not everywhere. */
export const row = (from: string, to: string, word: string, sounds: string, at: Place = 'anywhere'): Row => ({
  from,
  to,
  at,
  example: [word, sounds],
})
