import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openResolver } from '../src/index.ts'
import { fieldsOf, here, KNOWN, needs, newFolder, PYTHON, spellings, withEngine } from './engines.ts'

const ROWS = 100_000
const DISTINCT = 2000

interface Job {
  seconds: number
  doneWhenKilled: number
  tasks: number
  lost: number
}
interface Outcome {
  version: string
  transform: Job
  pipe: Job
}

/** What docs/spark.md says to ship: the package and what it needs, as one archive. */
function packKunya(folder: string): void {
  const run = (program: string, ...args: string[]): string =>
    execFileSync(program, args, { cwd: here('..'), encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  const app = join(folder, 'app')
  mkdirSync(app)
  const packed = run('npm', 'pack', '--silent', '--pack-destination', folder).trim()
  run('npm', 'install', '--silent', '--no-audit', '--no-fund', '--prefix', app, join(folder, packed))
  run('tar', '-czf', join(folder, 'kunya.tgz'), '-C', app, '.')
}

withEngine('Spark', [needs.pyspark(), needs.program('java', '-version')], () => {
  const folder = newFolder()
  const expected = new Map<string, object>()
  let mentions: string[]
  let outcome: Outcome
  beforeAll(async () => {
    const resolver = await openResolver()
    mentions = [...new Set([...KNOWN.map(([mention]) => mention), ...spellings(resolver, DISTINCT)])]
    for (const mention of mentions) expected.set(mention, fieldsOf(resolver.resolve(mention)))
    const rows = Array.from({ length: ROWS }, (_, row) => ({ row, mention: mentions[row % mentions.length] }))
    writeFileSync(join(folder, 'reports.ndjson'), rows.map(row => `${JSON.stringify(row)}\n`).join(''))
    packKunya(folder)
    execFileSync(PYTHON, [here('spark.py'), folder], { stdio: ['ignore', 'inherit', 'inherit'] })
    outcome = JSON.parse(readFileSync(join(folder, 'outcome.json'), 'utf8'))
  })

  describe.each(['transform', 'pipe'] as const)('%s', job => {
    it('lost a worker half-way', () => {
      const { version } = outcome
      const { seconds, tasks, doneWhenKilled, lost } = outcome[job]
      console.log(
        `Spark ${version}, ${job}: ${ROWS.toLocaleString('en')} rows, ${doneWhenKilled} of ${tasks} tasks done when a worker was killed: ${Math.round(ROWS / seconds).toLocaleString('en')} rows/s`,
      )
      expect(doneWhenKilled).toBeLessThan(tasks)
      expect(lost).toBe(1)
    })

    it('answers each row once, as the library does', () => {
      const isSeen = new Uint8Array(ROWS)
      const lines = readFileSync(join(folder, `${job}.ndjson`), 'utf8')
        .split('\n')
        .filter(Boolean)
      expect(lines).toHaveLength(ROWS)
      for (const line of lines) {
        const { row, mention, kunya } = JSON.parse(line)
        const { because: _, candidates: __, ...fields } = kunya
        isSeen[row] = 1
        if (mention !== mentions[row % mentions.length]) expect.fail(`row ${row} has the mention ${mention}`)
        if (JSON.stringify(fields) !== JSON.stringify(expected.get(mention)))
          expect([mention, fields]).toEqual([mention, expected.get(mention)])
      }
      expect(isSeen.indexOf(0)).toBe(-1)
    })

    it.each(KNOWN)('answers %s with %s', (mention, id) => {
      const answered = readFileSync(join(folder, `${job}.ndjson`), 'utf8')
      const line = answered.split('\n').find(candidate => candidate.includes(JSON.stringify(mention)))
      expect(JSON.parse(line as string).kunya).toMatchObject({ decision: 'match', id })
    })
  })
})
