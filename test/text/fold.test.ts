import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, plain, STEPS } from '../../src/text/fold.ts'
import { anyText } from '../fixtures/core/words.ts'

/** For each step a text that comes out wrong without it. */
const NEEDED: Readonly<Record<string, readonly (readonly [raw: string, folded: string])[]>> = {
  compose: [
    ['Ｕｓｕｄ', 'usud'],
    ['\ufe9f\ufef4\ufeb6', 'جيش'],
    ['ﬁrqa', 'firqa'],
  ],
  invisible: [
    ['\u202eUsud\u202c', 'usud'],
    ['Us\u200dud', 'usud'],
    ['Us\u00adud', 'usud'],
    ['Us\ud800ud', 'usud'],
    ['Us\ufffdud', 'usud'],
  ],
  apostrophe: [
    ['ʿabd', "'abd"],
    ['Dar’a', "dar'a"],
    ['Dar`a', "dar'a"],
    ['Darʾa', "dar'a"],
  ],
  lower: [
    ['IDLIB', 'idlib'],
    ['İdlib', 'idlib'],
    ['ДЖЕЙШ', 'джейш'],
  ],
  recompose: [['İ\u0301', '\u00ed']],
  digits: [
    ['الفرقة ١٧', 'الفرقة 17'],
    ['لشکر ۱۷', 'لشکر 17'],
    ['१७', '17'],
  ],
}

describe('fold', () => {
  test('every step has its examples here', () => {
    expect(STEPS.map(step => step.name).filter(name => !Object.hasOwn(NEEDED, name))).toEqual([])
  })

  describe.each(STEPS.map((step, i) => [step.name, i] as const))('%s', (name, i) => {
    test.each(NEEDED[name] ?? [])('%s -> %s, and not without the step', (raw, folded) => {
      expect(fold(raw)).toBe(folded)
      expect(STEPS.toSpliced(i, 1).reduce((done, step) => step.run(done), raw)).not.toBe(folded)
    })
  })

  test('a letter and its mark are one letter, also where an invisible sign parts them', () => {
    expect(fold('e\u0301toile')).toBe('\u00e9toile')
    expect(fold('e\u200d\u0301toile')).toBe('\u00e9toile')
  })

  test('tatweel is no letter', () => {
    expect(fold('جـــيش')).toBe('جيش')
    expect(fold('\ufcf2')).toBe('\u064e\u0651')
  })

  test.each(['š', 'ǧayš', 'şam', 'ḫalid', 'дейр', 'أسود', 'étoile'])('diacritics are kept: %s', word => {
    expect(fold(word)).toBe(word)
  })

  test('a plain word comes back as it is', () => {
    expect(fold('usud24')).toBe('usud24')
  })

  test('folding twice is folding once, for any string', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 2000, examples: [['a\u200d\u0301'], ['\ua78b'], ['\ufcf2'], ['\u0651\ufe77'], ['İ\u0301']] },
    )
  })

  test('upper and lower case fold alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcxyzàçéñöşжйяґδλ أسئ') }), text => {
        expect(fold(text.toUpperCase())).toBe(fold(text))
      }),
    )
  })
})

describe('plain', () => {
  test.each([
    ['étoile', 'etoile'],
    ['ǧayš', 'gays'],
    ["dar'a", 'dara'],
    ['kırık', 'kirik'],
    ['straße', 'strasse'],
    ['œuvre', 'oeuvre'],
    ['søren', 'soren'],
    ['łódź', 'lodz'],
    ['أسود', 'اسود'],
    ['إدلب', 'ادلب'],
    ['آل', 'ال'],
    ['مصطفى', 'مصطفي'],
    ['شرقية', 'شرقيه'],
    ['شهداء', 'شهدا'],
    ['رئيس', 'رييس'],
    ['مؤمن', 'مومن'],
    ['کرد', 'كرد'],
    ['جیش', 'جيش'],
    ['مُحَمَّد', 'محمد'],
    ['ёлка', 'елка'],
    ['ρας', 'ρασ'],
  ])('%s -> %s', (folded, bare) => {
    expect(plain(folded)).toBe(bare)
  })

  test.each(['дейр', 'йемен', '한국', 'カザン', 'がざ', 'हिन्द', '24'])('%s keeps what its readers need', word => {
    expect(plain(word)).toBe(word)
  })

  test('й and и stay two letters', () => {
    expect(plain(fold('Край'))).not.toBe(plain(fold('Краи')))
    expect(plain(fold('край'))).toBe(plain(fold('кра\u0438\u0306')))
  })

  test('the bare form of a bare form is itself, for any string', () => {
    fc.assert(
      fc.property(anyText, text => {
        const bare = plain(fold(text))
        expect(plain(bare)).toBe(bare)
      }),
      { numRuns: 2000, examples: [['\u01ff'], ['\u06c2']] },
    )
  })
})
