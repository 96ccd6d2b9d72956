import { describe, expect, test } from 'vitest'
import { isMinorPlace, minorFlags, peopleWords } from '../../src/index/minor.ts'
import { COMMON, MINOR } from '../../src/index/open.ts'
import { analyse } from '../../src/lexicon/terms.ts'
import { entity, lexicon } from '../fixtures/core/open.ts'

const SALIM = { id: 'x:salim', type: 'person', name: 'Salim Idris', aliases: [] }
const people = peopleWords(lexicon, SALIM)
const flags = (name: string, level: string | undefined, type = 'place'): number =>
  minorFlags(entity('x:a', type, name, [], level === undefined ? {} : { level }), analyse(lexicon, name), people)

test('towns and villages are minor; cities, areas and what has no level are not', () => {
  const levels = ['town', 'village', 'city', 'district', 'governorate', undefined]
  expect(levels.map(level => isMinorPlace(entity('x:a', 'place', 'Khalkhala', [], { level })))).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ])
  expect(isMinorPlace(entity('x:a', 'group', 'Khalkhala', [], { level: 'village' }))).toBe(false)
})

describe('a village’s name is common', () => {
  test.each([
    ['Martyrs', true, 'a word of the lexicon'],
    ['Salim', true, 'a person’s name'],
    ['Adnan', true, 'a given name'],
    ['Abu Salim', true, 'a particle and a person’s name'],
    ['Khalkhala', false, 'no word that anything else has'],
    ['Tell Abyad', false, 'its words say that it is a place'],
    ['Salim Khalkhala', false, 'one word is its own'],
  ])('%s: %s, for it is %s', (name, isCommon) => {
    expect(flags(name, 'village')).toBe(isCommon ? MINOR | COMMON : MINOR)
  })

  test('a town’s is not, nor that of any other entity', () => {
    expect(flags('Martyrs', 'town')).toBe(MINOR)
    expect(flags('Martyrs', 'city')).toBe(0)
    expect(flags('Martyrs', 'village', 'group')).toBe(0)
  })
})
