/** Abbreviations that other scripts write by the names of their Latin letters: واي بي جي, پەیەدە, پ ک ک. */
import { plain } from './fold.ts'
import type { Token } from './tokenise.ts'

/** How English calls its letters, in Arabic letters; what sounds the same there stands for each letter that it may be. */
const ENGLISH: Readonly<Record<string, string>> = {
  a: 'ايه اي ئەی',
  b: 'بي',
  c: 'سي',
  d: 'دي',
  e: 'اي ئی',
  f: 'اف ئێف',
  g: 'جي',
  h: 'اتش اچ ايچ ئێچ هاش',
  i: 'اي آي ئای',
  j: 'جي جيه جەی',
  k: 'كي كا كاي كيه کەی',
  l: 'ال ئێڵ ئێل',
  m: 'ام ئێم',
  n: 'ان ئێن',
  o: 'او ئۆ',
  p: 'بي پي',
  q: 'كيو',
  r: 'ار ئار',
  s: 'اس ئێس',
  t: 'تي',
  u: 'يو',
  v: 'في ڤي وي',
  w: 'دبليو دابليو',
  x: 'اكس ايكس',
  y: 'واي',
  z: 'زد زي',
}

/** Arabic letters as they stand for Latin ones; Arabic itself has no p, g, v. */
const LETTERS: Readonly<Record<string, string>> = {
  ا: 'aie',
  ب: 'bp',
  پ: 'p',
  ت: 't',
  ج: 'jg',
  ح: 'h',
  د: 'd',
  ر: 'r',
  ز: 'z',
  ژ: 'j',
  س: 's',
  ط: 't',
  غ: 'g',
  ف: 'fv',
  ڤ: 'v',
  ق: 'q',
  ك: 'kcg',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: 'wvuo',
  ي: 'yie',
}

const byName = new Map<string, string>()
for (const [letter, names] of Object.entries(ENGLISH))
  for (const name of names.split(' ')) byName.set(plain(name), (byName.get(plain(name)) ?? '') + letter)

/** Letters that an abbreviation has, to be known by their names. */
const FEWEST = 3
const MOST = 6
/** Abbreviations tried for one spelling. */
const MOST_SPELLINGS = 32

/** Kurdish and Turkish call a consonant by itself and an e: `peyede`, پەیەدە, also with the Arabic ه for ە. */
const SYLLABLES: readonly RegExp[] = [/([bcçdfghjklmnpqrsştvwxyz])[eê]/gu, /([بپتجچدرزژسشفڤقکكگلمنهویيح])[ەێه]/gu]

/**
 * The abbreviations that words spell by the names of their letters, in small Latin letters; none for other words.
 * پەیەدە -> `pyd`; واي بي جي -> `ypg`, `ypj`, `ypg`…
 */
export function spelledOut(tokens: readonly Token[]): string[] {
  const options = tokens.length === 1 ? oneWord(tokens[0] as Token) : tokens.map(({ plain: word }) => optionsOf(word))
  if (options.length < FEWEST || options.length > MOST || options.some(letters => letters === '')) return []
  let spellings = ['']
  for (const letters of options) {
    spellings = spellings.flatMap(before => [...letters].map(letter => before + letter)).slice(0, MOST_SPELLINGS)
  }
  return spellings
}

const optionsOf = (word: string): string => byName.get(word) ?? (word.length === 1 ? latinOf(word) : '')

const latinOf = (letter: string): string => LETTERS[letter] ?? LETTERS[plain(letter)] ?? ''

/** A word of letters that are kept apart by signs that are not seen, or of syllables. */
function oneWord({ surface, text }: Token): string[] {
  const apart = surface.split('\u200c')
  if (apart.length >= FEWEST) return apart.map(part => optionsOf(plain(part)))
  for (const syllables of SYLLABLES) {
    const letters = Array.from(text.matchAll(syllables), ([, letter]) => letter as string)
    if (letters.length * 2 === text.length)
      return letters.map(letter => (/^[a-zçş]$/u.test(letter) ? plain(letter) : latinOf(letter)))
  }
  return []
}
