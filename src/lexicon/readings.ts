import { framesOf, mass, soundBytes, soundLikeness } from '../keys/likeness.ts'
import { hasHabit, primaryLanguage, read } from '../keys/read.ts'
import { readAsSpelt } from '../keys/spelt.ts'
import { plain as plainForm } from '../text/fold.ts'
import type { Token } from '../text/tokenise.ts'
import { INNER_ARTICLE, stripArabicArticle, withoutPrefix } from './article.ts'
import { conceptId, type Lexicon, meaningsOf, roleOf, wordsLike } from './lexicon.ts'
import type { Piece } from './pieces.ts'
import { withoutSuffix } from './suffixes.ts'

/** One way to read a term. The first is the plain one; others cost something. */
export interface TermReading {
  plain: string
  /** Signs of keys/sounds.ts as bytes. */
  sounds: Uint8Array
  mass: number
  frame: boolean
  /** Concepts that the word may mean, with how sure that is: 1 = the lexicon lists the form. */
  concepts: readonly { concept: number; sure: number }[]
  /** 0..1, taken off the likeness when this reading is used. */
  cost: number
  /** Language whose letters were read, when a hint or the spelling chose one. */
  habit?: string
  /** Script of a reading that only another script is held to: silent letters tell names of one script apart, Bouche and Bouchet. */
  abroad?: string
}

/** Concepts from here on are numbers written in digits, Roman numerals or words: NUMBERS + value. */
export const NUMBERS: number = 1 << 20

/** Likeness in sound from which a word is taken for a word of the lexicon, and the mass that such a word needs. */
const HEARD_AT = 0.92
const HEARD_MASS = 2.5
/** What a reading loses that keeps what looks like an article; that leaves out a fused one; a fused preposition; an ending. */
const WHOLE_COST = 0.02
const ARTICLE_COST = 0.03
const PREPOSITION_COST = 0.07
const SUFFIX_COST = 0.04
/** What a reading loses by the spelling of the language that the word seems to be of. */
export const SPELT_COST = 0.015

/** A phrase: its meaning, and its sounds end to end. */
export function phraseReading(lexicon: Lexicon, piece: Piece): TermReading {
  const concepts = meaningsOf(lexicon, piece.plain).map(({ concept }) => ({ concept, sure: 1 }))
  const sounds = soundBytes(
    piece.plain
      .split(' ')
      .map(word => read(word, piece.token.script).sounds)
      .join(''),
  )
  return {
    plain: piece.plain,
    sounds,
    mass: mass(sounds),
    frame: piece.token.script === 'Arab',
    concepts: unique(lexicon, concepts),
    cost: 0,
  }
}

/** A word as it stands; as the hinted language reads it; and, unless the lexicon lists it, without what may be fused to it. */
export function wordReadings(lexicon: Lexicon, piece: Piece, lang: string): TermReading[] {
  const { token } = piece
  const text = token.script === 'Arab' ? stripArabicArticle(token.text) : token.text
  const plainReading = readingOf(lexicon, text, piece.plain, token, 0)
  const readings = [plainReading]
  if (lang !== '' && hasHabit(lang, token.script)) {
    readings.push({ ...readingOf(lexicon, text, piece.plain, token, 0, lang), habit: primaryLanguage(lang) })
  }
  if (plainReading.concepts.some(({ concept, sure }) => sure === 1 && !isGivenName(lexicon, concept))) return readings
  for (const spelt of readAsSpelt(text, token.script)) readings.push(speltReading(plainReading, spelt, token.script))
  // Whole, in case the article was none: Alcott, Albertina.
  if (token.script === 'Arab' && text !== token.text) {
    readings.push(readingOf(lexicon, token.text, token.plain, token, WHOLE_COST))
  }
  const joined = INNER_ARTICLE.exec(text)
  if (token.script === 'Arab' && joined) {
    const without = `${joined[1]}${stripArabicArticle(joined[2] as string)}`
    readings.push(readingOf(lexicon, without, plainForm(without), token, ARTICLE_COST))
  }
  const shorter = withoutPrefix(token.text, token.script)
  if (shorter !== undefined) {
    const stripped = token.script === 'Arab' ? stripArabicArticle(shorter) : shorter
    const cost = token.script === 'Latn' || stripped !== shorter ? ARTICLE_COST : PREPOSITION_COST
    readings.push(readingOf(lexicon, stripped, plainForm(stripped), token, cost))
  }
  for (const stem of withoutSuffix(text, token.script)) {
    readings.push(readingOf(lexicon, stem, plainForm(stem), token, SUFFIX_COST))
  }
  return readings
}

/** A given name that languages say differently is still heard and inflected as any name is. */
const isGivenName = (lexicon: Lexicon, concept: number): boolean =>
  concept < NUMBERS && roleOf(lexicon, concept) === 'given-name'

function speltReading(
  { plain, frame, concepts }: TermReading,
  { lang, sounds }: { lang: string; sounds: string },
  script: string,
): TermReading {
  const bytes = soundBytes(sounds)
  return { plain, sounds: bytes, mass: mass(bytes), frame, concepts, cost: SPELT_COST, habit: lang, abroad: script }
}

/** Letters that must stand behind a preposition: ف and واد are no فؤاد. */
const SHORTEST_BARE = 4

/** A word of the name that is met, to which a mention's readings are held: without its preposition or `and` where the rest alone is a known word, as in لتحرير. */
export function readingOfName(readings: readonly TermReading[]): TermReading {
  const [first] = readings as [TermReading]
  if (!first.frame || first.concepts.some(({ sure }) => sure === 1)) return first
  const bare = readings.find(
    ({ cost, plain, concepts }) =>
      cost > 0 && plain.length >= SHORTEST_BARE && first.plain.endsWith(plain) && concepts[0]?.sure === 1,
  )
  return bare ? { ...bare, cost: 0 } : first
}

function readingOf(lexicon: Lexicon, text: string, plain: string, token: Token, cost: number, lang = ''): TermReading {
  const heard = read(text, token.script, lang)
  const sounds = soundBytes(heard.sounds)
  const weight = mass(sounds)
  const listed = meaningsOf(lexicon, plain).map(({ concept }) => ({ concept, sure: 1 }))
  const concepts = listed.length > 0 ? listed : heardAs(lexicon, heard.sounds, sounds, weight, heard.frame)
  return { plain, sounds, mass: weight, frame: heard.frame, concepts: unique(lexicon, concepts), cost }
}

/** Words of the lexicon that sound like this one: `charki` is sharqi, east. */
function heardAs(
  lexicon: Lexicon,
  signs: string,
  sounds: Uint8Array,
  weight: number,
  frame: boolean,
): { concept: number; sure: number }[] {
  if (weight < HEARD_MASS) return []
  const found: { concept: number; sure: number }[] = []
  for (const word of wordsLike(lexicon, signs)) {
    // A vowelled word is heard by vowelled spellings alone, a frame by frames: across, any vowels would pass (Asad as usud).
    if ((lexicon.soundFrame[word] === 1) !== frame) continue
    const other = lexicon.soundBytes.subarray(lexicon.soundStarts[word], lexicon.soundStarts[word + 1])
    const sure = soundLikeness(sounds, weight, other, mass(other), framesOf(frame, frame), HEARD_AT)
    if (sure >= HEARD_AT) found.push({ concept: lexicon.soundConcept[word] as number, sure })
  }
  return found
}

/** How sure a word is to mean what is nearly the same: a country for its people. */
const KIN_SURE = 0.96

/** Each concept once, the surest first, with its kin; number words as numbers. */
function unique(
  lexicon: Lexicon,
  concepts: readonly { concept: number; sure: number }[],
): { concept: number; sure: number }[] {
  const best = new Map<number, number>()
  for (const { concept, sure } of concepts) {
    const number = roleOf(lexicon, concept) === 'number' ? NUMBERS + Number(conceptId(lexicon, concept)) : concept
    if ((best.get(number) ?? 0) < sure) best.set(number, sure)
    const kin = (lexicon.kin[concept] as number) - 1
    if (kin >= 0 && sure === 1 && !best.has(kin)) best.set(kin, KIN_SURE)
  }
  return [...best].map(([concept, sure]) => ({ concept, sure })).sort((a, b) => b.sure - a.sure)
}

/** A number has no sound: it is told by its value. */
export function numberReading(value: number): TermReading {
  return {
    plain: String(value),
    sounds: new Uint8Array(0),
    mass: 1,
    frame: false,
    concepts: [{ concept: NUMBERS + value, sure: 1 }],
    cost: 0,
  }
}

const ROMAN = /^(?=[IVXL]{1,6}$)(XL|L?X{0,3})(IX|IV|V?I{0,3})$/u
const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 }

/** The number that a token writes in digits or, in capitals of two letters and more, in Roman numerals. */
export function numberOf(token: Token): number | undefined {
  if (/^\d{1,9}$/u.test(token.plain)) return Number(token.plain)
  if (!token.capitals || !ROMAN.test(token.surface)) return undefined
  const values = [...token.surface].map(letter => ROMAN_VALUES[letter] as number)
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
}
