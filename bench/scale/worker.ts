/** One engine over one set of data, in a process of its own; the job comes as JSON, the figures go to stdout as JSON. */
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Resolver } from '../../src/index.ts'
import { loadProduct } from '../evaluate/product.ts'
import { sample } from '../evaluate/random.ts'
import { DICTIONARY_FILE, readNames, readQuestions } from './data.ts'
import type { Built, Compared, Job, Measured } from './jobs.ts'
import { type Answer, paceOf, time, undisturbed, worthOf } from './measure.ts'
import { PEERS, prepared, type Searcher } from './peers.ts'

const MEGABYTE = 2 ** 20
const WARM_UP_MS = 1000

/** Resident bytes once what is not needed has gone. */
function resident(): number {
  for (let i = 0; i < 3; i++) globalThis.gc?.()
  return process.memoryUsage().rss
}

function clocked<Value>(run: () => Value): [Value, milliseconds: number] {
  const start = performance.now()
  return [run(), performance.now() - start]
}

function warmUp(mentions: readonly string[], ask: (mention: string) => unknown): void {
  const end = performance.now() + WARM_UP_MS
  for (const mention of mentions) {
    ask(mention)
    if (performance.now() > end) return
  }
}

async function build({ folder }: Extract<Job, { do: 'build' }>): Promise<Built> {
  const kunya = await loadProduct()
  const start = performance.now()
  const bytes = await kunya.buildDictionary([join(folder, DICTIONARY_FILE)])
  const buildMs = performance.now() - start
  writeFileSync(join(folder, 'names.kunya'), bytes)
  return { buildMs, peakMB: process.resourceUsage().maxRSS / 1024 }
}

async function runKunya({ folder, budget, shipped }: Extract<Job, { do: 'kunya' }>): Promise<Measured> {
  const kunya = await loadProduct()
  const { questions, warmUp: warm } = readQuestions(folder)
  const file = join(folder, 'names.kunya')
  const before = resident()
  const start = performance.now()
  const resolver = await kunya.openResolver(shipped ? {} : { dictionaries: [file] })
  const loadMs = performance.now() - start
  const opened = resident()
  const ask = (mention: string): Answer => {
    const { decision, candidates } = resolver.resolve(mention)
    const [first] = candidates
    return { match: decision === 'match', ...(first && { id: first.id }) }
  }
  warmUp(warm, ask)
  const [timed, processor] = withProcessor(() => time(questions, budget, mention => mention, ask))
  const after = resident()
  const asked = timed.map(({ question }) => question.mention)
  const worth = worthOf(timed)
  return {
    ...paceOf(timed.map(({ took }) => took)),
    ...(worth && { worth }),
    processor,
    loadMs,
    openedMB: (opened - before) / MEGABYTE,
    residentMB: (after - before) / MEGABYTE,
    ...(!shipped && { bytes: statSync(file).size }),
    extra: {
      again: rateOf(asked, resolver, budget),
      ...listed(folder, resolver, budget),
      ...suggested(folder, resolver, budget),
    },
  }
}

/** Calls a second, without a clock around each; the list again and again for a second at the least. */
function rateOf(mentions: readonly string[], resolver: Resolver, budget: number): number {
  const least = Math.min(1000, budget)
  const start = performance.now()
  let calls = 0
  const [, processor] = withProcessor(() => {
    do {
      for (const mention of mentions) resolver.resolve(mention)
      calls += mentions.length
    } while (performance.now() - start < least)
  })
  return undisturbed({ rate: (1000 * calls) / (performance.now() - start), processor })
}

const LISTED = 5000

/** Names as they are listed: asked for the first time, and again. */
function listed(folder: string, resolver: Resolver, budget: number): { listedFirst: number; listedAgain: number } {
  const names = sample(readNames(folder), LISTED).map(([, name]) => name)
  return { listedFirst: rateOf(names, resolver, 0), listedAgain: rateOf(names, resolver, budget) }
}

/** Processor time by wall time: well under 1, and something else had the processor meanwhile. */
function withProcessor<Value>(run: () => Value): [Value, share: number] {
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  const value = run()
  const { user, system } = process.cpuUsage(cpu)
  return [value, (user + system) / 1000 / (performance.now() - start)]
}

/** What somebody has typed of a name after four to nine letters. */
function suggested(
  folder: string,
  resolver: Resolver,
  budget: number,
): Pick<NonNullable<Measured['extra']>, 'suggestFirstMs' | 'suggest'> {
  const typed = sample(readNames(folder), 1000, 2).map(([, name], i) => [...name].slice(0, 4 + (i % 6)).join(''))
  const [, suggestFirstMs] = clocked(() => resolver.suggest('jaysh us'))
  const took: number[] = []
  const end = performance.now() + budget
  for (const prefix of typed) {
    if (took.length >= 3 && performance.now() > end) break
    took.push(clocked(() => resolver.suggest(prefix))[1])
  }
  return { suggestFirstMs, suggest: paceOf(took) }
}

function runPeer({ folder, budget, peer: name }: Extract<Job, { do: 'peer' }>): Measured {
  const peer = PEERS.find(one => one.name === name)
  if (!peer) throw new Error(`no peer "${name}"`)
  const { questions, warmUp: warm } = readQuestions(folder)
  // transliteration and the library's own tables are not counted as memory of the names.
  prepared('جيش')
  const before = resident()
  const rows = readNames(folder)
  const ids = rows.map(([id]) => id)
  const names = rows.map(([, one]) => prepared(one))
  rows.length = 0
  const [searcher, buildMs] = clocked(() => peer.open(names))
  const opened = resident()
  const ask = (asked: string): Answer => {
    const [first] = searcher.search(asked)
    if (!first) return {}
    return { id: ids[first.at] as string, ...(first.score !== undefined && { score: first.score }) }
  }
  warmUp(warm.map(prepared), ask)
  const [timed, processor] = withProcessor(() => time(questions, budget, prepared, ask))
  const after = resident()
  const worth = worthOf(timed)
  return {
    ...paceOf(timed.map(({ took }) => took)),
    ...(worth && { worth }),
    processor,
    buildMs,
    openedMB: (opened - before) / MEGABYTE,
    residentMB: (after - before) / MEGABYTE,
    ...savedOf(peer.load, searcher, names),
  }
}

/** Size of the index as a file, and how long it takes to open. A text may be too long for one string. */
function savedOf(
  load: ((saved: string, names: readonly string[]) => Searcher) | undefined,
  { save }: Searcher,
  names: readonly string[],
): { bytes?: number; loadMs?: number } {
  if (!load || !save) return {}
  try {
    const saved = save()
    return { bytes: Buffer.byteLength(saved), loadMs: clocked(() => load(saved, names))[1] }
  } catch (error) {
    if (error instanceof RangeError) return {}
    throw error
  }
}

/** A name and another spelling of it, no pair twice. */
async function compareNames({ folder, budget }: Extract<Job, { do: 'compare' }>): Promise<Compared> {
  const kunya = await loadProduct()
  const { questions } = readQuestions(folder)
  const first = new Map<string, string>()
  for (const [id, name] of readNames(folder)) if (!first.has(id)) first.set(id, name)
  const pairs = questions.flatMap(({ mention, right: [id] }) =>
    id === undefined ? [] : [[mention, first.get(id) as string] as const],
  )
  const clock = ([a, b]: readonly [string, string]): number => clocked(() => kunya.compare(a, b))[1]
  const took: number[] = []
  const end = performance.now() + budget
  for (const pair of pairs) {
    took.push(clock(pair))
    if (performance.now() > end) break
  }
  const again = pairs.slice(0, took.length).map(clock)
  // The first quarter warms up.
  return { first: paceOf(took.slice(took.length >> 2)), again: paceOf(again) }
}

async function run(job: Job): Promise<unknown> {
  switch (job.do) {
    case 'build':
      return build(job)
    case 'kunya':
      return runKunya(job)
    case 'peer':
      return runPeer(job)
    case 'compare':
      return compareNames(job)
  }
}

writeFileSync(1, JSON.stringify(await run(JSON.parse(readFileSync(0, 'utf8')) as Job)))
