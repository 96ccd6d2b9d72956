import { describe, expect, test } from 'vitest'
import { contextFactor, isNameOn, whereabouts } from '../../src/score/context.ts'
import { entity, indexOf } from '../fixtures/core/open.ts'

const index = indexOf(
  entity('x:syria', 'place', 'Syria', ['Sham']),
  entity('x:rif', 'place', 'Rif Dimashq', [], { partOf: ['x:syria'] }),
  entity('x:duma', 'place', 'Duma', [], { partOf: ['x:rif'], lat: 33.57, lon: 36.4 }),
  entity('x:duma-lb', 'place', 'Duma', [], { partOf: ['x:circle'], lat: 34.2, lon: 35.84 }),
  entity('x:circle', 'place', 'Circle', [], { partOf: ['x:duma-lb'] }),
  entity(
    'x:front',
    'group',
    'Fath',
    [
      { name: 'Nusra', from: '2012-01', until: '2016-07-28' },
      { name: 'Sham Front', from: '2016' },
      { name: 'Hay’a', until: '2017' },
    ],
    { redirects: [] },
  ),
)
const [SYRIA, RIF, DUMA, DUMA_LB, , FRONT] = [0, 1, 2, 3, 4, 5] as const
const nameOf = (entityNumber: number, alias = 0): number =>
  [...index.nameEntity.keys()].find(i => index.nameEntity[i] === entityNumber && index.nameAlias[i] === alias) as number

test('without a hint nothing is lost', () => {
  expect(contextFactor(index, DUMA, nameOf(DUMA), {})).toBe(1)
  expect(contextFactor(index, DUMA, nameOf(DUMA), { type: 'group', lang: 'ar', limit: 1 })).toBe(1)
})

describe('within', () => {
  test.each([
    ['x:rif', DUMA, true],
    ['x:syria', DUMA, true],
    ['x:duma', DUMA, true],
    ['x:syria', RIF, true],
    ['x:syria', DUMA_LB, false],
    ['x:duma', SYRIA, false],
    ['x:nobody', DUMA, false],
  ])('%s: of %i %s', (within, of, inside) => {
    const factor = contextFactor(index, of, nameOf(of), { within })
    if (inside) expect(factor).toBe(1)
    else expect(factor).toSatisfy((value: number) => value > 0.8 && value < 1)
  })
})

describe('who is part of no place', () => {
  const wider = indexOf(
    entity('x:syria', 'place', 'Syria'),
    entity('x:rif', 'place', 'Rif Dimashq', [], { partOf: ['x:syria'] }),
    entity('x:idlib', 'place', 'Idlib', [], { partOf: ['x:syria'] }),
    entity('x:army', 'group', 'Army'),
    entity('x:brigade', 'group', 'Brigade', [], { partOf: ['x:army'] }),
    entity('x:base', 'facility', 'Tanf Base'),
    entity('x:somewhere', 'facility', 'Hamad Base', [], { partOf: ['x:syria'] }),
    entity('x:north', 'facility', 'North Base', [], { partOf: ['x:idlib', 'x:army'] }),
    entity('x:council', 'group', 'Council', [], { partOf: ['x:rif', 'x:army'] }),
    entity('x:desert', 'place', 'Hamad'),
  )
  test.each([
    [3, 'unknown'],
    [4, 'unknown'],
    [5, 'unknown'],
    [6, 'unknown'],
    [7, 'elsewhere'],
    [8, 'inside'],
    [9, 'elsewhere'],
    [2, 'elsewhere'],
  ])('entity %i is %s', (of, where) => {
    expect(whereabouts(wider, of, 'x:rif')).toBe(where)
    const name = [...wider.nameEntity].indexOf(of)
    expect(contextFactor(wider, of, name, { within: 'x:rif' }) < 1).toBe(where === 'elsewhere')
  })
})

describe('near', () => {
  const at = (of: number, near: { lat: number; lon: number }): number => contextFactor(index, of, nameOf(of), { near })

  test('the place itself loses nothing, the farther the more, never much', () => {
    expect(at(DUMA, { lat: 33.57, lon: 36.4 })).toBe(1)
    const [city, country, world] = [
      at(DUMA, { lat: 33.5, lon: 36.3 }),
      at(DUMA, { lat: 36.2, lon: 37.2 }),
      at(DUMA, { lat: -33, lon: -150 }),
    ]
    expect(city).toBeGreaterThan(country)
    expect(country).toBeGreaterThan(world)
    expect(world).toBeGreaterThan(0.85)
  })

  test('of two places the nearer is preferred', () => {
    expect(at(DUMA, { lat: 33.5, lon: 36.3 })).toBeGreaterThan(at(DUMA_LB, { lat: 33.5, lon: 36.3 }))
    expect(at(DUMA, { lat: 34.2, lon: 35.8 })).toBeLessThan(at(DUMA_LB, { lat: 34.2, lon: 35.8 }))
  })

  test('who has no place loses nothing', () => {
    expect(at(FRONT, { lat: 0, lon: 0 })).toBe(1)
  })

  test('two points on either side of the date line are near each other', () => {
    const fiji = indexOf(entity('x:a', 'place', 'Suva', [], { lat: -18, lon: 179.9 }))
    expect(contextFactor(fiji, 0, 0, { near: { lat: -18, lon: -179.9 } })).toBeGreaterThan(0.94)
  })
})

describe('on a date', () => {
  test.each([
    ['Nusra', 1, '2015-06-01', true],
    ['Nusra', 1, '2012-01-15', true],
    ['Nusra', 1, '2016-07-28', true],
    ['Nusra', 1, '2016-07-29', false],
    ['Nusra', 1, '2011-12-31', false],
    ['Nusra', 1, '2012', true],
    ['Nusra', 1, '2016', true],
    ['Sham Front', 2, '2016-01-01', true],
    ['Sham Front', 2, '2015-12-31', false],
    ['Sham Front', 2, '2030', true],
    ['Hay’a', 3, '2017-12-31', true],
    ['Hay’a', 3, '2018-01', false],
    ['Fath', 0, '1900', true],
  ])('%s (alias %i), %s: %s', (_, alias, on, valid) => {
    const factor = contextFactor(index, FRONT, nameOf(FRONT, alias), { on })
    if (valid) expect(factor).toBe(1)
    else expect(factor).toSatisfy((value: number) => value > 0.8 && value < 1)
  })
})

test('a name without dates of its own holds as long as the entity does', () => {
  const dated = indexOf(
    entity('x:a', 'group', 'Fath', ['Nusra', { name: 'Hay’a', from: '2018' }], { from: '2012', until: '2016' }),
  )
  const isOn = (alias: number, on: string): boolean => isNameOn(dated, [...dated.nameAlias].indexOf(alias), on)
  expect([isOn(0, '2011'), isOn(0, '2012-05'), isOn(1, '2016-12-31'), isOn(1, '2017')]).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect([isOn(2, '2017'), isOn(2, '2018-01-01')]).toEqual([false, false])
})

test('several hints take together', () => {
  const [one, both] = [
    contextFactor(index, DUMA_LB, nameOf(DUMA_LB), { within: 'x:rif' }),
    contextFactor(index, DUMA_LB, nameOf(DUMA_LB), { within: 'x:rif', near: { lat: 33.5, lon: 36.3 } }),
  ]
  expect(both).toBeLessThan(one)
})
