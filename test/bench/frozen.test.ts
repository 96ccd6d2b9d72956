import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Evaluated, evaluated } from '../../bench/evaluate/evaluated.ts'
import { differenceOf, freeze, readFrozen, regressions, TOLERANCE, writeFrozen } from '../../bench/evaluate/frozen.ts'
import type { Judged } from '../../bench/evaluate/metrics.ts'
import { changeReport } from '../../bench/evaluate/report.ts'

/** One row a letter, as the frozen run writes them. */
const rowOf = (letter: string, at: number): Judged => ({
  asked: `name ${at}`,
  got: `answer ${letter}`,
  relevant: true,
  accepted: '+x'.includes(letter),
  right: letter === '+',
  review: letter === '1',
  first: '+1'.includes(letter),
  five: '+15'.includes(letter),
})

const runOf = (letters: string, set = 'tiny'): Evaluated =>
  evaluated(
    {
      set,
      rows: [...letters].map(rowOf),
      wanted: [{ measure: 'recall', headline: true }, { measure: 'review share' }],
    },
    { baselines: false },
  )

describe('the frozen run', () => {
  it('keeps a letter a row and the figures', () => {
    expect(freeze([runOf('+1x-')])).toEqual({
      tiny: { figures: { recall: 0.25, 'review share': 0.25 }, asked: expect.any(String), outcomes: '+1x-' },
    })
  })

  it('comes back from disk, sets that were left out kept', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kunya-frozen-'))
    const file = join(folder, 'frozen.json')
    try {
      expect(readFrozen(file)).toBeUndefined()
      writeFrozen([runOf('++', 'one'), runOf('+-', 'two')], file)
      writeFrozen([runOf('++', 'two')], file)
      expect(readFrozen(file)).toEqual(freeze([runOf('++', 'one'), runOf('++', 'two')]))
      expect(readFileSync(file, 'utf8')).toMatch(/\}\n$/u)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('the difference', () => {
  it('is empty against the same run', () => {
    const difference = differenceOf(freeze([runOf('+1x-')]), [runOf('+1x-')])
    expect(difference).toEqual({ figures: [], better: [], worse: [], notCompared: [] })
  })

  it('names the rows that got better and worse', () => {
    const { better, worse } = differenceOf(freeze([runOf('+1x-')]), [runOf('x+-5')])
    expect(worse.map(({ row, before, now }) => [row.asked, before, now])).toEqual([['name 0', '+', 'x']])
    expect(better.map(({ row, before, now }) => [row.asked, before, now])).toEqual([
      ['name 1', '1', '+'],
      ['name 2', 'x', '-'],
      ['name 3', '-', '5'],
    ])
  })

  it('compares figures, not rows, when the set has other rows', () => {
    const difference = differenceOf(freeze([runOf('++-')]), [runOf('+-')])
    expect(difference.notCompared).toEqual(['tiny'])
    expect(difference.worse).toEqual([])
    expect(difference.figures).toEqual([{ set: 'tiny', figure: 'recall', headline: true, before: 0.6667, now: 0.5 }])
  })

  it('knows nothing of a set that is new', () => {
    const difference = differenceOf({}, [runOf('+')])
    expect(difference).toEqual({ figures: [], better: [], worse: [], notCompared: ['tiny'] })
  })
})

describe('--check', () => {
  const changed = (before: number, now: number, headline = true) => ({
    figures: [{ set: 'tiny', figure: 'recall', headline, before, now }],
  })

  it('fails on a headline figure that fell by more than the tolerance', () => {
    expect(regressions(changed(0.9, 0.9 - TOLERANCE - 0.0001))).toHaveLength(1)
    expect(regressions(changed(0.9, 0.9 - TOLERANCE))).toEqual([])
    expect(regressions(changed(0.9, 0.95))).toEqual([])
    expect(regressions(changed(0.9, 0.5, false))).toEqual([])
  })
})

describe('the report of changes', () => {
  const frozen = freeze([runOf('+'.repeat(30))])
  const runs = [runOf('-'.repeat(30))]

  it('shows the first twenty rows, or all', () => {
    const first = changeReport(frozen, runs, { all: false })
    expect(first).toContain('tiny: recall 1.000 -> 0.000 (-1.0000)')
    expect(first).toContain('worse: 30 rows')
    expect(first.match(/ {2}\+ -> - /gu)).toHaveLength(20)
    expect(first).toContain('10 more (--all)')
    expect(changeReport(frozen, runs, { all: true }).match(/ {2}\+ -> - /gu)).toHaveLength(30)
  })

  it('says when nothing changed', () => {
    expect(changeReport(frozen, [runOf('+'.repeat(30))], { all: false })).toContain('no figure changed')
  })
})
