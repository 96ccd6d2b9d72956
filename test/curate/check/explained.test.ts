import { expect, test } from 'vitest'
import { fileOf, reportOf } from './issues.ts'

const report = (blocks: string) => {
  const { issues, explained } = reportOf(fileOf(blocks))
  return { issues: issues.map(({ code }) => code), explained: explained.map(({ code, because }) => [code, because]) }
}
const WHY = 'checked: { generic-name: so they are called }'

test('on the alias: that alias alone', () => {
  expect(
    report(
      `- { id: a, type: group, name: Jaysh al-Tanf, source: s, aliases: [{ name: The Brigade, source: s, ${WHY} }, { name: The Army, source: s }] }`,
    ),
  ).toEqual({ issues: ['generic-name'], explained: [['generic-name', 'so they are called']] })
})

test('on the entity: all of its names', () => {
  expect(
    report(`- { id: a, type: group, name: The Army, source: s, aliases: [{ name: The Brigade, source: s }], ${WHY} }`),
  ).toEqual({
    issues: [],
    explained: [
      ['generic-name', 'so they are called'],
      ['generic-name', 'so they are called'],
    ],
  })
})

test('on either of two that are alike', () => {
  expect(
    report(`- { id: a, type: group, name: Jaysh Usud al-Hamad, source: s, checked: { near-duplicate: two towns } }
- { id: b, type: group, name: Jeich Ousoud el-Hamad }`),
  ).toEqual({ issues: [], explained: [['near-duplicate', 'two towns']] })
})

test('an error can’t be explained', () => {
  expect(
    report(
      '- { id: a, type: group, name: Jaysh al-Tanf, source: s, from: 2018, until: 2016, checked: { dates-out-of-order: nice } }',
    ).issues,
  ).toEqual(['dates-out-of-order', 'unknown-code'])
})
