import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const NAME = 'Jaysh Ossoud al-Charqiya'

const PROGRAMS: readonly { name: string; args: readonly string[] }[] = [
  { name: 'node -e 0', args: ['-e', '0'] },
  { name: 'yargs parsing the same line', args: [here('startup-yargs.js'), 'resolve', NAME] },
  { name: 'kunya resolve, listed name', args: [here('../bin/kunya.js'), 'resolve', 'Jaysh Usud al-Sharqiya'] },
  { name: 'kunya resolve, re-spelt name', args: [here('../bin/kunya.js'), 'resolve', NAME] },
]
const RUNS = 25

/** Wall time of whole processes, the programs taking turns, so that all meet the same machine. */
export function startup(): void {
  const times = PROGRAMS.map((): number[] => [])
  for (let run = 0; run < RUNS; run++) {
    PROGRAMS.forEach(({ args }, i) => {
      const start = performance.now()
      const { status, stderr } = spawnSync(process.execPath, args)
      if (status !== 0) throw new Error(`${args.join(' ')}: exit ${status}: ${stderr}`)
      ;(times[i] as number[]).push(performance.now() - start)
    })
  }
  const medians = times.map(median)
  const [, yargs] = medians as [number, number]
  console.log(`start-up, median of ${RUNS} runs each, Node ${process.versions.node}`)
  console.table(
    Object.fromEntries(
      PROGRAMS.map(({ name }, i) => [
        name,
        {
          'wall ms': Math.round(medians[i] as number),
          'times yargs': Number(((medians[i] as number) / yargs).toFixed(2)),
        },
      ]),
    ),
  )
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] as number
