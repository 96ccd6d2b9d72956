/** The Arabic article and its kin, in the scripts that write it. */

/** Words that begin with alef and lam but have no article. */
const NO_ARTICLE = /^ال(له|لهم|يأس|ياس|ماس|ف|وان)$/u

/** An Arabic or Persian word without its article; a word that has none, or would lose itself, comes back as it is. */
export const stripArabicArticle = (word: string): string =>
  word.startsWith('ال') && word.length >= 4 && !NO_ARTICLE.test(word) ? word.slice(2) : word

/** Romanised articles that stand for `al` before any letter. */
const PLAIN_ARTICLES: ReadonlySet<string> = new Set([
  'al',
  'el',
  'ul',
  'il',
  'аль',
  'эль',
  'ал',
  'уль',
  'אל',
  'αλ',
  'ελ',
  'l',
  'ה',
])

/** Assimilated articles: a vowel and the first consonant of the next word, written once more. */
const ASSIMILATED =
  /^(?:[aeiu]|ou|[аэуеи]|[αε])(ssh|sch|sh|ch|sz|sj|th|dh|zh|tsch|[tdrzsnşšśţṭṣḍẓṯḏ]|[тдрзсшн]|[στδρζν])$/u

/**
 * Whether a word is an article of the word that follows: `al`, or the assimilated forms as-, ash-, ech-, ed-, en-
 * when their consonant is the next word's first. `as`, `en`, `er`, `un` before another consonant are words.
 * Turkish writes it behind the first word, with its apostrophe or without: `Ceyş ül İslam`, `Feylak uş Şam`.
 */
export function isArticle(word: string, next: string): boolean {
  if (PLAIN_ARTICLES.has(word)) return true
  const consonant = ASSIMILATED.exec(word)?.[1]
  return consonant !== undefined && next.startsWith(consonant)
}

/** Particles that a surname is written as one with: Vanderbilt, Vandenberghe, Delacruz; a single one before a long word: Demistura. */
const FUSED_PARTICLES = /^(?:(?:vand[en]r?|vond?er|dela|delos|della)(?=.{4,}$)|(?:de|von|van)(?=.{7,}$))(.+)$/u

/**
 * A Latin word that may hold a fused article, without it: `alabdo` -> no (a vowel follows: as often a name), `alsharqia`
 * -> `sharqia`, `essafir` -> `safir`. Measured: `al` or `el` before a consonant other than l, w, y is the article in
 * 52 of 54 tokens, `e` before a doubled consonant in 5 of 6; `a` before a doubled one in 1 of 7, so that is left alone.
 */
function withoutFusedArticle(word: string): string | undefined {
  const bare =
    /^[ae]l([^aeiouylw\s'].{2,})$/u.exec(word)?.[1] ??
    /^e(?:([^aeiou])(?=\1))(.{3,})$/u.exec(word)?.[2] ??
    FUSED_PARTICLES.exec(word)?.[1]
  return bare !== undefined && bare.length >= 3 ? bare : undefined
}

/** An article inside a word may join two: ديرالزور. */
export const INNER_ARTICLE: RegExp = /^(.{2,}?)(ال.{3,})$/u

/** Arabic words with a fused conjunction or preposition: و, ب, ل, ك, ف, also before the article. */
const PROCLITICS = /^(?:و?(?:لل|[بكف]?ال)|[وبلكف])(?=.{3,}$)/u

/** The Hebrew article and its proclitics, with what is left. */
const HEBREW_PREFIX = /^(?:ו?[הלב]|ו)(?=.{3,}$)/u

/** A word without what may be fused to its front, an article or a preposition, if enough is left of it. */
export function withoutPrefix(text: string, script: string): string | undefined {
  if (script === 'Latn') return withoutFusedArticle(text)
  if (script === 'Arab') return withoutProclitic(text)
  if (script !== 'Hebr') return undefined
  const bare = text.replace(HEBREW_PREFIX, '')
  return bare === text ? undefined : bare
}

/** An Arabic word without what may be a proclitic, if enough is left of it. */
function withoutProclitic(word: string): string | undefined {
  const bare = word.replace(PROCLITICS, '')
  return bare !== word && !word.startsWith('ال') ? bare : undefined
}
