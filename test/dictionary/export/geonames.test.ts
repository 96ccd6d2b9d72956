import { describe, expect, it } from 'vitest'
import { itComesBack, textsOf } from '../round-trip.ts'

describe('geonames', () => {
  itComesBack('geonames', 'folder')

  it('is two tables', async () => {
    const [places = '', names = ''] = await textsOf('geonames')
    expect(places.split('\t')).toHaveLength(19)
    expect(names.split('\n')[0]?.split('\t')).toEqual([
      '1',
      'syria:alpha-front',
      'ar',
      'جبهة ألفا',
      '',
      '',
      '',
      '',
      '',
      '',
    ])
    expect(names).toContain('\twkdt\tQ42\t')
  })
})
