import type { Romanised } from '../model.ts'
import { scriptOf } from '../text/script.ts'
import { romaniseByFallback } from './fallback.ts'
import { applySystem, type System } from './rules.ts'
import { ARABIC_SYSTEMS } from './systems/arabic.ts'
import { BUCKWALTER } from './systems/buckwalter.ts'
import { CYRILLIC_SYSTEMS } from './systems/cyrillic.ts'
import { ELOT_743 } from './systems/greek.ts'
import { HEBREW_SYSTEMS } from './systems/hebrew.ts'
import { PERSIAN_SYSTEMS } from './systems/persian.ts'
import { SLAVIC_SYSTEMS } from './systems/slavic.ts'

/** Every romanisation system, by script. */
export const SYSTEMS: readonly System[] = [
  ...ARABIC_SYSTEMS,
  BUCKWALTER,
  ...PERSIAN_SYSTEMS,
  ...CYRILLIC_SYSTEMS,
  ...SLAVIC_SYSTEMS,
  ...HEBREW_SYSTEMS,
  ELOT_743,
]

export interface RomaniseOptions {
  /** `id` of one of SYSTEMS. Text of another script than the system's goes by that script's default. */
  system?: string
  /** Language of the text, BCP 47. */
  lang?: string
  /** For scripts without a table; default the romaniser given to fallback.ts. */
  fallback?: (text: string) => string
}

/** System of a script when none is named; the first row that fits the script, the language and the letters. */
const DEFAULT_FOR: readonly { script: string; lang?: RegExp; letters?: RegExp; system: string }[] = [
  { script: 'Arab', lang: /^(?:fa|prs|pes)\b/, system: 'bgn-pcgn-persian' },
  { script: 'Arab', system: 'ala-lc' },
  { script: 'Cyrl', lang: /^uk\b/, system: 'ukrainian-national' },
  { script: 'Cyrl', lang: /^bg\b/, system: 'bulgarian-streamlined' },
  { script: 'Cyrl', lang: /^be\b/, system: 'bgn-pcgn-belarusian' },
  { script: 'Cyrl', lang: /^(?:sr|mk|kk|ky|tg|tt|ba|cv|mn)\b/, system: 'iso-9' },
  { script: 'Cyrl', lang: /^ru\b/, system: 'bgn-pcgn-russian' },
  { script: 'Cyrl', letters: /ў/iu, system: 'bgn-pcgn-belarusian' },
  { script: 'Cyrl', letters: /[іїєґ]/iu, system: 'ukrainian-national' },
  { script: 'Cyrl', system: 'bgn-pcgn-russian' },
  { script: 'Hebr', system: 'un-hebrew' },
  { script: 'Grek', system: 'elot-743' },
]

const BY_ID: ReadonlyMap<string, System> = new Map(SYSTEMS.map(system => [system.id, system]))

/** Named by `Romanised.system` when the fallback did it, and when there was nothing to do. */
const FALLBACK = 'transliteration'
const NOTHING = 'none'

interface Run {
  script: string
  text: string
}

/** Digits, and signs that several scripts use (tatweel among them), belong to no script. */
const SHARED = /[\p{Script=Common}\p{Script=Inherited}\p{N}]/u

/** Stretches of one script; digits, marks and punctuation stay with the letters before them. */
function runs(text: string): readonly Run[] {
  const found: Run[] = []
  let script = 'Zyyy'
  let from = 0
  let at = 0
  for (const char of text) {
    const own = SHARED.test(char) ? 'Zyyy' : scriptOf(char)
    if (own !== 'Zyyy' && own !== script) {
      if (script !== 'Zyyy') {
        found.push({ script, text: text.slice(from, at) })
        from = at
      }
      script = own
    }
    at += char.length
  }
  return [...found, { script, text: text.slice(from) }]
}

const ZEROES = [0x660, 0x6f0, 0x7c0, 0x966]
/** '٢٠١٧' and '۲۰۱۷' -> '2017' */
const asciiDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹०-९]/gu, digit => {
    const code = digit.charCodeAt(0)
    return String(code - (ZEROES.findLast(zero => zero <= code) ?? code))
  })

function defaultSystem({ script, text }: Run, lang: string | undefined): System | undefined {
  const fits = DEFAULT_FOR.find(
    row =>
      row.script === script &&
      (!row.lang || (lang !== undefined && row.lang.test(lang))) &&
      (!row.letters || row.letters.test(text)),
  )
  return fits && BY_ID.get(fits.system)
}

/** The script that most letters outside Latin are in. */
function mainScript(all: readonly Run[]): string {
  const letters = new Map<string, number>()
  for (const { script, text } of all) letters.set(script, (letters.get(script) ?? 0) + text.length)
  const foreign = [...letters].filter(([script]) => script !== 'Latn' && script !== 'Zyyy')
  const most = foreign.reduce<readonly [string, number]>((best, next) => (next[1] > best[1] ? next : best), ['', 0])
  return most[0] || (letters.has('Latn') ? 'Latn' : 'Zyyy')
}

/**
 * Text in Latin letters by a named system. Each stretch of a script is romanised by the system if it is that script's,
 * otherwise by the script's default; Latin passes through, Arabic-Indic digits become ASCII. Vowels that the writing
 * doesn't show are not invented. Names from scripts without capitals get them.
 * romanise('أُسُود الشَّرْقِيَّة') -> { text: 'Usūd al-Sharqīyah', system: 'ala-lc', script: 'Arab' }
 * @returns `system` and `script` of the longest stretch outside Latin; `none` when there is none
 * @throws {RangeError} on an unknown system, listing the known ones
 */
export function romanise(text: string, options: RomaniseOptions = {}): Romanised {
  const { system: name, lang, fallback = romaniseByFallback } = options
  const named = name === undefined ? undefined : BY_ID.get(name)
  if (name !== undefined && !named) {
    throw new RangeError(`unknown system "${name}": expected one of ${[...BY_ID.keys()].join(', ')}`)
  }
  const all = runs(text)
  const script = mainScript(all)
  let used = NOTHING
  const done = all.map(run => {
    if (run.script === 'Latn' || run.script === 'Zyyy') return run.text
    const system = named?.script === run.script ? named : defaultSystem(run, lang)
    const latin = system
      ? finish(system.capitals(applySystem(system, run.text)), run.script, fallback)
      : fallback(run.text)
    if (run.script === script && latin !== run.text) used = system?.id ?? FALLBACK
    return latin
  })
  return { text: asciiDigits(done.join('')), system: used, script }
}

/** Rare letters of the script that no table has. */
const finish = (latin: string, script: string, fallback: (text: string) => string): string =>
  runs(latin)
    .map(run => (run.script === script ? fallback(run.text) : run.text))
    .join('')
