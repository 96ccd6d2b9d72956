import { expect, test } from 'vitest'
import { formatIssue } from '../../../src/issue.ts'
import { entitiesIn, imported, input } from '../entities.ts'

const term = (language: string, value: string) => ({ language, value })
const time = (text: string, precision: number) => [{ datavalue: { value: { time: text, precision } } }]
const read = (text: string) => imported('wikidata', [input('dump.json', text)])

const ITEM = {
  type: 'item',
  id: 'Q4115189',
  labels: { ar: term('ar', 'جبهة ألفا'), en: term('en', 'Alpha Front') },
  aliases: { en: [term('en', 'Front of Alpha')], mul: [term('mul', 'AF')] },
  descriptions: { en: term('en', 'invented group') },
  claims: {
    P31: [
      { mainsnak: { datavalue: { value: { id: 'Q17149090' } } } },
      { mainsnak: { datavalue: { value: { id: 'Q1' } } } },
      { mainsnak: { snaktype: 'somevalue' } },
    ],
    P1448: [
      {
        mainsnak: { datavalue: { value: { text: 'Liwa Alfa', language: 'und' } } },
        qualifiers: { P580: time('+2012-00-00T00:00:00Z', 9), P582: time('+2014-05-00T00:00:00Z', 10) },
      },
    ],
    P17: [{ mainsnak: {} }],
  },
  sitelinks: { enwiki: {} },
}

test('lines of a dump: labels, aliases, official names with their dates', async () => {
  const items = await read(`[\n${JSON.stringify(ITEM)},\n${JSON.stringify({ ...ITEM, id: 'Q7', labels: {} })}\n]\n`)
  expect(entitiesIn(items)).toEqual([
    {
      id: 'wikidata:q4115189',
      sameAs: { wikidata: 'Q4115189' },
      type: 'group',
      name: 'Alpha Front',
      aliases: [
        { name: 'جبهة ألفا', lang: 'ar' },
        { name: 'Front of Alpha', lang: 'en' },
        { name: 'AF' },
        { name: 'Liwa Alfa', kind: 'official', from: '2012', until: '2014-05' },
      ],
      description: { en: 'invented group' },
      instanceOf: ['Q1'],
    },
  ])
  expect(items[0]?.leftOut).toEqual(['statements of P17', 'sitelinks'])
  expect(items.flatMap(({ issues }) => issues.map(formatIssue))).toEqual([
    'dump.json:3:1: no-name: expected a label, received Q7 without one',
  ])
})

test('a thing with coordinates is a place; lines alone are as good as an array', async () => {
  const value = { latitude: 33.5, longitude: 36.3 }
  const item = {
    id: 'Q8',
    labels: { de: term('de', 'Betastadt') },
    claims: { P625: [{ mainsnak: { datavalue: { value } } }] },
  }
  expect(entitiesIn(await read(`${JSON.stringify(item)}\n`))).toMatchObject([{ type: 'place', lat: 33.5, lon: 36.3 }])
})
