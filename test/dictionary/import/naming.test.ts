import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepIds, slugOf, underNamespace } from '../../../src/dictionary/import/naming.ts'
import { formatIssue } from '../../../src/issue.ts'
import type { Entity } from '../../../src/model.ts'

const at = { file: 'x', line: 1, column: 1 }
const entity = (id: string): Entity => ({ id, type: 'group', name: 'A', aliases: [] })

describe('slugOf', () => {
  it.each([
    ['hama', 'hama'],
    ['QDe.137', 'qde-137'],
    ['NK-aBc_12', 'nk-abc-12'],
    ['http://example.org/terms#Żółw%20Ó', 'zolw-o'],
    ['https://example.org/groups/12/', '12'],
    ['حماة', 'u62d645627629'],
  ])('%s', (id, slug) => expect(slugOf(id)).toBe(slug))

  it('is a slug whatever it gets', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), id => {
        expect(slugOf(id)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      }),
    ))
})

describe('ids', () => {
  it('under a namespace, collisions told apart and said', () => {
    const naming = underNamespace('n', 'rename')
    const outcomes = ['a.b', 'a-b', 'A b', 'other:c'].map(id => naming.name(entity(id), at))
    expect(outcomes.map(outcome => ('entity' in outcome ? outcome.entity.id : ''))).toEqual([
      'n:a-b',
      'n:a-b-2',
      'n:a-b-3',
      'n:c',
    ])
    expect(outcomes[1]?.issues.map(formatIssue)).toEqual([
      'x:1:1: id-collision: expected an id that makes a slug of its own, received "a-b", named "a-b-2" as "a-b" is that of "a.b"',
    ])
  })

  it('references go where their entities go', () => {
    const outcome = underNamespace('n', 'rename').name({ ...entity('a'), partOf: ['B', 'other:c'] }, at)
    expect('entity' in outcome && outcome.entity.partOf).toEqual(['n:b', 'n:c'])
  })

  it.each([
    ['kept', keepIds()],
    ['renamed', underNamespace('n', 'rename')],
  ])('twice the same is refused (%s)', (_, naming) => {
    naming.name(entity('n:a'), at)
    expect(naming.name(entity('n:a'), at)).toEqual({
      issues: [{ code: 'duplicate-id', at, expected: 'an id of its own', received: '"n:a" again' }],
    })
  })
})
