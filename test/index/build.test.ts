import { describe, expect, test } from 'vitest'
import { buildIndex } from '../../src/index/build.ts'
import { aliasOf, openIndex } from '../../src/index/open.ts'
import { conceptId } from '../../src/lexicon/lexicon.ts'
import { find } from '../../src/source/arrays.ts'
import { bytesOf, entity, indexOf, lexicon } from '../fixtures/core/open.ts'

const EAST = entity(
  'x:east',
  'group',
  'Jaysh Usud al-Sharqiya',
  ['جيش أسود الشرقية', 'jaysh usud al sharqiya', { name: 'Lions', weak: true }],
  {
    partOf: ['x:fsa', 'x:missing'],
    note: 'ü "quoted"',
    strength: 3,
  },
)
const FSA = entity('x:fsa', 'group', 'Free Syrian Army', [
  { name: 'FSA', kind: 'abbreviation' },
  { name: 'Free Syrain Army', kind: 'misspelling' },
])
const HAMA = entity('x:hama', 'place', 'Hama', ['…'])
const ALL = [EAST, FSA, HAMA]

test('entities come back as they were given', () => {
  const index = indexOf(...ALL)
  expect(index.entityCount).toBe(3)
  expect(ALL.map((_, i) => index.entity(i))).toEqual(ALL)
})

test('a name that is the same string as another of its entity, or none, is kept once or not at all', () => {
  const index = indexOf(...ALL)
  const names = Array.from({ length: index.nameCount }, (_, i) => aliasOf(index, i).name)
  expect(names).toEqual([
    'Jaysh Usud al-Sharqiya',
    'جيش أسود الشرقية',
    'Lions',
    'Free Syrian Army',
    'FSA',
    'Free Syrain Army',
    'Hama',
  ])
})

test('types in order of appearance, parents by number where they are known', () => {
  const { types, entityType, parents } = indexOf(...ALL)
  expect(types).toEqual(['group', 'place'])
  expect([...entityType]).toEqual([0, 0, 1])
  expect([...parents.values]).toEqual([1])
})

test('words that names share are one word', () => {
  const index = indexOf(EAST, entity('x:b', 'group', 'Jaysh al-Islam'))
  const plains = Array.from({ length: index.termCount }, (_, i) => index.term(i).plain)
  expect(plains.filter(plain => plain === 'jaysh')).toHaveLength(1)
})

describe('how telling a word is', () => {
  const index = indexOf(
    ...['Qaryatayn', 'Khalkhala', 'Shayrat', 'Tanf'].map((name, i) =>
      entity(`x:${i}`, 'group', i < 3 ? `Liwa ${name}` : name),
    ),
  )
  const rarityOf = (plain: string): number => {
    const terms = Array.from({ length: index.termCount }, (_, i) => index.term(i))
    return terms.find(term => term.plain === plain)?.rarity ?? Number.NaN
  }

  test('1 for a word of one entity, less for one that several share, never below a half', () => {
    expect(rarityOf('tanf')).toBe(1)
    expect(rarityOf('liwa')).toBeLessThan(1)
    expect(rarityOf('liwa')).toBeGreaterThanOrEqual(0.5)
  })

  test('words of one concept count together', () => {
    const two = indexOf(
      entity('x:a', 'group', 'Tanf Army'),
      entity('x:b', 'group', 'جيش خلخلة'),
      entity('x:c', 'group', 'Shayrat'),
    )
    const army = Array.from({ length: two.termCount }, (_, i) => two.term(i)).find(term => term.plain === 'army')
    expect(army?.rarity).toBeLessThan(1)
  })
})

test('a term keeps its sounds, meaning and role', () => {
  const index = indexOf(entity('x:a', 'group', '17 Usud'))
  const [number, usud] = [index.term(0), index.term(1)]
  expect(number).toMatchObject({ surface: '17', plain: '17', role: 'number' })
  expect(number.sounds).toHaveLength(0)
  expect(usud).toMatchObject({ surface: 'Usud', plain: 'usud', frame: false })
  expect(String.fromCharCode(...usud.sounds)).toBe('usud')
  expect(usud.concepts.map(({ concept }) => conceptId(lexicon, concept))).toContain('lions')
})

test('the same input gives the same bytes', () => {
  expect(bytesOf(ALL)).toEqual(bytesOf(ALL))
})

test('a redirect leads to its entity; one that leads nowhere, or hides an entity, does not', () => {
  const redirects = new Map([
    ['x:old', 'x:fsa'],
    ['x:lost', 'x:nobody'],
    ['x:hama', 'x:fsa'],
  ])
  const index = openIndex(buildIndex(lexicon, { sources: ['x'], entities: ALL, redirects }), lexicon)
  expect(['x:old', 'x:lost', 'x:hama', 'x:fsa', 'x:never'].map(id => [...find(index.ids, id)])).toEqual([
    [1],
    [],
    [2],
    [1],
    [],
  ])
  expect(index.redirects).toEqual(new Set(redirects.keys()))
})

test('no entities, an empty index', () => {
  const index = indexOf()
  expect([index.entityCount, index.nameCount, index.termCount]).toEqual([0, 0, 0])
})
