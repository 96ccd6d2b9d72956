/** What a name says of its language and script, against its letters. */
import { languageName, scriptsIn, scriptsOfLanguage, TOGETHER } from '../languages.ts'
import { type Check, type Finding, type Named, quoted, type Subject } from './subject.ts'

function* ofAliases(
  { names: all }: Subject,
  property: 'lang' | 'script',
  expected: (value: string, name: Named) => string | undefined,
): Generator<Finding> {
  for (const name of all) {
    const value = name.alias[property]
    const wanted = value === undefined ? undefined : expected(value, name)
    if (wanted === undefined) continue
    const received =
      property === 'lang' && languageName(value as string) === undefined
        ? quoted(value as string)
        : `${value} for ${quoted(name.alias.name)}`
    yield { owner: name.owner, path: [...name.path, property], expected: wanted, received }
  }
}

/** Whether kunya can tell the letters of these scripts. */
const TELLABLE = new Set([
  'Latn',
  'Arab',
  'Cyrl',
  'Hebr',
  'Grek',
  'Hani',
  'Hira',
  'Kana',
  'Hang',
  'Armn',
  'Geor',
  'Deva',
  'Syrc',
])

function scriptsAgainst(lang: string, text: string): string | undefined {
  const allowed = scriptsOfLanguage(lang).filter(script => TELLABLE.has(script))
  const found = scriptsIn(text)
  if (allowed.length === 0 || found.length === 0 || found.some(script => allowed.includes(script))) return undefined
  const language = languageName(lang) ?? lang
  return `letters of ${language} (${allowed.join(', ')}), or a lang such as ${lang.split('-')[0]}-${found[0]}`
}

export const languageChecks: readonly Check[] = [
  {
    code: 'unknown-lang',
    severity: 'warning',
    why: 'a tag that names no language is a slip, and no reader’s language meets it',
    mend: 'give a BCP 47 tag: ar, fr, ckb, ar-Latn',
    example: '- { id: a, type: group, name: Jaysh al-Tanf, aliases: [{ name: Heer, lang: qx }] }',
    mended: '- { id: a, type: group, name: Jaysh al-Tanf, aliases: [{ name: Heer, lang: de }] }',
    find: subject =>
      ofAliases(subject, 'lang', lang =>
        languageName(lang) === undefined ? 'the tag of a language (BCP 47)' : undefined,
      ),
  },
  {
    code: 'lang-script',
    severity: 'warning',
    why: 'a name in letters that its language is not written in has the wrong language, or the wrong name',
    mend: 'correct lang; a romanisation of Arabic that is no one’s press spelling is ar-Latn',
    example: '- { id: a, type: group, name: Jaysh al-Tanf, aliases: [{ name: Jaych al-Tanf, lang: ar }] }',
    mended: '- { id: a, type: group, name: Jaysh al-Tanf, aliases: [{ name: Jaych al-Tanf, lang: ar-Latn }] }',
    find: subject => ofAliases(subject, 'lang', (lang, { alias }) => scriptsAgainst(lang, alias.name)),
  },
  {
    code: 'script-mismatch',
    severity: 'warning',
    why: 'script says other letters than the name has',
    mend: 'correct script, or leave it out: it is plain to see',
    example: '- { id: a, type: group, name: Jaysh al-Tanf, aliases: [{ name: جيش, script: Latn, weak: true }] }',
    mended: '- { id: a, type: group, name: Jaysh al-Tanf, aliases: [{ name: جيش, script: Arab, weak: true }] }',
    find: subject =>
      ofAliases(subject, 'script', (script, { alias }) => {
        const found = scriptsIn(alias.name)
        const wanted = TOGETHER[script] ?? [script]
        if (!wanted.every(code => TELLABLE.has(code)) || found.length === 0) return undefined
        return found.some(code => wanted.includes(code)) ? undefined : found.join(' or ')
      }),
  },
]
