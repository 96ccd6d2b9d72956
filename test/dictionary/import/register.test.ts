import { expect, test } from 'vitest'
import { fromRegister, heldSameAs, inRegister } from '../../../src/dictionary/import/register.ts'

const entity = (id: string, sameAs?: Record<string, string>) => ({
  id,
  type: 'group',
  name: 'A',
  aliases: [],
  ...(sameAs && { sameAs }),
})

test('a register’s number stays with the entity', () => {
  expect(fromRegister('un', 'QDe.137')).toEqual({ id: 'QDe.137', sameAs: { un: 'QDe.137' } })
  expect(fromRegister('un', 'syria:hama')).toEqual({ id: 'syria:hama' })
})

test('and is written for the entity that was made from it, whatever its namespace', () => {
  expect(inRegister('un', entity('list:qde-137', { un: 'QDe.137' }))).toBe('QDe.137')
  expect(inRegister('un', entity('syria:nusra', { un: 'QDe.137' }))).toBe('syria:nusra')
  expect(heldSameAs('un', entity('list:qde-137', { un: 'QDe.137' }))).toEqual({ sameAs: { un: 'QDe.137' } })
  expect(heldSameAs('un', entity('syria:nusra', { un: 'QDe.137' }))).toEqual({})
})
