import { describe, expect, test } from 'vitest'
import { read } from '../../src/keys/read.ts'
import { compileLexicon } from '../../src/lexicon/compile.ts'
import {
  conceptId,
  isKnownForm,
  type Lexicon,
  meaningsOf,
  openLexicon,
  phraseLengths,
  roleOf,
  wordsLike,
} from '../../src/lexicon/lexicon.ts'
import type { Concept } from '../../src/lexicon/load.ts'

const CONCEPTS: readonly Concept[] = [
  { id: 'army', role: 'unit', light: false, forms: { ar: ['جيش'], 'ar-Latn': ['jaysh'], en: ['army'], fr: ['armée'] } },
  { id: 'air-base', role: 'place-word', light: true, forms: { en: ['air base', 'airbase'], ar: ['قاعدة جوية'] } },
  { id: 'black', role: 'descriptor', light: false, forms: { ar: ['أسود'], en: ['black'] } },
  { id: 'dark', role: 'descriptor', light: false, kin: 'black', forms: { en: ['dark'] } },
  { id: 'lions', role: 'descriptor', light: false, forms: { ar: ['أسود'], en: ['lions'] } },
]
const lexicon: Lexicon = openLexicon(compileLexicon(CONCEPTS))
const means = (plain: string): string[] =>
  meaningsOf(lexicon, plain).map(({ concept, lang }) => `${conceptId(lexicon, concept)} ${lang}`)

describe('what is compiled', () => {
  test.each([
    ['جيش', ['army ar']],
    ['armee', ['army fr']],
    ['air base', ['air-base en']],
    ['قاعده جويه', ['air-base ar']],
    ['اسود', ['black ar', 'lions ar']],
    ['armée', []],
    ['air', []],
    ['', []],
  ])('%s means %j', (plain, meanings) => {
    expect(means(plain)).toEqual(meanings)
    expect(isKnownForm(lexicon, plain)).toBe(meanings.length > 0)
  })

  test('roles and lightness keep to their concept', () => {
    const [army, base] = ['army', 'air base'].map(plain => meaningsOf(lexicon, plain)[0]?.concept as number) as [
      number,
      number,
    ]
    expect([roleOf(lexicon, army), roleOf(lexicon, base)]).toEqual(['unit', 'place-word'])
    expect([lexicon.light[army], lexicon.light[base]]).toEqual([0, 1])
  })

  test('kin holds both ways, and others have none', () => {
    const kinOf = (plain: string): string | undefined => {
      const kin = (lexicon.kin[meaningsOf(lexicon, plain)[0]?.concept as number] as number) - 1
      return kin < 0 ? undefined : conceptId(lexicon, kin)
    }
    expect(['dark', 'black', 'lions', 'army'].map(kinOf)).toEqual(['black', 'dark', undefined, undefined])
  })

  test('phrases are found by their first word', () => {
    expect([...phraseLengths(lexicon, 'air')]).toEqual([2])
    expect([...phraseLengths(lexicon, 'army')]).toEqual([])
  })

  test('Arabic words are found by sound, others are not', () => {
    const soundsLike = (word: string): Set<string> =>
      new Set(
        [...wordsLike(lexicon, read(word, 'Latn').sounds)].map(i =>
          conceptId(lexicon, lexicon.soundConcept[i] as number),
        ),
      )
    expect(soundsLike('dschaisch')).toEqual(new Set(['army']))
    expect(soundsLike('usud')).toEqual(new Set(['black', 'lions']))
    expect(soundsLike('layunz')).toEqual(new Set())
  })
})

test('the same concepts compile to the same bytes', () => {
  expect(compileLexicon(CONCEPTS)).toEqual(compileLexicon(CONCEPTS))
})

test('an empty lexicon knows nothing', () => {
  const empty = openLexicon(compileLexicon([]))
  expect(meaningsOf(empty, 'army')).toEqual([])
  expect(wordsLike(empty, 'jaïS').size).toBe(0)
})
