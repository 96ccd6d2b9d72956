import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { assemble, type Dictionary, type PlacedEntity, REFERENCES } from '../../src/dictionary/dictionary.ts'
import { formatIssue, type Issue } from '../../src/issue.ts'
import { DICTIONARIES, readDictionary } from '../../src/load.ts'
import type { Entity } from '../../src/model.ts'
import { entity } from '../fixtures/core/open.ts'

const placed = (line: number, of: Entity, redirects: readonly string[] = []): PlacedEntity => ({
  entity: of,
  at: { file: 'x.yaml', line, column: 9 },
  redirects,
  where: () => ({ file: 'x.yaml', line, column: 9 }),
})
const together = (entities: PlacedEntity[], issues: Issue[] = []): Dictionary => assemble('x', [{ entities, issues }])

describe('assemble', () => {
  test('entities in order, redirects by their old id', () => {
    const { name, entities, redirects, issues } = together([
      placed(1, entity('x:a', 'group', 'A'), ['x:old', 'x:older']),
      placed(2, entity('x:b', 'group', 'B', [], { partOf: ['x:a', 'x:old'] })),
    ])
    expect(issues).toEqual([])
    expect(name).toBe('x')
    expect(entities.map(({ id }) => id)).toEqual(['x:a', 'x:b'])
    expect([...redirects]).toEqual([
      ['x:old', 'x:a'],
      ['x:older', 'x:a'],
    ])
  })

  test('an id twice: where, and where the first one stands', () => {
    const { issues } = together([placed(3, entity('x:a', 'group', 'A')), placed(9, entity('x:a', 'place', 'B'))])
    expect(issues.map(formatIssue)).toEqual([
      'x.yaml:9:9: duplicate-id: expected an id of its own, received "x:a" (also x.yaml:3)',
    ])
  })

  test.each(REFERENCES)('%s must lead to an entity', property => {
    const lost = entity('x:a', 'group', 'A', [], { [property]: ['x:nobody'] })
    expect(together([placed(3, lost)]).issues.map(formatIssue)).toEqual([
      `x.yaml:3:9: dangling-reference: expected ${property} of "x:a" to name an entity, received "x:nobody"`,
    ])
  })

  test('the issues of the files come first', () => {
    const given = {
      code: 'encoding',
      at: { file: 'y', line: 1, column: 1 },
      expected: 'UTF-8',
      received: 'other bytes',
    }
    expect(
      together([placed(1, entity('x:a', 'group', 'A')), placed(2, entity('x:a', 'group', 'A'))], [given]).issues.map(
        ({ code }) => code,
      ),
    ).toEqual(['encoding', 'duplicate-id'])
  })

  test('an old id that is another entity’s id is told', () => {
    const { issues } = together([
      placed(1, entity('x:a', 'group', 'A'), ['x:b']),
      placed(2, entity('x:b', 'group', 'B')),
    ])
    expect(issues).not.toEqual([])
  })

  test('an old id that two entities claim is told', () => {
    const { issues } = together([
      placed(1, entity('x:a', 'group', 'A'), ['x:old']),
      placed(2, entity('x:b', 'group', 'B'), ['x:old']),
    ])
    expect(issues).not.toEqual([])
  })
})

test('sources of all files by key; one key for two sources is told, and refuses nothing', () => {
  const listed = (line: number, title: string) => ({
    entities: [],
    issues: [],
    sources: [{ key: 'x:s', source: { title }, at: { file: 'x.yaml', line, column: 3 } }],
  })
  expect(assemble('x', [listed(1, 'A'), listed(2, 'A')])).toMatchObject({ issues: [], isWhole: true })
  const { issues, citations } = assemble('x', [listed(1, 'A'), listed(2, 'B')])
  expect(Object.fromEntries(citations)).toEqual({ 'x:s': { title: 'A' } })
  expect(issues).toMatchObject([{ code: 'source-clash', severity: 'warning', at: { line: 2 } }])
})

describe('the shipped dictionary', () => {
  let syria: Dictionary
  beforeAll(async () => {
    syria = await readDictionary('syria')
  })

  test('has no error', () => {
    expect(syria.issues.filter(({ severity }) => severity !== 'warning').map(formatIssue)).toEqual([])
  })

  test('holds every kind of entity, each in the file of its kind', () => {
    const files = readdirSync(join(DICTIONARIES, 'syria')).filter(file => file.endsWith('.yaml'))
    expect(new Set(syria.entities.map(({ type }) => type)).size).toBeGreaterThanOrEqual(6)
    expect(files.length).toBeGreaterThanOrEqual(6)
  })

  test.each([
    'jaysh-usud-al-sharqiya',
    'faylaq-al-rahman',
    'syrian-observatory-for-human-rights',
    'operation-euphrates-shield',
  ])('has syria:%s', slug => {
    expect(syria.entities.map(({ id }) => id)).toContain(`syria:${slug}`)
  })

  test('what is told from another is told from it both ways', () => {
    const told = new Map(syria.entities.map(({ id, distinctFrom = [] }) => [id, new Set(distinctFrom)]))
    const oneWay = [...told].flatMap(([id, others]) =>
      [...others].filter(other => !told.get(other)?.has(id)).map(other => `${id} -> ${other}`),
    )
    expect([...told.values()].some(others => others.size > 0)).toBe(true)
    expect(oneWay).toEqual([])
  })

  test('nothing is told from itself or part of itself', () => {
    const selves = syria.entities.filter(({ id, partOf = [], distinctFrom = [] }) =>
      [...partOf, ...distinctFrom].includes(id),
    )
    expect(selves).toEqual([])
  })

  test('no name of an entity stands twice in it', () => {
    const twice = syria.entities.flatMap(({ id, name, aliases }) => {
      const names = [name, ...aliases.map(alias => alias.name)]
      return names.filter((one, i) => names.indexOf(one) !== i).map(one => `${id}: ${one}`)
    })
    expect(twice).toEqual([])
  })
})
