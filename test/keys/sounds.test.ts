import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HABITS, SYLLABARIES, TABLES } from '../../src/keys/read.ts'
import { SOUNDS, skeletonKeys, VOWELS } from '../../src/keys/sounds.ts'

const SIGNS = SOUNDS.map(sound => sound.sign)
const reading = fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 14 })

describe('the alphabet', () => {
  test('each sign once, one UTF-16 unit below U+0100, so that a reading is bytes', () => {
    expect(new Set(SIGNS).size).toBe(SIGNS.length)
    for (const sign of SIGNS) {
      expect(sign).toHaveLength(1)
      expect(sign.charCodeAt(0)).toBeLessThan(256)
    }
  })

  test('no sign is idle: some letter is read as it, or is its skeleton', () => {
    const tables = [...TABLES, ...HABITS, ...SYLLABARIES.map(({ table }) => table)]
    // Two syllables read as one vowel (keys/read.ts) are in no row.
    const read = new Set(['Ä', 'Ö', ...tables.flatMap(table => table.rows.flatMap(row => [...row.to]))])
    expect(SIGNS.filter(sign => !read.has(sign))).toEqual([])
  })

  test('every sign says what it is, and every consonant leaves a trace', () => {
    for (const { what, kind, skeleton } of SOUNDS) {
      expect(what).not.toBe('')
      if (kind === 'consonant') expect(skeleton.some(letter => letter !== '')).toBe(true)
      for (const letter of skeleton) expect(letter).toMatch(/^[A-Z]{0,2}$/u)
    }
  })

  test('VOWELS are the signs of kind vowel', () => {
    expect([...VOWELS].sort()).toEqual(
      SOUNDS.filter(({ kind }) => kind === 'vowel')
        .map(({ sign }) => sign)
        .sort(),
    )
  })
})

describe('skeletonKeys', () => {
  test.each([
    ['usud', ['ASD']],
    ['Sarqya', ['SRK']],
    ['dWr', ['DR']],
    ['', ['']],
    ['a', ['A']],
  ])('%s -> %j', (sounds, keys) => {
    expect(skeletonKeys(sounds)).toEqual(keys)
  })

  test.each([
    ['usud', 'ÂsWd', 'Latin and Arabic'],
    ['osud', 'usud', 'o and u'],
    ['Karki', 'Sarqi', 'ch as sh'],
    ['Jabal', 'ÇBl', 'j and ج'],
    ['jabal', 'ÇBl', 'dj and ج'],
    ['gabal', 'ÇBl', 'Egyptian g and ج'],
    ['Xalid', 'xAld', 'х and خ'],
    ['Xalid', 'halid', 'х and h'],
    ['tawra', 'þaùra', 't and th'],
    ['sawra', 'þaùra', 's and th'],
  ])('%s and %s share a key: %s', (a, b) => {
    expect(skeletonKeys(a).some(key => skeletonKeys(b).includes(key))).toBe(true)
  })

  test('an open letter gives several keys, the likeliest first', () => {
    expect(skeletonKeys('Karim')[0]).toBe('SRM')
    expect(skeletonKeys('Karim')).toEqual(expect.arrayContaining(['HRM', 'KRM']))
  })

  test('one to eight keys, none twice, no letter doubled, whatever is heard', () => {
    fc.assert(
      fc.property(reading, sounds => {
        const keys = skeletonKeys(sounds)
        expect(keys.length).toBeGreaterThanOrEqual(1)
        expect(keys.length).toBeLessThanOrEqual(8)
        expect(new Set(keys).size).toBe(keys.length)
        for (const key of keys) {
          expect(key).toMatch(/^[A-Z]*$/u)
          expect(key).not.toMatch(/(.)\1/u)
        }
      }),
    )
  })

  test('vowels inside a word change no key', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('b', 'd', 's', 'r', 'm', 'l'), minLength: 1, maxLength: 6 }),
        fc.array(fc.constantFrom('a', 'e', 'i', 'o', 'u', ''), { minLength: 6, maxLength: 6 }),
        (consonants, vowels) => {
          const vowelled = [...consonants].map((sign, i) => sign + (vowels[i] ?? '')).join('')
          expect(skeletonKeys(vowelled)).toEqual(skeletonKeys(consonants))
        },
      ),
    )
  })
})
