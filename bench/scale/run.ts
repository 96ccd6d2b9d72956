/** `npm run bench`: every engine over dictionaries of several sizes, each in a process of its own, one after the other. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Entity } from '../../src/index.ts'
import { loadProduct } from '../evaluate/product.ts'
import { type Data, makeData, realData, writeData } from './data.ts'
import { writeDocs } from './docs.ts'
import { type Flags, flagsOf, HELP, KUNYA } from './flags.ts'
import { type Built, type Compared, inProcess, isSkipped, type Measured, type Skipped } from './jobs.ts'
import { PEERS } from './peers.ts'
import { asJson, type Machine, readResult, type ScaleResult, type SetResult } from './result.ts'
import { readStock, type Stock } from './stock.ts'
import { report } from './tables.ts'

export interface Io {
  out: (text: string) => void
  err: (text: string) => void
}

/** kunya is measured to the end, however long it takes; this ends a process that hangs. */
const KUNYA_LIMIT = 1_800_000

export const machineOf = (): Machine => ({
  node: process.versions.node,
  cores: availableParallelism(),
  memoryGB: Math.round(totalmem() / 2 ** 30),
  platform: `${process.platform} ${process.arch}`,
})

/** @returns the exit code */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let flags: Flags
  try {
    flags = flagsOf(args)
  } catch (error) {
    io.err((error as Error).message)
    return 2
  }
  if (flags.help) {
    io.out(HELP)
    return 0
  }
  const scale = await measureScale(flags, io)
  io.out(report(scale))
  if (flags.json !== undefined) writeFileSync(flags.json, asJson(scale))
  if (flags.writeDocs) await writeDocs({ ...readResult(), scale })
  return 0
}

async function measureScale(flags: Flags, io: Io): Promise<ScaleResult> {
  const start = performance.now()
  const scratch = mkdtempSync(join(tmpdir(), 'kunya-bench-'))
  try {
    const shipped = await shippedEntities()
    const stock = readStock(shipped)
    const sets: SetResult[] = []
    let compare: Compared | undefined
    for (const size of flags.sizes) {
      const folder = join(scratch, String(size))
      sets.push(measureSet(folder, stock, size, flags, sets.at(-1), io))
      if (flags.only.includes(KUNYA) && size === flags.sizes.at(-1)) {
        io.err('compare()')
        const compared = inProcess<Compared>({ do: 'compare', folder, budget: flags.budget }, { limit: KUNYA_LIMIT })
        if (!isSkipped(compared)) compare = compared
      }
      rmSync(folder, { recursive: true })
    }
    if (flags.real) sets.push(measureReal(join(scratch, 'real'), stock, shipped, flags, io))
    return {
      machine: machineOf(),
      versions: versionsOf(),
      seed: flags.seed,
      budget: flags.budget,
      limit: flags.limit,
      seconds: Math.round((performance.now() - start) / 1000),
      sets,
      ...(compare && { compare }),
    }
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

export async function shippedEntities(): Promise<Entity[]> {
  const { openResolver } = await loadProduct()
  return [...(await openResolver()).entities()]
}

const versionsOf = (): Record<string, string> =>
  Object.fromEntries(
    [...new Set(PEERS.map(peer => peer.package))].map(name => {
      const file = new URL(`../../node_modules/${name}/package.json`, import.meta.url)
      return [name, (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version]
    }),
  )

function measureSet(
  folder: string,
  stock: Stock,
  size: number,
  flags: Flags,
  smaller: SetResult | undefined,
  io: Io,
): SetResult {
  io.err(`${size} names: making them`)
  const data = makeData(stock, { aliases: size, questions: flags.questions, seed: flags.seed })
  writeData(folder, data, data.entities)
  const result: SetResult = { size, ...sumsOf(data), engines: {} }
  for (const name of flags.only) {
    io.err(`${size} names: ${name}`)
    result.engines[name] =
      name === KUNYA ? measureKunya(folder, flags) : measurePeer(folder, name, flags, result, smaller)
  }
  return result
}

function measureReal(folder: string, stock: Stock, shipped: readonly Entity[], flags: Flags, io: Io): SetResult {
  const data = realData(stock, shipped, flags)
  writeData(folder, data)
  const result: SetResult = { ...sumsOf(data), engines: {} }
  for (const name of flags.only) {
    io.err(`shipped dictionaries: ${name}`)
    result.engines[name] =
      name === KUNYA
        ? inProcess<Measured>({ do: 'kunya', folder, budget: flags.budget, shipped: true }, { limit: KUNYA_LIMIT })
        : measurePeer(folder, name, flags, result, undefined)
  }
  return result
}

const sumsOf = ({ names, questions }: Data): Omit<SetResult, 'engines' | 'size'> => {
  const ids = new Set(names.map(([id]) => id))
  const bytes = (texts: Iterable<string>): number => [...texts].reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  return {
    aliases: names.length,
    entities: ids.size,
    stringBytes: bytes(ids) + bytes(names.map(([, name]) => name)),
    questions: questions.length,
  }
}

function measureKunya(folder: string, { budget }: Flags): Measured | Skipped {
  const built = inProcess<Built>({ do: 'build', folder }, { limit: KUNYA_LIMIT })
  if (isSkipped(built)) return built
  const measured = inProcess<Measured>({ do: 'kunya', folder, budget }, { limit: KUNYA_LIMIT })
  return isSkipped(measured) ? measured : { ...measured, ...built }
}

function measurePeer(
  folder: string,
  peer: string,
  { budget, limit }: Flags,
  set: SetResult,
  smaller: SetResult | undefined,
): Measured | Skipped {
  const before = smaller?.engines[peer]
  const growth = set.aliases / (smaller?.aliases ?? set.aliases)
  const expected = before === undefined ? undefined : forecast(before, growth, { budget, limit })
  return expected ?? inProcess<Measured>({ do: 'peer', folder, budget, peer }, { limit })
}

const seconds = (milliseconds: number): string => `${Number((milliseconds / 1000).toPrecision(2))} s`

/** Whether the figures of a smaller dictionary say that there is no point in trying: peers grow with the names, or faster. */
export function forecast(
  before: Measured | Skipped,
  growth: number,
  { budget, limit }: Pick<Flags, 'budget' | 'limit'>,
): Skipped | undefined {
  if (isSkipped(before)) return { skipped: 'left out after the smaller dictionary' }
  const query = (1000 / before.rate) * growth
  if (query > 2 * budget) return { skipped: `a query would take about ${seconds(query)}` }
  const build = (before.buildMs ?? 0) * growth
  if (build > limit) return { skipped: `building would take about ${seconds(build)}` }
  return undefined
}
