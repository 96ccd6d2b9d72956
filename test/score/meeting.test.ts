import { describe, expect, test } from 'vitest'
import type { Term } from '../../src/lexicon/terms.ts'
import { holdsAlias, holdsMention, type Pair, weightOf } from '../../src/score/meeting.ts'
import { policyOf } from '../../src/score/policies.ts'

const term = (given: Partial<Term>): Term => ({
  surface: 'x',
  start: 0,
  end: 1,
  role: 'name',
  light: false,
  title: false,
  script: 'Latn',
  readings: [],
  ...given,
})
const pair = (given: Partial<Pair>): Pair => ({ mention: 2, alias: 4, value: 1, weight: 1, how: 'same-form', ...given })

describe('weightOf', () => {
  const [group, person] = [policyOf('group'), policyOf('person')]

  test('by its role, under the policy', () => {
    expect(weightOf(term({ role: 'unit' }), group)).toBe(group.weight.unit)
    expect(weightOf(term({ role: 'descriptor' }), person)).toBe(person.weight.descriptor)
  })

  test('a light word by its lightness, whatever its role', () => {
    expect(weightOf(term({ role: 'descriptor', light: true }), group)).toBe(group.lightWeight)
  })

  test('a word that may be a title is one in a person’s name alone', () => {
    expect(weightOf(term({ role: 'descriptor', title: true }), person)).toBe(person.weight.honorific)
    expect(weightOf(term({ role: 'descriptor', title: true }), group)).toBe(group.weight.descriptor)
  })
})

test('words that a pair holds: one of each side, two on the side that was joined', () => {
  const held = (given: Partial<Pair>): number[][] =>
    [holdsMention, holdsAlias].map(holds => [1, 2, 3, 4, 5, 6].filter(place => holds(pair(given), place)))
  expect(held({})).toEqual([[2], [4]])
  expect(held({ joined: 'mention' })).toEqual([[2, 3], [4]])
  expect(held({ joined: 'alias' })).toEqual([[2], [4, 5]])
  expect(held({ alias: -1 })[1]).toEqual([])
})
