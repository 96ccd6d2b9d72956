/**
 * Speed and reach of retrieval on made-up names: `npm run build && npx tsx bench/retrieval.ts [names] [queries] [words]`. One process
 * builds, another opens and asks. Every query is asked once, so that what is measured are mentions never met, of whose words about
 * half were not met either; then once more, with the words known and the mentions forgotten.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type MadeUp, madeUp, type Query } from './respelt.ts'

const load = <T>(path: string): Promise<T> => import(new URL(`../dist/${path}`, import.meta.url).href)
const { loadLexicon } = await load<typeof import('../src/load.ts')>('load.js')
const { useLexicon } = await load<typeof import('../src/lexicon/current.ts')>('lexicon/current.js')

const [names = 100_000, asked = 6_000, words = 3_000] = process.argv.slice(2, 5).map(Number)
const file = process.argv[5]
const lexicon = loadLexicon()
useLexicon(lexicon)
const cpu = (): number => process.cpuUsage().user / 1e6
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

if (file === undefined) {
  const path = join(tmpdir(), `kunya-retrieval-${process.pid}`)
  const made = madeUp(names, asked, words)
  await build(made, path)
  const args = [...process.execArgv, fileURLToPath(import.meta.url), ...[names, asked, words].map(String), path]
  spawnSync(process.execPath, args, { stdio: 'inherit' })
  rmSync(path)
  rmSync(`${path}.json`)
} else await ask(file)

async function build({ entities, queries }: MadeUp, path: string): Promise<void> {
  const { buildIndex } = await load<typeof import('../src/index/build.ts')>('index/build.js')
  const texts = entities.flatMap(({ name, aliases }) => [name, ...aliases.map(alias => alias.name)])
  const strings = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const before = cpu()
  const bytes = buildIndex(lexicon, { sources: ['x'], entities, redirects: new Map() })
  const spent = cpu() - before
  writeFileSync(path, bytes)
  writeFileSync(`${path}.json`, JSON.stringify(queries))
  const each = (bytes.length - strings) / texts.length
  console.log(
    `${texts.length} names built in ${spent.toFixed(1)} s, at most ${process.resourceUsage().maxRSS >> 10} MB resident; ${megabytes(bytes.length)}, ${each.toFixed(0)} bytes a name beyond the strings`,
  )
}

async function ask(path: string): Promise<void> {
  const { openIndex } = await load<typeof import('../src/index/open.ts')>('index/open.js')
  const { createResolver } = await load<typeof import('../src/resolver.ts')>('resolver.js')
  const queries: Query[] = JSON.parse(readFileSync(`${path}.json`, 'utf8'))
  const start = performance.now()
  const bytes = readFileSync(path)
  const index = openIndex(bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes), lexicon)
  console.log(
    `opened in ${(performance.now() - start).toFixed(0)} ms; ${index.nameCount} names, ${index.termCount} words`,
  )
  // A fresh resolver remembers no mention; what it knows of words goes with the index.
  const third = Math.floor(queries.length / 3)
  const pass = (label: string, list: readonly Query[]): void => measure(label, list, createResolver(index))
  pass('warming up', queries.slice(0, third))
  pass('new', queries.slice(third))
  pass('again', queries.slice(third))
  console.log(`${megabytes(process.memoryUsage.rss())} resident`)
}

function measure(label: string, list: readonly Query[], resolver: import('../src/model.ts').Resolver): void {
  const times: number[] = []
  let [right, matched, wrong] = [0, 0, 0]
  const before = cpu()
  for (const { mention, entity } of list) {
    const start = performance.now()
    const found = resolver.resolve(mention)
    times.push(performance.now() - start)
    const match = found.decision === 'match' ? found.entity.id : undefined
    if (entity === undefined) wrong += Number(match !== undefined)
    else {
      right += Number(found.candidates[0]?.id === `x${entity}`)
      matched += Number(match === `x${entity}`)
    }
  }
  const spent = ((cpu() - before) / list.length) * 1e6
  times.sort((a, b) => a - b)
  const at = (share: number): string => ((times[Math.floor(times.length * share)] as number) * 1000).toFixed(0)
  const present = list.filter(({ entity }) => entity !== undefined).length
  const percent = (count: number, of: number): string => ((count / of) * 100).toFixed(1)
  console.log(
    `${label.padEnd(10)} ${spent.toFixed(0)} µs CPU a query; wall p50 ${at(0.5)} p90 ${at(0.9)} p99 ${at(0.99)} µs; right first ${percent(right, present)}, match ${percent(matched, present)}, false match ${percent(wrong, list.length - present)} in 100`,
  )
}
