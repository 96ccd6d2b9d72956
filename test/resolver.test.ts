import { describe, expect, test } from 'vitest'
import { openIndex } from '../src/index/open.ts'
import type { ResolveOptions } from '../src/model.ts'
import type { Options } from '../src/options.ts'
import { createResolver } from '../src/resolver.ts'
import { bytesOf, entity, lexicon, resolverOf } from './fixtures/core/open.ts'

const ENTITIES = [entity('x:a', 'group', 'Usud al-Sharqiya', [], { country: 'SY' }), entity('x:b', 'ship', 'Khalkhala')]
const resolver = createResolver(openIndex(bytesOf(ENTITIES, new Map([['x:old', 'x:a']])), lexicon))

test('knows its types, its dictionaries and their version', () => {
  expect(resolver.types).toEqual(['group', 'ship'])
  expect(resolver.dictionaries).toEqual([{ name: 'test', version: expect.stringMatching(/^[0-9a-f]+$/u) }])
})

test('entities, in order, and each by its id or an old one', () => {
  expect([...resolver.entities()]).toEqual(ENTITIES)
  expect(resolver.entity('x:a')).toEqual(ENTITIES[0])
  expect(resolver.entity('x:old')?.id).toBe('x:a')
})

test.each(['x:never', '', 'X:A', 'toString', '__proto__'])('nobody has the id "%s"', id => {
  expect(resolver.entity(id)).toBeUndefined()
})

describe('thresholds', () => {
  const strict = resolverOf(ENTITIES, { accept: 1, review: 0.99 })
  const lax = resolverOf(ENTITIES, { accept: 0.1, review: 0 })

  test('decide what is accepted', () => {
    expect(strict.resolve('Osoud Sharqiya').decision).toBe('none')
    expect(resolver.resolve('Osoud Sharqiya').decision).toBe('match')
    expect(strict.resolve('Usud al-Sharqiya').decision).toBe('match')
    expect(resolver.resolve('Usud al-Rahman').decision).not.toBe('match')
    expect(lax.resolve('Osoud Sharqiya Tanf').decision).toBe('match')
  })

  test('a default limit holds unless a call gives its own', () => {
    const few = resolverOf(
      [entity('x:a', 'place', 'Hama'), entity('x:b', 'media', 'Hama'), entity('x:c', 'person', 'Hama')],
      { limit: 2 },
    )
    expect(few.resolve('Hama').candidates).toHaveLength(2)
    expect(few.resolve('Hama', { limit: 3 }).candidates).toHaveLength(3)
  })
})

describe('a programmer’s mistake throws, naming the option and what is accepted', () => {
  test.each([
    [{ typ: 'group' }, RangeError, 'unknown option "typ": expected one of type, lang, limit, on, within, near'],
    [{ accept: 0.5 }, RangeError, 'unknown option "accept"'],
    [
      { type: 'planet' },
      RangeError,
      'option "type": expected one of group, place, person, media, organisation, operation, facility, ship, received "planet"',
    ],
    [{ type: 7 }, TypeError, 'option "type": expected a string, received number'],
    [{ lang: 7 }, TypeError, 'option "lang": expected a string, received number'],
    [{ within: {} }, TypeError, 'option "within": expected a string, received object'],
    [{ within: 'x:nowhere' }, RangeError, 'option "within": expected the id of an entity, received "x:nowhere"'],
    [
      { near: { lat: 91, lon: 0 } },
      RangeError,
      'option "near": expected a lat from -90 to 90 and a lon from -180 to 180, received {"lat":91,"lon":0}',
    ],
    [{ on: 2015 }, TypeError, 'option "on": expected a string, received number'],
    [{ on: 'June 2015' }, RangeError, 'option "on": expected a date like 2015-06-01, received "June 2015"'],
    [{ on: '2015-6-1' }, RangeError, 'option "on": expected a date'],
    [{ near: { lat: 1 } }, TypeError, 'option "near": expected { lat, lon } in degrees'],
    [{ near: 'Damascus' }, TypeError, 'option "near": expected { lat, lon } in degrees'],
    [{ near: null }, TypeError, 'option "near": expected { lat, lon } in degrees'],
    [{ near: { lat: Number.NaN, lon: 0 } }, Error, 'option "near"'],
    [{ limit: 0 }, RangeError, 'option "limit": expected 1 to 1000, received 0'],
    [{ limit: '5' }, TypeError, 'option "limit": expected a number, received "5"'],
  ] as const)('resolve with %j', (options, error, message) => {
    const call = () => resolver.resolve('Usud', options as unknown as ResolveOptions)
    expect(call).toThrow(error)
    expect(call).toThrow(message)
  })

  test.each([[undefined], [null], [7], [['Usud']], [{}]])('resolve of %j', mention => {
    expect(() => resolver.resolve(mention as unknown as string)).toThrow(TypeError)
    expect(() => resolver.resolve(mention as unknown as string)).toThrow('expected a string')
  })

  test('suggest of what is no string, or with an option that is none', () => {
    expect(() => resolver.suggest(7 as unknown as string)).toThrow(TypeError)
    expect(() => resolver.suggest('us', { limit: 0 })).toThrow(RangeError)
    expect(() => resolver.suggest('us', { limt: 3 } as unknown as { limit: number })).toThrow(RangeError)
  })

  test('an unknown option of the whole', () => {
    expect(() => createResolver(openIndex(bytesOf([]), lexicon), { acept: 1 } as unknown as Partial<Options>)).toThrow(
      'unknown option "acept"',
    )
  })
})

test('options that are undefined are not given', () => {
  expect(
    resolver.resolve('Usud al-Sharqiya', {
      type: undefined,
      limit: undefined,
      near: undefined,
    } as unknown as ResolveOptions).decision,
  ).toBe('match')
  expect(resolver.resolve('Usud al-Sharqiya', undefined).decision).toBe('match')
})

test('a type that the dictionary declares is accepted, and a known one that it lacks', () => {
  expect(resolver.resolve('Khalkhala', { type: 'ship' }).decision).toBe('match')
  expect(resolver.resolve('Khalkhala', { type: 'person' }).decision).toBe('review')
})

test('many mentions are answered as each alone', async () => {
  const mentions = ['Usud al-Sharqiya', 'Khalkhala', 'nobody', 'Khalkhala']
  const answers = []
  for await (const answer of resolver.resolveAll(mentions, { type: 'ship' })) answers.push(answer)
  expect(answers).toEqual(mentions.map(mention => resolver.resolve(mention, { type: 'ship' })))
  expect(answers[3]).toBe(answers[1])
  expect(() => resolver.resolveAll([], { type: 'nothing' })).toThrow('option "type": expected one of')
})

describe('a mention asked again', () => {
  const again = resolverOf([entity('x:east', 'group', 'Jaysh Usud al-Sharqiya'), entity('x:hama', 'place', 'Hama')])

  test('gets the same answer, which nobody can change', () => {
    const first = again.resolve('Jaish Osoud Sharqia')
    expect(again.resolve('Jaish Osoud Sharqia')).toBe(first)
    expect(first.decision).toBe('match')
    expect(() => Object.assign(first, { decision: 'none' })).toThrow(TypeError)
    expect(() => (first.candidates as unknown[]).push(1)).toThrow(TypeError)
    expect(() => Object.assign(first.candidates[0] as object, { score: 0 })).toThrow(TypeError)
    expect(first.candidates[0]?.evidence.pairs.length).toBeGreaterThan(0)
  })

  test('with other options is another question', () => {
    const plain = again.resolve('Hama')
    expect(again.resolve('Hama', { type: 'group' })).not.toEqual(plain)
    expect(again.resolve('Hama', {})).toBe(plain)
    expect(again.resolve('Hama\0type\0"group"')).not.toBe(again.resolve('Hama', { type: 'group' }))
  })

  test('is refused again where it was refused', () => {
    again.resolve('Hama', { limit: 5 })
    for (const options of [{ limit: '5' }, { colour: 'red' }, { type: null }])
      for (let i = 0; i < 2; i++) expect(() => again.resolve('Hama', options as never)).toThrow()
  })
})
