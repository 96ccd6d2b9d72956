/** What is known of languages: their names and their scripts. */
import { scriptOf } from '../text/script.ts'

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
export const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
  Hans: ['Hani'],
  Hant: ['Hani'],
}

/** Made when it is first asked: it takes as long as an answer. */
let names: Intl.DisplayNames | undefined

/** A language's English name, nothing for a tag that is none. */
export function languageName(lang: string): string | undefined {
  try {
    names ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
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
