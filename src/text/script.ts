/** ISO 15924 code and test, most frequent first. Scripts outside the list are `Zzzz`. */
const SCRIPTS: readonly (readonly [code: string, test: RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Hira', /\p{Script=Hiragana}/u],
  ['Kana', /\p{Script=Katakana}/u],
  ['Hang', /\p{Script=Hangul}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Syrc', /\p{Script=Syriac}/u],
]

/** Every code that `scriptOf` gives. */
export const SCRIPT_CODES: readonly string[] = [...SCRIPTS.map(([code]) => code), 'Zyyy', 'Zzzz']

/** Tatweel is a letter to Unicode, and some digits have a script: neither tells how to read a word. */
const COMMON = /[\p{Script=Common}\p{Script=Inherited}\p{N}]/u

/**
 * ISO 15924 code of one character's script: `Zyyy` for digits, marks and punctuation that many scripts share,
 * `Zzzz` for a letter of a script that kunya has no name for.
 */
export function scriptOf(char: string): string {
  const code = char.codePointAt(0) ?? 0
  if (code < 0x80) return (code > 64 && code < 91) || (code > 96 && code < 123) ? 'Latn' : 'Zyyy'
  if (code > 0x61f && code < 0x64b && code !== 0x640) return 'Arab'
  if (COMMON.test(char)) return 'Zyyy'
  for (const [name, test] of SCRIPTS) if (test.test(char)) return name
  return /\p{L}/u.test(char) ? 'Zzzz' : 'Zyyy'
}

/** Script of the first letter that has one, `Zyyy` for a text without letters. */
export function scriptOfText(text: string): string {
  for (const char of text) {
    const script = scriptOf(char)
    if (script !== 'Zyyy') return script
  }
  return 'Zyyy'
}

/** Begins with a Chinese character (CJK Unified Ideographs, with extension A). Cheap: asked for every pair of words. */
export const isHan = (text: string): boolean => text >= '\u3400' && text < '\ua000'
