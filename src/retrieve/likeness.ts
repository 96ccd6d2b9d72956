import type { IndexTerm, Words } from '../index/open.ts'
import { framesOf, soundLikeness } from '../keys/likeness.ts'
import { VOWELS } from '../keys/sounds.ts'
import { NUMBERS, SPELT_COST, type TermReading } from '../lexicon/readings.ts'
import type { Term } from '../lexicon/terms.ts'
import { stringAt } from '../source/arrays.ts'
import { isHan } from '../text/script.ts'
import { slipsBetween, slipsIn } from './slips.ts'

export type How = 'same-form' | 'same-word' | 'same-place' | 'same-sound' | 'typo' | 'near' | 'conflict' | 'unlike'

/** How two words compare. */
export interface Likeness {
  /** 0..1. */
  value: number
  how: How
  /** Number of the mention's reading that was used. */
  reading: number
  /** Concept that both mean, when that decided. */
  concept?: number
  /** How alike the two sound, whatever decided: tells a spelling from a translation. */
  heard: number
  /** Number of the dictionary word's spelt sounds that were heard, when it was heard as its language spells it. */
  spelt?: number
  /** Vowels were guessed: one of the two is a frame, and sound decided. */
  guessed?: boolean
}

export const UNLIKE: Likeness = { value: 0, how: 'unlike', reading: 0, heard: 0 }

/** Below this two words are not a pair. */
export const PAIR_AT = 0.62

/** Likeness in sound below which a word is not heard at all. */
export const LEAST_HEARD: number = PAIR_AT - 0.02

/** What each kind of sameness is worth when nothing else speaks against it. */
const SAME_WORD = 0.97
const SAME_SOUND = 0.985
/** Other characters of the same sound are mostly another name: 高石, 高市. (Or the same in traditional writing, which sound does not tell.) */
const HOMOPHONE = 0.85
/** Guessing the vowels of a frame is a little less sure than reading them. */
const FRAME_GUESS = 0.01
/** From here a likeness in sound counts as the same sound. */
const SAME_SOUND_AT = 0.93
/** Two different words of the lexicon, however alike they sound. */
const CONFLICT = 0.3
/** Forms of one stem in one language: Islam, Islamic. */
const SAME_STEM = 0.78
const SHORTEST_STEM = 5
/** As like as two spellings of two scripts can be: no other reading is asked. */
const SURELY = 0.96
/** How sure a concept must be to speak against another word. */
const SURE = 0.95

/** What two given names that are told apart keep, however alike they look: Jamil, Jamal. */
const OTHER_NAME = 0.75

/** How like a mention's word and a dictionary's word are: the best of what form, meaning and sound say. */
export function likeness(mention: Term, alias: IndexTerm): Likeness {
  const like = likenessOfReadings(mention, alias)
  if (like.value <= OTHER_NAME || mention.apart.length === 0 || alias.apart.length === 0) return like
  return mention.apart.some(name => alias.apart.includes(name)) ? like : { ...like, value: OTHER_NAME, how: 'near' }
}

function likenessOfReadings(mention: Term, alias: IndexTerm): Likeness {
  let best = UNLIKE
  for (let i = 0; i < mention.readings.length; i++) {
    const reading = mention.readings[i] as TermReading
    if (reading.abroad === alias.script) continue
    if (reading.plain === alias.plain) {
      const value = 1 - reading.cost
      if (value > best.value) best = { value, how: 'same-form', reading: i, heard: 1 }
      continue
    }
    if (mention.role === 'number' || alias.role === 'number') {
      if (sharesNumber(reading, alias)) best = { value: 1, how: 'same-word', reading: i, heard: 0 }
      if (!mayBeNamed(mention, alias)) continue
    }
    const shared = sharedConcept(reading, alias)
    const heard = byEar(reading, alias)
    if (shared && SAME_WORD * shared.sure - reading.cost > best.value) {
      best = {
        value: SAME_WORD * shared.sure - reading.cost,
        how: 'same-word',
        reading: i,
        concept: shared.concept,
        heard,
      }
    }
    if (!shared && heard > 0 && areTwoWords(reading, alias)) {
      const value = sameStem(reading.plain, alias.plain) ? SAME_STEM : CONFLICT
      if (value > best.value) best = { value, how: value === CONFLICT ? 'conflict' : 'near', reading: i, heard }
      continue
    }
    const slip = typoLikeness(reading, alias)
    if (slip > Math.max(heard, best.value)) best = { value: slip, how: 'typo', reading: i, heard }
    if (heard > best.value)
      best = {
        value: heard,
        how: heard >= SAME_SOUND_AT ? 'same-sound' : 'near',
        reading: i,
        heard,
        guessed: reading.frame !== alias.frame,
      }
  }
  return alias.spelt.length === 0 || mention.script === alias.script || best.value >= SURELY
    ? best
    : heardAsSpelt(mention, alias, best)
}

/** Likeness by what the dictionary word sounds like in its own language, where that is more. */
function heardAsSpelt(mention: Term, alias: IndexTerm, least: Likeness): Likeness {
  let best = least
  alias.spelt.forEach(({ sounds, mass }, spelt) => {
    mention.readings.forEach((reading, i) => {
      if (areTwoWords(reading, alias)) return
      const heard = byEar(reading, alias, sounds, mass) - SPELT_COST
      if (heard <= best.value) return
      const how = heard >= SAME_SOUND_AT ? 'same-sound' : 'near'
      best = { value: heard, how, reading: i, heard, spelt, guessed: reading.frame !== alias.frame }
    })
  })
  return best
}

/** What a slip of the pen leaves, by the shorter word's length: one letter added, lost, changed or two changed about. */
const ONE_SLIP: readonly (readonly [length: number, leaves: number])[] = [
  [8, 0.93],
  [6, 0.92],
  [5, 0.9],
  [4, 0.86],
]
const TWO_SLIPS: readonly (readonly [length: number, leaves: number])[] = [[9, 0.9]]

/** Likeness of two vowelled words of one script that differ by a slip; 0 when they differ more, or by a vowel alone. */
function typoLikeness(reading: TermReading, alias: IndexTerm): number {
  return reading.frame || alias.frame || reading.cost > 0 ? 0 : slipLikeness(reading.plain, alias.plain)
}

function slipLikeness(a: string, b: string): number {
  if (isHan(a)) return 0
  const shorter = Math.min(a.length, b.length)
  const table = slipsIn(shorter)
  const slips = table === 0 ? 0 : slipsBetween(a, b, table)
  if (slips === 0 || slips > table) return 0
  return (slips === 1 ? ONE_SLIP : TWO_SLIPS).find(([length]) => shorter >= length)?.[1] ?? 0
}

function byEar(reading: TermReading, alias: IndexTerm, sounds = alias.sounds, mass = alias.mass): number {
  if (reading.sounds.length === 0 || sounds.length === 0) return 0
  const value = soundLikeness(
    reading.sounds,
    reading.mass,
    sounds,
    mass,
    framesOf(reading.frame, alias.frame),
    LEAST_HEARD,
  )
  return value === 0 ? 0 : settled(reading, alias, value)
}

/** What a likeness in sound is worth between these two. */
function settled(reading: TermReading, alias: Pick<IndexTerm, 'plain' | 'sounds' | 'frame'>, value: number): number {
  // Asked last, for the few pairs that sound alike.
  if (isLetters(reading) || isLetters(alias)) return 0
  const sure = isHan(reading.plain) && isHan(alias.plain) ? HOMOPHONE : SAME_SOUND
  return value * sure - reading.cost - (reading.frame !== alias.frame ? FRAME_GUESS : 0)
}

/** From here on no slip is as like. */
const BEST_SLIP = 0.93

/**
 * Likeness of a mention's word of one reading to a dictionary's word of other letters, of which one at least means nothing
 * that the lexicon knows: what sound and slips alone say. The same as `likeness`, without making the term.
 * @param at     number of the reading
 * @param value    how alike the two sound, 0 where they are not heard as one another
 * @param maySlip  whether a slip of the pen may be all that tells them apart
 */
export function heardAs(
  reading: TermReading,
  at: number,
  { plains, soundStarts, sounds, frame }: Words,
  term: number,
  value: number,
  maySlip: boolean,
): Likeness | undefined {
  const isFrame = frame[term] === 1
  // Only a word of Chinese characters is asked for its characters.
  const plain = maySlip || isHan(reading.plain) ? stringAt(plains, term) : ''
  const its = { plain, sounds: sounds.subarray(soundStarts[term], soundStarts[term + 1]), frame: isFrame }
  const heard = value === 0 ? 0 : settled(reading, its, value)
  const slip = maySlip && heard < BEST_SLIP ? slipLikeness(reading.plain, plain) : 0
  if (slip > Math.max(heard, 0)) return { value: slip, how: 'typo', reading: at, heard }
  if (heard <= 0) return undefined
  const how = heard >= SAME_SOUND_AT ? 'same-sound' : 'near'
  return { value: heard, how, reading: at, heard, guessed: reading.frame !== isFrame }
}

const VOWEL_CODES = new Set([...VOWELS, 'y', 'w', 'ï', 'ù'].map(sign => sign.charCodeAt(0)))

/** A vowelled script's word without a vowel is letters that are named, not heard: KGK is no CGQ. */
const isLetters = ({ sounds, frame }: { sounds: Uint8Array; frame: boolean }): boolean =>
  !frame && !sounds.some(sound => VOWEL_CODES.has(sound))

function sharedConcept(reading: TermReading, alias: IndexTerm): { concept: number; sure: number } | undefined {
  let best: { concept: number; sure: number } | undefined
  for (const { concept, sure } of reading.concepts) {
    for (const other of alias.concepts) {
      if (other.concept === concept && (!best || sure * other.sure > best.sure))
        best = { concept, sure: sure * other.sure }
    }
  }
  return best
}

const sharesNumber = (reading: TermReading, alias: IndexTerm): boolean =>
  reading.concepts.some(({ concept }) => concept >= NUMBERS && alias.concepts.some(other => other.concept === concept))

/** A number word may be a name, in another script where form does not tell: Segundo, Cinquanta. A figure is none. */
const mayBeNamed = (mention: Term, alias: IndexTerm): boolean =>
  mention.script !== alias.script &&
  mention.role !== alias.role &&
  !DIGIT.test(mention.surface) &&
  !DIGIT.test(alias.plain)
const DIGIT = /\d/u

/**
 * Both are words that the lexicon knows, and it knows them apart: ahrar and usud are no spellings of each other. One of
 * them at least must be listed; the other may be heard.
 */
function areTwoWords(reading: TermReading, alias: IndexTerm): boolean {
  const [mine, its] = [surest(reading.concepts), surest(alias.concepts)]
  return Math.min(mine, its) >= SURE && Math.max(mine, its) === 1
}

const surest = (concepts: readonly { sure: number }[]): number => Math.max(0, ...concepts.map(({ sure }) => sure))

function sameStem(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  let same = 0
  while (same < shorter && a[same] === b[same]) same++
  return same >= SHORTEST_STEM && same >= 0.6 * Math.max(a.length, b.length)
}
