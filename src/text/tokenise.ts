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
const ORDINAL = /^(\p{Nd}+)(st|nd|rd|th|er|re|e|ère|ème|eme|º|ª|o|a|['’]?[ıiuü]?nc[ıiuü])$/u

/** Letters with a point behind each are one word: `A.B.C.`, `S.A.`, `U.S.` */
const POINTED = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?/gu

/** The tail of a web address says nothing about whose it is. */
const DOMAIN = /(?<=[\p{L}\p{N}])\.(?:com|net|org|info|news|tv|media|online|co|me|sy|ru|tr|ir)(?![\p{L}\p{N}])/giu

/** Russian ordinals: the ending behind the hyphen of `17-я`, `17-го`. */
const CYRILLIC_ORDINAL = /(?<=\p{Nd})-(?:[йяеюхаи]|г[оа]|му|ой|ая|ий|ый|ым|ую)(?![\p{L}\p{N}])/giu

/** The words of a mention, in order. Punctuation separates; HTML's five entities are read as the sign they stand for. */
export function tokenise(mention: string): Token[] {
  const decoded = mention.includes('&') ? decodeEntities(mention) : mention
  const text = decoded.includes('.') ? decoded.replace(DOMAIN, tail => ' '.repeat(tail.length)) : decoded
  const spoken = text.replace(CYRILLIC_ORDINAL, tail => ' '.repeat(tail.length))
  const tokens: Token[] = []
  for (const match of withoutPoints(spoken).matchAll(WORD)) {
    const [word] = match
    if (ORDINAL.test(word)) {
      push(tokens, word.replace(ORDINAL, '$1'), match.index, word.length)
      continue
    }
    let start = 0
    if (!ONE_WORD.test(word)) {
      for (const seam of word.matchAll(SEAM)) {
        push(tokens, word.slice(start, seam.index), match.index + start)
        start = seam.index
      }
    }
    push(tokens, word.slice(start), match.index + start)
  }
  return tokens
}

/** Pointed letters without their points, filled up behind so that offsets hold. */
function withoutPoints(text: string): string {
  return text.includes('.')
    ? text.replace(POINTED, letters => letters.replaceAll('.', '').padEnd(letters.length))
    : text
}

function push(tokens: Token[], surface: string, start: number, length: number = surface.length): void {
  const text = unmixed(fold(surface)).replace(/^['&@+]+|['&@+]+$/gu, '')
  if (text === '') return
  const bare = plain(text)
  if (bare === '') return
  const capitals = surface.length > 1 && surface === surface.toUpperCase() && surface !== surface.toLowerCase()
  tokens.push({ surface, start, end: start + length, text, plain: bare, script: scriptOfText(text), capitals })
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/giu,
    (whole, decimal, hex, name) => {
      if (name) return ENTITIES[String(name).toLowerCase()] ?? whole
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}

/** The look-up key of a whole name: its plain words with one space between. Equal keys are one listed string. */
export const listedKey = (tokens: readonly Token[]): string => tokens.map(token => token.plain).join(' ')
