import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { scalar, yamlEntity, yamlHeader } from '../../../src/dictionary/export/yaml.ts'
import { loadYamlDictionary } from '../../../src/dictionary/yaml.ts'
import { someEntities } from '../entities.ts'
import { ALPHA } from '../round-trip.ts'

const SOURCES = { book: 'A book', 'film-2': { title: 'A film: part 2' } }

describe('yaml', () => {
  it('is what curators write: one block an entity, one line a name', () =>
    expect(yamlHeader({ namespace: 'syria', title: 'War, 2011-', sources: SOURCES }) + yamlEntity(ALPHA, 'syria')).toBe(
      `namespace: syria
title: "War, 2011-"
sources:
  book: A book
  film-2: { title: "A film: part 2" }
entities:
  - id: alpha-front
    type: group
    name: Alpha Front
    aliases:
      - { name: جبهة ألفا, kind: official, lang: ar, source: book }
      - { name: "Alpha; \\"A\\" & <B>", kind: translation, lang: en }
      - { name: AF, kind: abbreviation, weak: true }
      - { name: Alfa Fornt, kind: misspelling }
      - { name: Alpha Brigade, kind: former, from: "2012", until: "2014-05" }
    partOf: [army]
    country: SY
    sameAs: { wikidata: Q42, ucdp: "9001" }
    notes: invented

`,
    ))

  it('an empty one is whole too', () =>
    expect(loadYamlDictionary(yamlHeader({ namespace: 'x' }, true), 'x.yaml')).toMatchObject({
      entities: [],
      issues: [],
    }))

  it('comes back as it was', () =>
    fc.assert(
      fc.property(someEntities, entities => {
        const text =
          yamlHeader({ namespace: 'test', sources: SOURCES }) +
          entities.map(entity => yamlEntity(entity, 'test')).join('')
        const { entities: read, issues } = loadYamlDictionary(text, 'x.yaml')
        expect(issues).toEqual([])
        expect(read.map(({ entity, redirects }) => (redirects.length > 0 ? { ...entity, redirects } : entity))).toEqual(
          entities,
        )
      }),
      { numRuns: 200 },
    ))

  it('any text is read as itself', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(parse(`[${scalar(text)}]`)).toEqual([text])
        expect(parse(`a: ${scalar(text)}`)).toEqual({ a: text })
      }),
    ))

  it.each(['no', 'Y', 'null', '12', '2014-05-01', '- a', 'a: b', 'a #b', '', '0x1f', '.inf'])(
    '%j stands in quotes',
    text => expect(scalar(text)).toBe(JSON.stringify(text)),
  )
})
