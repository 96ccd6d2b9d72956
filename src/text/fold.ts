/**
 * What every mention and every dictionary name goes through first: the same letters written the same way.
 * Nothing here knows about sounds or words.
 */

/** Signs that stand for ʿayn, hamza, a glottal stop or a quote mark. */
const APOSTROPHES =
  /[\u2018\u2019\u201b\u02b9-\u02bf\u02c8\u02ca\u02cb\u00b4\u0060\u2032\u02d0\u02ee\u0294\u0295\uff07\ua78c]/gu

/** Signs that nobody sees, tatweel, and code points that are no characters. */
const INVISIBLE = /[\p{Cf}\p{Cs}\p{Co}\u0640\ufe71\ufe77\ufe79\ufe7b\ufe7d\ufe7f\ufffd]/gu

interface Step {
  name: string
  run: (text: string) => string
  why: string
}

/** Always in this order. */
export const STEPS: readonly Step[] = [
  { name: 'invisible', run: t => t.replace(INVISIBLE, ''), why: 'bidi and zero-width signs, tatweel, lone surrogates' },
  {
    name: 'compose',
    run: t => t.replace(/´/gu, "'").normalize('NFKC'),
    why: 'full-width letters, Arabic presentation forms, ligatures; a lone acute would leave a space',
  },
  {
    name: 'lower',
    run: t =>
      t
        .replace(/İ/gu, 'i')
        .toLowerCase()
        .replace(/i\u0307/gu, 'i'),
    why: 'case, Turkish dotted İ first',
  },
  { name: 'apostrophe', run: t => t.replace(APOSTROPHES, "'"), why: 'one sign for ʿayn, hamza and apostrophe' },
  { name: 'digits', run: asciiDigits, why: 'Arabic-Indic and Persian digits' },
  { name: 'recompose', run: t => t.replace(/\u0640/gu, '').normalize('NFC'), why: 'what the steps above left apart' },
]

/** First digits of the decimal systems that names are written in: Arabic-Indic, Persian, Devanagari. */
const ZEROS = [0x660, 0x6f0, 0x966] as const

function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/gu, digit => {
    const code = digit.codePointAt(0) ?? 0
    return String(code - (ZEROS.find(zero => code >= zero && code < zero + 10) ?? code))
  })
}

const ASCII = /^[A-Za-z0-9]*$/
const PLAIN = /^[a-z0-9]*$/

/** Lower-case text with its diacritics kept; a text of plain letters comes back as it is. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  return STEPS.reduce((done, step) => step.run(done), text)
}

/** Letters that canonical decomposition leaves alone but readers take for a plain one. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ŋ: 'n',
  ħ: 'h',
  ŧ: 't',
  ə: 'e',
  ɛ: 'e',
  ɔ: 'o',

  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',

  ة: 'ه',
  ک: 'ك',
  ہ: 'ه',
  ھ: 'ه',

  ە: 'ه',
  ء: '',

  ґ: 'г',
  ς: 'σ',
}
const UNDECOMPOSED_LETTERS = new RegExp(`[${Object.keys(UNDECOMPOSED).join('')}]`, 'gu')

/** Scripts in which decomposition would take a letter apart, or a mark is a vowel that a reader would miss. */
const MARKS_ARE_LETTERS = /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Devanagari}]/u

/**
 * The barest form of a folded token: no marks, no apostrophes, Arabic letters that writers interchange made one
 * (أ إ آ ا; ى ي; ة ه; hamza dropped). Equal plain forms are "the same string" for a look-up.
 * й keeps its breve: и and й are two letters.
 */
export function plain(folded: string): string {
  if (PLAIN.test(folded) || MARKS_ARE_LETTERS.test(folded)) return folded
  return folded
    .replace(/й/gu, '\ue000')
    .normalize('NFD')
    .replace(/[\p{M}']/gu, '')
    .replace(UNDECOMPOSED_LETTERS, letter => UNDECOMPOSED[letter] ?? letter)
    .replace(/\ue000/gu, 'й')
}
