import { describe, expect, it } from 'vitest'
import { itComesBack, lossesIn, textsOf } from '../round-trip.ts'

describe('ftm', () => {
  itComesBack('ftm', 'x.ftm.json')

  it('has names by what they are, and the type as a keyword where several share a schema', async () => {
    const [text = ''] = await textsOf('ftm')
    expect(JSON.parse(text)).toEqual({
      id: 'syria.alpha-front',
      schema: 'Organization',
      datasets: ['syria'],
      properties: {
        name: ['Alpha Front'],
        alias: ['جبهة ألفا', 'Alpha; "A" & <B>'],
        weakAlias: ['AF', 'Alfa Fornt'],
        previousName: ['Alpha Brigade'],
        keywords: ['kunya:group'],
        country: ['SY'],
        notes: ['invented'],
        wikidataId: ['Q42'],
      },
    })
    expect(await lossesIn('ftm')).toMatchObject({ '"lang" of a name': 2, '"partOf"': 1, '"from" of a name': 1 })
  })
})
