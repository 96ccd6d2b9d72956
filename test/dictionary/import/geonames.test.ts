import { expect, test } from 'vitest'
import { formatIssue } from '../../../src/issue.ts'
import { entitiesIn, imported, input } from '../entities.ts'

const row = (...cells: string[]) => `${cells.join('\t')}\n`
/** In the layout of GeoNames’ readme, with invented names. */
const place = (id: string, name: string, list = '', lat = '33.5', featureClass = 'P') =>
  row(
    id,
    name,
    'Betaville',
    list,
    lat,
    '36.3',
    featureClass,
    'PPL',
    'SY',
    '',
    '11',
    '',
    '',
    '',
    '1200',
    '',
    '650',
    'Asia/Damascus',
    '2020-01-01',
  )
const ALTERNATES =
  row('1', '7', 'ar', 'بيتافيل', '1', '', '', '', '', '') +
  row('2', '7', '', 'Old Beta', '', '', '', '1', '1920', 'the war') +
  row('3', '7', 'abbr', 'BV', '', '', '', '', '', '') +
  row('4', '7', 'link', 'https://example.org/beta', '', '', '', '', '', '') +
  row('5', '7', 'wkdt', 'Q42', '', '', '', '', '', '') +
  row('7', '7', 'wkdt', 'Q43', '', '', '', '', '', '') +
  row('8', '7', 'wkdt', 'Q42', '', '', '', '', '', '') +
  row('6', '8', 'en', 'Elsewhere', '', '', '', '', '', '')

test('places with their own list of names', async () => {
  const [entity] = entitiesIn(await imported('geonames', [input('SY.txt', place('7', 'Bétaville', 'Beta City,بيتا'))]))
  expect(entity).toEqual({
    id: 'geonames:7',
    sameAs: { geonames: '7' },
    type: 'place',
    name: 'Bétaville',
    aliases: [{ name: 'Beta City' }, { name: 'بيتا' }, { name: 'Betaville' }],
    lat: 33.5,
    lon: 36.3,
    featureClass: 'P',
    feature: 'PPL',
    country: 'SY',
    admin1: '11',
    population: '1200',
    terrain: '650',
    timeZone: 'Asia/Damascus',
    modified: '2020-01-01',
  })
})

test('with the table of alternate names, by language; quotes are letters', async () => {
  const places = place('7', 'Bétaville', 'Old Beta,"Beta', '33.5', 'S')
  const items = await imported('geonames', [input('alternateNames.txt', ALTERNATES), input('SY.txt', places)])
  const [entity] = entitiesIn(items)
  expect(entity).toMatchObject({
    type: 'facility',
    sameAs: { geonames: '7', wikidata: 'Q42' },
    link: ['https://example.org/beta'],
    aliases: [
      { name: 'بيتافيل', lang: 'ar', preferred: true },
      { name: 'Old Beta', kind: 'former', from: '1920', untilText: 'the war' },
      { name: 'BV', kind: 'abbreviation' },
      { name: '"Beta' },
      { name: 'Betaville' },
    ],
  })
  const leftOut = items.flatMap(item => item.leftOut)
  expect(leftOut.filter(kind => kind !== 'row number of an alternate name')).toEqual([
    'alternate names of other places',
    'a further wkdt',
  ])
})

test('what is not understood is told', async () => {
  const items = await imported('geonames', [
    input('SY.txt', `${place('7', 'A')}${row('8', 'B')}${place('9', 'C', '', 'north')}`),
  ])
  expect(items.flatMap(({ issues }) => issues.map(formatIssue))).toEqual([
    'SY.txt:2:1: ragged-record: expected 19 fields, received 2',
    'SY.txt:3:16: bad-number: expected degrees, received "north"',
  ])
  await expect(imported('geonames', [input('x.txt', 'a\tb\n')])).rejects.toThrow(
    'x.txt:1:1: not-geonames: expected a table of places (19 columns) or of alternate names (8 or 10), received 2 columns',
  )
})
