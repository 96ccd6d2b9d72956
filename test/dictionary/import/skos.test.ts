import { expect, test } from 'vitest'
import { casedTag } from '../../../src/dictionary/import/skos.ts'
import { formatIssue } from '../../../src/issue.ts'
import { entitiesIn, imported, input } from '../entities.ts'

const TURTLE = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix ex: <http://example.org/groups/> .
ex:scheme a skos:ConceptScheme ; dct:title "Groups" .
ex:alpha a skos:Concept ; skos:prefLabel "Alpha Front"@en, "جبهة ألفا"@ar ; skos:inScheme ex:scheme .
ex:beta skos:altLabel "Beta" .
ex:alpha skos:altLabel "Front of Alpha"@en ; skos:hiddenLabel "Alfa Fornt" ; skos:broader ex:army ;
  skos:exactMatch <http://www.wikidata.org/entity/Q42>, <http://other.example/1> ; skos:note "invented" ; dct:created "2020" .
`
const JSON_LD = `{"@context":{"skos":"http://www.w3.org/2004/02/skos/core#"},"@graph":[
 {"@id":"http://example.org/groups/alpha","skos:prefLabel":[{"@value":"Alpha Front","@language":"en"},{"@value":"جبهة ألفا","@language":"ar"}],
  "skos:altLabel":{"@value":"Front of Alpha","@language":"en"},"skos:hiddenLabel":"Alfa Fornt"}]}`

const ALPHA = {
  id: 'n:alpha',
  sameAs: { iri: 'http://example.org/groups/alpha' },
  type: 'organisation',
  name: 'Alpha Front',
  aliases: [
    { name: 'جبهة ألفا', kind: 'official', lang: 'ar' },
    { name: 'Front of Alpha', lang: 'en' },
    { name: 'Alfa Fornt', kind: 'misspelling' },
  ],
}

test('Turtle, said in any order', async () => {
  const items = await imported('skos', [input('x.ttl', TURTLE)], { namespace: 'n' })
  expect(entitiesIn(items)).toEqual([
    {
      ...ALPHA,
      partOf: ['n:army'],
      sameAs: { ...ALPHA.sameAs, wikidata: 'Q42' },
      inScheme: ['http://example.org/groups/scheme'],
      exactMatch: ['http://other.example/1'],
      note: ['invented'],
    },
  ])
  expect(items.flatMap(({ issues }) => issues.map(formatIssue))).toEqual([
    'x.ttl:1:1: no-name: expected a skos:prefLabel, received <http://example.org/groups/beta> without one',
  ])
  expect(items.flatMap(({ leftOut }) => leftOut)).toEqual([
    'resources without labels',
    'statements of http://purl.org/dc/terms/created',
  ])
})

test('JSON-LD says the same', async () =>
  expect(entitiesIn(await imported('skos', [input('x.jsonld', JSON_LD)], { namespace: 'n' }))).toEqual([ALPHA]))

test('broken syntax is refused with its line; nothing is fetched', async () => {
  await expect(imported('skos', [input('x.ttl', '@prefix a: <b> .\na:b a:c "d\n')])).rejects.toThrow(
    /^x\.ttl:2:1: rdf-syntax: /,
  )
  const remote = '{"@context":"https://example.org/context.jsonld","@id":"x"}'
  await expect(imported('skos', [input('x.jsonld', remote)])).rejects.toThrow(
    'a context to be fetched from https://example.org',
  )
})

test.each([
  ['ar-latn', 'ar-Latn'],
  ['EN-gb', 'en-GB'],
  ['', ''],
])('%s is written %s', (tag, cased) => expect(casedTag(tag)).toBe(cased))
