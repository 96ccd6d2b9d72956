import { parseArgs } from 'node:util'
import { PEERS } from './peers.ts'

export const KUNYA = 'kunya'
export const ENGINES: readonly string[] = [KUNYA, ...PEERS.map(({ name }) => name)]

export interface Flags {
  /** Names in a made dictionary. */
  sizes: readonly number[]
  only: readonly string[]
  questions: number
  /** Milliseconds for each list of questions. */
  budget: number
  /** Milliseconds for a peer, all in all. */
  limit: number
  seed: number
  real: boolean
  json?: string
  writeDocs: boolean
  help: boolean
}

const DEFAULT = { sizes: '1k,10k,100k', questions: '20000', budget: '4', limit: '90', seed: '1' }

export const HELP: string = `npm run bench -- [flags]       made dictionaries of several sizes and the shipped ones, kunya beside its peers
  --sizes LIST       names of each made dictionary, 1k,1M (default ${DEFAULT.sizes}: about ten minutes; 1M adds as much again)
  --only NAME        one engine, or several with commas: ${ENGINES.join(' · ')}
  --questions N      questions made for each dictionary (default ${DEFAULT.questions})
  --budget SECONDS   for the questions of one engine: how many it answers is in the table (default ${DEFAULT.budget})
  --limit SECONDS    for all that a peer does with one dictionary (default ${DEFAULT.limit})
  --seed N           other names and questions (default ${DEFAULT.seed})
  --no-real          without the shipped dictionaries
  --json FILE        everything as JSON
  --write-docs       write docs/benchmark.md, .json and .svg
npm run bench -- startup       wall time of whole processes
npm run bench -- nodes         kunya on Node 20, 22, 24 and 26, taken from npm; --write-docs adds it to docs/benchmark.md`

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1000, M: 1_000_000 }

/** `10k` -> 10000 @throws {Error} on anything else than a number with k or M */
export function sizeOf(text: string): number {
  const [, digits = '', unit = ''] = /^(\d+)([kM]?)$/u.exec(text) ?? []
  const size = Number(digits) * (UNITS[unit] as number)
  if (digits === '' || size < 40)
    throw new Error(`--sizes: expected a number from 40, as 500, 10k or 1M, received "${text}"`)
  return size
}

const numberOf = (name: string, text: string): number => {
  const value = Number(text)
  if (!(value > 0)) throw new Error(`--${name}: expected a number above 0, received "${text}"`)
  return value
}

/** @throws {Error} on an unknown flag, engine or number */
export function flagsOf(args: readonly string[]): Flags {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string', default: DEFAULT.sizes },
      only: { type: 'string', multiple: true, default: [] },
      questions: { type: 'string', default: DEFAULT.questions },
      budget: { type: 'string', default: DEFAULT.budget },
      limit: { type: 'string', default: DEFAULT.limit },
      seed: { type: 'string', default: DEFAULT.seed },
      'no-real': { type: 'boolean', default: false },
      json: { type: 'string' },
      'write-docs': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  // An assembled peer has a comma in its name.
  const only = values.only.flatMap(names => names.split(/,(?! assembled)/u)).map(name => name.trim())
  const unknown = only.find(name => !ENGINES.includes(name))
  if (unknown !== undefined) throw new Error(`no engine "${unknown}": expected ${ENGINES.join(', ')}`)
  if (values['write-docs'] && only.length > 0) throw new Error('--write-docs needs every engine: leave out --only')
  return {
    sizes: values.sizes
      .split(',')
      .map(sizeOf)
      .sort((a, b) => a - b),
    only: only.length > 0 ? only : ENGINES,
    questions: numberOf('questions', values.questions),
    budget: 1000 * numberOf('budget', values.budget),
    limit: 1000 * numberOf('limit', values.limit),
    seed: numberOf('seed', values.seed),
    real: !values['no-real'],
    ...(values.json !== undefined && { json: values.json }),
    writeDocs: values['write-docs'],
    help: values.help,
  }
}
