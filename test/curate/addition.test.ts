import { expect, test } from 'vitest'
import { placeAddition } from '../../src/curate/addition.ts'
import { DictionaryError } from '../../src/issue.ts'

const GROUPS = {
  path: 'groups.yaml',
  text: 'namespace: x\nsources: { s: S }\nentities:\n  - { id: a, type: group, name: Usud }\n',
}
const PLACES = {
  path: 'places.yaml',
  text: 'namespace: x\nentities:\n  - { id: p, type: place, name: Tanf, aliases: [{ name: The Gate, weak: true }] }\n  - { extends: "y:b", aliases: [Hamad] }\n',
}
const place = (request: Parameters<typeof placeAddition>[1]) => placeAddition([GROUPS, PLACES], request)

test.each([
  [{ id: 'p', alias: { name: 'T' } }, 'alias', 'places.yaml'],
  [{ id: 'x:a', alias: { name: 'T', source: 's' } }, 'alias', 'groups.yaml'],
  [{ id: 'q', alias: { name: 'Q' }, type: 'place' }, 'entity', 'places.yaml'],
  [{ id: 'y:b', alias: { name: 'Badia' } }, 'alias', 'places.yaml'],
] as const)('%j: an %s in %s', (request, what, path) => {
  const placed = place(request)
  expect([placed.what, placed.path]).toEqual([what, path])
  expect(placed.after).toContain(request.alias.name)
})

test('a weak name may be shared, one that is not may not', () => {
  expect(place({ id: 'a', alias: { name: 'the gate' } }).what).toBe('alias')
  expect(place({ id: 'a', alias: { name: 'Tanf', weak: true } }).what).toBe('alias')
  expect(() => place({ id: 'a', alias: { name: 'Tanf' } })).toThrow('"Tanf" is a name of "x:p" already')
})

test('an overlay needs one file to go to', () => {
  expect(() => place({ id: 'z:b', alias: { name: 'Z' } })).toThrow('name one of groups.yaml, places.yaml')
  expect(placeAddition([GROUPS], { id: 'z:b', alias: { name: 'Z' } }).what).toBe('overlay')
})

test('a source is listed once, where it is named', () => {
  const source = { title: 'T' }
  expect(() => place({ id: 'p', alias: { name: 'T', source: 's' } })).toThrow('source "s" is not in places.yaml')
  expect(place({ id: 'p', alias: { name: 'T', source: 's' }, source }).after).toContain('s: { title: T }')
  expect(() => place({ id: 'a', alias: { name: 'T', source: 's' }, source })).toThrow('is in groups.yaml already')
})

test('broken files are refused with their problems', () => {
  expect(() => placeAddition([{ path: 'b.yaml', text: 'namespace: x\n' }], { id: 'a', alias: { name: 'A' } })).toThrow(
    DictionaryError,
  )
})
