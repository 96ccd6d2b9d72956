import { expect, test } from 'vitest'
import { issuesOf } from './issues.ts'

const found = (name: string, rest: string): string[] =>
  issuesOf(
    `- { id: a, type: group, name: Jaysh al-Tanf, source: s, aliases: [{ name: ${JSON.stringify(name)}, source: s, ${rest} }] }`,
  ).map(({ code, expected, received }) => `${code}: ${expected} / ${received}`)

test.each([
  ['Tanf Army', 'lang: en'],
  ['Artêşa Tenefê', 'lang: ku'],
  ['سوپای تەنف', 'lang: ku'],
  ['تنظيم IS التنف', 'lang: ar'],
  ['2017', 'lang: ar'],
  ['Jaych at-Tanf', 'lang: ar-Latn'],
  ['ตันฟ์', 'lang: th'],
])('nothing wrong with %s, %s', (name, rest) => {
  expect(found(name, rest)).toEqual([])
})

test('letters against language, and what to write instead', () => {
  expect(found('Jaych at-Tanf', 'lang: ar')).toEqual([
    'lang-script: letters of Arabic (Arab), or a lang such as ar-Latn / ar for "Jaych at-Tanf"',
  ])
  expect(found('جيش التنف', 'lang: en')).toHaveLength(1)
  expect(found('Tanf Army', 'lang: zz')).toEqual(['unknown-lang: the tag of a language (BCP 47) / "zz"'])
  expect(found('Tanf Army', 'script: Arab')).toEqual(['script-mismatch: Latn / Arab for "Tanf Army"'])
})
