import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MERGERS, SUBSTITUTIONS } from '../../src/keys/costs.ts'
import type { Frames } from '../../src/keys/likeness.ts'
import { habitOf, soundPath } from '../../src/keys/path.ts'
import { SOUNDS } from '../../src/keys/sounds.ts'

const reading = fc.string({ unit: fc.constantFrom(...SOUNDS.map(sound => sound.sign)), maxLength: 10 })

test.each([
  ['osud', 'usud', ['o>u', 's>s', 'u>u', 'd>d']],
  ['Karki', 'Sarqi', ['K>S', 'a>a', 'r>r', 'k>q', 'i>i']],
  ['dWr', 'daùr', ['d>d', 'W>aù', 'r>r']],
  ['daùr', 'dWr', ['d>d', 'aù>W', 'r>r']],
  ['', 'a', ['>a']],
  ['a', '', ['a>']],
  ['', '', []],
])('%s heard as %s: %j', (a, b, steps) => {
  expect(soundPath(a, b, 0).map(({ from, to }) => `${from}>${to}`)).toEqual(steps)
})

test('the steps spell both readings, and none costs less than nothing', () => {
  fc.assert(
    fc.property(reading, reading, fc.constantFrom<Frames>(0, 1, 2), (a, b, frames) => {
      const steps = soundPath(a, b, frames)
      expect(steps.map(step => step.from).join('')).toBe(a)
      expect(steps.map(step => step.to).join('')).toBe(b)
      for (const { cost } of steps) expect(cost).toBeGreaterThanOrEqual(0)
    }),
  )
})

describe('habitOf', () => {
  const withHabit = [...SUBSTITUTIONS, ...MERGERS].filter(row => row.habit !== undefined)

  test.each(withHabit)('$a and $b show $habit, both ways', ({ a, b, habit }) => {
    expect(habitOf({ from: a, to: b, cost: 0 })).toBe(habit)
    expect(habitOf({ from: b, to: a, cost: 0 })).toBe(habit)
  })

  test('a step without a habit shows none', () => {
    expect(habitOf({ from: 'o', to: 'u', cost: 0 })).toBeUndefined()
    expect(habitOf({ from: 'b', to: 'b', cost: 0 })).toBeUndefined()
  })
})
