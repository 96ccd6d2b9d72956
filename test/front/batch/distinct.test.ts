import { describe, expect, it } from 'vitest'
import { distinctAdded, distinctColumns, newDistinct } from '../../../src/front/batch/distinct.ts'

const answer = (...cells: string[]) => ({ cells, tags: [] })

describe('newDistinct', () => {
  it('has a row for each mention with its hints, the most frequent first, then by spelling', () => {
    const { onDistinct, rows } = newDistinct(undefined)
    onDistinct(['b', 'group'], answer('none'), 1)
    onDistinct(['a', 'group'], answer('match'), 2)
    onDistinct(['a', 'place'], answer('review'), 1)
    onDistinct(['b', 'group'], answer('none'), 4) // it had been forgotten meanwhile
    expect(rows()).toEqual([
      ['b', 'group', 5, 'none'],
      ['a', 'group', 2, 'match'],
      ['a', 'place', 1, 'review'],
    ])
  })

  it('has a row for each value of a cell', () => {
    const { onDistinct, rows } = newDistinct('|')
    onDistinct(['a | b'], answer('match|review', '|test:x=1   test:y=0.9'), 2)
    onDistinct(['b'], answer('review', 'test:x=1   test:y=0.9'), 1)
    expect(rows()).toEqual([
      ['b', 3, 'review', 'test:x=1 | test:y=0.9'],
      ['a', 2, 'match', ''],
    ])
  })
})

it('names its columns', () => {
  expect(distinctColumns(['actor', 'kind'], 'k_').map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    'actor text',
    'kind text',
    'k_count number',
  ])
  expect(distinctAdded('k_')[0]).toBe('k_decision')
})
