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
