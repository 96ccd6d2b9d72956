import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { openResolver, type Resolver } from '../src/index.ts'
import { fieldsOf, here, KNOWN, needs, newFolder, spellings, withEngine } from './engines.ts'

const DISTINCT = 20_000

/** Names that break what is written line by line, and null. */
const HOSTILE: readonly (string | null)[] = [
  null,
  '',
  'FSA',
  'Free\tSyrian\nArmy',
  'back\\slash \\N \\t',
  '\0',
  '"quoted" \'names\'',
  '\r',
  'أسود الشرقية',
  '🦁',
  'x'.repeat(1_000_000),
]

interface Answer {
  [field: string]: unknown
}
interface Timed {
  result: { rows: number; distinct: number; matched: number }[]
  /** Wall time, and time on processors. */
  seconds: number
  processor: number
}
interface Outcome {
  version: string
  answers: { mention: string; answer: Answer; kinds: number; rows: number }[]
  counted: { rows: number; distinct: number; exchanged: number }
  hinted: { place: string; person: string; nobody: string | null; id: string }
  headed: { rows: number; different: number }
  hostile: { row: number; decision: string | null; error: string | null }[]
  kept: { row: number; mention: string | null; decision: string | null; id: string | null }[]
  distinct: Timed
  everyRow: Timed
  everyRowAgain: Timed
  rows: number
}

withEngine('ClickHouse', [needs.package('chdb')], () => {
  const folder = newFolder()
  let outcome: Outcome
  let resolver: Resolver
  beforeAll(async () => {
    resolver = await openResolver()
    const asked = [...new Set([...KNOWN.map(([mention]) => mention), ...spellings(resolver, DISTINCT)])]
    const write = (name: string, objects: readonly object[]): void =>
      writeFileSync(join(folder, name), objects.map(object => `${JSON.stringify(object)}\n`).join(''))
    write(
      'spellings.ndjson',
      asked.slice(0, DISTINCT).map((mention, n) => ({ n, mention })),
    )
    write(
      'hostile.ndjson',
      HOSTILE.map((mention, row) => ({ row, mention })),
    )
    const program = [here('clickhouse.js'), folder, here('../examples/clickhouse')]
    execFileSync(process.execPath, program, { stdio: ['ignore', 'inherit', 'inherit'] })
    outcome = JSON.parse(readFileSync(join(folder, 'outcome.json'), 'utf8'))
  })

  it('resolves 500,000 rows in SQL, each once', () => {
    const { rows, counted, version, distinct, everyRow, everyRowAgain } = outcome
    expect(counted).toEqual({ rows, distinct: rows, exchanged: 0 })
    const speed = ({ seconds, processor }: Timed): string =>
      `${Math.round(rows / seconds).toLocaleString('en')} rows/s (${processor.toFixed(1)} s of processor time)`
    console.log(
      `ClickHouse ${version}, ${rows.toLocaleString('en')} rows, ${DISTINCT.toLocaleString('en')} distinct names:`,
    )
    console.log(`  each distinct name asked once, joined back: ${speed(distinct)}`)
    console.log(`  each row asked, processes new: ${speed(everyRow)}`)
    console.log(`  each row asked, processes kept: ${speed(everyRowAgain)}`)
  })

  it('answers each name as the library does', () => {
    const { answers } = outcome
    expect(answers).toHaveLength(DISTINCT)
    for (const { mention, answer, kinds } of answers) {
      const { because: _, candidates: __, error, ...fields } = answer
      expect([mention, kinds, error, fields]).toEqual([mention, 1, null, fieldsOf(resolver.resolve(mention))])
    }
  })

  it.each(KNOWN)('answers %s with %s', (mention, id) => {
    expect(outcome.answers.find(answer => answer.mention === mention)?.answer).toMatchObject({ decision: 'match', id })
  })

  it('answers rows as they come with as many matches', () => {
    const matched = outcome.answers.reduce((sum, { answer, rows }) => sum + (answer['id'] === null ? 0 : rows), 0)
    const { rows, everyRow, everyRowAgain } = outcome
    for (const { result } of [everyRow, everyRowAgain]) expect(result).toEqual([{ rows, distinct: rows, matched }])
  })

  it('takes hints, and null for none', () => {
    expect(outcome.hinted).toEqual({
      place: 'match',
      person: 'review',
      nobody: null,
      id: 'syria:free-syrian-army',
    })
  })

  it('answers the same in chunks with headers', () => {
    expect(outcome.headed).toEqual({ rows: 2000, different: 0 })
  })

  it('has an answer for whatever a cell holds', () => {
    const decisions = HOSTILE.map(mention =>
      mention === null ? null : mention.length > 100_000 ? 'error' : resolver.resolve(mention).decision,
    )
    expect(outcome.hostile.map(({ decision }) => decision)).toEqual(decisions)
    expect(outcome.hostile.map(({ error }) => error !== null)).toEqual(decisions.map(decision => decision === 'error'))
  })

  it('gives TSV back as it was, with the answer behind it', () => {
    expect(outcome.kept.map(({ row, mention }) => [row, mention])).toEqual(
      HOSTILE.map((mention, row) => [row, mention]),
    )
    expect(outcome.kept[2]).toMatchObject({ decision: 'match', id: 'syria:free-syrian-army' })
    expect(outcome.kept[3]).toMatchObject({ decision: 'match', id: 'syria:free-syrian-army' })
    expect(outcome.kept[0]).toMatchObject({ decision: null, id: null })
  })
})
