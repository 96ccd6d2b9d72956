import fc from 'fast-check'
import { expect, test } from 'vitest'
import { glossOf, spellingsOf } from '../../src/text/gloss.ts'
import { anyText } from '../fixtures/core/words.ts'

const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim()

test.each([
  ['Jaysh al-Islam (Islam Army)', 'Jaysh al-Islam', 'Islam Army'],
  ['تنظيم الدولة "داعش"', 'تنظيم الدولة', 'داعش'],
  ['Forces [Sanadid] of the east', 'Forces of the east', 'Sanadid'],
  ['Силы «Тигр»', 'Силы', 'Тигр'],
  ['the “Free Army”', 'the', 'Free Army'],
  ['„Freie Armee“ Syriens', 'Syriens', 'Freie Armee'],
  ['自由シリア軍（FSA）', '自由シリア軍', 'FSA'],
  ['RSF Rapid Support Forces', 'Rapid Support Forces', 'RSF'],
  ['Syrian Observatory for Human Rights - SOHR', 'Syrian Observatory for Human Rights', 'SOHR'],
  ['Syrian Observatory for Human Rights, SOFHR', 'Syrian Observatory for Human Rights', 'SOFHR'],
  ['Свободная сирийская армия – ССА', 'Свободная сирийская армия', 'ССА'],
])('%s', (mention, outer, inner) => {
  const gloss = glossOf(mention)
  expect(tidy(gloss?.outer ?? '')).toBe(outer)
  expect(tidy(gloss?.inner ?? '')).toBe(inner)
})

test.each([
  ['no brackets', 'Jaysh al-Islam'],
  ['the whole is in them', '(Jaysh al-Islam)'],
  ['one letter is no gloss', 'Brigade (A)'],
  ['never closed', 'Jaysh (Islam'],
  ['nothing inside', 'Jaysh () Islam'],
  ['only punctuation outside', '«Тигр»!'],
  ['other initials', 'PKK Rapid Support Forces'],
  ['one word', 'FSA Forces'],
  ['all in capitals', 'JAYSH AL ISLAM'],
])('none: %s', (_, mention) => {
  expect(glossOf(mention)).toBeUndefined()
})

test('of any string: both parts come from it, and the outer one has something to read', () => {
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      const mention = `${a} (${b})`
      const gloss = glossOf(mention)
      if (!gloss) return
      expect(mention).toContain(gloss.inner)
      expect(gloss.outer).toMatch(/[\p{L}\p{N}]/u)
      expect(gloss.outer.length).toBeLessThan(mention.length)
    }),
  )
})

test.each([
  ['brackets may be left out', 'T4 (Tiyas) Airbase', ['T4 (Tiyas) Airbase', 'T4 Airbase']],
  ['quotes hold the name itself', 'агентство «Амак»', ['агентство «Амак»']],
  ['nothing but brackets stays', '(Tiyas)', ['(Tiyas)']],
  ['a plain name is one spelling', 'Jaysh al-Islam', ['Jaysh al-Islam']],
])('spellings: %s', (_, name, spellings) => {
  expect(spellingsOf(name).map(tidy)).toEqual(spellings)
})
