import { describe, expect, it } from 'vitest'
import { itComesBack, textsOf } from '../round-trip.ts'

describe('wikidata', () => {
  itComesBack('wikidata', 'x.json')

  it('is one array, an item a line', async () => {
    const [text = ''] = await textsOf('wikidata')
    const lines = text.trimEnd().split('\n')
    expect([lines[0], lines.at(-1)]).toEqual(['[', ']'])
    const [item] = JSON.parse(text)
    expect(item).toMatchObject({
      type: 'item',
      labels: { mul: { language: 'mul', value: 'Alpha Front' } },
      claims: {
        P31: [{ mainsnak: { datavalue: { value: { id: 'Q17149090' } } } }],
        P1448: [{ mainsnak: { datavalue: { value: { text: 'جبهة ألفا', language: 'ar' } } } }],
        P1813: [{ mainsnak: { datavalue: { value: { text: 'AF', language: 'und' } } } }],
      },
    })
  })
})
