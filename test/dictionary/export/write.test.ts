import { expect, test } from 'vitest'
import { asText, cell, inOrder, lossesOf, nameOnly, record, xmlText } from '../../../src/dictionary/export/write.ts'

const entity = {
  id: 'a',
  type: 'group',
  name: 'A',
  aliases: [{ name: 'B', lang: 'fr' }, { name: 'B' }, { name: 'C' }],
  notes: 'n',
}

test('losses are told by kind', () => {
  expect(lossesOf(entity, entity)).toEqual([])
  expect(
    lossesOf(entity, { id: 'a', type: 'organisation', name: 'A', aliases: [{ name: 'B' }, { name: 'C' }] }),
  ).toEqual(['"type" as it is written', '"lang" of a name', 'a name', '"notes"'])
})

test('names in an order, each once', () =>
  expect(inOrder([{ name: 'x', weak: true }, { name: 'y' }, { name: 'y' }], ({ weak }) => (weak ? 1 : 0))).toEqual([
    { name: 'y' },
    { name: 'x', weak: true },
  ]))

test('cells are quoted where they must be', () => {
  expect(['a', 'a,b', 'a"b', ' a', 'a\nb', 'a;b'].map(text => cell(text))).toEqual([
    'a',
    '"a,b"',
    '"a""b"',
    '" a"',
    '"a\nb"',
    'a;b',
  ])
  expect(record(['a', '', 'b,c'])).toBe('a,,"b,c"\n')
})

test('properties as text', () =>
  expect([1, true, null, ['a', 2], { a: [1] }, [{ a: 1 }]].map(asText)).toEqual([
    '1',
    'true',
    '',
    'a | 2',
    '{"a":[1]}',
    '[{"a":1}]',
  ]))

test('names alone, and without what XML lacks', () => {
  expect(nameOnly({ name: ' A ', lang: 'fr' })).toEqual({ name: 'A' })
  expect(xmlText('a\u0000\r\nb\uFFFE')).toBe('a\nb')
})
