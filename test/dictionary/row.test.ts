import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addRow, firstRow, firstRowProblems, problemsOf, withoutProblems } from '../../src/dictionary/row.ts'

const place = (column: string) => ({ file: column, line: 1, column: 1 })

test('a broken cell costs itself alone', () => {
  const record = { id: 'a', name: 'A', kind: 'nickname', confidence: 'low', from: '2015-13', weak: 'maybe' }
  expect(problemsOf(record, place).map(({ code, at }) => [code, at.file])).toEqual([
    ['unknown-kind', 'kind'],
    ['bad-date', 'from'],
    ['bad-flag', 'weak'],
  ])
  expect(withoutProblems(record)).toEqual({ ...record, kind: '', from: '', weak: '' })
})

test('only the first row of an id can’t be weak or hostile', () =>
  expect(firstRowProblems({ id: 'a', name: 'A', weak: 'no', hostile: 'YES' }, place)).toMatchObject([
    { code: 'marked-first-row', at: { file: 'hostile' } },
  ]))

test('the order of further rows changes nothing where they don’t differ', () => {
  const cell = fc.constantFrom('', 'x')
  const record = fc.record({
    id: fc.constant('a'),
    name: cell,
    type: cell,
    partOf: cell,
    country: cell,
    'sameAs.un': cell,
  })
  fc.assert(
    fc.property(record, record, (one, other) => {
      const named = firstRow({ id: 'a', name: 'A' })
      const turned = firstRow({ id: 'a', name: 'A' })
      for (const row of [one, other]) expect(addRow(named, row, place)).toEqual({ clashes: [], differs: [] })
      for (const row of [other, one]) addRow(turned, row, place)
      const { aliases: _, ...said } = named.entity
      expect(turned.entity).toMatchObject(said)
    }),
  )
})
