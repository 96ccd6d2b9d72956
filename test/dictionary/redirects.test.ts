import { describe, expect, test } from 'vitest'
import { followRedirects } from '../../src/dictionary/redirects.ts'
import { formatIssue } from '../../src/issue.ts'

const ENTITIES = new Set(['x:a', 'x:b'])
const follow = (...pairs: readonly (readonly [from: string, to: string])[]) => {
  const placed = pairs.map(([from, to], i) => ({ from, to, at: { file: 'x.yaml', line: i + 1, column: 1 } }))
  const { redirects, issues } = followRedirects(placed, id => ENTITIES.has(id))
  return { redirects: Object.fromEntries(redirects), issues: issues.map(formatIssue) }
}

test('an old id leads to an entity, by way of other old ids', () => {
  expect(follow(['x:old', 'x:older'], ['x:older', 'x:a'])).toEqual({
    redirects: { 'x:old': 'x:a', 'x:older': 'x:a' },
    issues: [],
  })
})

test('said twice alike is said once', () => {
  expect(follow(['x:old', 'x:a'], ['x:old', 'x:a'])).toEqual({ redirects: { 'x:old': 'x:a' }, issues: [] })
})

describe('told as an issue', () => {
  test('nowhere', () => {
    expect(follow(['x:old', 'x:nobody'])).toEqual({
      redirects: {},
      issues: ['x.yaml:1:1: redirect-to-nowhere: expected "x:old" to lead to an entity, received "x:nobody"'],
    })
  })

  test('a circle', () => {
    const { redirects, issues } = follow(['x:c', 'x:d'], ['x:d', 'x:c'])
    expect(redirects).toEqual({})
    expect(issues).toEqual([
      'x.yaml:1:1: redirect-to-nowhere: expected "x:c" to lead to an entity, received a circle through "x:c"',
      'x.yaml:2:1: redirect-to-nowhere: expected "x:d" to lead to an entity, received a circle through "x:d"',
    ])
  })

  test.each([
    [
      [['x:b', 'x:a']],
      'x.yaml:1:1: duplicate-id: expected an old id that is nobody else’s, received "x:b" (also of "x:b")',
    ],
    [
      [
        ['x:old', 'x:a'],
        ['x:old', 'x:b'],
      ],
      'x.yaml:2:1: duplicate-id: expected an old id that is nobody else’s, received "x:old" (also of "x:a")',
    ],
  ] as const)('an id that is taken: %j', (pairs, message) => {
    expect(follow(...pairs).issues).toEqual([message])
  })
})
