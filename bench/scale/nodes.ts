/** `npm run bench -- nodes`: kunya on several versions of Node, whose binaries npm has. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { plain } from '../evaluate/tables.ts'
import { makeData, writeData } from './data.ts'
import { writeDocs } from './docs.ts'
import { type Built, type Compared, inProcess, isSkipped, type Job, type Measured } from './jobs.ts'
import { undisturbed } from './measure.ts'
import { type NodeResult, readResult } from './result.ts'
import { type Io, machineOf, shippedEntities } from './run.ts'
import { readStock } from './stock.ts'
import { nodeTable } from './tables.ts'

const MAJORS = [20, 22, 24, 26]
const ALIASES = 10_000
const ROUNDS = 2
const BUDGET = 4000
const LIMIT = 600_000
const STARTS = 10

const BIN = fileURLToPath(new URL('../../bin/kunya.js', import.meta.url))

/** @returns the exit code */
export async function nodes(args: readonly string[], io: Io): Promise<number> {
  const unknown = args.find(arg => arg !== '--write-docs')
  if (unknown !== undefined) {
    io.err(`nodes: unknown "${unknown}", expected --write-docs`)
    return 2
  }
  const scratch = mkdtempSync(join(tmpdir(), 'kunya-bench-nodes-'))
  try {
    const binaries = MAJORS.map(major => install(major, join(scratch, `node-${major}`), io))
    const folder = join(scratch, 'data')
    const data = makeData(readStock(await shippedEntities()), {
      aliases: ALIASES,
      questions: 20_000,
      seed: 1,
    })
    writeData(folder, data, data.entities)
    const best = new Map<string, NodeResult>()
    for (let round = 0; round < ROUNDS; round++) {
      for (const node of binaries) {
        const row = measure(node, folder)
        io.err(`round ${round + 1}: Node ${row.version}`)
        const earlier = best.get(node)
        best.set(node, earlier ? better(earlier, row) : row)
      }
    }
    const rows = [...best.values()]
    io.out(plain(nodeTable(rows)))
    const { node: _, ...machine } = machineOf()
    if (args.length > 0) await writeDocs({ ...readResult(), nodes: { machine, aliases: ALIASES, rows } })
    return 0
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

/** Not the package `node`, which only runs a script that installs this one. */
function install(major: number, folder: string, io: Io): string {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  io.err(`Node ${major}: npm install ${name}@${major}`)
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  execFileSync(
    npm,
    ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', `${name}@${major}`],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  const binary = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (!existsSync(binary)) throw new Error(`${name}@${major}: expected bin/node in it`)
  return binary
}

function measure(node: string, folder: string): NodeResult {
  const run = <Figures extends object>(job: Job): Figures => {
    const figures = inProcess<Figures>(job, { limit: LIMIT, node })
    if (isSkipped(figures)) throw new Error(`${node}: ${figures.skipped}`)
    return figures
  }
  const { buildMs } = run<Built>({ do: 'build', folder })
  return {
    version: execFileSync(node, ['--version'], { encoding: 'utf8' }).trim().slice(1),
    nodeMs: fastest(node, ['-e', '0']),
    resolveMs: fastest(node, [BIN, 'resolve', 'Jaysh Ossoud al-Charqiya']),
    buildMs,
    kunya: run<Measured>({ do: 'kunya', folder, budget: BUDGET }),
    compare: run<Compared>({ do: 'compare', folder, budget: BUDGET }),
  }
}

/** Wall time, milliseconds, of the fastest of several processes. */
function fastest(node: string, args: readonly string[]): number {
  const took = Array.from({ length: STARTS }, () => {
    const start = performance.now()
    const { status, stderr } = spawnSync(node, args, { encoding: 'utf8' })
    if (status !== 0) throw new Error(`${node} ${args.join(' ')}: exit ${status}: ${stderr}`)
    return performance.now() - start
  })
  return Math.min(...took)
}

/** Of two rounds what was faster: whatever else the machine did made the other slower. */
const better = (a: NodeResult, b: NodeResult): NodeResult => ({
  version: a.version,
  nodeMs: Math.min(a.nodeMs, b.nodeMs),
  resolveMs: Math.min(a.resolveMs, b.resolveMs),
  buildMs: Math.min(a.buildMs, b.buildMs),
  kunya: undisturbed(a.kunya) > undisturbed(b.kunya) ? a.kunya : b.kunya,
  compare: a.compare.first.p50 < b.compare.first.p50 ? a.compare : b.compare,
})
