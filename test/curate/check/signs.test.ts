import { expect, test } from 'vitest'
import { issuesOf } from './issues.ts'

const found = (name: string, rest = ''): string[] =>
  issuesOf(
    `- { id: a, type: group, name: Jaysh al-Tanf, source: s, aliases: [{ name: ${JSON.stringify(name)}, source: s${rest} }] }`,
  ).map(({ code, expected, received }) => `${code}: ${expected} / ${received}`)

test.each([
  ['Jaysh', ''],
  ['مرکز ایده‌ها', ', lang: fa'],
  ['الجيش', ', lang: ar'],
  ['لشکر', ', lang: ckb'],
  ['自由シリア軍', ', lang: ja'],
  ['ИГИЛ/ISIS', ', lang: ru'],
  ['T-4 (Tiyas)', ''],
  ["Ra's al-‘Ayn", ''],
])('nothing wrong with %s', (name, rest) => {
  expect(found(name, rest).filter(text => !text.startsWith('generic-name'))).toEqual([])
})

test('what can’t be seen is shown', () => {
  expect(found('Jaysh\u200b Tanf')).toEqual([
    'invisible-character: a name of signs that can be seen / "Jaysh\\u{200b} Tanf"',
  ])
  expect(found('\u200fجيش التنف', ', lang: ar')).toEqual([
    'bidi-character: a name without direction marks / "\\u{200f}جيش التنف"',
  ])
  expect(found('Tanf\u00a0Army')).toEqual(['stray-space: "Tanf Army" / "Tanf\\u{a0}Army"'])
  expect(found('Tanf\u00adArmee')).toHaveLength(1)
})

test.each([
  ['Tаnf Cats', '', '"Tanf Cats"'],
  ['Аhmad Cats', '', '"ahmad Cats"'],
  ['جیش التنف', ', lang: ar', '"جيش التنف"'],
  ['جيش تنف', ', lang: fa', '"جیش تنف"'],
])('look-alikes in %s: how it was meant', (name, rest, meant) => {
  expect(found(name, rest)).toEqual([`homoglyph: ${meant}, without look-alikes / ${JSON.stringify(name)}`])
})

test('a word of two scripts that no look-alike explains', () => {
  expect(found('Танfоб Cats')).toEqual(['mixed-scripts: words of one script each, not "Танfоб" / "Танfоб Cats"'])
})
