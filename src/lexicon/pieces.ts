import { OWN_SCRIPTS } from '../keys/read.ts'
import { romaniseByFallback } from '../romanise/fallback.ts'
import { plain as plainForm } from '../text/fold.ts'
import { scriptOfText } from '../text/script.ts'
import { type Token, tokenise } from '../text/tokenise.ts'
import { INNER_ARTICLE, stripArabicArticle, withoutPrefix } from './article.ts'
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

/** The words and phrases of a name. */
export const piecesOf = (lexicon: Lexicon, name: string): Piece[] =>
  splitFused(lexicon, joinPhrases(lexicon, separated(lexicon, tokenise(name))))

/** Words of scripts without a letter table, in Latin letters; those of East Asia, which writes no spaces, as their parts. */
function separated(lexicon: Lexicon, tokens: readonly Token[]): Token[] {
  return tokens.flatMap(token => {
    if (EAST_ASIAN.test(token.text)) return eastAsianParts(lexicon, token)
    if (token.script === 'Zyyy' || OWN_SCRIPTS.has(token.script)) return [token]
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
  const hasCapitals = tokens.some(token => token.surface !== token.surface.toLowerCase())
  tokens.forEach((first, at) => {
    if (taken.has(at)) return
    const phrase = phraseAt(lexicon, tokens, at) ?? spreadPhraseAt(lexicon, tokens, at)
    const words = phrase?.words ?? [at]
    for (const word of words) taken.add(word)
    pieces.push({
      token: first,
      surface: words.map(word => (tokens[word] as Token).surface).join(' '),
      end: (tokens[words.at(-1) as number] as Token).end,
      plain: phrase?.plain ?? bare(first),
      phrase: phrase !== undefined,
      small: at > 0 && hasCapitals && first.surface === first.surface.toLowerCase(),
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

/** A word as it may stand in a phrase: also without what is fused to its front. */
function phraseForms(token: Token): string[] {
  const shorter = withoutPrefix(token.text, token.script)
  return shorter === undefined ? [bare(token)] : [bare(token), plainForm(stripArabicArticle(shorter))]
}

/** The longest phrase that begins here. */
function phraseAt(lexicon: Lexicon, tokens: readonly Token[], at: number): Phrase | undefined {
  for (const first of phraseForms(tokens[at] as Token)) {
    for (const length of [...phraseLengths(lexicon, first)].sort((a, b) => b - a)) {
      if (at + length > tokens.length) continue
      const rest = tokens.slice(at + 1, at + length)
      const forms = [rest.map(bare), rest.map(token => phraseForms(token).at(-1) as string)]
      const plain = forms.map(words => [first, ...words].join(' ')).find(words => isKnownForm(lexicon, words))
      if (plain !== undefined) return { words: Array.from({ length }, (_, i) => at + i), plain }
    }
  }
  return undefined
}

/** Words of a name that may stand between the two words of an Arabic phrase, at most. */
const WIDEST_GAP = 2

/** An Arabic phrase of two words that begins here and ends behind the name: the adjective follows what it belongs to. */
function spreadPhraseAt(lexicon: Lexicon, tokens: readonly Token[], at: number): Phrase | undefined {
  const first = tokens[at] as Token
  if (first.script !== 'Arab' || !phraseLengths(lexicon, bare(first)).includes(2)) return undefined
  for (let gap = 1; gap <= WIDEST_GAP; gap++) {
    const second = tokens[at + gap + 1]
    const plain = second && `${bare(first)} ${bare(second)}`
    if (plain !== undefined && isKnownForm(lexicon, plain)) return { words: [at, at + gap + 1], plain }
  }
  return undefined
}

/** `Abdulrahman`, `Abderrahmane`, `عبدالرحمن`: servant of …, two words written as one. */
const FUSED_ABD = /^(abd|ʿabd|'abd)(?:[aeiuoü]|ou)(?:l|([bcdfghjkmnpqrstvwxyz])(?=\2))(.{3,})$/u
const FUSED_ABD_ALLAH = /^(abd)([aou]llah?)$/u
const FUSED_ABD_ARABIC = /^(عبد)(ال.{2,})$/u
const FUSED_ABD_CYRILLIC = /^(абд)(?:[уэае])(?:ль?|([рснштздй])(?=\2))(.{3,})$/u
/** `Nureddin`, `Izzeddine`, `Seyfettin`, `Saifudin`: … of the religion; the doubled letter is the article's. */
const FUSED_DIN = /^(.{2,}?)(?:[aeiouyöüô]|ou|oo)(?:dd|tt|(?<=.{3}u)d)(?:[iîīy]|ee)ne?$/u
const FUSED_DIN_CYRILLIC = /^(.{2,}?)[уюаяэеи]дд[иі]н$/u

/** Words that hold two, as two. */
function splitFused(lexicon: Lexicon, pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap(piece => {
    if (piece.phrase) return [piece]
    const { text } = piece.token
    const parts =
      FUSED_ABD_ALLAH.exec(text) ??
      FUSED_ABD_ARABIC.exec(text) ??
      FUSED_ABD.exec(text) ??
      FUSED_ABD_CYRILLIC.exec(text) ??
      (isKnownForm(lexicon, piece.plain) ? null : (fusedArticle(lexicon, text) ?? fusedDin(text))) ??
      compound(lexicon, piece)
    if (!parts) return [piece]
    const [first, second] = [parts[1] as string, (parts[3] ?? parts[2]) as string]
    // What stands between the two, an article or a link, is shown with the second.
    const isWhole = piece.surface.length === text.length
    const surfaces = isWhole ? [piece.surface.slice(0, first.length), piece.surface.slice(first.length)] : []
    return [first, second].map((part, i): Piece => {
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

/** `ديرالزور` is two words, for the lexicon knows one of them; كوالسكي is Kowalski. */
function fusedArticle(lexicon: Lexicon, text: string): readonly string[] | null {
  const parts = INNER_ARTICLE.exec(text)
  const [, first = '', second = ''] = parts ?? []
  return [first, second].some(part => isKnownForm(lexicon, plainForm(stripArabicArticle(part)))) ? parts : null
}

function fusedDin(text: string): readonly string[] | null {
  const latin = FUSED_DIN.exec(text)
  if (latin) return [text, latin[1] as string, 'din']
  const cyrillic = FUSED_DIN_CYRILLIC.exec(text)
  return cyrillic && [text, cyrillic[1] as string, 'дин']
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
