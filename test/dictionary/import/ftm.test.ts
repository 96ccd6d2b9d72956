import { expect, test } from 'vitest'
import { formatIssue } from '../../../src/issue.ts'
import { entitiesIn, imported, input } from '../entities.ts'

const read = (...lines: object[]) =>
  imported('ftm', [input('x.ftm.json', lines.map(line => `${JSON.stringify(line)}\n`).join(''))], { keepsIds: true })

test('names by what they are, other properties under their own names', async () => {
  const [entity] = entitiesIn(
    await read({
      id: 'NK-1',
      caption: 'Alpha Front',
      schema: 'Organization',
      properties: {
        name: ['Alpha Front', 'Front Alpha'],
        alias: ['جبهة ألفا'],
        weakAlias: ['The Front'],
        previousName: ['Alpha Brigade'],
        abbreviation: ['AF'],
        country: ['sy'],
        wikidataId: ['Q42'],
      },
      datasets: ['x_list'],
      referents: ['x-1'],
    }),
  )
  expect(entity).toEqual({
    id: 'NK-1',
    type: 'organisation',
    name: 'Alpha Front',
    aliases: [
      { name: 'Front Alpha' },
      { name: 'جبهة ألفا' },
      { name: 'The Front', weak: true },
      { name: 'Alpha Brigade', kind: 'former' },
      { name: 'AF', kind: 'abbreviation' },
    ],
    sameAs: { wikidata: 'Q42' },
    country: ['sy'],
    ftm: { datasets: ['x_list'], caption: 'Alpha Front', referents: ['x-1'] },
  })
})

test('a property that would pass for the entity’s own is kept apart', async () => {
  const [entity] = entitiesIn(await read({ id: 'v', schema: 'Vessel', properties: { name: ['Ship'], type: ['tug'] } }))
  expect(entity).toMatchObject({ type: 'vessel', ftm: { schema: 'Vessel', properties: { type: ['tug'] } } })
})

test('links between things have no name, and are said', async () => {
  const items = await read({ id: 'o', schema: 'Ownership', properties: { owner: ['a'] } }, { id: 'x' })
  expect(items.flatMap(({ issues }) => issues.map(formatIssue))).toEqual([
    'x.ftm.json:1:1: no-name: expected an entity with a "name", received Ownership "o" without one',
    'x.ftm.json:2:1: not-ftm: expected "id", "schema" and "properties", received {"id":"x"}',
  ])
})

test('what is no text in a list of names is told', async () => {
  const items = await read({
    id: 'a',
    schema: 'Person',
    properties: { name: ['A', 7], alias: ['B', { value: 'C' }], previousName: [null], birthDate: [1980] },
  })
  expect(items.flatMap(({ issues }) => issues.map(formatIssue))).toEqual([
    'x.ftm.json:1:1: not-text: expected texts in "name", received 7',
    'x.ftm.json:1:1: not-text: expected texts in "alias", received {"value":"C"}',
    'x.ftm.json:1:1: not-text: expected texts in "previousName", received null',
  ])
  expect(entitiesIn(items)).toMatchObject([{ name: 'A', aliases: [{ name: 'B' }], birthDate: [1980] }])
})

test('ids that kunya wrote as merged lead to the entity; others are kept', async () => {
  const item = { schema: 'Person', properties: { name: ['A'] }, referents: ['n.old-a', 'NK-7'] }
  const entities = entitiesIn(await read({ ...item, id: 'n.a', datasets: ['n'] }, { ...item, id: 'NK-1' }))
  expect(entities[0]).toMatchObject({ id: 'n:a', redirects: ['n:old-a'], ftm: { referents: ['NK-7'] } })
  expect(entities[1]).toMatchObject({ id: 'NK-1', ftm: { referents: ['n.old-a', 'NK-7'] } })
})
