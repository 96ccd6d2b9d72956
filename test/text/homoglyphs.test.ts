import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unmixed } from '../../src/text/homoglyphs.ts'

test.each([
  ['аssad', 'assad', 'a Cyrillic а in a Latin word'],
  ['jаyѕh', 'jaysh', 'two of them'],
  ['сиpия', 'сирия', 'a Latin p in a Cyrillic word'],
  ['xama', 'xama', 'all Latin'],
  ['хама', 'хама', 'all Cyrillic'],
  ['жabal', 'жabal', 'neither script can hold it'],
  ['ig0r', 'igor', 'a digit between Latin letters'],
  ['sech1n', 'sechin', 'another'],
  ['ma7mud', 'ma7mud', 'a digit that Arabizi writes'],
  ['10th', '10th', 'a number'],
  ['t4', 't4', 'a number behind a letter'],
])('%s -> %s: %s', (mixed, word) => {
  expect(unmixed(mixed)).toBe(word)
})

test('only a word that mixes the two is touched, and what comes back is settled', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'abcpxжаерс1أ') }), word => {
      const once = unmixed(word)
      expect(unmixed(once)).toBe(once)
      expect(once).toHaveLength(word.length)
      if (/[a-z]1[a-z]/u.test(word)) return
      if (!/[a-z]/u.test(word) || !/[а-я]/u.test(word)) expect(once).toBe(word)
    }),
  )
})
