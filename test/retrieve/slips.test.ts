import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slipFinder, slipsBetween, slipsIn } from '../../src/retrieve/slips.ts'
import { packStrings } from '../../src/source/arrays.ts'

test.each([
  ['qaryatayn', 'qaryatayn', 0, 'the same'],
  ['qaryatayn', 'qaryatan', 1, 'a letter lost'],
  ['qaryatayn', 'qaryattayn', 1, 'a letter added'],
  ['qaryatayn', 'qaryabayn', 1, 'a consonant changed'],
  ['qaryatayn', 'qaryaatyn', 1, 'two neighbours changed about'],
  ['macron', 'marcon', 1, 'two neighbours changed about'],
  ['shayrat', 'sayrad', 2, 'two slips'],
  ['дейр', 'дейн', 1, 'of another script'],
  ['', '', 0, 'nothing'],
  ['', 'ab', 2, 'nothing and two letters'],
])('%s, %s: %i (%s)', (a, b, slips) => {
  expect(slipsBetween(a, b, 2)).toBe(slips)
})

test.each([
  ['jilani', 'julani'],
  ['jilani', 'jalani'],
  ['дир', 'дер'],
])('%s and %s are two readings, not a slip', (a, b) => {
  expect(slipsBetween(a, b, 1)).toBe(2)
})

test('more than the most is the most and one', () => {
  expect(slipsBetween('khalkhala', 'tartus', 2)).toBe(3)
  expect(slipsBetween('ab', 'abcdefg', 1)).toBe(2)
  expect(slipsBetween('abcd', 'wxyz', 3)).toBe(4)
})

const word = fc.string({ unit: fc.constantFrom(...'bdkrst'), maxLength: 7 })

/** The plain recursion of optimal string alignment, for words without vowels. */
function naive(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const [shortA, shortB] = [a.slice(0, -1), b.slice(0, -1)]
  const about = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)
  return Math.min(
    naive(shortA, b) + 1,
    naive(a, shortB) + 1,
    naive(shortA, shortB) + Number(a.at(-1) !== b.at(-1)),
    about ? naive(a.slice(0, -2), b.slice(0, -2)) + 1 : Number.POSITIVE_INFINITY,
  )
}

test('as the plain recursion counts them, the same both ways', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
      expect(slipsBetween(a, b, most)).toBe(Math.min(naive(a, b), most + 1))
      expect(slipsBetween(b, a, most)).toBe(slipsBetween(a, b, most))
    }),
    { numRuns: 500 },
  )
})

test('a look at the bytes never dismisses what slips may tell apart, and dismisses most of the rest', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abdkmrأшé'), minLength: 4, maxLength: 11 })
  fc.assert(
    fc.property(letters, fc.nat(), fc.constantFrom(...'abdkrш', ''), fc.boolean(), (word, place, letter, isSwap) => {
      const at = place % (word.length - 1)
      const other = isSwap
        ? word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
        : word.slice(0, at) + letter + word.slice(at + 1)
      const most = slipsIn(Math.min(word.length, other.length))
      fc.pre(most > 0 && slipsBetween(word, other, most) <= most)
      expect(slipFinder(word, packStrings(['x', other]))(1)).toBe(true)
    }),
  )
  const isSlip = slipFinder('qasim', packStrings(['karam', 'hamid', 'qasimiya', 'asimq', 'qsm', 'qasem']))
  expect([0, 1, 2, 3, 4].filter(isSlip)).toEqual([])
  expect(isSlip(5)).toBe(true)
})
