import { describe, expect, test } from 'vitest'
import type { Entity } from '../../src/model.ts'
import { createResolver } from '../../src/resolver.ts'
import { shippedIndex } from '../fixtures/core/open.ts'

const resolver = createResolver(shippedIndex())
const places = [...resolver.entities()].filter(({ type }) => type === 'place')
const pcodes = places.flatMap(({ sameAs }) => sameAs?.ocha ?? [])
const byId = new Map(places.map(place => [place.id, place]))

/** Levels of what a place is part of, from itself upwards. */
const chain = (place: Entity): unknown[] => {
  const parent = place.partOf?.map(id => byId.get(id)).find(each => AREAS.has(each?.level))
  return [place.level, ...(parent ? chain(parent) : [])]
}
const AREAS = new Set<unknown>(['governorate', 'district', 'subdistrict'])

describe('the places of Syria', () => {
  test('are all there, each once', () => {
    const count = (pattern: RegExp): number => pcodes.filter(pcode => pattern.test(pcode)).length
    expect([/^SY\d{2}$/, /^SY\d{4}$/, /^SY\d{6}$/, /^C\d{4}$/].map(count)).toEqual([14, 62, 272, 5621])
    expect(new Set(pcodes).size).toBe(pcodes.length)
  })

  test('have names in both scripts and coordinates inside Syria', () => {
    const coded = places.filter(({ sameAs }) => sameAs?.ocha)
    expect(coded.filter(({ aliases }) => !aliases.some(({ lang }) => lang === 'ar'))).toEqual([])
    expect(
      coded.filter(
        ({ lat, lon }) => !(Number(lat) > 32 && Number(lat) < 37.4 && Number(lon) > 35.6 && Number(lon) < 42.4),
      ),
    ).toEqual([])
  })

  test('lie in a sub-district, a district and a governorate', () => {
    const communities = places.filter(({ sameAs }) => sameAs?.ocha?.startsWith('C'))
    const lost = communities.filter(place => chain(place).slice(1).join() !== 'subdistrict,district,governorate')
    expect(lost.map(({ id }) => id)).toEqual([])
  })

  test('have one seat each, but for nine areas of which the register names none', () => {
    const seats = places.flatMap(({ seatOf = [] }) => seatOf)
    const areas = places.filter(({ level }) => AREAS.has(level)).map(({ id }) => id)
    expect(new Set(seats).size).toBe(seats.length)
    expect(areas.filter(id => !seats.includes(id))).toHaveLength(9)
  })

  test.each([
    ['Idlib', 'syria:idlib'],
    ['Hama', 'syria:hama'],
    ['القنيطرة', 'syria:quneitra'],
    ['Idlib Governorate', 'syria:idlib-governorate'],
    ['Afrin District', 'syria:afrin-district'],
    ['ناحية عفرين', 'syria:afrin-subdistrict'],
  ])('%s is %s', (name, id) => {
    const answer = resolver.resolve(name)
    expect(answer.decision === 'match' && answer.entity.id).toBe(id)
  })

  test('an old way to name the governorate around Damascus leads to it', () => {
    expect(resolver.entity('syria:rif-dimashq-governorate')?.id).toBe('syria:rif-dimashq')
  })
})
