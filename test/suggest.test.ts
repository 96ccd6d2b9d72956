import { beforeAll, describe, expect, test } from 'vitest'
import type { Resolver } from '../src/model.ts'
import { createResolver } from '../src/resolver.ts'
import { curatedIndex, entity, resolverOf } from './fixtures/core/open.ts'

const resolver = resolverOf([
  entity('x:east', 'group', 'Jaysh Usud al-Sharqiya', [
    'جيش أسود الشرقية',
    'Lions of the East',
    { name: 'Jaych Oussoud', kind: 'misspelling' },
  ]),
  entity('x:islam', 'group', 'Jaysh al-Islam'),
  entity('x:hama', 'place', 'Hama', ['Hamah']),
  entity('x:homs', 'place', 'Homs'),
])
const ids = (prefix: string, limit?: number): string[] =>
  resolver.suggest(prefix, limit === undefined ? {} : { limit }).map(({ id }) => id)

describe('what begins like it', () => {
  test.each([
    ['jaysh us', 'x:east'],
    ['Jaysh al', 'x:islam'],
    ['lions', 'x:east'],
    ['usud', 'x:east'],
    ['جيش أس', 'x:east'],
    ['HOM', 'x:homs'],
    ['ham', 'x:hama'],
  ])('%s: %s first', (prefix, id) => {
    expect(ids(prefix)[0]).toBe(id)
  })
})

describe('what is nearly typed like it', () => {
  test.each([
    ['jaysh ussud', 'x:east'],
    ['lioms of', 'x:east'],
    ['jaish al-islam', 'x:islam'],
    ['homs', 'x:homs'],
  ])('%s: %s first', (prefix, id) => {
    expect(ids(prefix)[0]).toBe(id)
  })
})

test('one line per entity, its best name, with a score', () => {
  const [first, ...rest] = resolver.suggest('hama')
  expect(first).toEqual({ id: 'x:hama', name: 'Hama', type: 'place', alias: 'Hama', score: expect.any(Number) })
  expect(rest.map(({ id }) => id)).not.toContain('x:hama')
  expect(resolver.suggest('lions of')[0]).toMatchObject({
    id: 'x:east',
    name: 'Jaysh Usud al-Sharqiya',
    alias: 'Lions of the East',
  })
})

test('best first, scores 0 to 1', () => {
  const scores = resolver.suggest('jaysh').map(({ score }) => score)
  expect(scores.length).toBeGreaterThanOrEqual(2)
  expect(scores).toEqual([...scores].sort((a, b) => b - a))
  for (const score of scores) expect(score).toSatisfy((value: number) => value > 0 && value <= 1)
})

test('the limit holds', () => {
  expect(ids('jaysh', 1)).toHaveLength(1)
  expect(ids('jaysh', 2)).toHaveLength(2)
})

test('a misspelling is never shown', () => {
  expect(resolver.suggest('jaych oussoud').map(({ alias }) => alias)).not.toContain('Jaych Oussoud')
})

test.each([[''], ['   '], ['…'], ['\ud800'], ['\u0000'], ['zzqqxx']])('of %j nothing', prefix => {
  expect(ids(prefix)).toEqual([])
})

test('of 100,000 characters an answer, what their beginning gives', () => {
  expect(ids(`Hama ${'x'.repeat(100_000)}`).length).toBeLessThanOrEqual(4)
  expect(ids('x'.repeat(100_000))).toEqual([])
})

describe('with the curated dictionary that ships', () => {
  let shipped: Resolver
  beforeAll(() => {
    shipped = createResolver(curatedIndex())
  })

  test('equal input gives equal output, ten lines at most by default', () => {
    const one = shipped.suggest('al')
    expect(one.length).toBeLessThanOrEqual(10)
    expect(shipped.suggest('al')).toEqual(one)
  })

  test('a canonical name, typed in full, is among the first three: every hundredth of the dictionary', () => {
    const lost = [...shipped.entities()]
      .filter((_, i) => i % 100 === 0)
      .filter(({ id, name }) => !shipped.suggest(name, { limit: 3 }).some(line => line.id === id))
    expect(lost.map(({ name }) => name)).toEqual([])
  })
})
