import { expect, test } from 'vitest'
import { answerChanges, entityChanges } from '../../src/curate/diff.ts'
import { openIndex } from '../../src/index/open.ts'
import { createResolver } from '../../src/resolver.ts'
import { bytesOf, entity, lexicon, resolverOf } from '../fixtures/core/open.ts'

const before = resolverOf([
  entity('x:a', 'group', 'Jaysh al-Tanf', ['Desert Cats']),
  entity('x:b', 'group', 'Usud al-Hamad', ['Grey Wolves']),
  entity('x:c', 'group', 'Osoud Hamad', ['White Owls']),
  entity('x:d', 'group', 'Katibat Palmyra'),
])
const after = createResolver(
  openIndex(
    bytesOf(
      [
        entity('x:a', 'group', 'Tanf Army', ['Jaysh al-Tanf', 'Red Foxes']),
        entity('x:b', 'group', 'Usud al-Hamad', ['Desert Cats', 'White Owls', { name: 'Grey Wolves', weak: true }]),
        entity('x:e', 'group', 'Liwa Maheen'),
      ],
      new Map([['x:c', 'x:b']]),
    ),
    lexicon,
  ),
)

const changes = async (...mentions: string[]) => {
  const found = []
  for await (const change of answerChanges(
    mentions.map(mention => ({ mention })),
    before,
    after,
  ))
    found.push(change)
  return found
}

test('which mentions change their answer, and how', async () => {
  expect(
    await changes('Jaysh al-Tanf', 'Red Foxes', 'Desert Cats', 'Grey Wolves', 'Red Foxes', 'Katibat Palmyra', 'Zzz'),
  ).toEqual([
    { change: 'new match', mention: 'Red Foxes', before: 'none', after: 'match x:a' },
    { change: 'other entity', mention: 'Desert Cats', before: 'match x:a', after: 'match x:b' },
    {
      change: 'lost match',
      mention: 'Grey Wolves',
      before: 'match x:b',
      after: 'review ambiguous-alias x:b',
    },
    { change: 'lost match', mention: 'Katibat Palmyra', before: 'match x:d', after: 'none' },
  ])
})

test('a merged entity is no other one', async () => {
  expect(await changes('White Owls')).toEqual([])
})

test('hints of a row go before those of all', async () => {
  const found = []
  for await (const change of answerChanges([{ mention: 'Red Foxes', type: 'place' }], before, after)) found.push(change)
  expect(found.map(({ change, after: now }) => [change, now])).toEqual([['other doubt', 'review type-conflict x:a']])
})

test('what else is said of an entity and of the names that it keeps', () => {
  const was = resolverOf([
    entity('x:a', 'group', 'Jaysh al-Tanf', ['Desert Cats', { name: 'Tanf Army', kind: 'translation', lang: 'en' }], {
      partOf: ['x:b', 'x:c'],
      distinctFrom: ['x:d'],
      sameAs: { ucdp: '1', un: '2' },
      country: 'SY',
      notes: 'old',
    }),
    entity('x:b', 'group', 'Usud al-Hamad'),
    entity('x:c', 'group', 'Osoud Hamad'),
    entity('x:d', 'group', 'Katibat Palmyra'),
    entity('x:f', 'group', 'Liwa Maheen', [], { partOf: ['x:c'] }),
  ])
  const is = createResolver(
    openIndex(
      bytesOf(
        [
          entity(
            'x:a',
            'operation',
            'Jaysh al-Tanf',
            [
              { name: 'Desert Cats', weak: true },
              { name: 'Tanf Army', kind: 'former', until: '2014' },
            ],
            {
              partOf: ['x:b'],
              successor: ['x:d'],
              sameAs: { ucdp: '1', un: '3' },
              country: 'SY',
              notes: 'new',
            },
          ),
          entity('x:b', 'group', 'Usud al-Hamad'),
          entity('x:d', 'group', 'Katibat Palmyra'),
          entity('x:f', 'group', 'Liwa Maheen', [], { partOf: ['x:b'] }),
        ],
        new Map([['x:c', 'x:b']]),
      ),
      lexicon,
    ),
  )
  const found = [...entityChanges(was, is)]
  expect(found.map(({ change, id }) => [change, id])).toEqual([
    ['other facts', 'x:a'],
    ['merged', 'x:c'],
  ])
  expect(found[0]?.facts).toEqual([
    { of: 'type', before: 'group', after: 'operation' },
    { of: 'distinctFrom', before: 'x:d' },
    { of: 'sameAs.un', before: '2', after: '3' },
    { of: 'successor', after: 'x:d' },
    { of: '"Desert Cats"', before: 'nothing', after: 'weak' },
    { of: '"Tanf Army"', before: 'kind translation, lang en', after: 'kind former, until 2014' },
  ])
})

test('entities that came, went, merged, and have other names', () => {
  expect(
    [...entityChanges(before, after)].map(({ change, id, name, added, removed }) => [
      change,
      id,
      name,
      added.length,
      removed.length,
    ]),
  ).toEqual([
    ['renamed', 'x:a', 'Tanf Army', 2, 1],
    ['other names', 'x:b', 'Usud al-Hamad', 2, 0],
    ['added', 'x:e', 'Liwa Maheen', 1, 0],
    ['merged', 'x:c', 'x:b', 0, 0],
    ['removed', 'x:d', 'Katibat Palmyra', 0, 1],
  ])
})
