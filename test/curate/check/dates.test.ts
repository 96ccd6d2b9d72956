import { expect, test } from 'vitest'
import { codesOf } from './issues.ts'

test('a year is not before its own month', () => {
  expect(codesOf('- { id: a, type: group, name: Jaysh al-Tanf, source: s, from: 2016-07, until: 2016 }')).toEqual([])
})
