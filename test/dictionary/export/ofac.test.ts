import { describe, expect, it } from 'vitest'
import { itComesBack, textsOf } from '../round-trip.ts'

describe('ofac', () => {
  itComesBack('ofac', 'folder')

  it('is two files of OFAC’s layout', async () => {
    const [sdn, alt] = await textsOf('ofac')
    expect(sdn).toBe('syria:alpha-front,Alpha Front,-0-,-0-,-0-,-0-,-0-,-0-,-0-,-0-,-0-,-0-\n')
    expect(alt).toBe(
      'syria:alpha-front,1,aka,جبهة ألفا,-0-\nsyria:alpha-front,2,aka,"Alpha; ""A"" & <B>",-0-\n' +
        'syria:alpha-front,3,aka,AF,-0-\nsyria:alpha-front,4,aka,Alfa Fornt,-0-\nsyria:alpha-front,5,fka,Alpha Brigade,-0-\n',
    )
  })
})
