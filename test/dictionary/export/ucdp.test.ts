import { describe, expect, it } from 'vitest'
import { itComesBack, lossesIn, textsOf } from '../round-trip.ts'

describe('ucdp', () => {
  itComesBack('ucdp', 'x.csv')

  it('has the columns of the actor data set', async () => {
    const [text = ''] = await textsOf('ucdp')
    expect(text.split('\n')[0]).toMatch(/^ActorId,NameData,NameOrig,NameOrigFull,NameOrigFullEng,NameChange,NewName,/)
    expect(text.split('\n')[1]).toBe(
      'syria:alpha-front,Alpha Front,Alpha Front,n/a,n/a,0,"AF, Alfa Fornt, Alpha Brigade",جبهة ألفا,"Alpha; ""A"" & <B>",1,,,0,,0,,,,,',
    )
    expect(await lossesIn('ucdp')).toMatchObject({ '"from" of a name': 1, '"sameAs"': 1 })
  })
})
