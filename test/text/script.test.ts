import { expect, test } from 'vitest'
import { isHan, scriptOf, scriptOfText } from '../../src/text/script.ts'

test.each([
  ['a', 'Latn'],
  ['Z', 'Latn'],
  ['š', 'Latn'],
  ['ش', 'Arab'],
  ['گ', 'Arab'],
  ['Ж', 'Cyrl'],
  ['ש', 'Hebr'],
  ['λ', 'Grek'],
  ['敘', 'Hani'],
  ['し', 'Hira'],
  ['シ', 'Kana'],
  ['시', 'Hang'],
  ['Ս', 'Armn'],
  ['ს', 'Geor'],
  ['स', 'Deva'],
  ['ܣ', 'Syrc'],
  ['ไ', 'Zzzz'],
  ['7', 'Zyyy'],
  ['٧', 'Zyyy'],
  ['۷', 'Zyyy'],
  ['-', 'Zyyy'],
  ['@', 'Zyyy'],
  ['[', 'Zyyy'],
  ['`', 'Zyyy'],
  ['{', 'Zyyy'],
  ['ـ', 'Zyyy'],
  ['\u0651', 'Zyyy'],
  ['', 'Zyyy'],
])('%s is %s', (char, script) => {
  expect(scriptOf(char)).toBe(script)
})

test.each([
  ['Jaysh', 'Latn'],
  ['24 أسود', 'Arab'],
  ['«Тигр»', 'Cyrl'],
  ['17', 'Zyyy'],
  ['', 'Zyyy'],
  ['\ud800', 'Zyyy'],
  ['ـشام', 'Arab'],
])('the first letter decides: %s is %s', (text, script) => {
  expect(scriptOfText(text)).toBe(script)
})

test.each([
  ['高市', true],
  ['㐀', true],
  ['シリア', false],
  ['시리아', false],
  ['Syria', false],
  ['', false],
])('%s begins with a Chinese character: %s', (text, expected) => {
  expect(isHan(text)).toBe(expected)
})
