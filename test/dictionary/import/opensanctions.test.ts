import { expect, test } from 'vitest'
import { valuesIn } from '../../../src/dictionary/import/opensanctions.ts'
import { entitiesIn, imported, input } from '../entities.ts'

test('one line an entity, several names in a cell', async () => {
  const text =
    '"id","schema","name","aliases","birth_date","countries","dataset"\n' +
    '"NK-x","Person","Ali Alpha","""Alpha; Ali"";علي ألفا","1970","sy;iq","A List"\n' +
    '"NK-y","Company","Alpha Ltd","","","",""\n'
  expect(entitiesIn(await imported('opensanctions', [input('x.csv', text)]))).toEqual([
    {
      id: 'opensanctions:nk-x',
      sameAs: { opensanctions: 'NK-x' },
      type: 'person',
      name: 'Ali Alpha',
      aliases: [{ name: 'Alpha; Ali' }, { name: 'علي ألفا' }],
      birth_date: '1970',
      countries: 'sy;iq',
      dataset: 'A List',
    },
    {
      id: 'opensanctions:nk-y',
      sameAs: { opensanctions: 'NK-y' },
      type: 'organisation',
      name: 'Alpha Ltd',
      aliases: [],
      schema: 'Company',
    },
  ])
})

test.each([
  ['a;b', ['a', 'b']],
  ['"a;b";c', ['a;b', 'c']],
  ['"a ""x""";b', ['a "x"', 'b']],
  ['a "b', ['a "b']],
])('values in %s', (cell, values) => expect(valuesIn(cell)).toEqual(values))
