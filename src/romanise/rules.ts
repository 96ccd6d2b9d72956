/** What a romanisation system is: rows of rules, each with its example. */

/** One row. `from` is global; the row replaces every match in the text that the rows above it left. */
export interface Rule {
  from: RegExp
  to: string
  /** Seen to come out right with the table and wrong without this row (test/romanise/systems.test.ts). */
  example: readonly [raw: string, latin: string]
  /** Why, or where from, when the row doesn't say it itself. */
  why?: string
}

/** One romanisation system of one script. */
export interface System {
  /** Stable name for options and output, e.g. `ala-lc`. */
  id: string
  title: string
  /** ISO 15924. */
  script: string
  /** BCP 47 languages it was made for. */
  langs: readonly string[]
  /** Where the facts come from, and what is uncertain. */
  source: string
  /** Clean-up before any row. */
  prepare: (text: string) => string
  /** Rows shared by the systems of a script that spell out what its writing leaves implicit (see arabic-reading.ts). */
  reading: readonly Rule[]
  /** Rows of this system, after `reading`. Order matters: context before default. */
  rules: readonly Rule[]
  /** True where the script has capitals, which are then kept. */
  cased: boolean
  /** Puts capitals where the script has none and the system wants them. */
  capitals: (text: string) => string
}

/**
 * Every row in order, each over the whole text. Patterns look at neighbours only, so that the time is linear.
 * applyRules([{ from: /в/gu, to: 'v', … }], 'вв') -> 'vv'
 */
export const applyRules = (rules: readonly Rule[], text: string): string =>
  rules.reduce((done, { from, to }) => done.replace(from, to), text)

const isUpper = (text: string): boolean => text !== text.toLowerCase()

/** 'shch' -> 'Shch', but 't͡s' -> 'T͡S': letters under one ligature are one letter. */
const withCapital = (latin: string): string =>
  latin.includes('\u0361') ? latin.toUpperCase() : latin.replace(/\p{Ll}/u, letter => letter.toUpperCase())

/** As applyRules, for rows in small letters: 'Щ' -> 'Shch', 'ЩИ' -> 'SHCHI'. */
export const applyCased = (rules: readonly Rule[], text: string): string =>
  rules.reduce(
    (done, { from, to }) =>
      done.replace(from, (match: string, ...rest: unknown[]) => {
        if (!isUpper(match)) return to
        const offset = rest.find(part => typeof part === 'number') as number
        const around = `${done[offset - 1] ?? ''}${done[offset + match.length] ?? ''}`
        const shouted = match.length > 1 ? match === match.toUpperCase() : isUpper(around)
        return shouted ? to.toUpperCase() : withCapital(to)
      }),
    text,
  )

/** The whole of one system, as its rows' examples are written: without capitals that the script doesn't have. */
export function applySystem(system: System, text: string): string {
  const apply = system.cased ? applyCased : applyRules
  return apply(system.rules, applyRules(system.reading, system.prepare(text))).normalize('NFC')
}

type Frame = readonly [before: string, after: string, latinBefore: string, latinAfter: string]

/**
 * Plain letters as rows: letterRows('в v, г g') has two. The example is the letter itself, or the letter within `frame`
 * where a row above treats it otherwise at the edge of a word.
 */
export const letterRows = (pairs: string, flags = 'giu', frame: Frame = ['', '', '', '']): readonly Rule[] =>
  pairs.split(', ').map(pair => {
    const [letter = '', latin = ''] = pair.split(' ')
    const [before, after, latinBefore, latinAfter] = frame
    const example = [before + letter + after, (latinBefore + latin + latinAfter).normalize('NFC')] as const
    return lateRow(letter, flags, latin, example)
  })

/** A row whose pattern is compiled when it is first used: there are hundreds, and a text needs those of one system. */
export function lateRow(source: string, flags: string, to: string, example: Rule['example'], why?: string): Rule {
  let from: RegExp | undefined
  return {
    get from() {
      return (from ??= new RegExp(source, flags))
    },
    to,
    example,
    ...(why === undefined ? {} : { why }),
  }
}

export const unchanged = (text: string): string => text
export const composed = (text: string): string => text.normalize('NFC')
