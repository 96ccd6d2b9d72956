import { describe, expect, it } from 'vitest'
import { itComesBack, textsOf } from '../round-trip.ts'

describe('opensanctions', () => {
  itComesBack('opensanctions', 'targets.simple.csv')

  it('joins names by semicolons, in quotes where they hold one', async () => {
    const [text = ''] = await textsOf('opensanctions')
    expect(text.split('\n')[1]).toBe(
      'syria:alpha-front,Organization,Alpha Front,' +
        '"جبهة ألفا;""Alpha; """"A"""" & <B>"";AF;Alfa Fornt;Alpha Brigade",,,,,,,,,,,,',
    )
  })
})
