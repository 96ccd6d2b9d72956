import { expect, test } from 'vitest'
import { casedTag } from '../../../src/dictionary/import/skos.ts'
import { formatIssue } from '../../../src/issue.ts'
import { entitiesIn, imported, input } from '../entities.ts'

const TURTLE = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix ex: <http://example.org/groups/> .
ex:scheme a skos:ConceptScheme ; skos:prefLabel "Groups" ; dct:title "Groups" .
ex:some a skos:OrderedCollection ; skos:prefLabel "Some groups"@en ; skos:member ex:alpha .
ex:army a skos:Concept ; skos:prefLabel "Army"@en ; dct:type "group", "army" .
ex:alpha a skos:Concept ; skos:prefLabel "Alpha Front"@en, "جبهة ألفا"@ar ; skos:inScheme ex:scheme .
ex:beta skos:altLabel "Beta" .
ex:alpha skos:altLabel "Front of Alpha"@en ; skos:hiddenLabel "Alfa Fornt" ; skos:broader ex:army, ex:gone, ex:scheme ;
  dct:replaces ex:old-alpha, ex:army ;
  skos:exactMatch <http://www.wikidata.org/entity/Q42>, <http://www.wikidata.org/entity/Q43>, <http://other.example/1> ; skos:note "invented" ; dct:created "2020" .
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
    { id: 'n:army', sameAs: { iri: 'http://example.org/groups/army' }, type: 'group', name: 'Army', aliases: [] },
    {
      ...ALPHA,
      partOf: ['n:army'],
      redirects: ['n:old-alpha'],
      sameAs: { ...ALPHA.sameAs, wikidata: 'Q42' },
      inScheme: ['http://example.org/groups/scheme'],
      exactMatch: ['http://www.wikidata.org/entity/Q43', 'http://other.example/1'],
      note: ['invented'],
    },
  ])
  const of = 'of <http://example.org/groups/alpha>'
  expect(items.flatMap(({ issues }) => issues.map(formatIssue))).toEqual([
    `x.ttl:1:1: dangling-reference: expected skos:broader ${of} to name a concept of the files, received <http://example.org/groups/gone>`,
    `x.ttl:1:1: dangling-reference: expected skos:broader ${of} to name a concept of the files, received <http://example.org/groups/scheme>`,
    `x.ttl:1:1: replaced-concept: expected dct:replaces ${of} to name a concept that is no more in the files, received <http://example.org/groups/army>`,
    'x.ttl:1:1: no-name: expected a skos:prefLabel, received <http://example.org/groups/beta> without one',
  ])
  expect(items.flatMap(({ leftOut }) => leftOut)).toEqual([
    'statements of http://purl.org/dc/terms/title',
    'concept schemes',
    'collections',
    'a further dct:type',
    'statements of http://purl.org/dc/terms/created',
  ])
})

test('a concept of one file may be part of one of another', async () => {
  const head = '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n'
  const items = await imported(
    'skos',
    [
      input('a.ttl', `${head}<urn:kunya:n:a> skos:prefLabel "A" ; skos:broader <urn:kunya:n:b> .\n`),
      input('b.ttl', `${head}<urn:kunya:n:b> skos:prefLabel "B" ; skos:broader <urn:kunya:n:c> .\n`),
    ],
    { namespace: 'n' },
  )
  expect(entitiesIn(items).map(({ id, partOf }) => [id, partOf])).toEqual([
    ['n:a', ['n:b']],
    ['n:b', undefined],
  ])
  expect(items.flatMap(({ issues }) => issues.map(({ at }) => at.file))).toEqual(['b.ttl'])
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
