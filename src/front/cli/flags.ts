/** Flags: declared once, read from the command line or kunya.config.json, checked with one wording. */

interface Described {
  describe: string
  /** One letter. */
  alias?: string
}
export type Flag = Described &
  (
    | { kind: 'yes' }
    | { kind: 'text'; value: string }
    | { kind: 'list'; value: string }
    | { kind: 'number'; value: string; range: readonly [low: number, high: number]; isWhole?: boolean }
    | { kind: 'date'; value: string }
    | { kind: 'choice'; value: string; choices: readonly string[] }
    | { kind: 'point'; value: string }
  )
export type Flags = Readonly<Record<string, Flag>>

/** A place on the globe, WGS 84 degrees. */
export interface Point {
  lat: number
  lon: number
}

type ValueOf<F extends Flag> = F['kind'] extends 'yes'
  ? boolean
  : F['kind'] extends 'list'
    ? readonly string[]
    : F['kind'] extends 'number'
      ? number | undefined
      : F['kind'] extends 'point'
        ? Point | undefined
        : string | undefined
/** What a command gets: every flag, `undefined` where it was not given. */
export type Values<T extends Flags> = { readonly [Name in keyof T]: ValueOf<T[Name]> }

const score = (describe: string): Flag & { kind: 'number' } => ({
  kind: 'number',
  value: 'SCORE',
  range: [0, 1],
  describe,
})

type Common = {
  dictionary: Flag & { kind: 'list' }
  with: Flag & { kind: 'list' }
  type: Flag & { kind: 'text' }
  lang: Flag & { kind: 'text' }
  limit: Flag & { kind: 'number' }
  accept: Flag & { kind: 'number' }
  review: Flag & { kind: 'number' }
  on: Flag & { kind: 'date' }
  within: Flag & { kind: 'text' }
  near: Flag & { kind: 'point' }
  json: Flag & { kind: 'yes' }
  explain: Flag & { kind: 'yes' }
  quiet: Flag & { kind: 'yes' }
  'no-color': Flag & { kind: 'yes' }
}

/** The flags that several commands share. */
export const COMMON: Common = {
  dictionary: {
    kind: 'list',
    value: 'NAME|FILE|FOLDER',
    alias: 'd',
    describe: 'use this dictionary instead of the shipped ones; may be repeated',
  },
  with: {
    kind: 'list',
    value: 'NAME|FILE|FOLDER',
    describe: 'open this dictionary beside, as an overlay needs it; may be repeated',
  },
  type: { kind: 'text', value: 'TYPE', describe: 'expected type, such as group or place' },
  lang: { kind: 'text', value: 'LANG', describe: 'language of the text around the names, such as fr' },
  limit: { kind: 'number', value: 'N', range: [1, 1000], isWhole: true, describe: 'candidates shown at most' },
  accept: score('score from which a clear winner is a match'),
  review: score('score below which nothing is worth a look'),
  on: { kind: 'date', value: 'DATE', describe: 'prefer names valid on this date, such as 2015-06' },
  within: {
    kind: 'text',
    value: 'ID|NAME',
    describe: 'prefer what is part of this entity, such as syria:idlib-governorate or Idlib',
  },
  near: { kind: 'point', value: 'LAT,LON', describe: 'prefer the nearest place, such as 33.57,36.40' },
  json: { kind: 'yes', describe: 'JSON, one object a line' },
  explain: { kind: 'yes', describe: 'say why, in sentences' },
  quiet: { kind: 'yes', alias: 'q', describe: 'only errors on stderr' },
  'no-color': { kind: 'yes', describe: 'no colours (also: NO_COLOR)' },
}

type CsvFlags = {
  delimiter: Flag & { kind: 'text' }
  encoding: Flag & { kind: 'text' }
  'no-header': Flag & { kind: 'yes' }
  'type-column': Flag & { kind: 'text' }
  'lang-column': Flag & { kind: 'text' }
  'within-column': Flag & { kind: 'text' }
}

/** The flags of commands that read delimited text. */
export const CSV: CsvFlags = {
  delimiter: { kind: 'text', value: 'CHAR', describe: 'field delimiter, or "tab"; guessed from , ; TAB | otherwise' },
  encoding: {
    kind: 'text',
    value: 'LABEL',
    describe: 'encoding of the input, such as windows-1252 (utf-8; utf-16 by BOM)',
  },
  'no-header': { kind: 'yes', describe: 'the first record is data; choose columns by number' },
  'type-column': { kind: 'text', value: 'NAME|N', describe: 'column with the expected type of each row' },
  'lang-column': { kind: 'text', value: 'NAME|N', describe: 'column with the language of each row' },
  'within-column': { kind: 'text', value: 'NAME|N', describe: 'column with the id of the area of each row' },
}

type OutputFlags = {
  output: Flag & { kind: 'text' }
  'no-clobber': Flag & { kind: 'yes' }
  prefix: Flag & { kind: 'text' }
  'escape-formulas': Flag & { kind: 'yes' }
}

/** The flags of commands that append columns. */
export const OUTPUT: OutputFlags = {
  output: { kind: 'text', value: 'FILE', alias: 'o', describe: 'write here, once all is done, instead of stdout' },
  'no-clobber': { kind: 'yes', describe: 'never replace a file that exists' },
  prefix: { kind: 'text', value: 'TEXT', describe: 'start of the new columns’ names (kunya_)' },
  'escape-formulas': { kind: 'yes', describe: "put ' before cells that spreadsheets would run as formulas" },
}

/**
 * Checks what was given, the command line before the configuration file.
 * @throws {Error} naming the flag, what is expected and what was received
 */
export function readFlags<T extends Flags>(
  flags: T,
  ...given: readonly Readonly<Record<string, unknown>>[]
): Values<T> {
  const read = Object.entries(flags).map(([name, flag]) => {
    const value = given.map(source => source[name]).find(candidate => candidate !== undefined)
    return [name, readFlag(name, flag, value)]
  })
  return Object.fromEntries(read)
}

function readFlag(name: string, flag: Flag, given: unknown): unknown {
  if (flag.kind === 'list') return given === undefined ? [] : [given].flat().map(item => text(name, item))
  const value = Array.isArray(given) ? given.at(-1) : given
  if (flag.kind === 'yes') return value === undefined ? false : yes(name, value)
  if (value === undefined) return undefined
  if (flag.kind === 'number') return number(name, flag, value)
  if (flag.kind === 'choice' && !flag.choices.includes(String(value))) {
    throw mistake(name, `one of ${flag.choices.join(', ')}`, value)
  }
  if (flag.kind === 'date' && !isDate(String(value))) {
    throw mistake(name, 'a date such as 2015, 2015-06 or 2015-06-01', value)
  }
  if (flag.kind === 'point') return point(name, value)
  return text(name, value)
}

/** The library goes by the same rule; it is not loaded to read a flag. */
function isDate(text: string): boolean {
  const date = /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) ? new Date(text) : new Date(Number.NaN)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

function point(name: string, value: unknown): Point {
  const [lat = Number.NaN, lon = Number.NaN, ...more] = String(value)
    .split(',')
    .map(part => (part.trim() === '' ? Number.NaN : Number(part)))
  if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && more.length === 0) return { lat, lon }
  throw mistake(name, 'LAT,LON in degrees such as 33.57,36.40', value)
}

function number(name: string, { range: [low, high], isWhole }: Flag & { kind: 'number' }, value: unknown): number {
  const parsed = value === '' || typeof value === 'boolean' ? Number.NaN : Number(value)
  if (parsed >= low && parsed <= high && (!isWhole || Number.isInteger(parsed))) return parsed
  throw mistake(name, `a ${isWhole ? 'whole ' : ''}number from ${low} to ${high}`, value)
}

function text(name: string, value: unknown): string {
  if (typeof value === 'string' && value !== '') return value
  if (typeof value === 'number') return String(value)
  throw mistake(name, 'text', value)
}

function yes(name: string, value: unknown): boolean {
  if (typeof value === 'boolean') return value
  throw mistake(name, 'true or false', value)
}

const mistake = (name: string, expected: string, received: unknown): Error =>
  new Error(`--${name}: expected ${expected}, received ${JSON.stringify(received)}`)
