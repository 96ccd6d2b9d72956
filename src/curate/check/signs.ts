/** Signs that a reader can't see, or that look like others. */
import { unmixed } from '../../text/homoglyphs.ts'
import { scriptOf } from '../../text/script.ts'
import { type Check, type Finding, type Named, nameAt, quoted, type Subject } from './subject.ts'

const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
/** Joiners between letters of scripts that join are spelling: می‌خواهم. */
const JOINER = /(?<=[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{M}])[\u200c\u200d](?=[\p{L}])/gu
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}]/u
const OTHER_SPACE = /[\t\n\r\p{Zl}\p{Zp}\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u

const unseen = (text: string): string => text.replace(JOINER, '')
const withoutBidi = (text: string): string => text.replace(new RegExp(BIDI, 'gu'), '')

/** A check of each name's text by itself. */
function* ofTexts(
  { names }: Subject,
  isWrong: (text: string, name: Named) => boolean,
  expected: (text: string, name: Named) => string,
): Generator<Finding> {
  for (const name of names) {
    const text = name.alias.name
    if (isWrong(text, name))
      yield { owner: name.owner, path: nameAt(name), expected: expected(text, name), received: quoted(text) }
  }
}

/** Letters that look alike in Arabic and in Persian, as [Arabic, Persian or Urdu]. */
const ARABIC_PERSIAN: readonly (readonly [arabic: string, persian: string])[] = [
  ['ي', 'ی'],
  ['ك', 'ک'],
  ['ه', 'ہ'],
]
const PERSIAN_LETTERS = new Set(['fa', 'ur', 'ps', 'ckb', 'glk', 'mzn'])

/** The word with the letters of its language, or nothing when it has them. */
function withOwnLetters(text: string, lang: string | undefined): string | undefined {
  const primary = lang?.toLowerCase().split('-')[0] ?? ''
  if (primary !== 'ar' && !PERSIAN_LETTERS.has(primary)) return undefined
  let own = text
  for (const [arabic, persian] of ARABIC_PERSIAN) {
    if (primary === 'ar') own = own.replaceAll(persian, arabic)
    else if (persian !== 'ہ') own = own.replaceAll(arabic, persian)
  }
  return own === text ? undefined : own
}

const WORD = /[\p{L}\p{M}]+/gu
/** Scripts that one word of Chinese, Japanese or Korean may hold together. */
const EAST_ASIAN = new Set(['Hani', 'Hira', 'Kana', 'Hang'])

const scriptsOf = (word: string): Set<string> => {
  const scripts = new Set([...word].filter(sign => /\p{L}/u.test(sign)).map(scriptOf))
  scripts.delete('Zyyy')
  return scripts
}

/** Words that hold letters of two scripts which no language mixes. */
const mixedWords = (text: string): string[] =>
  (text.match(WORD) ?? []).filter(word => {
    const scripts = scriptsOf(word)
    return scripts.size > 1 && ![...scripts].every(script => EAST_ASIAN.has(script))
  })

/** Look-alikes are known in small letters. */
function inOneScript(word: string): string {
  const meant = unmixed(word)
  return scriptsOf(meant).size > 1 ? unmixed(word.toLowerCase()) : meant
}

/** The text as it was meant, if look-alikes of another script are all that is wrong with it. */
function withoutLookAlikes(text: string, lang: string | undefined): string | undefined {
  const meant = text.replace(WORD, word => (scriptsOf(word).size > 1 ? inOneScript(word.normalize('NFC')) : word))
  if (meant !== text && mixedWords(meant).length === 0) return meant
  return withOwnLetters(text, lang)
}

export const signChecks: readonly Check[] = [
  {
    code: 'bidi-character',
    severity: 'warning',
    why: 'a direction mark changes how a name is shown, and nobody sees that it is there',
    mend: 'delete the mark; write the name anew if in doubt',
    example: '- { id: a, type: group, name: "Jaysh \\u202eal-Tanf" }',
    mended: '- { id: a, type: group, name: "Jaysh al-Tanf" }',
    find: subject =>
      ofTexts(
        subject,
        text => BIDI.test(text),
        () => 'a name without direction marks',
      ),
  },
  {
    code: 'invisible-character',
    severity: 'warning',
    why: 'a sign without a shape makes two names of what looks like one',
    mend: 'delete the sign (a zero-width non-joiner between Arabic letters may stay)',
    example: '- { id: a, type: group, name: "Jaysh al-\\u200bTanf" }',
    mended: '- { id: a, type: group, name: "Jaysh al-Tanf", aliases: ["مرکز ایده‌ها"] }',
    find: subject =>
      ofTexts(
        subject,
        text => INVISIBLE.test(unseen(withoutBidi(text)).replace(/[\t\n\r]/gu, '')),
        () => 'a name of signs that can be seen',
      ),
  },
  {
    code: 'stray-space',
    severity: 'warning',
    why: 'spaces at the ends, doubled or of another kind are slips that spread into every export',
    mend: 'leave one plain space between words',
    example: '- { id: a, type: group, name: "Jaysh  al-Tanf " }',
    mended: '- { id: a, type: group, name: "Jaysh al-Tanf" }',
    find: subject =>
      ofTexts(
        subject,
        text => OTHER_SPACE.test(text) || text !== text.trim() || / {2}/u.test(text),
        text => quoted(text.replace(/\s+/gu, ' ').trim()),
      ),
  },
  {
    code: 'not-composed',
    severity: 'info',
    why: 'a letter and its mark as two signs look like one but differ for every other program',
    mend: 'write it in Unicode’s composed form (NFC)',
    example: '- { id: a, type: group, name: "Je\\u0301rash" }',
    mended: '- { id: a, type: group, name: "Jérash" }',
    find: subject =>
      ofTexts(
        subject,
        text => text !== text.normalize('NFC'),
        text => `${quoted(text.normalize('NFC'))} in composed form`,
      ),
  },
  {
    code: 'homoglyph',
    severity: 'warning',
    why: 'a letter of another script or language looks right and is another name to every other program',
    mend: 'write the name with the letters of its own script and language',
    example: '- { id: a, type: group, name: "Jаysh al-Tanf" }',
    mended: '- { id: a, type: group, name: "Jaysh al-Tanf" }',
    find: subject =>
      ofTexts(
        subject,
        (text, { alias }) => withoutLookAlikes(text, alias.lang) !== undefined,
        (text, { alias }) => `${quoted(withoutLookAlikes(text, alias.lang) ?? '')}, without look-alikes`,
      ),
  },
  {
    code: 'mixed-scripts',
    severity: 'warning',
    why: 'no language writes one word in two scripts',
    mend: 'write the word in one script, or part it',
    example: '- { id: a, type: group, name: "الـFSA" }',
    mended: '- { id: a, type: group, name: "FSA", aliases: ["الجيش الحر"] }',
    find: subject =>
      ofTexts(
        subject,
        (text, { alias }) => mixedWords(text).length > 0 && withoutLookAlikes(text, alias.lang) === undefined,
        text => `words of one script each, not ${mixedWords(text).map(quoted).join(', ')}`,
      ),
  },
]
