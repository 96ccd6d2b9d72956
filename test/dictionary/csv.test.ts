import { describe, expect, test } from 'vitest'
import { loadCsvDictionary } from '../../src/dictionary/csv.ts'
import { formatIssue } from '../../src/issue.ts'

const load = (text: string) => loadCsvDictionary(text, 'x.csv')
const entitiesOf = (text: string) => load(text).entities.map(({ entity }) => entity)
const issuesOf = (text: string): string[] => load(text).issues.map(formatIssue)

test('the first row of an id is its name, the others are aliases; extra columns are kept', () => {
  const text = `id,name,type,lang,kind,source,weak,country
q1,Jaysh Usud,group,,,book,,SY
q1,أسود,group,ar,official,film,,
q2,Hama,place,,,,,
q1,Lions,group,en,translation,,true,SY
`
  expect(load(text).issues).toEqual([])
  expect(entitiesOf(text)).toEqual([
    {
      id: 'q1',
      type: 'group',
      name: 'Jaysh Usud',
      aliases: [
        { name: 'أسود', lang: 'ar', kind: 'official', source: 'film' },
        { name: 'Lions', lang: 'en', kind: 'translation', weak: true },
      ],
      source: 'book',
      country: 'SY',
    },
    { id: 'q2', type: 'place', name: 'Hama', aliases: [] },
  ])
})

test('each entity stands where its first row does', () => {
  expect(load('id,name\na,A\nb,B\na,C\n').entities.map(({ at }) => at)).toEqual([
    { file: 'x.csv', line: 2, column: 1 },
    { file: 'x.csv', line: 3, column: 1 },
  ])
})

test.each([
  ['id,name\na,A\n', 'the least'],
  ['\ufeffid,name\r\na,A\r\n', 'byte-order mark, CRLF'],
  ['name,id\nA,a', 'other order, no last line end'],
  ['id, name \n\na,A\n\n', 'space in the header, empty lines'],
])('%j: %s', text => {
  expect(issuesOf(text)).toEqual([])
  expect(entitiesOf(text)).toEqual([{ id: 'a', type: 'organisation', name: 'A', aliases: [] }])
})

test('what may be said of a name, and of the entity, in further columns', () => {
  const text =
    'id,name,script,confidence,hostile,from,until,partOf,sameAs.ucdp,lat,lon\n' +
    'a,Alpha,,,,,,b|c,7,33.5,x\na,ألفا,Arab,low,true,2012,2014-05,,,,\n'
  expect(load(text).issues).toEqual([])
  expect(entitiesOf(text)).toEqual([
    {
      id: 'a',
      type: 'organisation',
      name: 'Alpha',
      aliases: [{ name: 'ألفا', script: 'Arab', confidence: 'low', hostile: true, from: '2012', until: '2014-05' }],
      partOf: ['b', 'c'],
      sameAs: { ucdp: '7' },
      lat: 33.5,
      lon: 'x',
    },
  ])
  expect(issuesOf('id,name,from,confidence\na,A,,\na,B,May,sure\n')).toEqual([
    'x.csv:3:1: unknown-confidence: expected one of low, medium, high, received "sure"',
    'x.csv:3:1: bad-date: expected a date such as 2015, 2015-06 or 2015-06-01, received "May"',
  ])
})

test.each(['true', 'TRUE', 'Yes', '1', ' yes '])('weak: %s', flag =>
  expect(entitiesOf(`id,name,weak,hostile\na,A,,\na,B,${flag},${flag}\n`)[0]?.aliases).toEqual([
    { name: 'B', weak: true, hostile: true },
  ]),
)

test.each(['false', 'No', '0', ''])('not weak: %s', flag =>
  expect(entitiesOf(`id,name,weak\na,A,${flag}\na,B,${flag}\n`)[0]?.aliases).toEqual([{ name: 'B' }]),
)

test('a flag that is neither is told, and so is a canonical name that would be weak', () =>
  expect(issuesOf('id,name,weak\na,A,\na,B,perhaps\nb,C,yes\n')).toEqual([
    'x.csv:3:1: bad-flag: expected true, yes or 1, or false, no or 0, received "perhaps"',
    'x.csv:4:1: marked-first-row: expected a first row that is not weak, as it has the canonical name of "b", received "C"',
  ]))

test('what the first row says of its name, the entity says', () =>
  expect(entitiesOf('id,name,from,until,confidence,kind,script\na,A,2012,2014-05,low,official,Latn\n')).toEqual([
    {
      id: 'a',
      type: 'organisation',
      name: 'A',
      aliases: [],
      from: '2012',
      until: '2014-05',
      confidence: 'low',
      kind: 'official',
      script: 'Latn',
    },
  ]))

test('a further row adds what no row has said of the entity', () => {
  const text =
    'id,name,type,partOf,sameAs.ucdp,sameAs.un,country,lat\na,A,,b,7,,,\na,B,group,b|c,7,QDe.1,SY,33.50\na,C,group,,,,SY,33.5\n'
  expect(load(text).issues).toEqual([])
  expect(entitiesOf(text)).toEqual([
    {
      id: 'a',
      type: 'group',
      name: 'A',
      aliases: [{ name: 'B' }, { name: 'C' }],
      partOf: ['b', 'c'],
      sameAs: { ucdp: '7', un: 'QDe.1' },
      country: 'SY',
      lat: 33.5,
    },
  ])
})

test('a further row of another type or register clashes; of another property it is warned of, once a column', () => {
  const text = 'id,name,type,sameAs.ucdp,country\na,A,group,7,SY\na,B,place,,IQ\na,C,,8,LB\nb,D,group,,SY\nb,E,,,TR\n'
  expect(issuesOf(text)).toEqual([
    'x.csv:3:1: row-clash: expected "type" of "a" to stay "group", as an earlier row has it, received "place"',
    'x.csv:4:1: row-clash: expected "sameAs.ucdp" of "a" to stay "7", as an earlier row has it, received "8"',
    'x.csv:3:1: row-differs: expected "country" of "a" to stay "SY", as an earlier row has it, received "IQ" (so in 3 rows)',
  ])
  const warned = load('id,name,country\na,A,SY\na,B,IQ\n')
  expect(warned.issues).toMatchObject([{ code: 'row-differs', severity: 'warning' }])
  expect(warned.entities).toHaveLength(1)
})

test('old ids in a column of their own lead to the entity', () =>
  expect(load('id,name,redirects\na,A,old|older\na,B,oldest\n').entities).toMatchObject([
    { entity: { id: 'a', aliases: [{ name: 'B' }] }, redirects: ['old', 'older', 'oldest'] },
  ]))

test('a column whose text can’t be that property is refused', () =>
  expect(issuesOf('id,name,aliases\na,A,B\n')).toEqual([
    'x.csv:1:1: reserved-column: expected a row for each further name, received a column "aliases"',
  ]))

test('a column may be called as anything is', () =>
  expect(entitiesOf('id,name,constructor\na,A,x\n')[0]?.['constructor']).toBe('x'))

test('ids stand as they are', () => {
  const ids = ['7', 'syria:x', 'Q-17 b', 'ب']
  expect(entitiesOf(`id,name\n${ids.map(id => `${id},A`).join('\n')}\n`).map(({ id }) => id)).toEqual(ids)
})

test('names keep quotes, commas and line ends', () => {
  expect(entitiesOf('id,name\na,"Usud, ""the"" Lions"\nb,"two\nlines"\n').map(({ name }) => name)).toEqual([
    'Usud, "the" Lions',
    'two\nlines',
  ])
})

test('header alone is an empty dictionary', () => {
  expect(load('id,name\n')).toEqual({ entities: [], issues: [] })
})

describe('what is broken is told with its line, and nothing is loaded', () => {
  test.each([
    ['no name column', 'id,title\na,A\n', 'x.csv:1:1: missing-column: expected a column "name", received id, title'],
    ['no id column', 'name\nA\n', 'x.csv:1:1: missing-column: expected a column "id", received name'],
    ['neither', 'x\n1\n', 'x.csv:1:1: missing-column: expected a column "id", received x'],
    ['an empty file', '', 'x.csv:1:1: missing-column: expected a column "id", received an empty file'],
    ['an empty id', 'id,name\na,A\n,B\n', 'x.csv:3:1: empty-cell: expected a value in column "id", received ""'],
    ['an empty name', 'id,name\na," "\n', 'x.csv:2:1: empty-cell: expected a value in column "name", received " "'],
    [
      'an unknown kind',
      'id,name,kind\na,A,\na,B,nickname\n',
      'x.csv:3:1: unknown-kind: expected one of official, romanisation,',
    ],
    ['a short record', 'id,name\na,A\nb\n', 'x.csv:3:1: csv-syntax: expected records of one length, received '],
    ['a long record', 'id,name\na,A,more\n', 'x.csv:2:1: csv-syntax'],
    ['an open quote', 'id,name\na,"A\n', 'csv-syntax'],
  ])('%s', (_, text, sentence) => {
    expect(issuesOf(text).join('\n')).toContain(sentence)
    expect(load(text).entities).toEqual([])
    for (const issue of issuesOf(text)) expect(issue).toMatch(/^x\.csv:\d+:\d+: [a-z-]+: expected .+, received .+$/u)
  })

  test('every problem is told', () => {
    expect(issuesOf('id,name,kind\n,A,x\nb,,\n')).toHaveLength(3)
  })
})
