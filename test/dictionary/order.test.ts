import { expect, test } from 'vitest'
import { ALIAS_ORDER, canonicalOrder, ENTITY_ORDER, HEAD_ORDER, inOrder } from '../../src/dictionary/order.ts'
import { DICTIONARY_SCHEMA } from '../../src/dictionary/schema.ts'

test('known keys by their place, others where they may stand, as they are', () => {
  expect(canonicalOrder(['lat', 'z', 'name', 'a', 'id'], ENTITY_ORDER)).toEqual([4, 2, 1, 3, 0])
  expect(Object.keys(inOrder({ lang: 'en', note: '', name: 'A', notes: '' }, ALIAS_ORDER))).toEqual([
    'name',
    'lang',
    'note',
    'notes',
  ])
})

test('every property of the schema has its place', () => {
  const { properties } = DICTIONARY_SCHEMA as { properties: Record<string, { items: { properties: object } }> }
  expect(Object.keys(properties).filter(key => !HEAD_ORDER.includes(key))).toEqual([])
  expect(
    Object.keys(properties['entities']?.items.properties ?? {}).filter(key => !ENTITY_ORDER.includes(key)),
  ).toEqual([])
})
