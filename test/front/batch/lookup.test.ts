import { expect, it } from 'vitest'
import { ADDED, newLookup } from '../../../src/front/batch/lookup.ts'
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
