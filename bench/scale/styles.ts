/** How people of several habits write Arabic sounds in Latin letters. A style is one writer: each choice is made once. */
import type { Sound } from './sounds.ts'

/** What is written for each sound; several, of which a writer always uses one. */
type Letters = Readonly<Record<string, readonly string[]>>

/** `joined` al-halab, `apart` al halab, `fused` alhalab, `left out` halab. */
export type ArticleForm = 'joined' | 'apart' | 'fused' | 'left out'

export interface Profile {
  name: string
  letters: Letters
  /** The article's two letters. */
  article: readonly string[]
  articleForms: readonly ArticleForm[]
  /** Whether its l becomes the sun letter that follows: ash-sham. */
  assimilates: readonly boolean[]
  /** Whether a doubled consonant is written twice. */
  doubles: readonly boolean[]
}

// biome-ignore format: as an alphabet
const PLAIN: Letters = {
  ب: ['b'], ت: ['t'], ث: ['th'], ج: ['j'], ح: ['h'], خ: ['kh'], د: ['d'], ذ: ['dh'], ر: ['r'], ز: ['z'], س: ['s'],
  ش: ['sh'], ص: ['s'], ض: ['d'], ط: ['t'], ظ: ['z'], ع: [''], غ: ['gh'], ف: ['f'], ق: ['q'], ك: ['k'], ل: ['l'],
  م: ['m'], ن: ['n'], ه: ['h'], و: ['w'], ي: ['y'], ء: [''],
  a: ['a'], i: ['i'], u: ['u'], ā: ['a'], ī: ['i'], ū: ['u'], ay: ['ay'], aw: ['aw'], ة: ['a'], iyya: ['iyya'],
}

const ENGLISH: Profile = {
  name: 'English',
  // biome-ignore format: as an alphabet
  letters: {
    ...PLAIN,
    ذ: ['dh', 'z', 'th'], ض: ['d', 'dh'], ظ: ['z', 'dh'], ق: ['q', 'q', 'k'], ع: ['', '', '’'],
    i: ['i', 'i', 'e'], u: ['u', 'u', 'o'], ā: ['a', 'a', 'aa'], ī: ['i', 'i', 'ee'], ū: ['u', 'u', 'oo', 'ou'],
    ay: ['ay', 'ay', 'ai', 'ei'], aw: ['aw', 'aw', 'au'], ة: ['a', 'a', 'ah'],
    iyya: ['iyya', 'iya', 'iyah', 'iyyah', 'ia'],
  },
  article: ['al', 'al', 'al', 'el'],
  articleForms: ['joined', 'joined', 'joined', 'apart'],
  assimilates: [false, false, true],
  doubles: [true, true, false],
}

const FRENCH: Profile = {
  name: 'French',
  // biome-ignore format: as an alphabet
  letters: {
    ...PLAIN,
    ث: ['th', 't'], ج: ['j', 'dj'], ذ: ['dh', 'd'], ش: ['ch'], ظ: ['z', 'dh'], ق: ['q', 'k'], و: ['w', 'ou'],
    i: ['i', 'e'], u: ['ou', 'o'], ū: ['ou'], ay: ['aï', 'ei', 'ay'], aw: ['aou', 'aw'], ة: ['a', 'é', 'eh'],
    iyya: ['iya', 'ieh', 'iyé', 'ia'],
  },
  article: ['al', 'el'],
  articleForms: ['joined', 'apart'],
  assimilates: [false, false, true],
  doubles: [true, false],
}

const GERMAN: Profile = {
  name: 'German',
  // biome-ignore format: as an alphabet
  letters: {
    ...PLAIN,
    ج: ['dsch', 'j'], خ: ['ch', 'kh'], ش: ['sch'], ق: ['q', 'k'], ي: ['j', 'y'], ذ: ['dh', 'd'],
    ay: ['ai', 'ei'], aw: ['au'], iyya: ['ija', 'iyya', 'iya'],
  },
  article: ['al'],
  articleForms: ['joined'],
  assimilates: [false, true],
  doubles: [true, false],
}

const TURKISH: Profile = {
  name: 'Turkish',
  // biome-ignore format: as an alphabet
  letters: {
    ...PLAIN,
    ث: ['s'], ج: ['c'], خ: ['h'], ذ: ['z'], ش: ['ş'], ض: ['d', 'z'], غ: ['g', 'ğ'], ق: ['k'], و: ['v'],
    a: ['a', 'e'], ay: ['ey', 'ay'], aw: ['av', 'ev'], ة: ['e', 'a'], iyya: ['iyye', 'iye'],
  },
  article: ['el'],
  articleForms: ['joined', 'apart'],
  assimilates: [true, false],
  doubles: [true],
}

const LONG: Letters = { ā: ['ā'], ī: ['ī'], ū: ['ū'] }

const ALA_LC: Profile = {
  name: 'ALA-LC',
  // biome-ignore format: as an alphabet
  letters: {
    ...PLAIN,
    ...LONG,
    ح: ['ḥ'], ص: ['ṣ'], ض: ['ḍ'], ط: ['ṭ'], ظ: ['ẓ'], ع: ['ʻ'], ء: ['ʼ'], ة: ['ah'], iyya: ['īyah'],
  },
  article: ['al'],
  articleForms: ['joined'],
  assimilates: [false],
  doubles: [true],
}

const DIN: Profile = {
  name: 'DIN 31635',
  // biome-ignore format: as an alphabet
  letters: {
    ...PLAIN,
    ...LONG,
    ث: ['ṯ'], ج: ['ǧ'], ح: ['ḥ'], خ: ['ḫ'], ذ: ['ḏ'], ش: ['š'], ص: ['ṣ'], ض: ['ḍ'], ط: ['ṭ'], ظ: ['ẓ'],
    ع: ['ʿ'], غ: ['ġ'], ء: ['ʾ'], iyya: ['īya'],
  },
  article: ['al'],
  articleForms: ['joined'],
  assimilates: [true],
  doubles: [true],
}

/** English is the most common habit: about half of the writers. */
export const PROFILES: readonly Profile[] = [
  ENGLISH,
  ENGLISH,
  ENGLISH,
  ENGLISH,
  FRENCH,
  FRENCH,
  GERMAN,
  TURKISH,
  ALA_LC,
  DIN,
]

export interface Style {
  profile: string
  letters: Readonly<Record<string, string>>
  article: string
  articleForm: ArticleForm
  assimilates: boolean
  doubles: boolean
}

/** The next of a row of numbers, 0 <= n < 1. */
export type Next = () => number

export const pick = <Value>(values: readonly Value[], next: Next): Value =>
  values[Math.floor(next() * values.length)] as Value

/** A writer of a profile; by default of any. */
export function drawStyle(next: Next, profile: Profile = pick(PROFILES, next)): Style {
  const letters: Record<string, string> = {}
  for (const [sound, ways] of Object.entries(profile.letters)) letters[sound] = pick(ways, next)
  return {
    profile: profile.name,
    letters,
    article: pick(profile.article, next),
    articleForm: pick(profile.articleForms, next),
    assimilates: pick(profile.assimilates, next),
    doubles: pick(profile.doubles, next),
  }
}

export const drawEnglish = (next: Next): Style => drawStyle(next, ENGLISH)

/** A word's sounds as a writer spells them, in small letters. */
export function spell(sounds: readonly Sound[], { letters, doubles }: Style): string {
  const of = (sound: string): string => letters[sound] ?? sound
  let written = ''
  for (let i = 0; i < sounds.length; i++) {
    const [sound, next, third, fourth] = sounds.slice(i, i + 4) as [string, string?, string?, string?]
    if (sound === 'i' && next === 'ي' && third === 'ي' && fourth === 'ة') return written + of('iyya')
    if (sound === 'a' && (next === 'ي' || next === 'و') && !/^[aiuāīūة]$/u.test(third ?? '')) {
      written += of(next === 'ي' ? 'ay' : 'aw')
      i++
    } else if (sound === next && !/^[aiuāīū]$/u.test(sound)) {
      const letter = of(sound)
      // sh and kh are hardly ever doubled.
      written += doubles && letter.length === 1 ? letter + letter : letter
      i++
    } else if (written !== '' || (sound !== 'ء' && of(sound) !== '’')) {
      written += of(sound)
    }
  }
  return written
}

const SUN = /[تثدذرزسشصضطظلن]/u

/** A word with its article, first letters as names have them: al-Sham, Ash-Sham, Alsham. */
export function withArticle(sounds: readonly Sound[], style: Style): string {
  const word = spell(sounds, style)
  const first = sounds[0] ?? ''
  const sun = style.assimilates && SUN.test(first)
  const article = sun ? `${style.article[0]}${style.letters[first] ?? ''}` : style.article
  switch (style.articleForm) {
    case 'joined':
      return `${article}-${capital(word)}`
    case 'apart':
      return `${article} ${capital(word)}`
    case 'fused':
      return capital(article + word)
    case 'left out':
      return capital(word)
  }
}

/** The first letter large; signs of hamza and ʿayn before it stay. */
export const capital = (word: string): string =>
  word.replace(/^([^\p{Lu}\p{Ll}]*)(\p{Ll})/u, (_, signs: string, letter: string) => signs + letter.toUpperCase())
