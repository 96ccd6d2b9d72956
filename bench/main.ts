/** `npm run bench -- startup`: one benchmark by name, with its flags, or all of them. Each prints tables of one run, side by side. */
import { batch } from './batch/batch.ts'
import { pipe } from './pipe.ts'
import { startup } from './startup.ts'

const BENCHMARKS: Readonly<Record<string, (args: readonly string[]) => number | Promise<number>>> = {
  startup: () => {
    startup()
    return 0
  },
  batch,
  pipe: async () => {
    await pipe()
    return 0
  },
}

const [name, ...args] = process.argv.slice(2)
const isKnown = name === undefined || Object.hasOwn(BENCHMARKS, name)
if (!isKnown) {
  console.error(`no benchmark "${name}": expected ${Object.keys(BENCHMARKS).join(', ')}`)
  process.exitCode = 2
} else for (const each of name === undefined ? Object.keys(BENCHMARKS) : [name]) await BENCHMARKS[each]?.(args)
