/** Where a result comes from: enough to make it again, or to see whether it would be made differently today. */

/** Shape of `OUTPUT.provenance.json`, and of the cells of the column `kunya_provenance`. */
export interface Provenance {
  tool: 'kunya'
  version: string
  /** When the run began: ISO 8601, UTC, to the second. */
  date: string
  /** The input as it was named; `-` for stdin. */
  input: string
  /** What was asked for otherwise than by default, by the flag's name, wherever it was given. */
  options: { readonly [flag: string]: unknown }
  thresholds: { readonly accept: number; readonly review: number; readonly margin: number }
  /** Those that were opened, with the checksum of what was compiled from them. */
  dictionaries: readonly { readonly name: string; readonly checksum: string }[]
}

/** Flags that say where a result goes or what is shown meanwhile: they change nothing in it. */
const UNTOLD = ['output', 'no-clobber', 'quiet', 'no-color', 'report', 'again', 'jobs', 'resume']

/** What was asked for otherwise than by default. */
export function toldOptions(values: object): Readonly<Record<string, unknown>> {
  const isTold = ([name, value]: readonly [string, unknown]): boolean =>
    !UNTOLD.includes(name) && value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(values).filter(isTold))
}

export interface Making {
  version: string
  input: string
  /** Values of all flags. */
  values: object
  thresholds: Provenance['thresholds']
  dictionaries: readonly { name: string; version: string }[]
}

export function newProvenance({ version, input, values, thresholds, dictionaries }: Making): Provenance {
  const { accept, review, margin } = thresholds
  return {
    tool: 'kunya',
    version,
    date: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    input,
    options: toldOptions(values),
    thresholds: { accept, review, margin },
    dictionaries: dictionaries.map(({ name, version: checksum }) => ({ name, checksum })),
  }
}

export const sidecarPath = (output: string): string => `${output}.provenance.json`

/** What a sidecar or a cell says; undefined where it is no provenance. */
export function readProvenance(text: string): Provenance | undefined {
  try {
    const found: unknown = JSON.parse(text)
    return isProvenance(found) ? found : undefined
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isProvenance = (found: unknown): found is Provenance =>
  isObject(found) &&
  found['tool'] === 'kunya' &&
  isObject(found['options']) &&
  Array.isArray(found['dictionaries']) &&
  found['dictionaries'].every(one => isObject(one) && typeof one['name'] === 'string')
