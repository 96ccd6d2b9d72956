import { Parser } from 'n3'
import { describe, expect, it } from 'vitest'
import { itComesBack, textsOf } from '../round-trip.ts'

describe('skos', () => {
  itComesBack('skos', 'x.ttl')
  itComesBack('skos', 'x.jsonld')

  it('is Turtle', async () => {
    const [text = ''] = await textsOf('skos', 'x.ttl')
    expect(text).toContain('<urn:kunya:syria:alpha-front> a skos:Concept ;\n  dct:type "group" ;\n')
    expect(text).toContain('skos:prefLabel "جبهة ألفا"@ar')
    expect(text).toContain('skos:altLabel "Alpha; \\"A\\" & <B>"@en')
    expect(text).toContain('skos:hiddenLabel "Alfa Fornt"')
    expect(text).toContain('skos:broader <urn:kunya:syria:army>')
    expect(new Parser().parse(text)).toHaveLength(10)
  })

  it('is JSON-LD where the name says so', async () => {
    const [text = ''] = await textsOf('skos', 'x.jsonld')
    expect(JSON.parse(text)['@graph'][0]).toMatchObject({
      '@id': 'urn:kunya:syria:alpha-front',
      'skos:exactMatch': [{ '@id': 'http://www.wikidata.org/entity/Q42' }],
    })
  })
})
