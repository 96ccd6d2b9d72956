import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { piecesOf } from '../../src/lexicon/pieces.ts'
import { lexicon } from '../fixtures/core/open.ts'
import { anyText } from '../fixtures/core/words.ts'

const plains = (name: string): string[] => piecesOf(lexicon, name).map(piece => piece.plain)
const phrases = (name: string): string[] =>
  piecesOf(lexicon, name)
    .filter(piece => piece.phrase)
    .map(piece => piece.plain)

describe('phrases that the lexicon knows are one piece', () => {
  test.each([
    ['Hama Military Airport', ['military airport']],
    ['military airport', ['military airport']],
    ['قاعدة خلخلة الجوية', ['قاعده جويه']],
    ['القاعدة الجوية', ['قاعده جويه']],
    ['Jaysh Usud al-Sharqiya', []],
    ['', []],
  ])('%s: %j', (name, found) => {
    expect(phrases(name)).toEqual(found)
  })

  test('an Arabic phrase may hold a name between its words, and only a short one', () => {
    expect(plains('قاعدة خلخلة الجوية')).toEqual(['قاعده جويه', 'خلخله'])
    expect(plains('قاعدة تل بئر خلخلة الجوية')).not.toContain('قاعده جويه')
  })
})

describe('a word that holds two is two', () => {
  test.each([
    ['Abdulrahman', ['abd', 'rahman']],
    ['Abdullah', ['abd', 'ullah']],
    ['Abdussalam', ['abd', 'salam']],
    ['عبدالرحمن', ['عبد', 'رحمن']],
    ['Абдулхамид', ['абд', 'хамид']],
    ['ديرالزور', ['دير', 'زور']],
    ['Märtyrerbrigade', ['martyrer', 'brigade']],
  ])('%s: %j', (name, parts) => {
    expect(plains(name)).toEqual(parts)
    const [first] = piecesOf(lexicon, name)
    expect(first).toMatchObject({ surface: name, end: name.length })
  })

  test.each(['Abdo', 'Abdelli', 'Usud', 'Qaryatayn', 'Brigade', 'Löwe', 'الشرقية', 'عبد'])('%s is one', name => {
    expect(plains(name)).toHaveLength(1)
  })
})

test('the article is off, the rest as look-ups compare it', () => {
  expect(plains('جيش أسود الشرقية')).toEqual(['جيش', 'اسود', 'شرقيه'])
})

test('small words among capitals are marked, unless they stand first or nothing is large', () => {
  const small = (name: string): string[] =>
    piecesOf(lexicon, name)
      .filter(piece => piece.small)
      .map(piece => piece.surface)
  expect(small('Osservatorio per i Diritti')).toEqual(['per', 'i'])
  expect(small('per i diritti')).toEqual([])
  expect(small('de la Conquête')).toEqual(['la'])
})

test('a script without a table comes in Latin letters, where it stood', () => {
  const name = 'Usud 시리아'
  const [, korean] = piecesOf(lexicon, name)
  expect(korean?.plain).toMatch(/^[a-z]+$/u)
  expect(korean).toMatchObject({ surface: '시리아', end: name.length })
})

test('of any string, each piece lies in it', () => {
  fc.assert(
    fc.property(anyText, name => {
      for (const { token, end, plain } of piecesOf(lexicon, name)) {
        expect(token.start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(name.length)
        expect(plain).not.toBe('')
      }
    }),
    { numRuns: 1000 },
  )
})
