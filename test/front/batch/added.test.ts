import { describe, expect, it } from 'vitest'
import { addedColumns } from '../../../src/front/batch/added.ts'
import { ADDED } from '../../../src/front/batch/lookup.ts'
import type { Format } from '../../../src/front/tabular/format.ts'

const MATCH = ['match', 'test:a', 'A', 'group', '0.9', 'Alpha', '']
const REVIEW = ['review', '', '', '', '', '', 'test:a=0.85 | odd=id=0.8']

function plain(cells: readonly string[], format: Format, split?: string) {
  const added = ADDED.map(name => `k_${name}`)
  const columns = addedColumns({ questions: [{ choices: [], added }] }, format, split)
  return columns.map((column, index) => column.plain(cells[index]))
}

describe('addedColumns', () => {
  it('gives scores as numbers and nothing as nothing', () => {
    expect(plain(MATCH, 'parquet')).toEqual(['match', 'test:a', 'A', 'group', 0.9, 'Alpha', null])
    expect(plain(REVIEW, 'xlsx')).toEqual(['review', null, null, null, null, null, 'test:a=0.85 | odd=id=0.8'])
  })

  it('gives candidates as a list in JSON', () => {
    expect(plain(MATCH, 'ndjson').at(-1)).toEqual([])
    expect(plain(REVIEW, 'ndjson').at(-1)).toEqual([
      { id: 'test:a', score: 0.85 },
      { id: 'odd=id', score: 0.8 },
    ])
  })

  it('gives a list in JSON, and a text elsewhere, for a cell of several values', () => {
    const cells = ['match;review', 'test:a;', 'A;', 'group;', '0.9;', 'Alpha;', ';test:a=0.85 | test:b=0.8']
    expect(plain(cells, 'ndjson', ';')).toEqual([
      ['match', 'review'],
      ['test:a', null],
      ['A', null],
      ['group', null],
      [0.9, null],
      ['Alpha', null],
      [
        [],
        [
          { id: 'test:a', score: 0.85 },
          { id: 'test:b', score: 0.8 },
        ],
      ],
    ])
    expect(plain(cells, 'parquet', ';')).toEqual(cells)
    const bars = ['a|b', '', '', '', '', '', '|test:a=0.85   test:b=0.8']
    expect(plain(bars, 'ndjson', '|').at(-1)).toEqual(plain(cells, 'ndjson', ';').at(-1))
  })

  it('knows what kind its columns are', () => {
    const kinds = (split?: string): string =>
      addedColumns({ questions: [{ choices: [], added: ADDED }] }, 'parquet', split)
        .filter(({ kind }) => kind === 'number')
        .map(({ name }) => name)
        .join()
    expect([kinds(), kinds(';')]).toEqual(['score', ''])
  })

  it('ends with what is the same in every row', () => {
    const columns = addedColumns({ questions: [], always: [{ name: 'p', cell: '{}' }] }, 'text', undefined)
    expect(columns.map(({ name, plain: read }) => [name, read(undefined)])).toEqual([['p', '{}']])
  })
})
