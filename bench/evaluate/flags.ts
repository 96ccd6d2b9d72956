import { parseArgs } from 'node:util'
import { TASKS } from './tasks.ts'

export interface Flags {
  sets: readonly string[]
  only: readonly string[]
  json?: string
  baselines: boolean
  all: boolean
  check: boolean
  writeFrozen: boolean
  writeDocs: boolean
  help: boolean
}

export const HELP: string = `npm run evaluate -- [flags]
  --only TASK      one task, or several with commas: ${TASKS.map(({ name }) => name).join(', ')}
  --sets FOLDER    look for sets here first (may be given again)
  --no-baselines   kunya alone
  --json FILE      everything as JSON
  --all            every row that changed against the frozen run, not the first twenty
  --check          exit 1 when a headline figure fell below the frozen run
  --write-frozen   make this run the frozen one
  --write-docs     write docs/accuracy.md`

/** @throws {Error} on an unknown flag or task, or flags that exclude each other */
export function flagsOf(args: readonly string[]): Flags {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', multiple: true, default: [] },
      sets: { type: 'string', multiple: true, default: [] },
      json: { type: 'string' },
      'no-baselines': { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      'write-frozen': { type: 'boolean', default: false },
      'write-docs': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const only = values.only.flatMap(names => names.split(','))
  const unknown = only.find(name => !TASKS.some(task => task.name === name))
  if (unknown !== undefined)
    throw new Error(`no task "${unknown}": expected ${TASKS.map(({ name }) => name).join(', ')}`)
  if (values['write-docs'] && (only.length > 0 || values['no-baselines']))
    throw new Error('--write-docs needs the whole run: leave out --only and --no-baselines')
  return {
    sets: values.sets,
    only,
    ...(values.json !== undefined && { json: values.json }),
    baselines: !values['no-baselines'],
    all: values.all,
    check: values.check,
    writeFrozen: values['write-frozen'],
    writeDocs: values['write-docs'],
    help: values.help,
  }
}
