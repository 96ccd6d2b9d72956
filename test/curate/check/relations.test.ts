import { expect, test } from 'vitest'
import { issuesOf } from './issues.ts'

test('a circle is told once, with its way', () => {
  const found = issuesOf(`- { id: a, type: group, name: Jaysh al-Tanf, source: s, partOf: [b] }
- { id: b, type: group, name: Usud al-Hamad, partOf: [c] }
- { id: c, type: group, name: Ahrar al-Badia, partOf: [a] }`)
  expect(found.map(({ code, received }) => [code, received])).toEqual([['circular-reference', 'x:a > x:b > x:c > x:a']])
})

test('the other side’s silence is told where the one side speaks', () => {
  const [issue] = issuesOf(`- { id: a, type: group, name: Ahrar al-Tanf, source: s, distinctFrom: [b] }
- { id: b, type: group, name: Usud al-Hamad }`)
  expect(issue).toMatchObject({
    code: 'asymmetric-distinct-from',
    at: { line: 4 },
    expected: '"x:b" to have "x:a" in its distinctFrom',
    received: 'none',
    entity: 'x:a',
  })
})
