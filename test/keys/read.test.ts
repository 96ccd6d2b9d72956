import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasHabit, OWN_SCRIPTS, primaryLanguage, read } from '../../src/keys/read.ts'
import { SOUNDS } from '../../src/keys/sounds.ts'
import { useFallback } from '../../src/romanise/fallback.ts'
import { fold } from '../../src/text/fold.ts'
import { anyText } from '../fixtures/core/words.ts'

const SIGNS = new Set(SOUNDS.map(sound => sound.sign))

test.each([
  ['usud', 'Latn', 'usud'],
  ['ossoud', 'Latn', 'osud'],
  ['sharqiyya', 'Latn', 'Sarqya'],
  ['šarqīya', 'Latn', 'Sarqya'],
  ['أسود', 'Arab', 'ÂsWd'],
  ['усуд', 'Cyrl', 'usud'],
  ['דיר', 'Hebr', 'dIr'],
  ['ουσουντ', 'Grek', 'usud'],
  ['', 'Latn', ''],
  ["'", 'Latn', ''],
])('%s (%s) sounds %s', (word, script, sounds) => {
  expect(read(word, script).sounds).toBe(sounds)
})

test.each([
  ['Arab', 'جيش', true],
  ['Hebr', 'דיר', true],
  ['Latn', 'jaysh', false],
  ['Cyrl', 'дейр', false],
  ['Grek', 'ντερ', false],
])('%s: a frame of consonants, or not', (script, word, frame) => {
  expect(read(word, script).frame).toBe(frame)
})

describe('a hint of language chooses its habit', () => {
  test.each([
    ['charki', 'fr', 'Sarki'],
    ['charki', 'de', 'xarki'],
    ['charki', 'it', 'karki'],
    ['charki', '', 'Karki'],
    ['charki', 'sv', 'Karki'],
    ['charki', 'fr-CA', 'Sarki'],
    ['charki', 'FR', 'Sarki'],
  ])('%s, %s: %s', (word, lang, sounds) => {
    expect(read(word, 'Latn', lang).sounds).toBe(sounds)
  })

  test('but not for a word of another script', () => {
    expect(read('гамма', 'Cyrl', 'fr')).toEqual(read('гамма', 'Cyrl'))
    expect(read('гамма', 'Cyrl', 'uk')).not.toEqual(read('гамма', 'Cyrl'))
  })

  test.each([
    ['fr', 'Latn', true],
    ['fr-FR', 'Latn', true],
    ['fr', 'Cyrl', false],
    ['uk', 'Cyrl', true],
    ['sv', 'Latn', false],
    ['', 'Latn', false],
  ])('%s has a habit in %s: %s', (lang, script, has) => {
    expect(hasHabit(lang, script)).toBe(has)
  })

  test.each([
    ['ar-Latn', 'ar'],
    ['AR', 'ar'],
    ['pt_BR', 'pt'],
    ['', ''],
  ])('primary language of %s is "%s"', (tag, primary) => {
    expect(primaryLanguage(tag)).toBe(primary)
  })
})

test('doubling and glides are written once', () => {
  for (const [a, b] of [
    ['assad', 'asad'],
    ['sharqiyya', 'sharqiya'],
    ['suriyya', 'suria'],
    ['asshabab', 'ashabab'],
    ['hammma', 'hama'],
  ] as const) {
    expect(read(a, 'Latn')).toEqual(read(b, 'Latn'))
  }
})

test('a letter with a mark that has no row is read as the bare letter in its place', () => {
  for (const [marked, bare] of [
    ['ṣaqr', 'saqr'],
    ['ḥalab', 'halab'],
    ['yūsuf', 'yusuf'],
    ['āsād', 'asad'],
    ['ṭayr', 'tayr'],
  ] as const) {
    expect(read(marked, 'Latn')).toEqual(read(bare, 'Latn'))
  }
})

test('a script without a table is read through the fallback romaniser', () => {
  expect(OWN_SCRIPTS.has('Geor')).toBe(false)
  useFallback(text => (text === 'სირია' ? 'siria' : text))
  expect(read('სირია', 'Geor')).toEqual({ sounds: read('siria', 'Latn').sounds, frame: false })
})

test('a number is not heard', () => {
  expect(read('17', 'Zyyy')).toEqual({ sounds: '', frame: false })
})

test('of any word of any script: signs of the alphabet and nothing else, none twice in a row', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.constantFrom(...OWN_SCRIPTS, 'Geor', 'Zyyy'),
      fc.constantFrom('', 'fr', 'de', 'uk', 'xx'),
      (text, script, lang) => {
        const { sounds } = read(fold(text), script, lang)
        expect([...sounds].filter(sign => !SIGNS.has(sign))).toEqual([])
        expect(sounds).not.toMatch(/(.)\1/u)
      },
    ),
    { numRuns: 2000 },
  )
})
