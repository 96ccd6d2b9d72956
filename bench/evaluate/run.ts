/** One run of the evaluation, from flags to an exit code. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DOCS_FILE, docsOf } from './docs.ts'
import { type Evaluated, evaluated } from './evaluated.ts'
import { type Flags, flagsOf, HELP } from './flags.ts'
import { differenceOf, readFrozen, writeFrozen } from './frozen.ts'
import type { Context } from './measured.ts'
import { outcomeOf } from './metrics.ts'
import { loadProduct } from './product.ts'
import { changeReport, regressionLines, reportOf, speedLine } from './report.ts'
import { FOLDERS } from './sets.ts'
import { measureSpeed, type Speed } from './speed.ts'
import { TASKS } from './tasks.ts'

export interface Io {
  out: (text: string) => void
  err: (text: string) => void
}

/** 0 all well, 1 a headline figure fell, 2 wrong use. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let flags: Flags
  try {
    flags = flagsOf(args)
  } catch (error) {
    io.err(`${(error as Error).message}\n${HELP}`)
    return 2
  }
  if (flags.help) {
    io.out(HELP)
    return 0
  }
  const scratch = mkdtempSync(join(tmpdir(), 'kunya-evaluate-'))
  try {
    return await evaluateAll(flags, { kunya: await loadProduct(), folders: [...flags.sets, ...FOLDERS], scratch }, io)
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

async function evaluateAll(flags: Flags, context: Context, io: Io): Promise<number> {
  const { runs, absent } = await measureAll(flags, context, io)
  const isWhole = flags.only.length === 0
  const speed = isWhole ? await measureSpeed(context) : undefined
  io.out(reportOf(runs, absent))
  if (speed) io.out(`\n${speedLine(speed)}`)
  const frozen = readFrozen()
  io.out(`\n${frozen ? changeReport(frozen, runs, flags) : 'No frozen run yet: --write-frozen makes this one it.'}`)
  if (flags.json !== undefined) writeFileSync(flags.json, jsonOf(runs, absent, speed))
  if (flags.writeDocs && speed)
    writeFileSync(DOCS_FILE, docsOf({ runs, absent, speed, thresholds: context.kunya.DEFAULTS }))
  if (flags.writeFrozen) writeFrozen(runs)
  if (!flags.check) return 0
  if (!frozen) {
    io.err('--check: no frozen run to check against')
    return 2
  }
  const fallen = regressionLines(differenceOf(frozen, runs))
  for (const line of fallen) io.err(line)
  return fallen.length > 0 ? 1 : 0
}

async function measureAll(
  { only, baselines }: Pick<Flags, 'only' | 'baselines'>,
  context: Context,
  io: Io,
): Promise<{ runs: Evaluated[]; absent: string[] }> {
  const runs: Evaluated[] = []
  const absent: string[] = []
  for (const task of TASKS.filter(({ name }) => only.length === 0 || only.includes(name))) {
    const start = performance.now()
    const { measured, absent: missing = [] } = await task.run(context)
    runs.push(...measured.map(one => evaluated(one, { baselines })))
    absent.push(...missing)
    io.err(`${task.name}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
  }
  return { runs, absent }
}

const jsonOf = (runs: readonly Evaluated[], absent: readonly string[], speed: Speed | undefined): string =>
  `${JSON.stringify(
    {
      sets: runs.map(({ rows, ...figures }) => ({
        ...figures,
        rows: rows.map(row => ({ asked: row.asked, got: row.got, outcome: outcomeOf(row), slices: row.slices })),
      })),
      absent,
      speed,
    },
    null,
    2,
  )}\n`
