import { beforeAll, describe, expect, test } from 'vitest'
import { explain } from '../../src/decide/explain.ts'
import type { Resolver } from '../../src/model.ts'
import { createResolver } from '../../src/resolver.ts'
import { curatedIndex, entity, resolverOf, sampled } from '../fixtures/core/open.ts'

const few = resolverOf([
  entity('x:east', 'group', 'Jaysh Usud al-Sharqiya', [
    { name: 'Lions of the East', kind: 'translation', source: 'film' },
  ]),
  entity('x:base', 'facility', 'Khalkhala Air Base'),
  entity('x:hama', 'place', 'Hama', [{ name: 'The Town', weak: true }]),
  entity('x:hama-tv', 'media', 'Hama'),
])
const told = (mention: string, type?: string): string =>
  explain(few.resolve(mention, type === undefined ? {} : { type }))

describe('in plain sentences', () => {
  test('a listed name', () => {
    expect(told('lions of the east')).toBe(
      '"lions of the east" is Jaysh Usud al-Sharqiya (group, x:east). The dictionary lists "Lions of the East" (translation, source film).',
    )
  })

  test('a name that was read', () => {
    expect(told('قاعدة خلخلة الجوية')).toBe(
      '"قاعدة خلخلة الجوية" is Khalkhala Air Base (facility, x:base). It meets the name "Khalkhala Air Base": قاعدة الجوية = Air Base (both mean "airbase"); خلخلة = Khalkhala (the same sounds, short vowels guessed).',
    )
  })

  test('a weak alias, for a human to judge', () => {
    expect(told('The Town')).toBe(
      '"The Town" may be Hama (place, x:hama): the name is too broad to tell an entity by. The dictionary lists "The Town".',
    )
  })

  test('two entities of one name', () => {
    expect(told('Hama')).toBe(
      '"Hama" may be Hama (place, x:hama): another entity is as near. The dictionary lists "Hama". Also possible: Hama (media, x:hama-tv), at 1.',
    )
  })

  test('the same, with a hint', () => {
    expect(told('Hama', 'place')).toBe(
      '"Hama" is Hama (place, x:hama). The dictionary lists "Hama". Hama (media, x:hama-tv) has that name too, but is of another type or time.',
    )
  })

  test('of another type than was asked for', () => {
    expect(told('Khalkhala Air Base', 'person')).toContain('it is of another type than the one asked for')
  })

  test('nobody', () => {
    expect(told('Rukban')).toBe('"Rukban" is no name that the dictionary has, and none is near.')
    expect(told('')).toBe('"" is no name that the dictionary has, and none is near.')
  })
})

test('a name of another time: who came before and after', () => {
  const heirs = resolverOf([
    entity('x:nusra', 'group', 'Jabhat al-Nusra', [], { until: '2016-07-28', successor: ['x:hts'] }),
    entity('x:hts', 'group', 'Hay’at Tahrir al-Sham', [], { from: '2017-01-28', predecessor: ['x:nusra'] }),
  ])
  const on = (mention: string, date: string): string => explain(heirs.resolve(mention, { on: date }))
  expect(on('Nusra', '2014')).not.toContain('not called so')
  expect(on('Jabhat al-Nusra', '2018')).toContain(
    'It was not called so on the date asked for: it is continued by x:hts.',
  )
  expect(on('Hayat Tahrir al-Sham', '2014')).toContain(': it continues x:nusra.')
})

describe('over many mentions of the curated dictionary that ships', () => {
  let shipped: Resolver
  beforeAll(() => {
    shipped = createResolver(curatedIndex())
  })

  test('whole sentences, and never `undefined`, NaN or an empty pair of brackets', () => {
    const mentions = sampled(shipped.entities()).flatMap(({ name, aliases }, i) => {
      const alias = aliases[i % Math.max(aliases.length, 1)]?.name ?? name
      const [first = '', ...rest] = name.split(' ')
      return [
        name,
        alias,
        first,
        rest.join(' '),
        `${alias} Group`,
        name.replace(/[aeiou]/gu, 'e'),
        `${first} al-Qamari`,
        rest.reverse().join(' '),
      ]
    })
    const decisions = new Set<string>()
    for (const [i, mention] of mentions.entries()) {
      const resolution = shipped.resolve(mention, i % 3 === 0 ? { type: 'place' } : {})
      decisions.add(resolution.decision)
      const text = explain(resolution)
      expect(text, mention).toMatch(/^".*[.!]$/su)
      expect(text, mention).not.toMatch(/undefined|NaN|\(\)|""(?! is no name)|\[object/u)
    }
    expect(mentions.length).toBeGreaterThan(500)
    expect([...decisions].sort()).toEqual(['match', 'none', 'review'])
  })
})
