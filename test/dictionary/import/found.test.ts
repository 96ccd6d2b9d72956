import { expect, test } from 'vitest'
import { addAliases, filled, oneOrMore } from '../../../src/dictionary/import/found.ts'
import type { Alias } from '../../../src/model.ts'

test('names are added once, trimmed, empty ones not at all', () => {
  const aliases: Alias[] = [{ name: 'A' }]
  addAliases(aliases, [' B ', '', 'A', 'B'], { kind: 'former' })
  expect(aliases).toEqual([{ name: 'A' }, { name: 'B', kind: 'former' }])
})

test('only what is filled', () => expect(filled({ a: 'x', b: '', c: undefined })).toEqual({ a: 'x' }))

test('a list of one is its item', () => {
  expect([oneOrMore([]), oneOrMore([1]), oneOrMore([1, 2])]).toEqual([undefined, 1, [1, 2]])
})
