import { describe, expect, it } from 'vitest'
import { figureOf, type Judged, MEASURES, OUTCOMES, outcomeOf, valueOf } from '../../bench/evaluate/metrics.ts'
import { sample, seeded } from '../../bench/evaluate/random.ts'

const row = (more: Partial<Judged> = {}): Judged => ({
  asked: 'a',
  got: 'b',
  relevant: true,
  accepted: false,
  right: false,
  review: false,
  first: false,
  five: false,
  ...more,
})
const RIGHT = row({ accepted: true, right: true, first: true, five: true })
const WRONG = row({ accepted: true, five: true })
const REVIEWED = row({ review: true, first: true, five: true })
const MISSED = row()
const REFUSED = row({ relevant: false })
const FALLEN_FOR = row({ relevant: false, accepted: true })

describe('figures on six rows by hand', () => {
  const rows = [RIGHT, RIGHT, WRONG, REVIEWED, MISSED, REFUSED, FALLEN_FOR]

  it.each([
    ['precision', 2 / 4],
    ['recall', 2 / 5],
    ['F1', (2 * 0.5 * 0.4) / 0.9],
    ['review share', 1 / 7],
    ['coverage', 4 / 5],
    ['right first', 3 / 5],
    ['in first five', 4 / 5],
    ['not taken', 1 / 2],
  ] as const)('%s', (measure, value) => {
    expect(valueOf(rows, measure)).toBeCloseTo(value, 12)
  })

  it('are 1 where nothing could go wrong', () => {
    expect(valueOf([MISSED], 'precision')).toBe(1)
    expect(valueOf([REFUSED], 'recall')).toBe(1)
    expect(valueOf([], 'not taken')).toBe(1)
  })

  it('count a row that is right without a match for recall alone', () => {
    const reviewAsLabelled = row({ review: true, right: true })
    expect(valueOf([reviewAsLabelled], 'recall')).toBe(1)
    expect(MEASURES.precision(reviewAsLabelled)).toEqual([0, 0])
  })
})

describe('outcomes', () => {
  it.each([
    [RIGHT, '+'],
    [REFUSED, '+'],
    [REVIEWED, '1'],
    [row({ five: true }), '5'],
    [MISSED, '-'],
    [WRONG, 'x'],
    [FALLEN_FOR, 'x'],
  ])('a row is one letter: %#', (judged, letter) => {
    expect(outcomeOf(judged)).toBe(letter)
    expect(OUTCOMES).toContain(letter)
  })
})

describe('bootstrap', () => {
  const rows = Array.from({ length: 100 }, (_, i) => (i < 80 ? RIGHT : MISSED))

  it('holds the value, near the interval of the binomial', () => {
    const { value, low, high } = figureOf(rows, 'recall')
    expect(value).toBe(0.8)
    // 0.8 ± 1.96 √(0.8 × 0.2 / 100) = 0.72 … 0.88
    expect(Math.abs(low - 0.72)).toBeLessThan(0.02)
    expect(Math.abs(high - 0.88)).toBeLessThan(0.02)
  })

  it('is the same in every run', () => {
    expect(figureOf(rows, 'recall')).toEqual(figureOf(rows, 'recall'))
  })

  it('has no width where rows agree, or are none', () => {
    expect(figureOf([RIGHT, RIGHT], 'recall')).toEqual({ value: 1, low: 1, high: 1 })
    expect(figureOf([], 'recall')).toEqual({ value: 1, low: 1, high: 1 })
  })
})

describe('chance', () => {
  it('is seeded and fills 0 to 1 evenly', () => {
    const next = seeded(1)
    const drawn = Array.from({ length: 10_000 }, next)
    expect(drawn.every(number => number >= 0 && number < 1)).toBe(true)
    expect(drawn.reduce((sum, number) => sum + number) / drawn.length).toBeCloseTo(0.5, 1)
    expect(seeded(1)()).toBe(drawn[0])
    expect(seeded(2)()).not.toBe(drawn[0])
  })

  it('draws each value once, in order', () => {
    const values = Array.from({ length: 50 }, (_, i) => i)
    const drawn = sample(values, 20)
    expect(new Set(drawn).size).toBe(20)
    expect(drawn).toEqual([...drawn].sort((a, b) => a - b))
    expect(sample(values, 20)).toEqual(drawn)
    expect(sample(values, 50)).toEqual(values)
  })
})
