import { expect, test } from 'vitest'
import type { ResolveOptions } from '../src/model.ts'
import { entity, resolverOf } from './fixtures/core/open.ts'

const resolver = resolverOf([
  entity('syria:idlib-governorate', 'place', 'Idlib Governorate', ['محافظة إدلب']),
  entity('syria:idlib', 'place', 'Idlib', ['إدلب', 'Идлиб'], { seatOf: ['syria:idlib-governorate'] }),
  entity('syria:homs-governorate', 'place', 'Homs Governorate'),
  entity('syria:homs', 'place', 'Homs', [], { seatOf: ['syria:homs-governorate'] }),
  entity('syria:saraqib', 'place', 'Saraqib', ['سراقب'], { partOf: ['syria:idlib-governorate'] }),
  entity('syria:nasra', 'place', 'Nasra (Homs)', ['ناصرة'], { level: 'village', partOf: ['syria:homs-governorate'] }),
  entity('syria:nasra-idlib', 'place', 'Nasra (Idlib)', [], { level: 'village', partOf: ['syria:idlib-governorate'] }),
  entity('syria:base', 'facility', 'Khalkhala Air Base'),
  entity('syria:home', 'facility', 'Shayrat Air Base', [], { partOf: ['syria:homs-governorate'] }),
  entity('syria:group', 'group', 'Jaysh Khalkhala'),
])
const answer = (mention: string, hints?: ResolveOptions): string => {
  const resolution = resolver.resolve(mention, hints)
  return resolution.decision === 'match' ? resolution.entity.id : resolution.decision
}

test.each([
  ['Saraqib, Idlib', 'syria:saraqib'],
  ['Saraqeb (Idlib)', 'syria:saraqib'],
  ['سراقب، إدلب', 'syria:saraqib'],
  ['Saraqib, Idlib province, Syria', 'syria:saraqib'],
  ['Saraqib, Syria', 'syria:saraqib'],
  ['Nasra, Homs', 'syria:nasra'],
  ['Nasra; Идлиб', 'syria:nasra-idlib'],
  ['Khalkhala Air Base, Idlib', 'syria:base'],
  ['Shayrat Air Base, Homs', 'syria:home'],
])('%s is %s', (mention, id) => {
  expect(answer(mention)).toBe(id)
})

test.each([
  ['Saraqib, Homs', 'it lies elsewhere'],
  ['Saraqib, Lebanon', 'the dictionary is of another country'],
  ['Saraqib, Khalkhala', 'no such place'],
  ['Shayrat Air Base, Idlib', 'it is known to lie elsewhere'],
  ['Jaysh Khalkhala, Idlib', 'a group lies nowhere'],
])('%s is nobody: %s', mention => {
  expect(answer(mention)).not.toMatch(/^syria:/u)
})

test('says nothing where a group or a person is asked for', () => {
  expect(answer('Saraqib, Idlib', { type: 'group' })).not.toBe('syria:saraqib')
  expect(answer('Saraqib, Idlib', { type: 'place' })).toBe('syria:saraqib')
})
