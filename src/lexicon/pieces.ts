import { OWN_SCRIPTS } from '../keys/read.ts'
import { romaniseByFallback } from '../romanise/fallback.ts'
import { plain as plainForm } from '../text/fold.ts'
import { memo } from '../text/memo.ts'
import { scriptOfText } from '../text/script.ts'
import { type Token, tokenise } from '../text/tokenise.ts'
import { stripArabicArticle, withoutPrefix } from './article.ts'
import { fusedWords } from './fused.ts'
import { isKnownForm, type Lexicon, meaningsOf, phraseLengths, roleOf } from './lexicon.ts'
import type { Role } from './roles.ts'

/** A word or phrase of a name, before it is read. */
export interface Piece {
  token: Token
  /** Surfaces and folded text of all its words, when it is a phrase. */
  surface: string
  end: number
  plain: string
  phrase: boolean
  /** Written small, not at the front, in a name that has capitals: as connectors are. */
  small: boolean
}

/** What the lexicon makes of a word by itself. */
interface WordFacts {
  /** As the lexicon would list it. */
  bare: string
  /** As it may stand in a phrase: also without what is fused to its front. */
  forms: readonly string[]
  /** For each of these forms the lengths of the phrases that it begins, in words, the longest first. */
  lengths: readonly (readonly number[])[]
  /** Written in a script that is read as it stands, with spaces between words. */
  isOneWord: boolean
  /** The two words that it holds. */
  fused: readonly [string, string] | undefined
}

const MOST_WORDS = 20_000
/** By folded text, which says all else of a token but how it was written. */
const wordFacts = memo<Lexicon, Token, WordFacts>(MOST_WORDS, (lexicon, token) => {
  const shorter = withoutPrefix(token.text, token.script)
  const forms = shorter === undefined ? [bare(token)] : [bare(token), plainForm(stripArabicArticle(shorter))]
  return {
    bare: bare(token),
    forms,
    lengths: forms.map(form => [...phraseLengths(lexicon, form)].sort((a, b) => b - a)),
    isOneWord: !EAST_ASIAN.test(token.text) && (token.script === 'Zyyy' || OWN_SCRIPTS.has(token.script)),
    fused: fusedWords(lexicon, token, bare(token)),
  }
})
const factsOf = (lexicon: Lexicon, token: Token): WordFacts => wordFacts(lexicon, token.text, token)

/** The words and phrases of a name. */
export const piecesOf = (lexicon: Lexicon, name: string): Piece[] =>
  splitFused(lexicon, joinPhrases(lexicon, separated(lexicon, tokenise(name))))

/** Words of scripts without a letter table, in Latin letters; those of East Asia, which writes no spaces, as their parts. */
function separated(lexicon: Lexicon, tokens: readonly Token[]): readonly Token[] {
  if (tokens.every(token => factsOf(lexicon, token).isOneWord)) return tokens
  return tokens.flatMap(token => {
    if (factsOf(lexicon, token).isOneWord) return token
    if (EAST_ASIAN.test(token.text)) return eastAsianParts(lexicon, token)
    return tokenise(romaniseByFallback(token.text)).map(part => ({
      ...part,
      surface: token.surface,
      start: token.start,
      end: token.end,
    }))
  })
}

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}]/u
/** Letters of one script side by side: 自由シリア軍 is 自由, シリア and 軍. */
const RUN =
  /\p{Script=Han}+|[\p{Script=Katakana}ー]+|\p{Script=Hiragana}+|\p{Script=Hangul}+|[^\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}]+/gu

/** A word of kana, Hangul or Han by script, and known words apart from the name before them. */
function eastAsianParts(lexicon: Lexicon, token: Token): Token[] {
  const parts = [...token.text.matchAll(RUN)].flatMap(([run]) => knownParts(lexicon, run))
  if (parts.length < 2) return [token]
  const exact = token.text.length === token.end - token.start
  let at = token.start
  return parts.flatMap(part => {
    const start = at
    at += part.length
    return tokenise(part).map(word => ({ ...word, start: exact ? start : token.start, end: exact ? at : token.end }))
  })
}

/** In kana a known word inside another is chance. */
const SEPARABLE: ReadonlySet<string> = new Set(['Hani', 'Hang'])
const EAST_ASIAN_LANGS = new Set(['ja', 'zh', 'ko'])
/** Roles of words that stand behind a name: 拉卡省, 시리아정부. */
const BEHIND_NAMES: ReadonlySet<Role> = new Set(['unit', 'place-word'])
/** The fewest letters of such a word: a single syllable of Hangul may end any name. */
const fewest = (script: string): number => (script === 'Hani' ? 1 : 2)

/** `伊斯兰解放党`: the kind behind a name, and known words side by side; another word as it is. */
function knownParts(lexicon: Lexicon, run: string): string[] {
  const script = scriptOfText(run)
  if (!SEPARABLE.has(script) || rolesOf(lexicon, run).length > 0) return [run]
  for (let cut = 1; cut < run.length; cut++) {
    const [before, behind] = [run.slice(0, cut), run.slice(cut)]
    const roles = rolesOf(lexicon, behind)
    if (roles.length === 0) continue
    const parts = knownParts(lexicon, before)
    const isName = before.length > 1 && behind.length >= fewest(script) && roles.some(role => BEHIND_NAMES.has(role))
    if (isName || parts.every(part => rolesOf(lexicon, part).length > 0)) return [...parts, behind]
  }
  return [run]
}

/** What an East Asian word that the lexicon lists does. */
const rolesOf = (lexicon: Lexicon, word: string): Role[] =>
  meaningsOf(lexicon, word)
    .filter(({ lang }) => EAST_ASIAN_LANGS.has(lang))
    .map(({ concept }) => roleOf(lexicon, concept))

/** Words and phrases in order; a phrase may hold a name between its words: مطار خلخلة العسكري. */
function joinPhrases(lexicon: Lexicon, tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = []
  const taken = new Set<number>()
  const small = tokens.map(({ surface }) => surface === surface.toLowerCase())
  const hasCapitals = small.includes(false)
  tokens.forEach((first, at) => {
    if (taken.has(at)) return
    const phrase = phraseAt(lexicon, tokens, at) ?? spreadPhraseAt(lexicon, tokens, at)
    for (const word of phrase?.words ?? []) taken.add(word)
    pieces.push({
      token: first,
      surface: phrase ? phrase.words.map(word => (tokens[word] as Token).surface).join(' ') : first.surface,
      end: (tokens[phrase?.words.at(-1) ?? at] as Token).end,
      plain: phrase?.plain ?? factsOf(lexicon, first).bare,
      phrase: phrase !== undefined,
      small: at > 0 && hasCapitals && (small[at] as boolean),
    })
  })
  return pieces
}

interface Phrase {
  /** Places of its words. */
  words: number[]
  /** As the lexicon writes it. */
  plain: string
}

const bare = (token: Token): string => (token.script === 'Arab' ? stripArabicArticle(token.plain) : token.plain)

/** The longest phrase that begins here. */
function phraseAt(lexicon: Lexicon, tokens: readonly Token[], at: number): Phrase | undefined {
  const { forms, lengths } = factsOf(lexicon, tokens[at] as Token)
  for (let i = 0; i < forms.length; i++) {
    for (const length of lengths[i] as readonly number[]) {
      if (at + length > tokens.length) continue
      const rest = tokens.slice(at + 1, at + length).map(token => factsOf(lexicon, token).forms)
      const whole = [rest.map(words => words[0]), rest.map(words => words.at(-1))]
      const plain = whole.map(words => [forms[i], ...words].join(' ')).find(words => isKnownForm(lexicon, words))
      if (plain !== undefined) return { words: Array.from({ length }, (_, word) => at + word), plain }
    }
  }
  return undefined
}

/** Words of a name that may stand between the two words of an Arabic phrase, at most. */
const WIDEST_GAP = 2

/** An Arabic phrase of two words that begins here and ends behind the name: the adjective follows what it belongs to. */
function spreadPhraseAt(lexicon: Lexicon, tokens: readonly Token[], at: number): Phrase | undefined {
  const first = tokens[at] as Token
  if (first.script !== 'Arab' || !factsOf(lexicon, first).lengths[0]?.includes(2)) return undefined
  for (let gap = 1; gap <= WIDEST_GAP; gap++) {
    const second = tokens[at + gap + 1]
    const plain = second && `${bare(first)} ${bare(second)}`
    if (plain !== undefined && isKnownForm(lexicon, plain)) return { words: [at, at + gap + 1], plain }
  }
  return undefined
}

/** Words that hold two, as two. */
function splitFused(lexicon: Lexicon, pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap(piece => {
    const parts = piece.phrase ? undefined : factsOf(lexicon, piece.token).fused
    if (!parts) return piece
    // What stands between the two, an article or a link, is shown with the second.
    const isWhole = piece.surface.length === piece.token.text.length
    const cut = parts[0].length
    const surfaces = isWhole ? [piece.surface.slice(0, cut), piece.surface.slice(cut)] : []
    return parts.map((part, i): Piece => {
      const [token] = tokenise(part)
      return token
        ? {
            ...piece,
            token: { ...token, start: piece.token.start, end: piece.end },
            plain: bare(token),
            surface: surfaces[i] ?? piece.surface,
          }
        : piece
    })
  })
}
