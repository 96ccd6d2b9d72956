import fc from 'fast-check'
import { distance } from 'fastest-levenshtein'
import { expect, it } from 'vitest'
import { seeded } from '../../../bench/evaluate/random.ts'
import { mistype, plainKey } from '../../../bench/scale/questions.ts'

it('a slip is one letter, or two that changed places, and never at the beginning of a word', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z][a-z]{2,9}( [A-Z][a-z]{2,9}){0,3}$/u), fc.nat(), (name, seed) => {
      const slipped = mistype(name, seeded(seed))
      expect(distance(name, slipped)).toBeLessThanOrEqual(2)
      expect(Math.abs(name.length - slipped.length)).toBeLessThanOrEqual(1)
      expect(slipped.split(' ').map(word => word[0])).toEqual(name.split(' ').map(word => word[0]))
    }),
  )
})

it('leaves a name too short for a slip as it is', () => {
  expect(mistype('Al', seeded(1))).toBe('Al')
})

it('compares names by letters alone', () => {
  expect(plainKey('Jaïsh al-Ṣaʿqa')).toBe('jaish al saqa')
  expect(plainKey('Ma’arrat  an-Nuʿmān')).toBe('maarrat an numan')
})
