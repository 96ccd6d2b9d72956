import { describe, expect, it } from 'vitest'
import { loadCsvDictionary } from '../../../src/dictionary/csv.ts'
import { columnsOf } from '../../../src/dictionary/export/csv.ts'
import { ALPHA, itComesBack, lossesIn, textsOf } from '../round-trip.ts'

describe('csv', () => {
  itComesBack('csv', 'x.csv')

  it('has a row a name, and the columns that are needed', async () => {
    const [text = ''] = await textsOf('csv')
    expect(text).toBe(
      'id,name,type,lang,kind,source,weak,from,until,country,notes,partOf,sameAs.ucdp,sameAs.wikidata\n' +
        'syria:alpha-front,Alpha Front,group,,,,,,,SY,invented,syria:army,9001,Q42\n' +
        'syria:alpha-front,جبهة ألفا,group,ar,official,book,,,,,,,,\n' +
        'syria:alpha-front,"Alpha; ""A"" & <B>",group,en,translation,,,,,,,,,\n' +
        'syria:alpha-front,AF,group,,abbreviation,,true,,,,,,,\n' +
        'syria:alpha-front,Alfa Fornt,group,,misspelling,,,,,,,,,\n' +
        'syria:alpha-front,Alpha Brigade,group,,former,,,2012,2014-05,,,,,\n',
    )
    expect(await lossesIn('csv')).toEqual({})
  })

  it('is a dictionary', async () => {
    const [text = ''] = await textsOf('csv')
    expect(loadCsvDictionary(text, 'x.csv')).toMatchObject({ issues: [], entities: [{ entity: ALPHA }] })
  })

  it('needs three columns at least', () => expect(columnsOf([])).toEqual(['id', 'name', 'type']))
})
