import type { Rule } from '../rules.ts'

/** What one system decides about a reading (arabic-reading.ts); every row of its table is made from this. */
export interface Habits {
  /** Consonants that differ from PLAIN, in the order of DIFFERING, separated by spaces; `-` for none. */
  consonants: string
  /** How the article is joined, and whether its l becomes the sun letter. */
  joint: '-' | ' '
  assimilates: boolean
  /** The article behind wa-, bi-: `-al-`, `-l-`, or BGN's ` al ` and `l `. */
  afterParticle: '-al-' | '-l-' | 'al'
  /** ة in pause and in construct. */
  taMarbuta: readonly [pause: string, construct: string]
  /** ā ī ū á, in this order. */
  long: readonly [a: string, i: string, u: string, maqsura: string]
  /** -ī- before its own consonant: `īy` or `iyy`. */
  nisba: 'īy' | 'iyy'
  /** Endings ً ٌ ٍ. */
  tanwin: readonly [an: string, un: string, in_: string]
  /** What keeps k and h apart in كه, so that nobody reads kh. */
  split?: string
  /** بن between two names. */
  bin?: 'ibn' | 'bin'
  /** 'always': Al Jazīrah; 'first': only at the start of the name; 'never': al-Jazīrah. */
  articleCapital: 'always' | 'first' | 'never'
  /** Rows before the shared ones. */
  first?: readonly Rule[]
}
