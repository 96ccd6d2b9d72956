import { describe, expect, it } from 'vitest'
import { type Decision, newGatherer, type Shown } from '../../../src/front/report/gather.ts'

const shown = (mention: string, decision: Decision, ...scores: number[]): Shown => ({
  mention,
  decision,
  because: decision === 'review' ? 'low-score' : undefined,
  found: scores.map((score, i) => ({ id: `test:${i}`, name: `Name ${i}`, score })),
})

describe('newGatherer', () => {
  it('counts rows by decision and names by score', () => {
    const gatherer = newGatherer()
    gatherer.add(shown('a', 'match', 1, 0.5), 10)
    gatherer.add(shown('b', 'match', 0.95), 1)
    gatherer.add(shown('c', 'review', 0.9499, 0.7), 3)
    gatherer.add(shown('d', 'none', 0.05), 2)
    gatherer.add(shown('e', 'none'), 4)
    const { decisions, bins, withoutCandidate } = gatherer.findings()
    expect(decisions).toEqual({ match: 11, review: 3, none: 6 })
    expect(bins).toHaveLength(20)
    expect(bins[19]).toEqual({ match: 2, review: 0, none: 0 })
    expect(bins[18]).toEqual({ match: 0, review: 1, none: 0 })
    expect(bins[1]).toEqual({ match: 0, review: 0, none: 1 })
    expect(bins[0]).toEqual({ match: 0, review: 0, none: 0 })
    expect(withoutCandidate).toBe(1)
  })

  it('puts a score that a double holds badly into its own bin', () => {
    const gatherer = newGatherer()
    gatherer.add(shown('a', 'none', 0.15), 1) // 0.15 * 20 is a little less than 3
    gatherer.add(shown('b', 'none', 0.1 + 0.2), 1)
    expect(gatherer.findings().bins.map(({ none }) => none)).toEqual([0, 0, 0, 1, 0, 0, 1, ...Array(13).fill(0)])
  })

  it('lists what is not matched by how often it comes, and adds up what comes again', () => {
    const gatherer = newGatherer()
    gatherer.add(shown('rare', 'none'), 1)
    gatherer.add(shown('often', 'review', 0.7), 2)
    gatherer.add(shown('matched', 'match', 1), 9)
    gatherer.add(shown('often', 'review', 0.7), 2)
    gatherer.add(shown('also rare', 'none'), 1)
    const { unresolved, unresolvedCount, isPartial } = gatherer.findings()
    expect(unresolved.map(({ mention, count }) => [mention, count])).toEqual([
      ['often', 4],
      ['also rare', 1],
      ['rare', 1],
    ])
    expect([unresolvedCount, isPartial]).toEqual([3, false])
  })

  it('calls near what two entities are, below 0.05, and what is none at all never', () => {
    const gatherer = newGatherer()
    gatherer.add(shown('match', 'match', 0.9, 0.86), 1)
    gatherer.add(shown('review', 'review', 0.8, 0.8), 5)
    gatherer.add(shown('apart', 'match', 0.9, 0.8), 1)
    gatherer.add(shown('alone', 'review', 0.9), 1)
    gatherer.add(shown('none', 'none', 0.3, 0.3), 1)
    expect(gatherer.findings().nearTies.map(({ mention }) => mention)).toEqual(['review', 'match'])
  })

  it('lets go of the rarest once there are too many, and says so', () => {
    const gatherer = newGatherer(10)
    for (let i = 0; i < 30; i++) gatherer.add(shown(`name ${i}`, 'none'), i === 3 ? 100 : 1)
    const { unresolved, unresolvedCount, isPartial } = gatherer.findings()
    expect(unresolved[0]).toMatchObject({ mention: 'name 3', count: 100 })
    expect(unresolved.length).toBeLessThanOrEqual(10)
    expect([unresolvedCount, isPartial]).toEqual([30, true])
  })
})
