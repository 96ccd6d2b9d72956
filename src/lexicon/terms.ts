import { framesOf, mass, soundBytes, soundLikeness } from '../keys/likeness.ts'
import { hasHabit, OWN_SCRIPTS, primaryLanguage, read } from '../keys/read.ts'
import { romaniseByFallback } from '../romanise/fallback.ts'
import { type Token, tokenise } from '../text/tokenise.ts'
import { isArticle, stripArabicArticle, withoutPrefix } from './article.ts'
import { conceptId, isKnownForm, type Lexicon, meaningsOf, phraseLengths, roleOf, wordsLike } from './lexicon.ts'
import { ROLE_PREFERENCE, type Role } from './roles.ts'
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
  /** Language whose letters were read, when a hint chose one. */
  habit?: string
}

/** A word or phrase of a name, with what it does there. */
export interface Term {
  surface: string
  start: number
  end: number
  role: Role
  light: boolean
  /** May be a title, whatever else it is: General, Hajj. */
  title: boolean
  readings: readonly TermReading[]
}

/** Concepts from here on are numbers written in digits, Roman numerals or words: NUMBERS + value. */
export const NUMBERS: number = 1 << 20

/** Likeness in sound from which a word is taken for a word of the lexicon, and the mass that such a word needs. */
const HEARD_AT = 0.92
const HEARD_MASS = 2.5
/** A word known by sound alone takes that word's role only when it is long and sounds the same. */
const ROLE_MASS = 3
const ROLE_SURE = 0.97
const ALTERNATE_COST = 0.03
const SUFFIX_COST = 0.04

interface Piece {
  token: Token
  /** Surfaces and folded text of all its words, when it is a phrase. */
  surface: string
  end: number
  plain: string
  phrase: boolean
  /** Written small, not at the front, in a name that has capitals: as connectors are. */
  small: boolean
}

/**
 * A name as terms: articles and connectors dropped (unless nothing else is left), phrases and numbers found, every word
 * read for sound and meaning. Mentions and dictionary names go through this one door.
 * @param lang  BCP 47 hint for the text around
 */
export function analyse(lexicon: Lexicon, name: string, lang = ''): Term[] {
  const pieces = splitFused(lexicon, joinPhrases(lexicon, latinised(tokenise(name))))
  const kept: Term[] = []
  const dropped: Term[] = []
  pieces.forEach((piece, i) => {
    const next = pieces[i + 1]
    const article = next !== undefined && !piece.phrase && isArticle(piece.token.text, next.token.text)
    const term = termOf(lexicon, piece, lang)
    if (article || term.role === 'connector') dropped.push(term)
    else kept.push(term)
  })
  const terms = kept.length > 0 ? kept : dropped.map(term => ({ ...term, role: 'name' as const }))
  return settleRoles(terms)
}

/** Words of scripts without a letter table, in Latin letters; one word may become several. */
function latinised(tokens: readonly Token[]): Token[] {
  return tokens.flatMap(token => {
    if (token.script === 'Zyyy' || OWN_SCRIPTS.has(token.script)) return [token]
    return tokenise(romaniseByFallback(token.text)).map(part => ({
      ...part,
      surface: token.surface,
      start: token.start,
      end: token.end,
    }))
  })
}

function joinPhrases(lexicon: Lexicon, tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = []
  const hasCapitals = tokens.some(token => token.surface !== token.surface.toLowerCase())
  for (let at = 0; at < tokens.length; ) {
    const phrase = phraseAt(lexicon, tokens, at)
    const length = phrase?.length ?? 1
    const words = tokens.slice(at, at + length)
    const first = words[0] as Token
    const last = words.at(-1) as Token
    pieces.push({
      token: first,
      surface: words.map(word => word.surface).join(' '),
      end: last.end,
      plain: phrase?.plain ?? bare(first),
      phrase: phrase !== undefined,
      small: at > 0 && hasCapitals && first.surface === first.surface.toLowerCase(),
    })
    at += length
  }
  return pieces
}

const bare = (token: Token): string => (token.script === 'Arab' ? stripArabicArticle(token.plain) : token.plain)

/** A word as it may stand in a phrase: also without what is fused to its front. */
function phraseForms(token: Token): string[] {
  const shorter = withoutPrefix(token.text, token.script)
  return shorter === undefined ? [bare(token)] : [bare(token), plainOf(stripArabicArticle(shorter))]
}

/** The longest phrase that begins here, as the lexicon writes it; nothing when there is none. */
function phraseAt(
  lexicon: Lexicon,
  tokens: readonly Token[],
  at: number,
): { length: number; plain: string } | undefined {
  for (const first of phraseForms(tokens[at] as Token)) {
    for (const length of [...phraseLengths(lexicon, first)].sort((a, b) => b - a)) {
      if (at + length > tokens.length) continue
      const rest = tokens.slice(at + 1, at + length)
      const forms = [
        [first, ...rest.map(bare)],
        [first, ...rest.map(token => phraseForms(token).at(-1) as string)],
      ]
      const plain = forms.map(words => words.join(' ')).find(words => isKnownForm(lexicon, words))
      if (plain !== undefined) return { length, plain }
    }
  }
  return undefined
}

/** `Abdulrahman`, `Abderrahmane`, `عبدالرحمن`: servant of …, two words written as one. */
const FUSED_ABD = /^(abd|ʿabd|'abd)(?:[aeiuoü]|ou)(?:l|([bcdfghjkmnpqrstvwxyz])(?=\2))(.{3,})$/u
const FUSED_ABD_ALLAH = /^(abd)([aou]llah?)$/u
const FUSED_ABD_ARABIC = /^(عبد)(ال.{2,})$/u
/** `ديرالزور`: the article inside a word joins two. */
const FUSED_ARTICLE_ARABIC = /^(.{2,}?)(ال.{3,})$/u
const FUSED_ABD_CYRILLIC = /^(абд)(?:[уэае])(?:ль?|([рснштздй])(?=\2))(.{3,})$/u

function splitFused(lexicon: Lexicon, pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap(piece => {
    if (piece.phrase) return [piece]
    const { text } = piece.token
    const parts =
      FUSED_ABD_ALLAH.exec(text) ??
      FUSED_ABD_ARABIC.exec(text) ??
      FUSED_ABD.exec(text) ??
      FUSED_ABD_CYRILLIC.exec(text) ??
      (isKnownForm(lexicon, piece.plain) ? null : FUSED_ARTICLE_ARABIC.exec(text)) ??
      compound(lexicon, piece)
    if (!parts) return [piece]
    const [first, second] = [parts[1] as string, (parts[3] ?? parts[2]) as string]
    return [first, second].map((part): Piece => {
      const [token] = tokenise(part)
      return token
        ? {
            ...piece,
            token: { ...token, start: piece.token.start, end: piece.end },
            plain: bare(token),
            surface: piece.surface,
          }
        : piece
    })
  })
}

/** Sounds that German and Dutch put between the parts of a compound. */
const LINKS = ['', 's', 'en', 'n', 'es'] as const
const SHORTEST_PART = 4
const COMPOUNDING = new Set(['de', 'nl', 'sv'])

/** `Märtyrerbrigade`, `Selbstverteidigungskräfte`: a long unknown Latin word that is two known words. */
function compound(lexicon: Lexicon, { token, plain }: Piece): readonly string[] | null {
  if (token.script !== 'Latn' || plain.length < 2 * SHORTEST_PART + 1 || isKnownForm(lexicon, plain)) return null
  const isPart = (part: string): boolean => meaningsOf(lexicon, part).some(({ lang }) => COMPOUNDING.has(lang))
  for (let cut = plain.length - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
    const second = plain.slice(cut)
    if (!isPart(second)) continue
    for (const link of LINKS) {
      const first = plain.slice(0, cut - link.length)
      if (first.length >= SHORTEST_PART && plain.slice(first.length, cut) === link && isPart(first))
        return [plain, first, second]
    }
  }
  return null
}

function termOf(lexicon: Lexicon, piece: Piece, lang: string): Term {
  const { token } = piece
  const number = piece.phrase ? undefined : numberOf(token)
  if (number !== undefined) {
    const reading = {
      plain: String(number),
      sounds: NO_SOUNDS,
      mass: 1,
      frame: false,
      concepts: [{ concept: NUMBERS + number, sure: 1 }],
      cost: 0,
    }
    return {
      surface: piece.surface,
      start: token.start,
      end: piece.end,
      role: 'number',
      light: false,
      title: false,
      readings: [reading],
    }
  }
  const word = piece.phrase ? readPhrase(lexicon, piece, lang) : readWord(lexicon, piece, lang)
  return { surface: piece.surface, start: token.start, end: piece.end, ...word }
}

type ReadWord = Pick<Term, 'readings' | 'role' | 'light' | 'title'>

/** Words read before, by lexicon: names share most of their words. Emptied when full. */
const READ = new WeakMap<Lexicon, Map<string, ReadWord>>()
const MOST_READ = 20_000

function readWord(lexicon: Lexicon, piece: Piece, lang: string): ReadWord {
  let known = READ.get(lexicon)
  if (!known || known.size >= MOST_READ) {
    known = new Map()
    READ.set(lexicon, known)
  }
  // An elided article (l'Est) is told by the sign behind it, which the folded text has lost.
  const elided = piece.token.script === 'Latn' && ELIDED.test(piece.surface)
  const key = `${lang} ${piece.token.text} ${elided} ${piece.small}`
  const before = known.get(key)
  if (before) return before
  const readings = wordReadings(lexicon, piece, lang)
  const word = { readings, ...roleOfReadings(lexicon, readings, piece, lang) }
  known.set(key, word)
  return word
}

function readPhrase(lexicon: Lexicon, piece: Piece, lang: string): ReadWord {
  const readings = [phraseReading(lexicon, piece)]
  return { readings, ...roleOfReadings(lexicon, readings, piece, lang) }
}

const NO_SOUNDS = new Uint8Array(0)

function phraseReading(lexicon: Lexicon, piece: Piece): TermReading {
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

function wordReadings(lexicon: Lexicon, piece: Piece, lang: string): TermReading[] {
  const { token } = piece
  const text = token.script === 'Arab' ? stripArabicArticle(token.text) : token.text
  const plainReading = readingOf(lexicon, text, piece.plain, token, 0)
  const readings = [plainReading]
  if (lang !== '' && hasHabit(lang, token.script)) {
    readings.push({ ...readingOf(lexicon, text, piece.plain, token, 0, lang), habit: primaryLanguage(lang) })
  }
  if (plainReading.concepts.some(({ sure }) => sure === 1)) return readings
  const shorter = withoutPrefix(token.text, token.script)
  if (shorter !== undefined) {
    const stripped = token.script === 'Arab' ? stripArabicArticle(shorter) : shorter
    readings.push(readingOf(lexicon, stripped, plainOf(stripped), token, ALTERNATE_COST))
  }
  for (const stem of withoutSuffix(text, token.script))
    readings.push(readingOf(lexicon, stem, plainOf(stem), token, SUFFIX_COST))
  return readings
}

const plainOf = (text: string): string => tokenise(text)[0]?.plain ?? text

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
    const other = lexicon.soundBytes.subarray(lexicon.soundStarts[word], lexicon.soundStarts[word + 1])
    const wordIsFrame = lexicon.soundFrame[word] === 1
    // A vowelled word is heard by vowelled spellings alone, a frame by frames: across, any vowels would pass (Asad as usud).
    if (wordIsFrame !== frame) continue
    const sure = soundLikeness(sounds, weight, other, mass(other), framesOf(frame, wordIsFrame), HEARD_AT)
    if (sure >= HEARD_AT) found.push({ concept: lexicon.soundConcept[word] as number, sure })
  }
  return found
}

/** Each concept once, the surest first; number words as numbers. */
function unique(
  lexicon: Lexicon,
  concepts: readonly { concept: number; sure: number }[],
): { concept: number; sure: number }[] {
  const best = new Map<number, number>()
  for (const { concept, sure } of concepts) {
    const number = roleOf(lexicon, concept) === 'number' ? NUMBERS + Number(conceptId(lexicon, concept)) : concept
    if ((best.get(number) ?? 0) < sure) best.set(number, sure)
  }
  return [...best].map(([concept, sure]) => ({ concept, sure })).sort((a, b) => b.sure - a.sure)
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
  const concepts = telling?.concepts ?? []
  if (concepts.length === 0) return { role: 'name', light: false, title: false }
  const roles = new Set(concepts.map(({ concept }) => (concept >= NUMBERS ? 'number' : roleOf(lexicon, concept))))
  if (roles.has('connector') && isConnectorHere(lexicon, piece, lang, roles))
    return { role: 'connector', light: false, title: false }
  roles.delete('connector')
  const role = ROLE_PREFERENCE.find(preferred => roles.has(preferred)) ?? 'name'
  const light = concepts.some(
    ({ concept }) => concept < NUMBERS && roleOf(lexicon, concept) === role && lexicon.light[concept] === 1,
  )
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

/** Titles and particles do their work before a name: at the end of a name they are its name. */
function settleRoles(terms: readonly Term[]): Term[] {
  let nameFollows = false
  const settled: Term[] = []
  for (const term of [...terms].reverse()) {
    const leading = term.role === 'honorific' || term.role === 'particle'
    const isName = leading && !nameFollows && terms.length > 1
    settled.push(isName ? { ...term, role: 'name' } : term)
    if (isName || (!leading && term.role !== 'unit' && term.role !== 'number')) nameFollows = true
  }
  return settled.reverse()
}

const ROMAN = /^(?=[IVXL]{1,6}$)(XL|L?X{0,3})(IX|IV|V?I{0,3})$/u
const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 }

/** The number that a token writes in digits or, in capitals of two letters and more, in Roman numerals. */
function numberOf(token: Token): number | undefined {
  if (/^\d{1,9}$/u.test(token.plain)) return Number(token.plain)
  if (!token.capitals || !ROMAN.test(token.surface)) return undefined
  const values = [...token.surface].map(letter => ROMAN_VALUES[letter] as number)
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
}
