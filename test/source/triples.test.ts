import { expect, test } from 'vitest'
import { readTriples } from '../../src/source/triples.ts'
import { input } from '../dictionary/entities.ts'

async function triples(file: string, text: string): Promise<string[]> {
  const list: string[] = []
  for await (const { subject, predicate, object } of readTriples(input(file, text))) {
    list.push(`${subject.value} ${predicate.value} ${object.value}`)
  }
  return list
}

test.each([
  ['x.ttl', '@prefix e: <http://e/> . e:s e:p "o" .'],
  ['x.nt', '<http://e/s> <http://e/p> "o" .'],
  ['x.jsonld', '{"@id":"http://e/s","http://e/p":"o"}'],
])('%s', async (file, text) => expect(await triples(file, text)).toEqual(['http://e/s http://e/p o']))

test('broken files are refused', async () => {
  await expect(triples('x.ttl', '<http://e/s>\n<http://e/p> nothing .')).rejects.toThrow(
    /^x\.ttl:2:1: rdf-syntax: expected Turtle or N-Triples, received /,
  )
  await expect(triples('x.jsonld', '{"@id":')).rejects.toThrow(
    /^x\.jsonld:1:1: rdf-syntax: expected JSON-LD, received /,
  )
})
