/** `npm run bench -- pipe`: how soon `kunya pipe` answers, and how many lines a second on repeated mentions. */
import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { openResolver } from '../src/index.ts'

const BIN = fileURLToPath(new URL('../bin/kunya.js', import.meta.url))
const RUNS = 15
const LINES = 2_000_000
const DISTINCT = 20_000

export async function pipe(): Promise<void> {
  await readiness()
  await speed()
}

/** Wall time from starting the process to the first answer, in turns with a bare node. */
async function readiness(): Promise<void> {
  const bare: number[] = []
  const ready: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now()
    spawnSync(process.execPath, ['-e', '0'])
    bare.push(performance.now() - start)
    ready.push(await untilFirstAnswer())
  }
  const [bareMs, readyMs] = [median(bare), median(ready)]
  console.log(`ready, median of ${RUNS} runs each, Node ${process.versions.node}`)
  console.table({
    'node -e 0': { 'wall ms': Math.round(bareMs) },
    'kunya pipe, first answer': { 'wall ms': Math.round(readyMs) },
    'beyond a bare node': { 'wall ms': Math.round(readyMs - bareMs) },
  })
}

function untilFirstAnswer(): Promise<number> {
  const start = performance.now()
  const child = spawn(process.execPath, [BIN, 'pipe'], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.write('Free Syrian Army\n') // and stays open: the answer must not wait for the end
  return new Promise(done => {
    child.stdout.once('data', () => {
      const time = performance.now() - start
      child.stdin.end()
      child.on('close', () => done(time))
    })
  })
}

/** Lines a second once every distinct one has been answered, and with that. */
async function speed(): Promise<void> {
  const mentions: string[] = []
  const seen = new Set<string>()
  for (const { name, aliases } of (await openResolver()).entities()) {
    for (const spelling of [name, ...aliases.map(alias => alias.name)]) {
      if (seen.size < DISTINCT && !seen.has(spelling)) mentions.push(spelling)
      seen.add(spelling)
    }
  }
  const asLines = mentions.map(mention => `${mention}\n`).join('')
  const asJson = mentions.map(mention => `${JSON.stringify({ mention })}\n`).join('')
  const table: Record<string, object> = {}
  for (const [format, text, args] of [
    ['lines', asLines, []],
    ['ndjson', asJson, ['--from', 'ndjson', '--to', 'ndjson']],
  ] as const) {
    const times = await passes(Buffer.from(text), Math.ceil(LINES / mentions.length), args)
    const [first = 0, ...later] = times
    const laterMs = later.reduce((sum, ms) => sum + ms, 0)
    table[format] = {
      'first pass, lines/s': Math.round((1000 * mentions.length) / first),
      'repeated, lines/s': Math.round((1000 * mentions.length * later.length) / laterMs),
      'all, lines/s': Math.round((1000 * mentions.length * times.length) / (first + laterMs)),
    }
  }
  console.log(`${LINES.toLocaleString('en')} lines, ${mentions.length.toLocaleString('en')} distinct, one process`)
  console.table(table)
}

/** Wall ms of each of several passes over the same lines, the process having started. */
async function passes(text: Buffer, count: number, args: readonly string[]): Promise<number[]> {
  const child = spawn(process.execPath, [BIN, 'pipe', ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = text.reduce((sum, byte) => sum + Number(byte === 0x0a), 0)
  let answered = 0
  let whenDone = (): void => {}
  child.stdout.on('data', (chunk: Buffer) => {
    for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, at + 1)) answered++
    if (answered >= lines) whenDone()
  })
  const pass = async (): Promise<number> => {
    answered = 0
    const start = performance.now()
    const done = new Promise<void>(resolve => {
      whenDone = resolve
    })
    child.stdin.write(text)
    await done
    return performance.now() - start
  }
  const times: number[] = []
  for (let i = 0; i < count; i++) times.push(await pass())
  child.stdin.end()
  return times
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] as number
