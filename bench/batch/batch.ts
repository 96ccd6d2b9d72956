import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { distinctMentions, writeTable } from './file.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const HELP = `npm run bench -- batch [--rows 1000000] [--distinct 20000] [--different ROWS] [--memory 10000000] [--runs 3]
  --different  rows of the file in which every mention is another (as --rows; 0: leave it out)
  --memory     rows of the file that resident memory is measured on (0: leave it out)`

interface Measured {
  seconds: number
  /** Of all threads. */
  cpu: number
  /** Most resident memory, MB. */
  memory: number
  /** Last line on stderr. */
  said: string
}

/** Times `kunya batch` beside csv-parse piped to csv-stringify, in turns on the same files; prints ratios of one run. */
export async function batch(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: 'string', default: '1000000' },
      distinct: { type: 'string', default: '20000' },
      different: { type: 'string' },
      memory: { type: 'string', default: '10000000' },
      runs: { type: 'string', default: '3' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) {
    console.log(HELP)
    return 0
  }
  const rows = Number(values.rows)
  const different = Number(values.different ?? values.rows)
  const memory = Number(values.memory)
  const folder = mkdtempSync(join(tmpdir(), 'kunya-bench-'))
  const files = { in: join(folder, 'in.csv'), out: join(folder, 'out.csv') }
  try {
    const mentions = await distinctMentions(Math.max(Number(values.distinct), different))
    const few = mentions.slice(0, Number(values.distinct))
    writeTable(files.in, rows, few)
    table(`${rows} rows, ${few.length} distinct mentions`, files, Number(values.runs), ['1', '2'])
    if (different > 0) {
      writeTable(files.in, different, mentions.slice(0, different))
      table(`${different} rows, all mentions distinct`, files, 1, ['1', '2'])
    }
    if (memory > 0) {
      writeTable(files.in, memory, few)
      table(`${memory} rows, ${few.length} distinct mentions`, files, 1, ['1'])
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  return 0
}

function table(title: string, files: { in: string; out: string }, runs: number, jobs: readonly string[]): void {
  const kunya = (count: string): string[] => [
    here('../../bin/kunya.js'),
    'batch',
    files.in,
    '--column=actor',
    `--output=${files.out}`,
    `--jobs=${count}`,
  ]
  const programs = [
    { name: 'csv-parse | csv-stringify', args: [here('copy.js'), files.in, files.out] },
    ...jobs.map(count => ({ name: `kunya batch --jobs ${count}`, args: kunya(count) })),
  ]
  const measured = programs.map((): Measured[] => [])
  for (let run = 0; run < runs; run++) {
    programs.forEach(({ args }, i) => {
      ;(measured[i] as Measured[]).push(measure(args))
    })
  }
  const best = measured.map(list => list.reduce((a, b) => (a.seconds <= b.seconds ? a : b)))
  const [copy] = best as [Measured]
  console.log(
    `${title} (${(statSync(files.in).size / 1e6).toFixed(0)} MB), best of ${runs}, Node ${process.versions.node}`,
  )
  console.table(
    Object.fromEntries(
      programs.map(({ name }, i) => {
        const { seconds, cpu, memory } = best[i] as Measured
        return [
          name,
          {
            seconds: Number(seconds.toFixed(1)),
            'times the copy': Number((seconds / copy.seconds).toFixed(2)),
            'CPU seconds': Number(cpu.toFixed(1)),
            'CPU, times the copy': Number((cpu / copy.cpu).toFixed(2)),
            'resident MB': Math.round(memory),
          },
        ]
      }),
    ),
  )
  for (const { said } of best.slice(1)) console.log(said)
}

function measure(args: readonly string[]): Measured {
  const start = performance.now()
  const { status, stderr, output } = spawnSync(process.execPath, ['-r', here('usage.cjs'), ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const seconds = (performance.now() - start) / 1000
  if (status !== 0) throw new Error(`${args.join(' ')}: exit ${status}: ${stderr}`)
  const usage = JSON.parse(String(output[3])) as NodeJS.ResourceUsage
  const said = String(stderr).trimEnd().split('\n').at(-1) ?? ''
  return { seconds, cpu: (usage.userCPUTime + usage.systemCPUTime) / 1e6, memory: usage.maxRSS / 1000, said }
}
