import { fold, plain } from './fold.ts'
import { unmixed } from './homoglyphs.ts'
import { scriptOfText } from './script.ts'

/** One word of a mention. */
export interface Token {
  /** As written. */
  surface: string
  /** Offsets in the mention, UTF-16 units, `end` exclusive. */
  start: number
  end: number
  /** Lower case, marks kept: what the sound tables read. */
  text: string
  /** Barest form: what look-ups compare. */
  plain: string
  /** ISO 15924 code of its first letter, `Zyyy` for a number. */
  script: string
  /** Written in capitals throughout (an abbreviation or a Roman numeral, perhaps). */
  capitals: boolean
}

/** Longer mentions are no names: they are answered `none` unread, so that time stays bounded. UTF-16 units. */
export const LONGEST_MENTION = 400

const WORD = /[\p{L}\p{M}\p{N}\p{Cf}'\u2018\u2019\u02b9-\u02bf\u02c8\u00b4\u0060\u2032\u0640&@+]+/gu

/**
 * Where a written word holds two: `AlAbdo`, `SiemensAG`, `Arabi21`, `ديرالزور24`. A single digit between or before
 * letters stays (Arabizi: `ma7moud`, `3abd`); a single capital after a small letter starts a word. French and Italian
 * elisions are words too: `l'Est`, `dell'Est`.
 */
const SEAM =
  /(?<=^(?:[ldLD]|[Dd]ell|[Aa]ll|[Nn]ell|[Dd]all)['\u2019])(?=[aeiouyhâêîôûéèëïAEIOUYHÂÊÎÔÛÉÈ])|(?<=\p{Ll})(?=\p{Lu}\p{L})|(?<=\p{L}\p{M}*)(?=\p{Nd}{2,})|(?<=\p{Nd}{2,})(?=\p{L})|(?<=\p{L})(?=\p{Nd}$)/gu

/** Letters of one case without a digit or apostrophe hold no seam. */
const ONE_WORD = /^[\p{Ll}\p{Lo}\p{M}]*$/u

/** Ordinal endings stay with their number: `17th`, `4e`, `3ème`, `2nd`, `17'nci`. */
const ORDINAL =
  /^(\p{Nd}+)(?:[sS][tT]|[nN][dD]|[rR][dD]|[tT][hH]|[eEèÈ][rRmM][eE]?|[rR][eE]|e|o|a|º|ª|['’]?[ıiuü]?nc[ıiuü])$/u

/** U+2060, which joins words and is not seen. */
const JOINER = '\u2060'

/** Letters with a point behind each are one word: `A.B.C.`, `S.A.`, `U.S.` */
const POINTED = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?/gu

/** The tail of a web address says nothing about whose it is. */
const DOMAIN = /(?<=[\p{L}\p{N}])\.(?:com|net|org|info|news|tv|media|online|co|me|sy|ru|tr|ir)(?![\p{L}\p{N}])/giu

/** Russian ordinals: the ending behind the hyphen of `17-я`, `17-го`. */
const CYRILLIC_ORDINAL = /-(?<=\p{Nd}-)(?:[йяеюхаи]|г[оа]|му|ой|ая|ий|ый|ым|ую)(?![\p{L}\p{N}])/giu

/** The words of a mention, in order. Punctuation separates; HTML's entities are read as the sign they stand for. */
export function tokenise(mention: string): Token[] {
  const { text, place } = mention.includes('&') ? decodeEntities(mention) : { text: mention, place: (at: number) => at }
  const named = text.includes('.') ? text.replace(DOMAIN, blank).replace(POINTED, withoutPoints) : text
  const spoken = named.includes('-') ? named.replace(CYRILLIC_ORDINAL, blank) : named
  const tokens: Token[] = []
  WORD.lastIndex = 0
  for (let found = WORD.exec(spoken); found; found = WORD.exec(spoken)) {
    for (const { at, length, surface, text: folded, plain: bare, script, capitals } of partsOf(found[0])) {
      const start = place(found.index + at)
      const end = place(found.index + at + length)
      const written = surface.includes(JOINER) ? text.slice(found.index + at, found.index + at + length) : surface
      tokens.push({ surface: written, start, end, text: folded, plain: bare, script, capitals })
    }
  }
  return tokens
}

/** A word of its own inside a written word, and where it stands there. */
interface Part extends Omit<Token, 'start' | 'end'> {
  at: number
  length: number
}

/** Written words met before: names share most of theirs. Emptied when full. */
const PARTS = new Map<string, readonly Part[]>()
const MOST_PARTS = 20_000

function partsOf(word: string): readonly Part[] {
  let parts = PARTS.get(word)
  if (!parts) {
    parts = splitWord(word)
    if (PARTS.size >= MOST_PARTS) PARTS.clear()
    PARTS.set(word, parts)
  }
  return parts
}

function splitWord(word: string): Part[] {
  if (ORDINAL.test(word)) return partOf(word.replace(ORDINAL, '$1'), 0, word.length)
  const seams = ONE_WORD.test(word) ? [] : Array.from(word.matchAll(SEAM), seam => seam.index)
  return [0, ...seams].flatMap((from, i) => {
    const surface = word.slice(from, seams[i])
    return partOf(surface, from, surface.length)
  })
}

/** As many spaces, so that offsets hold. */
const blank = (text: string): string => ' '.repeat(text.length)

/** Pointed letters as one word, as long as before: what is in the place of a point is not read. */
const withoutPoints = (letters: string): string => letters.replaceAll('.', JOINER)

function partOf(surface: string, at: number, length: number): [] | [Part] {
  const text = unmixed(fold(surface)).replace(/^['&@+]+|(?<![גזחטעצץרתד])'+$|[&@+]+$|\s+/gu, '')
  const bare = plain(text)
  if (bare === '') return []
  const capitals = surface.length > 1 && surface === surface.toUpperCase() && surface !== surface.toLowerCase()
  return [{ surface, at, length, text, plain: bare, script: scriptOfText(text), capitals }]
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/giu

/** The text with its entities read, and where in the original each place of it stands. */
function decodeEntities(mention: string): { text: string; place: (at: number) => number } {
  let text = ''
  let from = 0
  const shifts: [at: number, shift: number][] = []
  for (const { 0: whole, 1: decimal, 2: hex, 3: name, index } of mention.matchAll(ENTITY)) {
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
    const sign = name ? ENTITIES[name.toLowerCase()] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined
    if (sign === undefined) continue
    text += mention.slice(from, index) + sign
    from = index + whole.length
    shifts.push([text.length, from - text.length])
  }
  const place = (at: number): number => at + (shifts.findLast(([start]) => start <= at)?.[1] ?? 0)
  return { text: text + mention.slice(from), place }
}

/** The look-up key of a whole name: its plain words with one space between. Equal keys are one listed string. */
export const listedKey = (tokens: readonly Token[]): string => tokens.map(token => token.plain).join(' ')
