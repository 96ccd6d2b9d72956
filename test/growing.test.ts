import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newGrowing } from '../src/growing.ts'
import { buildIndex } from '../src/index/build.ts'
import { openIndex } from '../src/index/open.ts'
import type { Entity, EntityChanges, Resolver } from '../src/model.ts'
import { createResolver } from '../src/resolver.ts'
import { entity, indexOf, lexicon, resolverOf } from './fixtures/core/open.ts'

const EAST = entity('x:east', 'group', 'Jaysh Usud al-Sharqiya', ['أسود الشرقية'])
const HAMZA = entity('x:hamza', 'group', 'Hamza Division')
const TANF = entity('x:tanf', 'place', 'al-Tanf')

const idOf = (resolver: Resolver, mention: string): string => {
  const resolution = resolver.resolve(mention)
  return resolution.decision === 'match' ? resolution.entity.id : resolution.decision
}

describe('update', () => {
  test('adds, changes and retires', () => {
    const resolver = resolverOf([EAST, HAMZA])
    resolver.update({ put: [TANF] })
    expect(idOf(resolver, 'Tanf')).toBe('x:tanf')
    resolver.update({ put: [{ ...HAMZA, aliases: [{ name: 'Firqat al-Hamza' }, { name: 'Zazuq' }] }] })
    expect(idOf(resolver, 'Zazuq')).toBe('x:hamza')
    resolver.update({ retire: ['x:east'] })
    expect(idOf(resolver, 'Osoud Charkiya')).toBe('none')
    expect(resolver.entity('x:east')).toBeUndefined()
    expect([...resolver.entities()].map(({ id }) => id)).toEqual(['x:tanf', 'x:hamza'])
    expect(resolver.types).toEqual(['place', 'group'])
    resolver.update({ put: [EAST] })
    expect(idOf(resolver, 'Osoud Charkiya')).toBe('x:east')
  })

  test('what is suggested, the types that may be asked for and the version go along', () => {
    const resolver = resolverOf([EAST])
    const [before] = resolver.dictionaries
    expect(() => resolver.resolve('Zazuq', { type: 'ship' })).toThrow('option "type"')
    resolver.update({ put: [entity('x:z', 'ship', 'Zazuq')] })
    expect(resolver.suggest('zaz').map(({ id }) => id)).toEqual(['x:z'])
    expect(resolver.resolve('Zazuq', { type: 'ship' }).decision).toBe('match')
    expect(resolver.dictionaries[0]?.name).toBe(before?.name)
    expect(resolver.dictionaries[0]?.version).not.toBe(before?.version)
  })

  test('old ids follow a changed entity and go with a retired one', () => {
    const bytes = buildIndex(lexicon, {
      sources: ['x'],
      entities: [EAST, HAMZA],
      redirects: new Map([['x:lions', 'x:east']]),
    })
    const resolver = createResolver(openIndex(bytes, lexicon))
    resolver.update({ put: [{ ...EAST, name: 'Lions of the East' }] })
    expect(resolver.entity('x:lions')?.name).toBe('Lions of the East')
    expect(() => resolver.update({ put: [{ ...TANF, id: 'x:lions' }] })).toThrow(
      'option "put": expected an id of its own, received "x:lions", which redirects to "x:east"',
    )
    resolver.update({ retire: ['x:east'] })
    expect(resolver.entity('x:lions')).toBeUndefined()
  })

  test('what was given may be changed afterwards: it was taken as it stood', () => {
    const resolver = resolverOf([EAST])
    const given = entity('x:z', 'group', 'Zazuq')
    resolver.update({ put: [given] })
    given.name = 'Qirqash'
    expect(idOf(resolver, 'Zazuq')).toBe('x:z')
  })

  test('behind a curated dictionary, a register changes what is its own, and nothing else goes there', () => {
    const register = { sources: ['r'], entities: [entity('r:z', 'group', 'Zazuq')], redirects: new Map() }
    const bytes = buildIndex(lexicon, { sources: ['x'], entities: [EAST], redirects: new Map(), registers: register })
    const resolver = createResolver(openIndex(bytes, lexicon))
    resolver.update({ put: [entity('r:z', 'group', 'Zazuq Brigade'), entity('r:y', 'group', 'Qirqash')] })
    // A register matches only what it lists.
    expect(resolver.resolve('Zazok Brigade').decision).toBe('review')
    expect(idOf(resolver, 'Zazuq Brigade')).toBe('r:z')
    expect(idOf(resolver, 'Qirqach')).toBe('r:y')
    resolver.update({ retire: ['r:z'] })
    expect(idOf(resolver, 'Zazuq Brigade')).toBe('none')
  })

  const bad = (changes: unknown): EntityChanges => changes as EntityChanges
  test.each<[EntityChanges, string]>([
    [bad({ add: [] }), 'unknown option "add": expected put or retire'],
    [bad({ put: {} }), 'option "put": expected a list of entities'],
    [bad({ put: [null] }), 'option "put": expected entities'],
    [bad({ put: [{ ...TANF, name: '' }] }), 'option "put": expected "name" of an entity to be text'],
    [bad({ put: [{ id: 'x:a', type: 'place', name: 'A' }] }), 'option "put": expected "aliases" of "x:a" to be a list'],
    [bad({ put: [TANF, TANF] }), 'option "put": expected each id once, received "x:tanf" again'],
    [bad({ retire: 'x:east' }), 'option "retire": expected a list of ids'],
    [bad({ retire: ['x:none'] }), 'option "retire": expected the id of an entity, received "x:none"'],
    [bad({ put: [EAST], retire: ['x:east'] }), 'option "retire": expected ids that are not put, received "x:east"'],
  ])('%j is refused, and nothing is changed', (changes, message) => {
    const resolver = resolverOf([EAST, HAMZA])
    const withMore = { put: [TANF], ...changes }
    expect(() => resolver.update(withMore)).toThrow(message)
    expect([...resolver.entities()]).toEqual([EAST, HAMZA])
  })
})

test('one change after another leaves what all at once would', () => {
  const IDS = ['x:a', 'x:b', 'x:c', 'x:d']
  const NAMES = ['Liwa Zazuq', 'Zazuq', 'Usud al-Sharqiya', 'Qirqash', 'لواء زازوق', 'Osoud Charkiya']
  const step = fc.record({
    put: fc
      .uniqueArray(fc.constantFrom(...IDS), { maxLength: 2 })
      .chain(ids => fc.tuple(...ids.map(id => fc.constantFrom(...NAMES).map(name => entity(id, 'group', name))))),
    retire: fc.subarray(IDS),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), steps => {
      const resolver = resolverOf([EAST, entity('x:a', 'group', 'Zazuq Brigade')])
      const expected = new Map<string, Entity>([...resolver.entities()].map(item => [item.id, item]))
      for (const { put, retire } of steps) {
        const gone = retire.filter(id => expected.has(id) && put.every(item => item.id !== id))
        resolver.update({ put, retire: gone })
        for (const id of gone) expected.delete(id)
        for (const item of put) {
          expected.delete(item.id)
          expected.set(item.id, item)
        }
      }
      const anew = resolverOf([...expected.values()])
      expect([...resolver.entities()]).toEqual([...expected.values()])
      for (const name of NAMES) expect(JSON.stringify(resolver.resolve(name))).toBe(JSON.stringify(anew.resolve(name)))
    }),
    { numRuns: 40 },
  )
})

test('an index that nothing changed is the one that was opened, and an empty change is none', () => {
  const index = indexOf(EAST)
  const growing = newGrowing(index)
  growing.update({})
  expect(growing.index()).toBe(index)
  growing.update({ put: [TANF] })
  expect(growing.index()).toBe(growing.index())
  expect(growing.has('x:tanf')).toBe(true)
})
