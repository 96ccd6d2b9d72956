import { expect, test } from 'vitest'
import { formatIssue } from '../../../src/issue.ts'
import { entitiesIn, imported, input } from '../entities.ts'

const read = (text: string) => imported('csv', [input('x.csv', text)], { keepsIds: true })
const problems = async (text: string) => (await read(text)).flatMap(({ issues }) => issues.map(formatIssue))

test('rows of an id may stand apart; the entity comes with its last row', async () => {
  const items = await read('id,name,kind\na,Alpha,\nb,Beta,\nb,Baita,misspelling\na,Alfa,former\nc,Gamma,\n')
  expect(entitiesIn(items)).toEqual([
    { id: 'b', type: 'organisation', name: 'Beta', aliases: [{ name: 'Baita', kind: 'misspelling' }] },
    { id: 'a', type: 'organisation', name: 'Alpha', aliases: [{ name: 'Alfa', kind: 'former' }] },
    { id: 'c', type: 'organisation', name: 'Gamma', aliases: [] },
  ])
})

test('an id whose last row is broken is not lost', async () => {
  const items = await read('id,name\na,Alpha\nb,Beta\na,\n')
  expect(entitiesIn(items).map(({ id }) => id)).toEqual(['b', 'a'])
})

test('references, registers and further properties', async () => {
  const [entity] = entitiesIn(await read('id,name,partOf,sameAs.ucdp,country\na,Alpha,b|c,234,SY\n'))
  expect(entity).toMatchObject({ partOf: ['b', 'c'], sameAs: { ucdp: '234' }, country: 'SY' })
})

test('what is not understood is told with line and column, and the rest is kept', async () => {
  const text = 'id,name,kind,from\na,"Al ""pha""",,\na,Alfa,nickname,2014\n,Beta,,\na,Alef,,last year\nb,Beta\n'
  expect(await problems(text)).toEqual([
    'x.csv:3:8: unknown-kind: expected one of official, romanisation, translation, abbreviation, former, exonym, misspelling, received "nickname"',
    'x.csv:4:1: empty-cell: expected a value in column "id", received ""',
    'x.csv:5:9: bad-date: expected a date such as 2015, 2015-06 or 2015-06-01, received "last year"',
    'x.csv:6:3: ragged-record: expected 4 fields as in the header, received 2',
  ])
})

test('what a further row says anew of the entity is counted', async () => {
  const items = await read('id,name,country\na,Alpha,SY\na,Alfa,SY\na,Alef,IQ\n')
  expect(items.flatMap(({ leftOut }) => leftOut)).toEqual(['"country" of a further name'])
})

test('a file without the columns is another kind of file', async () => {
  await expect(read('name,country\nAlpha,SY\n')).rejects.toThrow(
    'x.csv:1:1: missing-column: expected a column "id", received name, country',
  )
  await expect(read('')).rejects.toThrow('received an empty file')
  await expect(read('id,name\na,"Alpha\n')).rejects.toThrow(/^x\.csv:\d+:1: csv-syntax: /)
})

test('flags as people write them; what clashes between the rows of an id is told, what adds is taken', async () => {
  const text =
    'id,name,type,weak,partOf,sameAs.ucdp\na,Alpha,group,,,7\na,Alfa,place,TRUE,b,8\na,Alef,,maybe,b|c,7\nb,Beta,,yes,,\n'
  const items = await read(text)
  expect(items.flatMap(({ issues }) => issues.map(formatIssue))).toEqual([
    'x.csv:3:8: row-clash: expected "type" of "a" to stay "group", as an earlier row has it, received "place"',
    'x.csv:3:21: row-clash: expected "sameAs.ucdp" of "a" to stay "7", as an earlier row has it, received "8"',
    'x.csv:4:9: bad-flag: expected true, yes or 1, or false, no or 0, received "maybe"',
    'x.csv:5:9: marked-first-row: expected a first row that is not weak, as it has the canonical name of "b", received "Beta"',
    'x.csv:2:1: leads-out: expected partOf of "a" to name an entity of what is imported, or of a dictionary opened beside it, received "c"',
  ])
  expect(entitiesIn(items)).toEqual([
    {
      id: 'a',
      type: 'group',
      name: 'Alpha',
      aliases: [{ name: 'Alfa', weak: true }, { name: 'Alef' }],
      partOf: ['b', 'c'],
      sameAs: { ucdp: '7' },
    },
    { id: 'b', type: 'organisation', name: 'Beta', aliases: [] },
  ])
})

test('dates and confidence of the first row are the entity’s', async () =>
  expect(entitiesIn(await read('id,name,from,confidence\na,Alpha,2012,high\n'))).toMatchObject([
    { from: '2012', confidence: 'high' },
  ]))
