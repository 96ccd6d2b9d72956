/** `npm run bench -- startup`: one benchmark by name, or all of them. Each prints a table of one run, side by side. */
import { pipe } from './pipe.ts'
import { startup } from './startup.ts'

const BENCHMARKS: Readonly<Record<string, () => void | Promise<void>>> = { pipe, startup }

const asked = process.argv.slice(2)
const unknown = asked.find(name => !Object.hasOwn(BENCHMARKS, name))
if (unknown !== undefined) {
  console.error(`no benchmark "${unknown}": expected ${Object.keys(BENCHMARKS).join(', ')}`)
  process.exitCode = 2
} else for (const name of asked.length > 0 ? asked : Object.keys(BENCHMARKS)) await BENCHMARKS[name]?.()
