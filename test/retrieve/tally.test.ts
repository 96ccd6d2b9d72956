import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bestNames, closeTally, openTally, raise } from '../../src/retrieve/tally.ts'

const tallied = (guesses: readonly (readonly [name: number, value: number])[]): number[] => {
  const tally = openTally(100)
  for (const [name, value] of guesses) raise(tally, name, value)
  const names = bestNames(tally)
  closeTally(tally)
  return names
}

describe('bestNames', () => {
  test('the best guess first, the lower number first among equals, those far below the best left out', () => {
    expect(
      tallied([
        [7, 0.5],
        [3, 0.9],
        [2, 0.5],
        [9, 0.2],
      ]),
    ).toEqual([3, 2, 7])
    expect(tallied([])).toEqual([])
  })

  test('is what sorting them all and keeping thirty gives', () => {
    const guess = fc.tuple(fc.nat(99), fc.constantFrom(0.3, 0.5, 0.6, 0.61, 0.7, 1))
    fc.assert(
      fc.property(fc.array(guess, { maxLength: 90 }), guesses => {
        const best = new Map<number, number>()
        for (const [name, value] of guesses) best.set(name, Math.max(value, best.get(name) ?? 0))
        const sorted = [...best].sort(([a, x], [b, y]) => y - x || a - b).slice(0, 30)
        const least = (sorted[0]?.[1] ?? 0) * 0.45
        expect(tallied(guesses)).toEqual(sorted.filter(([, value]) => value >= least).map(([name]) => name))
      }),
      { numRuns: 500 },
    )
  })
})

test('a guess is only ever raised, and nothing is left of one mention for the next', () => {
  expect(
    tallied([
      [1, 0.8],
      [1, 0.4],
      [2, 0.5],
    ]),
  ).toEqual([1, 2])
  expect(tallied([[2, 0.1]])).toEqual([2])
})
