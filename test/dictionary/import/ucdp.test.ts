import { expect, test } from 'vitest'
import { isAbbreviation, namesIn } from '../../../src/dictionary/import/ucdp.ts'
import { formatIssue } from '../../../src/issue.ts'
import { entitiesIn, imported, input } from '../entities.ts'

/** In the layout of the actor data set, with invented names. */
const HEAD =
  'ActorId,NameData,NameOrig,NameOrigFull,NameOrigFullEng,NameChange,NewName,NewNameFullMotherTongue,NewNameFullEng,Org,NamePrev,ActorIdPrev,Alliance,Location,Version\n'

test('every name, by what it is', async () => {
  const text =
    HEAD +
    '9001,AF,Alpha,Jabhat Alfa,Alpha Front,1,"AB, AF","Liwa Alfa, Jabhat Alfa","Alpha Brigade, Alpha Front",1,,,0,"Syria, Iraq",22.1\n' +
    '9002,Government of Alpha,Government of Alpha,n/a,Government of Alpha,0,,,,4,,,0,Alpha,22.1\n' +
    '9003,Beta,Beta,n/a,Beta,0,,,,9,,,1,Beta,22.1\n'
  const items = await imported('ucdp', [input('x.csv', text)])
  expect(entitiesIn(items)).toEqual([
    {
      id: 'ucdp:9001',
      sameAs: { ucdp: '9001' },
      type: 'group',
      name: 'AF',
      aliases: [
        { name: 'Jabhat Alfa', kind: 'official' },
        { name: 'Liwa Alfa', kind: 'official' },
        { name: 'Alpha Front', kind: 'translation', lang: 'en' },
        { name: 'Alpha Brigade', kind: 'translation', lang: 'en' },
        { name: 'Alpha' },
        { name: 'AB', kind: 'abbreviation' },
      ],
      Org: '1',
      NameChange: '1',
      Location: 'Syria, Iraq',
      Version: '22.1',
    },
    expect.objectContaining({ id: 'ucdp:9002', type: 'organisation', aliases: [] }),
    expect.objectContaining({ id: 'ucdp:9003', type: 'group', Alliance: '1' }),
  ])
  expect(items.flatMap(({ issues }) => issues.map(formatIssue))).toEqual([
    'x.csv:4:30: unknown-org: expected one of 1, 2, 3, 4, received "9"',
  ])
})

test.each([
  ['A, B', ['A', 'B']],
  ['Front (A, B), C', ['Front (A, B)', 'C']],
  ['', ['']],
])('names in %j', (cell, names) => expect(namesIn(cell)).toEqual(names))

test.each([
  ['IS', true],
  ['NSCN-IM', true],
  ['Is', false],
  ['AN ARMY', false],
])('%s is an abbreviation: %s', (name, is) => expect(isAbbreviation(name)).toBe(is))
