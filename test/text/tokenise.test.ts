import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LONGEST_MENTION, listedKey, tokenise } from '../../src/text/tokenise.ts'
import { anyText } from '../fixtures/core/words.ts'

const surfaces = (mention: string): string[] => tokenise(mention).map(token => token.surface)

describe('words', () => {
  test.each([
    ['Jaysh Usud al-Sharqiya', ['Jaysh', 'Usud', 'al', 'Sharqiya']],
    ['  Deir   ez-Zor, ', ['Deir', 'ez', 'Zor']],
    ['أسود الشرقية', ['أسود', 'الشرقية']],
    ['Дейр-эз-Зор', ['Дейр', 'эз', 'Зор']],
    ["Dar'a", ["Dar'a"]],
    ['ʿAbd al-Raḥmān', ['ʿAbd', 'al', 'Raḥmān']],
    ['Smith & Sons', ['Smith', 'Sons']],
    ['AT&T', ['AT&T']],
    ['«Тигр»', ['Тигр']],
    ['', []],
    ['-- … !', []],
    ["'' ’", []],
    ['\u200b\u202e', []],
  ])('%s', (mention, words) => {
    expect(surfaces(mention)).toEqual(words)
  })
})

describe('seams inside a word', () => {
  test.each([
    ['AlAbdo', ['Al', 'Abdo']],
    ['SiemensAG', ['Siemens', 'AG']],
    ['ديرالزور24', ['ديرالزور', '24']],
    ['Arabi21', ['Arabi', '21']],
    ['D24', ['D', '24']],
    ['24D', ['24', 'D']],
    ['Halab1', ['Halab', '1']],
    ["l'Est", ["l'", 'Est']],
    ['l’Est', ['l’', 'Est']],
    ["dell'Est", ["dell'", 'Est']],
    ["d'Alep", ["d'", 'Alep']],
  ])('%s holds %j', (mention, words) => {
    expect(surfaces(mention)).toEqual(words)
  })

  test.each(['ma7moud', '3abd', 'su2al', 'usud', 'USUD', 'Usud', "Qur'an", "Ba'ath"])('%s holds none', word => {
    expect(surfaces(word)).toEqual([word])
  })
})

describe('ordinals are their number', () => {
  test.each(['17th', '17e', '17ème', '17ª', '17º', '17TH'])('%s', ordinal => {
    const [token, ...rest] = tokenise(`${ordinal} Division`)
    expect(token).toMatchObject({ surface: '17', plain: '17', start: 0, end: ordinal.length, script: 'Zyyy' })
    expect(rest.map(word => word.surface)).toEqual(['Division'])
  })

  test.each(['17-я дивизия', '17-й дивизии', '17-го полка', "17'nci Tümen", '17. Tümen'])('%s', mention => {
    const [token, ...rest] = tokenise(mention)
    expect(token?.plain).toBe('17')
    expect(rest).toHaveLength(1)
  })

  test.each(['1st', '2nd', '3rd', '4th'])('%s has its own ending', ordinal => {
    expect(tokenise(ordinal).map(token => token.plain)).toEqual([ordinal.slice(0, 1)])
  })
})

describe('letters with points are one word, and a web address ends before its tail', () => {
  test.each([
    ['U.S. Army', ['us', 'army']],
    ['F.S.A', ['fsa']],
    ['S.A.', ['sa']],
    ['enabbaladi.net', ['enabbaladi']],
    ['Bir Qasab. Net', ['bir', 'qasab', 'net']],
    ['3.5', ['3', '5']],
  ])('%s', (mention, words) => {
    expect(tokenise(mention).map(token => token.plain)).toEqual(words)
  })

  test('with offsets in the mention', () => {
    const mention = 'the U.S. Army of enabbaladi.net today'
    expect(tokenise(mention).map(({ start, end }) => mention.slice(start, end))).toEqual([
      'the',
      'U.S.',
      'Army',
      'of',
      'enabbaladi',
      'today',
    ])
  })
})

describe('HTML entities are the sign they stand for', () => {
  test.each([
    ['Al-Ba&#39;ath', ['al', 'baath']],
    ['Al-Ba&#x27;ath', ['al', 'baath']],
    ['Al-Ba&apos;ath', ['al', 'baath']],
    ['AT&amp;T', ['at&t']],
    ['Usud&nbsp;Sharqiya', ['usud', 'sharqiya']],
    ['&quot;Usud&quot;', ['usud']],
    ['&lt;Usud&gt;', ['usud']],
    ['&AMP;', []],
    ['&bogus;', ['bogus']],
    ['&#1114112;', ['1114112']],
  ])('%s', (mention, words) => {
    expect(tokenise(mention).map(token => token.plain)).toEqual(words)
  })
})

test.each([
  ["ג'וליאץ'", "ג'וליאץ'", 'a geresh behind a letter that it changes'],
  ["שלום'", 'שלום', 'a quotation mark'],
  ["Usud'", 'usud', 'another'],
])('%s is read as %s: %s', (mention, text) => {
  expect(tokenise(mention)[0]).toMatchObject({ text })
})

test('a Cyrillic letter in a Latin word is the Latin one', () => {
  expect(tokenise('Аssad')[0]).toMatchObject({ surface: 'Аssad', text: 'assad', script: 'Latn' })
})

test.each([
  ['FSA', true],
  ['XVII', true],
  ['Fsa', false],
  ['F', false],
  ['17', false],
  ['جيش', false],
  ['ФСБ', true],
])('capitals: %s is %s', (word, capitals) => {
  expect(tokenise(word)[0]?.capitals).toBe(capitals)
})

test('a token knows its script, its folded and its barest form', () => {
  expect(tokenise('x Ǧayš’')[1]).toEqual({
    surface: 'Ǧayš’',
    start: 2,
    end: 7,
    text: 'ǧayš',
    plain: 'gays',
    script: 'Latn',
    capitals: false,
  })
})

test('offsets count in the mention as it was written, entities and all', () => {
  const mention = 'Ba&#39;ath &amp; Sons'
  expect(tokenise(mention).map(({ start, end }) => mention.slice(start, end))).toEqual(['Ba&#39;ath', 'Sons'])
})

describe('of any string', () => {
  const tokensOf = (check: (mention: string) => void): void => {
    fc.assert(fc.property(anyText, check), { numRuns: 3000, examples: [['Sana\u00b4a'], ['ﷺ'], ['\ud800'], ['']] })
  }

  test('offsets lie in the mention, in order, and do not overlap', () => {
    tokensOf(mention => {
      let last = 0
      for (const { start, end } of tokenise(mention)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(last).toBeLessThanOrEqual(mention.length)
    })
  })

  test('a token without an entity before it is what stands at its offsets', () => {
    tokensOf(mention => {
      if (mention.includes('&')) return
      for (const { surface, start, end } of tokenise(mention))
        expect(mention.slice(start, end)).toMatch(startOf(surface))
    })
  })

  test('no token is empty or holds white space', () => {
    tokensOf(mention => {
      for (const { text, plain } of tokenise(mention)) {
        expect(text).toMatch(/^\S+$/u)
        expect(plain).toMatch(/^\S+$/u)
      }
    })
  })
})

const startOf = (surface: string): RegExp => new RegExp(`^${surface.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}`, 'u')

describe('listedKey', () => {
  test.each([
    ['JAYSH USUD AL SHARQIYA', 'Jaysh Usud al-Sharqiya'],
    ['Jaysh Usūd al-Šarqiya', 'Jaysh Usud al-Sarqiya'],
    ['أسود الشرقيه', 'اسود الشرقية'],
    ['Deir ez-Zor!', ' deir EZ zor'],
    ['الفرقة ١٧', 'الفرقه 17'],
  ])('%s and %s are one listed string', (a, b) => {
    expect(listedKey(tokenise(a))).toBe(listedKey(tokenise(b)))
  })

  test.each([
    ['Usud', 'Asad'],
    ['Deir ez-Zor', 'Deirezzor'],
    ['17 Division', '71 Division'],
  ])('%s and %s are two', (a, b) => {
    expect(listedKey(tokenise(a))).not.toBe(listedKey(tokenise(b)))
  })
})

test('the longest mention is longer than any real name', () => {
  expect(LONGEST_MENTION).toBeGreaterThan(200)
})
