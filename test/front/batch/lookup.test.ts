import { describe, expect, it } from 'vitest'
import { ADDED, newLookup, valuesOf } from '../../../src/front/batch/lookup.ts'
import * as core from '../../../src/index.ts'
import { NAMES } from '../kunya.ts'

const lookupWith = async (flags: Parameters<typeof newLookup>[2]) =>
  newLookup(core, await core.openResolver({ dictionaries: [NAMES] }), flags)

it('answers under its columns', async () => {
  const lookup = await lookupWith({})
  for (const name of ['Jaysh Alpha', 'Betaville', 'Qqqq']) expect(lookup([name]).cells).toHaveLength(ADDED.length)
  expect(lookup(['Jaysh Alpha'])).toEqual({
    cells: ['match', 'test:alpha', 'Jaysh Alpha', 'group', '1', 'Jaysh Alpha', ''],
    tags: ['match'],
  })
  expect(lookup(['Betaville']).cells.at(-1)).toMatch(/^test:beta-\w+=[\d.]+ \| test:beta-\w+=[\d.]+$/)
})

it('takes the hints of a row before those of the flags, and tags those that it does not know', async () => {
  const lookup = await lookupWith({ type: 'group', 'type-column': 'kind' })
  expect(lookup(['Betaville', '']).cells[1]).toBe('test:beta-group')
  expect(lookup(['Betaville', 'place']).cells[1]).toBe('test:beta-town')
  expect(lookup(['Betaville', 'grop']).tags).toEqual(['match', 'unknown-type'])
})

describe('with --split', () => {
  it('answers each value, and joins the answers as the values were', async () => {
    const lookup = await lookupWith({ split: ';' })
    expect(lookup(['Jaysh Alpha; Qqqq ;Gamma Radio'])).toEqual({
      cells: [
        'match;none;match',
        'test:alpha;;test:gamma',
        'Jaysh Alpha;;Gamma Radio',
        'group;;media',
        '1;;1',
        'Jaysh Alpha;;Gamma Radio',
        ';;',
      ],
      tags: ['match', 'none', 'match'],
    })
    expect(lookup(['']).cells[0]).toBe('none')
  })

  it('puts a space for the separator where an answer holds it, so that there are as many parts as values', async () => {
    const lookup = await lookupWith({ split: '|' })
    const { cells } = lookup(['Betaville|Qqqq'])
    for (const cell of cells) expect(cell.split('|')).toHaveLength(2)
    expect(cells.at(-1)).toMatch(/^test:beta-\w+=[\d.]+ {3}test:beta-\w+=[\d.]+\|$/)
  })

  it.each([
    ['a; b;', ';', ['a', 'b', '']],
    ['a; b', undefined, ['a; b']],
    ['', ';', ['']],
  ])('reads %j by %j', (cell, split, values) => expect(valuesOf(cell, split)).toEqual(values))
})

it('tells a report what was found, a value at a time', async () => {
  const lookup = await lookupWith({ split: ';', hasDetails: true })
  const { details = [] } = lookup(['Betaville;Qqqq'])
  expect(details).toMatchObject([
    { mention: 'Betaville', decision: 'review', because: 'close-rival' },
    { mention: 'Qqqq', decision: 'none', because: undefined, found: [] },
  ])
  expect(details[0]?.found.map(({ id }) => id).toSorted()).toEqual(['test:beta-group', 'test:beta-town'])
  expect((await lookupWith({}))(['Qqqq']).details).toBeUndefined()
})
