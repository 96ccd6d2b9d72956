/** What a name says of its language and script, against its letters. */
import { scriptOf } from '../../text/script.ts'
import { type Check, type Finding, type Named, quoted, type Subject } from './subject.ts'

/** Languages that are written in several scripts; the likely script of all others is known to Unicode's CLDR. */
const SEVERAL: Readonly<Record<string, readonly string[]>> = {
  ku: ['Latn', 'Arab', 'Cyrl'],
  kmr: ['Latn', 'Arab', 'Cyrl'],
  az: ['Latn', 'Cyrl', 'Arab'],
  sr: ['Cyrl', 'Latn'],
  bs: ['Latn', 'Cyrl'],
  uz: ['Latn', 'Cyrl', 'Arab'],
  kk: ['Cyrl', 'Arab', 'Latn'],
  ky: ['Cyrl', 'Arab', 'Latn'],
  tt: ['Cyrl', 'Latn', 'Arab'],
  tk: ['Latn', 'Cyrl', 'Arab'],
  ug: ['Arab', 'Cyrl', 'Latn'],
  tg: ['Cyrl', 'Arab', 'Latn'],
  ms: ['Latn', 'Arab'],
  ha: ['Latn', 'Arab'],
  arc: ['Syrc', 'Hebr'],
}
/** Scripts that CLDR names together. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
  Hans: ['Hani'],
  Hant: ['Hani'],
}

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

/** A language's English name, nothing for a tag that is none. */
export function languageName(lang: string): string | undefined {
  try {
    return names.of(lang)
  } catch {
    return undefined
  }
}

/** ISO 15924 codes of the scripts that a language is written in; none where that is not known. */
export function scriptsOfLanguage(lang: string): readonly string[] {
  let locale: Intl.Locale
  try {
    locale = new Intl.Locale(lang)
  } catch {
    return []
  }
  const script = locale.script ?? (SEVERAL[locale.language] ? undefined : locale.maximize().script)
  if (script === undefined) return SEVERAL[locale.language] ?? []
  return TOGETHER[script] ?? [script]
}

/** Scripts of a text's letters, in the order of their first. */
export const scriptsIn = (text: string): string[] => [
  ...new Set([...text].map(scriptOf).filter(script => script !== 'Zyyy')),
]

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
