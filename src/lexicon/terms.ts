import { primaryLanguage } from '../keys/read.ts'
import { memo } from '../text/memo.ts'
import { tokenise } from '../text/tokenise.ts'
import { isArticle } from './article.ts'
import { apartOf, type Lexicon, meaningsOf, roleOf } from './lexicon.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { NUMBERS, numberOf, numberReading, phraseReading, type TermReading, wordReadings } from './readings.ts'
import { ROLE_PREFERENCE, type Role } from './roles.ts'

/** A word or phrase of a name, with what it does there. */
export interface Term {
  surface: string
  start: number
  end: number
  role: Role
  light: boolean
  /** May be a title, whatever else it is: General, Hajj. */
  title: boolean
  /** ISO 15924. */
  script: string
  /** Given names that it spells, as numbers (lexicon.ts, apartOf). */
  apart: Uint32Array
  readings: readonly TermReading[]
}

/** A word known by sound alone takes that word's role only when it is long and sounds the same. */
const ROLE_MASS = 3
const ROLE_SURE = 0.97

/**
 * A name as terms: articles and connectors dropped (unless nothing else is left), phrases and numbers found, every word
 * read for sound and meaning. Mentions and dictionary names go through this one door.
 * @param lang  BCP 47 hint for the text around
 */
export function analyse(lexicon: Lexicon, name: string, lang = ''): readonly Term[] {
  const language = languageOf(lexicon, lang)
  const pieces = piecesOf(lexicon, name)
  const kept: Term[] = []
  const dropped: Term[] = []
  let particles = ''
  pieces.forEach((piece, i) => {
    const next = pieces[i + 1]
    const article = next !== undefined && !piece.phrase && isArticle(piece.token.text, next.token.text)
    const term = termOf(language, piece)
    const isSecondParticle = particles !== '' && next !== undefined && NOBILIARY.has(piece.plain)
    if (article || isSecondParticle || (term.role === 'connector' && !isLastName(piece, next, kept))) {
      dropped.push(term)
      particles = NOBILIARY.has(piece.plain) ? particles + piece.plain : ''
      return
    }
    const named = term.role === 'connector' ? asName(term) : term
    kept.push(particles === '' ? named : withParticles(language, piece, named, particles))
    particles = ''
  })
  const terms = kept.length > 0 ? kept : dropped.map(term => ({ ...asName(term), light: true }))
  return settleRoles(addNumbers(terms), commaIn(name))
}

/** Connectors that surnames begin with, and that many write as one with what follows: van der Bilt, de León. */
const NOBILIARY: ReadonlySet<string> = new Set(
  'van von der den ter ten de del della dela delle di da do dos du des la le'.split(' '),
)
const PARTICLES_COST = 0.02

/** A surname that is also read as one with the particles before it: Vanderbilt, Deleon. */
function withParticles(language: Language, piece: Piece, term: Term, particles: string): Term {
  const [token] = tokenise(particles + piece.token.text)
  if (term.role !== 'name' || piece.phrase || piece.token.script !== 'Latn' || !token) return term
  const [whole] = readPiece(language, { ...piece, token, plain: token.plain, surface: token.surface }).readings
  return whole ? { ...term, readings: [...term.readings, { ...whole, cost: PARTICLES_COST }] } : term
}

/** A connector that is a name here, and means nothing: the village For A is no `from`. */
const asName = (term: Term): Term => ({
  ...term,
  role: 'name',
  readings: term.readings.map(reading => ({ ...reading, concepts: [] })),
})

/** A word that could connect, but has nothing behind it: Kim Song Min. Languages in Latin letters connect forwards. */
const isLastName = (piece: Piece, next: Piece | undefined, before: readonly Term[]): boolean =>
  next === undefined && before.length > 0 && piece.token.script === 'Latn' && piece.plain.length > 1

function termOf(language: Language, piece: Piece): Term {
  const { token } = piece
  const number = piece.phrase ? undefined : numberOf(token)
  if (number !== undefined) {
    return {
      surface: piece.surface,
      start: token.start,
      end: piece.end,
      role: 'number',
      light: false,
      title: false,
      script: token.script,
      apart: NO_NAMES,
      readings: numbers(language, token.plain, number),
    }
  }
  return {
    surface: piece.surface,
    start: token.start,
    end: piece.end,
    script: token.script,
    ...readPiece(language, piece),
  }
}

const NO_NAMES = new Uint32Array(0)

type ReadWord = Pick<Term, 'readings' | 'role' | 'light' | 'title' | 'apart'>

/** A lexicon as one language of the text around reads it. */
export interface Language {
  lexicon: Lexicon
  lang: string
}
const MOST_LANGUAGES = 100
const languages = memo<Lexicon, string, Language>(MOST_LANGUAGES, (lexicon, lang) => ({ lexicon, lang }))
export const languageOf = (lexicon: Lexicon, lang = ''): Language => languages(lexicon, lang, lang)

/**
 * Readings of words and phrases by their text; of each text, one for every way in which it can stand. What is near
 * a word in the dictionary goes with its reading, and is dear to find again: with 100,000 names a call takes
 * 310 µs where its words are remembered, 1,080 µs where they were forgotten (`bench/retrieval.ts`, its second pass).
 */
const MOST_READ = 16_000
const words = memo<Language, undefined, ReadWord[]>(MOST_READ, () => [])
const phrases = memo<Language, undefined, ReadWord[]>(MOST_READ, () => [])
const numbers = memo<Language, number, readonly TermReading[]>(MOST_READ, (_, value) => [numberReading(value)])

function readPiece(language: Language, piece: Piece): ReadWord {
  const { lexicon, lang } = language
  const { script, text } = piece.token
  const ways = piece.phrase
    ? phrases(language, `${script} ${piece.plain}`, undefined)
    : words(language, text, undefined)
  // An elided article (l'Est) is told by the sign behind it, which the folded text has lost.
  const elided = script === 'Latn' && ELIDED.test(piece.surface)
  const way = (elided ? 1 : 0) + (piece.small ? 2 : 0)
  const before = ways[way]
  if (before) return before
  const readings = piece.phrase ? [phraseReading(lexicon, piece)] : wordReadings(lexicon, piece, lang)
  const apart = apartOf(lexicon, piece.plain)
  const word = { readings, apart, ...roleOfReadings(lexicon, readings, piece, lang) }
  ways[way] = word
  return word
}

function roleOfReadings(
  lexicon: Lexicon,
  readings: readonly TermReading[],
  piece: Piece,
  lang: string,
): Pick<Term, 'role' | 'light' | 'title'> {
  const telling = readings.find(reading =>
    reading.concepts.some(({ sure }) => sure === 1 || (reading.mass >= ROLE_MASS && sure >= ROLE_SURE)),
  )
  // Kin does not decide what a word does.
  const concepts = (telling?.concepts ?? []).filter(({ sure }) => sure >= ROLE_SURE)
  if (concepts.length === 0) return { role: 'name', light: false, title: false }
  const roles = new Set(concepts.map(({ concept }) => (concept >= NUMBERS ? 'number' : roleOf(lexicon, concept))))
  if (roles.has('connector') && isConnectorHere(lexicon, piece, lang, roles))
    return { role: 'connector', light: false, title: false }
  roles.delete('connector')
  const role = ROLE_PREFERENCE.find(preferred => roles.has(preferred)) ?? 'name'
  const content = concepts.filter(({ concept }) => concept < NUMBERS && roleOf(lexicon, concept) !== 'connector')
  const light = content.length > 0 && content.every(({ concept }) => lexicon.light[concept] === 1)
  return { role, light, title: roles.has('honorific') }
}

/**
 * Whether a word that may be a connector is one here: when the hint says its language, when it is written small among
 * capitals (`per i diritti`), or when nothing else is meant. A word of one letter needs one of the former: `a`, `e`, `y`,
 * `o` are names, initials and sections elsewhere.
 */
function isConnectorHere(lexicon: Lexicon, piece: Piece, lang: string, roles: ReadonlySet<Role>): boolean {
  const connectors = meaningsOf(lexicon, piece.plain).filter(({ concept }) => roleOf(lexicon, concept) === 'connector')
  if (lang !== '' && connectors.some(meaning => primaryLanguage(meaning.lang) === primaryLanguage(lang))) return true
  if (piece.small) return true
  return roles.size === 1 && (piece.plain.length > 1 || ELIDED.test(piece.surface) || piece.token.script !== 'Latn')
}

/** An elided article: l'Est. */
const ELIDED = /['’]$/u

/** `forty four`, `vingt et un`: a ten and a digit, written as two number words, are one number. */
function addNumbers(terms: readonly Term[]): readonly Term[] {
  if (!terms.some(({ role }) => role === 'number')) return terms
  const added: Term[] = []
  for (const term of terms) {
    const before = added.at(-1)
    const [tens, units] = [before && numberWord(before), numberWord(term)]
    if (before && tens && units && tens >= 20 && tens % 10 === 0 && units < 10) {
      added[added.length - 1] = {
        ...before,
        surface: `${before.surface} ${term.surface}`,
        end: term.end,
        readings: [numberReading(tens + units)],
      }
    } else added.push(term)
  }
  return added
}

/** The value of a number that is written as a word. */
function numberWord(term: Term): number | undefined {
  const concept = term.readings[0]?.concepts[0]?.concept ?? 0
  return term.role === 'number' && concept > NUMBERS && !/\d/u.test(term.surface) ? concept - NUMBERS : undefined
}

/** Offset of the comma of `SURNAME, Given`, -1 where there is none or several. */
function commaIn(name: string): number {
  const first = name.search(/[,،]/u)
  return first >= 0 && !/[,،]/u.test(name.slice(first + 1)) ? first : -1
}

const isLeading = ({ role }: Term): boolean => role === 'honorific' || role === 'particle'

/**
 * Titles and particles do their work before a name: at the end of a name they are its name. Behind the comma of
 * `RASHID, Qari Abdul` stands what a speaker says first.
 */
function settleRoles(terms: readonly Term[], comma: number): readonly Term[] {
  if (!terms.some(isLeading)) return terms
  const spoken =
    comma < 0 ? terms : [...terms.filter(term => term.start > comma), ...terms.filter(term => term.start < comma)]
  let nameFollows = false
  const named = new Set<Term>()
  for (const term of [...spoken].reverse()) {
    const leading = isLeading(term)
    const isName = leading && !nameFollows && terms.length > 1
    if (isName) named.add(term)
    if (isName || (!leading && term.role !== 'unit' && term.role !== 'number')) nameFollows = true
  }
  return terms.map((term, i) => {
    const before = terms[i - 1]
    // Behind a particle nothing is a title: Abd al-Malik is no king.
    const isBehindParticle = before?.role === 'particle' && !named.has(before)
    const isName = named.has(term) || (isBehindParticle && term.role === 'honorific')
    if (!isName && !(isBehindParticle && term.title)) return term
    const title = term.title && !isBehindParticle
    return isName ? { ...term, role: 'name', light: false, title } : { ...term, title }
  })
}
