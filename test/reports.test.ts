import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { openResolver } from '../src/index.ts'
import type { Resolver } from '../src/model.ts'

interface Row {
  report: string
  lang: string
  mention: string
  type: string
  id: string
  expect: 'match' | 'review'
}

const GOLD = 'test/fixtures/seed_mentions.csv'
const ROWS: Row[] = parse(readFileSync(GOLD), { columns: true })

describe('the names of the five reports', () => {
  let resolver: Resolver
  beforeAll(async () => {
    resolver = await openResolver()
  })

  it.each(ROWS)('$mention ($type) is $id: $expect', row => {
    const answer = resolver.resolve(row.mention, { type: row.type, lang: row.lang })
    expect(answer.decision).toBe(row.expect)
    expect(answer.candidates[0]?.id).toBe(row.id)
  })

  it('come out as expected from the command, all of them', () => {
    const columns = [
      '--mention',
      'mention',
      '--id',
      'id',
      '--expect',
      'expect',
      '--type-column',
      'type',
      '--lang-column',
      'lang',
    ]
    const { stdout, status } = spawnSync(process.execPath, ['bin/kunya.js', 'evaluate', GOLD, ...columns], {
      encoding: 'utf8',
    })
    expect(status).toBe(0)
    expect(stdout).toContain(`as expected: ${ROWS.length} of ${ROWS.length}`)
    expect(ROWS).toHaveLength(117)
  })

  it('are all in the sample that ships', () => {
    const sample: { name: string }[] = parse(readFileSync('examples/reports.csv'), { columns: true })
    expect(sample.map(({ name }) => name)).toEqual(ROWS.map(({ mention }) => mention))
  })
})
