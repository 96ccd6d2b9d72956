import { describe, expect, it } from 'vitest'
import { BASELINES, bestOf } from '../../bench/evaluate/baselines.ts'
import { valueOf } from '../../bench/evaluate/metrics.ts'
import { atBestThreshold, type Scored } from '../../bench/evaluate/threshold.ts'

const scored = (score: number, first: boolean, relevant = true): Scored => ({
  asked: 'a',
  got: 'b',
  relevant,
  first,
  five: first,
  score,
})

describe('a threshold', () => {
  const rows = [scored(0.9, true), scored(0.8, true), scored(0.7, false), scored(0.6, true), scored(0, false)]

  it('is where F1 is best', () => {
    const { threshold, rows: judged } = atBestThreshold(rows, 'F1')
    expect(threshold).toBe(0.6)
    expect(valueOf(judged, 'F1')).toBeCloseTo((2 * 3) / (4 + 5), 12)
  })

  it('keeps the precision it is told to, with the best recall', () => {
    const { threshold, rows: judged } = atBestThreshold(rows, { precision: 0.99 })
    expect(threshold).toBe(0.8)
    expect(valueOf(judged, 'precision')).toBe(1)
    expect(valueOf(judged, 'recall')).toBe(2 / 5)
  })

  it('accepts nothing where no threshold has that precision', () => {
    const { threshold, rows: judged } = atBestThreshold([scored(1, false), scored(0.5, true)], { precision: 0.99 })
    expect(threshold).toBe(Infinity)
    expect(valueOf(judged, 'recall')).toBe(0)
  })
})

describe('baselines', () => {
  it.each(BASELINES)('$name finds a name of another script by its transliteration', ({ ways }) => {
    for (const { open } of ways) {
      const [damascus, moscow] = open(['Berlin', 'Москва'])('Moskva')
      expect(moscow).toBeGreaterThan(0.9)
      expect(moscow).toBeGreaterThan(damascus as number)
    }
  })

  it('rank ids by their best name, leaving out names that do not fit', () => {
    const names = ['a', 'b', 'a', 'c', 'd', 'e', 'f', 'g'].map(id => ({ id, name: id }))
    const scores = Float64Array.from([0.2, 0.5, 0.9, 0, 0.4, 0.3, 0.1, 0.6])
    const ids = bestOf(scores, names, ({ id }) => id !== 'g').map(({ id }) => id)
    expect(ids).toEqual(['a', 'b', 'd', 'e', 'f'])
  })
})
