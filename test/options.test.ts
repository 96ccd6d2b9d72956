import { describe, expect, test } from 'vitest'
import { DEFAULTS, type Options, withDefaults } from '../src/options.ts'

test('nothing given, the defaults, frozen', () => {
  expect(withDefaults()).toEqual(DEFAULTS)
  expect(withDefaults({})).toEqual(DEFAULTS)
  expect(Object.isFrozen(DEFAULTS)).toBe(true)
  expect(DEFAULTS.review).toBeLessThan(DEFAULTS.accept)
})

test('what is given holds, also a 0; undefined is not given', () => {
  expect(withDefaults({ margin: 0, limit: 1 })).toEqual({ ...DEFAULTS, margin: 0, limit: 1 })
  expect(withDefaults({ accept: undefined } as unknown as Partial<Options>)).toEqual(DEFAULTS)
})

describe('a programmer’s mistake throws, naming the option and what is accepted', () => {
  test.each([
    [{ acept: 1 }, RangeError, 'unknown option "acept": expected one of accept, review, margin, limit'],
    [{ toString: 1 }, RangeError, 'unknown option "toString"'],
    [{ accept: 1.5 }, RangeError, 'option "accept": expected 0 to 1, received 1.5'],
    [{ review: -0.1 }, RangeError, 'option "review": expected 0 to 1, received -0.1'],
    [{ limit: 0 }, RangeError, 'option "limit": expected 1 to 1000, received 0'],
    [{ limit: 1001 }, RangeError, 'option "limit": expected 1 to 1000, received 1001'],
    [{ accept: '0.9' }, TypeError, 'option "accept": expected a number, received "0.9"'],
    [{ margin: Number.NaN }, TypeError, 'option "margin": expected a number'],
    [{ margin: null }, TypeError, 'option "margin": expected a number, received null'],
    [{ limit: Number.POSITIVE_INFINITY }, RangeError, 'option "limit": expected 1 to 1000'],
  ] as const)('%j', (given, error, message) => {
    expect(() => withDefaults(given as unknown as Partial<Options>)).toThrow(error)
    expect(() => withDefaults(given as unknown as Partial<Options>)).toThrow(message)
  })
})
