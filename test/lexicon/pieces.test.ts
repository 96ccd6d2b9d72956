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
    ['Nureddin', ['nur', 'din']],
    ['Izzeddine', ['izz', 'din']],
    ['Selahattin', ['selah', 'din']],
    ['Saifudin', ['saif', 'din']],
    ['Нуреддин', ['нур', 'дин']],
    ['Mujaheddin', ['mujaheddin']],
    ['Paladin', ['paladin']],
    ['Budin', ['budin']],
    ['Abdussalam', ['abd', 'salam']],
    ['عبدالرحمن', ['عبد', 'رحمن']],
    ['Абдулхамид', ['абд', 'хамид']],
    ['ديرالزور', ['دير', 'زور']],
    ['Märtyrerbrigade', ['martyrer', 'brigade']],
  ])('%s: %j', (name, parts) => {
    expect(plains(name)).toEqual(parts)
    const found = piecesOf(lexicon, name)
    expect(found.map(piece => piece.surface).join('')).toBe(name)
    for (const piece of found) expect(piece.end).toBe(name.length)
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
  const name = 'Usud სირია'
  const [, georgian] = piecesOf(lexicon, name)
  expect(georgian?.plain).toMatch(/^[a-z]+$/u)
  expect(georgian).toMatchObject({ surface: 'სირია', end: name.length })
})

describe('a word of kana, Hangul or Han is one word, but for the known words in it', () => {
  test.each([
    ['巴格达', ['巴格达']],
    ['米格尔·安赫尔', ['米格尔', '安赫尔']],
    ['自由シリア軍', ['自由', 'シリア', '軍']],
    ['叙利亚民主军', ['叙利亚', '民主', '军']],
    ['努斯拉阵线', ['努斯拉', '阵线']],
    ['拉卡省', ['拉卡', '省']],
    ['ラッカ県', ['ラッカ', '県']],
    ['자유시리아군', ['자유', '시리아', '군']],
    ['누스라전선', ['누스라', '전선']],
    ['하마군', ['하마군']],
    ['알라딘', ['알라딘']],
    ['イスラマバード', ['イスラマバード']],
    ['军', ['军']],
  ])('%s: %j', (name, parts) => {
    expect(plains(name)).toEqual(parts)
  })

  test('each part stands where it was written', () => {
    const name = 'x 自由シリア軍'
    expect(piecesOf(lexicon, name).map(({ token, end }) => name.slice(token.start, end))).toEqual([
      'x',
      '自由',
      'シリア',
      '軍',
    ])
  })
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
