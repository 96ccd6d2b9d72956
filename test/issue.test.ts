import { expect, test } from 'vitest'
import { DictionaryError, formatIssue, type Issue } from '../src/issue.ts'

const issue: Issue = {
  code: 'duplicate-id',
  at: { file: 'a.yaml', line: 14, column: 9 },
  expected: 'an id of its own',
  received: '"x:a"',
}

test('one sentence grammar', () => {
  expect(formatIssue(issue)).toBe('a.yaml:14:9: duplicate-id: expected an id of its own, received "x:a"')
})

test('a dictionary error carries every issue, a line each', () => {
  const error = new DictionaryError([issue, { ...issue, code: 'encoding' }])
  expect(error).toBeInstanceOf(Error)
  expect(error.name).toBe('DictionaryError')
  expect(error.issues).toHaveLength(2)
  expect(error.message.split('\n')).toEqual([formatIssue(issue), formatIssue({ ...issue, code: 'encoding' })])
})
