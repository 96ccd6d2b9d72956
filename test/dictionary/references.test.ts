import { expect, test } from 'vitest'
import { danglingReferences, REFERENCES, withStanding } from '../../src/dictionary/references.ts'
import { formatIssue } from '../../src/issue.ts'
import { entity } from '../fixtures/core/open.ts'

test.each(REFERENCES)('%s that names no entity is told where it stands', property => {
  const where = (path: readonly (string | number)[]) => ({ file: `x.yaml/${path.join('/')}`, line: 3, column: 9 })
  const lost = entity('x:a', 'group', 'A', [], { [property]: ['x:b', 'x:nobody'] })
  const issues = danglingReferences({ entity: lost, at: where([]), redirects: [], where }, id => id === 'x:b')
  expect(issues.map(formatIssue)).toEqual([
    `x.yaml/${property}:3:9: dangling-reference: expected ${property} of "x:a" to name an entity, received "x:nobody"`,
  ])
})

test('references to a merged entity lead to the one that stands for it, once', () => {
  const merged = new Map([['x:old', 'x:new']])
  const standing = (id: string): string => merged.get(id) ?? id
  expect(withStanding(entity('x:a', 'group', 'A', [], { partOf: ['x:old', 'x:new', 'x:b'] }), standing).partOf).toEqual(
    ['x:new', 'x:b'],
  )
  const untouched = entity('x:a', 'group', 'A', [], { partOf: ['x:b'] })
  expect(withStanding(untouched, standing)).toBe(untouched)
})
