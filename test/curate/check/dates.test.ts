import { expect, test } from 'vitest'
import { isDate } from '../../../src/curate/check/dates.ts'
import { codesOf } from './issues.ts'

test.each([
  ['2016', true],
  ['2016-02', true],
  ['2016-02-29', true],
  ['2017-02-29', false],
  ['2017-13', false],
  ['2017-04-31', false],
  ['2017-00', false],
])('%s: %s', (text, is) => {
  expect(isDate(text)).toBe(is)
})

test('a year is not before its own month', () => {
  expect(codesOf('- { id: a, type: group, name: Jaysh al-Tanf, source: s, from: 2016-07, until: 2016 }')).toEqual([])
})
