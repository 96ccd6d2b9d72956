import { expect, test } from 'vitest'
import { languageName, scriptsIn, scriptsOfLanguage } from '../../src/curate/languages.ts'

test.each([
  ['ar', ['Arab']],
  ['ar-Latn', ['Latn']],
  ['fr', ['Latn']],
  ['ru', ['Cyrl']],
  ['ku', ['Latn', 'Arab', 'Cyrl']],
  ['ku-Arab', ['Arab']],
  ['ckb', ['Arab']],
  ['ja', ['Hani', 'Hira', 'Kana']],
  ['zh-Hant', ['Hani']],
  ['ko', ['Hang', 'Hani']],
  ['not a tag', []],
])('scripts of %s', (lang, scripts) => {
  expect(scriptsOfLanguage(lang)).toEqual(scripts)
})

test('scripts of a text, digits and marks aside', () => {
  expect(scriptsIn('T-4 مطار')).toEqual(['Latn', 'Arab'])
  expect(scriptsIn('2017!')).toEqual([])
})

test('names of languages', () => {
  expect(languageName('ckb')).toBe('Central Kurdish')
  expect(languageName('qx')).toBeUndefined()
  expect(languageName('nonsense tag')).toBeUndefined()
})
