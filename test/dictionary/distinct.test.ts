import { expect, test } from 'vitest'
import { distinctNames } from '../../src/dictionary/distinct.ts'
import type { Alias } from '../../src/model.ts'

const of = (name: string, aliases: Alias[]) => ({ id: 'a', type: 'group', name, aliases })

test('a name that says nothing new is one name', () => {
  const aliases: Alias[] = [{ name: 'A' }, { name: 'A', lang: 'en' }, { name: 'B' }, { name: 'B' }]
  expect(distinctNames(of('A', aliases)).aliases).toEqual([{ name: 'A', lang: 'en' }, { name: 'B' }])
})

test('an entity whose names all say something is the same object', () => {
  const entity = of('A', [{ name: 'B' }])
  expect(distinctNames(entity)).toBe(entity)
})
