import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide, mostBarred, type Ranked } from '../../src/decide/decide.ts'
import { REASONS } from '../../src/model.ts'
import { DEFAULTS } from '../../src/options.ts'

const OPTIONS = { ...DEFAULTS, accept: 0.8, review: 0.5, margin: 0.1 }
const ranked = (score: number, given: Partial<Ranked> = {}): Ranked => ({
  score,
  untyped: score,
  barred: false,
  ...given,
})

const CASES: readonly (readonly [what: string, ranked: readonly Ranked[], verdict: string])[] = [
  ['nobody', [], 'none'],
  ['one, far off', [ranked(0.2)], 'none'],
  ['one, just below a human’s look', [ranked(0.499)], 'none'],
  ['one, just worth a human’s look', [ranked(0.5)], 'low-score'],
  ['one, just below acceptance', [ranked(0.799)], 'low-score'],
  ['one, just accepted', [ranked(0.8)], 'match'],
  ['one, certain', [ranked(1)], 'match'],
  ['a clear lead', [ranked(0.96), ranked(0.85)], 'match'],
  ['a lead too small', [ranked(0.95), ranked(0.86)], 'close-rival'],
  ['no lead at all', [ranked(1), ranked(1)], 'close-rival'],
  ['a rival, but both below acceptance', [ranked(0.7), ranked(0.69)], 'low-score'],
  ['barred', [ranked(0.79, { barred: true })], 'ambiguous-alias'],
  ['barred and far off', [ranked(0.3, { barred: true })], 'none'],
  ['barred and of another type', [ranked(0.6, { barred: true, untyped: 0.79 })], 'ambiguous-alias'],
  ['of another type, else certain', [ranked(0.75, { untyped: 1 })], 'type-conflict'],
  ['of another type, below a human’s look, else certain', [ranked(0.45, { untyped: 0.9 })], 'type-conflict'],
  ['of another type, and far off without that too', [ranked(0.3, { untyped: 0.6 })], 'none'],
  ['of another type, not near enough without that too', [ranked(0.6, { untyped: 0.7 })], 'low-score'],
  ['a rival of another type does not stand in the way', [ranked(1), ranked(0.75, { untyped: 1 })], 'match'],
]

test.each(CASES)('%s', (_, given, verdict) => {
  const { decision, ...rest } = decide(given, OPTIONS)
  expect('because' in rest ? rest.because : decision).toBe(verdict)
  expect(decision).toBe(verdict === 'match' || verdict === 'none' ? verdict : 'review')
})

test('every decision and every reason has a case', () => {
  const verdicts = new Set(CASES.map(([, , verdict]) => verdict))
  expect([...verdicts].sort()).toEqual(['match', 'none', ...REASONS].sort())
})

describe('of any ranking', () => {
  const list = fc
    .array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()),
      { maxLength: 4 },
    )
    .map(items =>
      items
        .map(([score, more, barred]) => ({ score, untyped: Math.max(score, more), barred }))
        .sort((a, b) => b.score - a.score),
    )

  test('a match is never barred, never below acceptance and never without its lead', () => {
    fc.assert(
      fc.property(list, given => {
        if (decide(given, OPTIONS).decision !== 'match') return
        const [best, next] = given
        expect(best?.barred).toBe(false)
        expect(best?.score).toBeGreaterThanOrEqual(0.8)
        if (next) expect((best?.score ?? 0) - next.score).toBeGreaterThanOrEqual(0.1)
      }),
      { numRuns: 2000 },
    )
  })

  test('asking for more never makes a match', () => {
    fc.assert(
      fc.property(list, given => {
        if (decide(given, OPTIONS).decision === 'match') return
        expect(decide(given, { ...OPTIONS, accept: 0.9, margin: 0.2 }).decision).not.toBe('match')
      }),
    )
  })
})

test('the most that a barred name scores is no match, and no negative score', () => {
  expect(decide([ranked(mostBarred(OPTIONS))], OPTIONS).decision).toBe('review')
  expect(mostBarred({ accept: 0 })).toBe(0)
})
