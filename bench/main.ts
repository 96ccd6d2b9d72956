/** `npm run bench -- [NAME] [flags]`: one benchmark by name; without one, kunya beside its peers at several sizes. */
import { batch } from './batch/batch.ts'
import { pipe } from './pipe.ts'
import { nodes } from './scale/nodes.ts'
import { run } from './scale/run.ts'
import { startup } from './startup.ts'

const io = { out: (text: string) => console.log(text), err: (text: string) => console.error(text) }
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
  nodes: args => nodes(args, io),
}

const [name = '', ...args] = process.argv.slice(2)
const isNamed = name !== '' && !name.startsWith('-')
const named = Object.hasOwn(BENCHMARKS, name) ? BENCHMARKS[name] : undefined
if (named) process.exitCode = await named(args)
else if (isNamed) {
  console.error(`no benchmark "${name}": expected ${Object.keys(BENCHMARKS).join(', ')}, or flags (see --help)`)
  process.exitCode = 2
} else process.exitCode = await run(process.argv.slice(2), io)
