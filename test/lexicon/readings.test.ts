import { describe, expect, test } from 'vitest'
import { conceptId } from '../../src/lexicon/lexicon.ts'
import { type Piece, piecesOf } from '../../src/lexicon/pieces.ts'
import { NUMBERS, numberOf, numberReading, phraseReading, wordReadings } from '../../src/lexicon/readings.ts'
import { type Token, tokenise } from '../../src/text/tokenise.ts'
import { lexicon } from '../fixtures/core/open.ts'

const pieceOf = (name: string): Piece => piecesOf(lexicon, name)[0] as Piece
const readings = (word: string, lang = '') => wordReadings(lexicon, pieceOf(word), lang)
const meant = (word: string): string[] =>
  readings(word)[0]?.concepts.map(({ concept }) => conceptId(lexicon, concept)) ?? []

describe('a word as it stands', () => {
  test('its sounds, and how much there is to hear', () => {
    const [reading] = readings('Usud')
    expect(reading).toMatchObject({ plain: 'usud', frame: false, cost: 0 })
    expect(String.fromCharCode(...(reading?.sounds ?? []))).toBe('usud')
    expect(reading?.mass).toBeCloseTo(2.7, 5)
    expect(readings('أسود')[0]?.frame).toBe(true)
  })

  test('what it means, the lexicon’s own forms for sure', () => {
    expect(meant('Lions')).toContain('lions')
    expect(meant('أسود')).toEqual(expect.arrayContaining(['lions', 'black']))
    expect(readings('Lions')[0]?.concepts.every(({ sure }) => sure === 1)).toBe(true)
    expect(meant('Qaryatayn')).toEqual([])
  })

  test('a spelling that nobody listed means what it sounds like, less surely', () => {
    const [reading] = readings('Dschaich')
    expect(reading?.concepts.map(({ concept }) => conceptId(lexicon, concept))).toContain('army')
    expect(reading?.concepts[0]?.sure).toBeGreaterThan(0.9)
    expect(reading?.concepts[0]?.sure).toBeLessThanOrEqual(1)
  })

  test('short words are not guessed by sound', () => {
    expect(meant('Ud')).toEqual([])
  })

  test('each concept once, the surest first; a number word as its number', () => {
    for (const word of ['Usud', 'أسود', 'Ossoud', 'Liwa', 'Charki']) {
      const concepts = readings(word)[0]?.concepts ?? []
      expect(new Set(concepts.map(({ concept }) => concept)).size).toBe(concepts.length)
      expect(concepts.map(({ sure }) => sure)).toEqual(concepts.map(({ sure }) => sure).sort((a, b) => b - a))
    }
    expect(readings('Seventeen')[0]?.concepts.map(({ concept }) => concept)).toContain(NUMBERS + 17)
  })
})

describe('other readings, each at a cost', () => {
  test.each([
    ['Alqaryatayn', 'qaryatayn'],
    ['Essafira', 'safira'],
    ['والقريتين', 'قريتين'],
    ['בחלחלה', 'חלחלה'],
    ["Qaryatayn'daki", 'qaryatayn'],
    ['Хусаймитами', 'хусаймит'],
  ])('%s also as %s', (word, stem) => {
    const [first, ...others] = readings(word)
    expect(first?.cost).toBe(0)
    expect(others.find(({ plain }) => plain === stem)?.cost).toBeGreaterThan(0)
  })

  test('none for a word that the lexicon lists', () => {
    expect(readings('Lions')).toHaveLength(1)
    expect(readings('الشرقية')).toHaveLength(1)
  })

  test('the hinted language’s letters are free, and named', () => {
    const [, french] = readings('Chayrat', 'fr-FR')
    expect(french).toMatchObject({ habit: 'fr', cost: 0 })
    expect(String.fromCharCode(...(french?.sounds ?? []))).toMatch(/^S/u)
    expect(readings('Chayrat', 'sv')).toHaveLength(readings('Chayrat').length)
  })
})

test('a phrase is heard end to end and means what the lexicon says', () => {
  const reading = phraseReading(lexicon, pieceOf('military airport'))
  expect(reading).toMatchObject({ plain: 'military airport', frame: false, cost: 0 })
  expect(reading.concepts.length).toBeGreaterThan(0)
  expect(reading.sounds.length).toBeGreaterThan(8)
})

describe('numbers', () => {
  test.each([
    ['17', 17],
    ['٠', 0],
    ['XVII', 17],
    ['XLIX', 49],
    ['II', 2],
    ['I', undefined],
    ['ii', undefined],
    ['IIX', undefined],
    ['MIX', undefined],
    ['1234567890', undefined],
    ['Usud', undefined],
  ])('%s: %s', (word, value) => {
    expect(numberOf(tokenise(word)[0] as Token)).toBe(value)
  })

  test('have no sound, and mean their value', () => {
    expect(numberReading(0)).toEqual({
      plain: '0',
      sounds: new Uint8Array(0),
      mass: 1,
      frame: false,
      concepts: [{ concept: NUMBERS, sure: 1 }],
      cost: 0,
    })
  })
})
