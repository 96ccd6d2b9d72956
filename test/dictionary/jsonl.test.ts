import { expect, test } from 'vitest'
import { loadJsonDictionary } from '../../src/dictionary/jsonl.ts'
import { formatIssue } from '../../src/issue.ts'

test('one whole entity a line, its old ids apart', () => {
  const line = { id: 'a:b', type: 'group', name: 'A', aliases: [{ name: 'B' }], redirects: ['a:c'], x: 1 }
  expect(loadJsonDictionary(`\n${JSON.stringify(line)}\n`, 'x.jsonl')).toMatchObject({
    issues: [],
    entities: [
      {
        entity: { id: 'a:b', type: 'group', name: 'A', aliases: [{ name: 'B' }], x: 1 },
        at: { file: 'x.jsonl', line: 2, column: 1 },
        redirects: ['a:c'],
      },
    ],
  })
})

test('a broken file is refused whole, with each problem', () => {
  const text =
    '{"id":"a","type":"group","name":"A"}\n{"id":\n7\n{"id":"b","type":"group","name":"B","aliases":[{"name":"C","kind":"x"}]}\n'
  const { entities, issues } = loadJsonDictionary(text, 'x.jsonl')
  expect(entities).toEqual([])
  expect(issues.map(issue => formatIssue(issue).replace(/(received).*/u, '$1'))).toEqual([
    'x.jsonl:2:1: json-syntax: expected one JSON object, received',
    'x.jsonl:3:1: no-text: expected text in "id", received',
    'x.jsonl:3:1: no-text: expected text in "type", received',
    'x.jsonl:3:1: no-text: expected text in "name", received',
    expect.stringMatching(/^x\.jsonl:4:1: bad-kind: /),
  ])
})

test.each([
  ['"partOf":"a:two"', 'schema-type: expected "partOf" to be array'],
  ['"aliases":[null]', 'empty-alias: expected an alias of "a" with letters'],
  ['"redirects":"a:old"', 'schema-type: expected "redirects" to be array'],
  ['"sameAs":{"un":7}', 'schema-type: expected "un" to be string'],
  ['"lat":233.5,"lon":36', 'schema-maximum: '],
])('%s is told with its place, and never thrown', (property, told) => {
  const text = `{"id":"a","type":"group","name":"A",${property}}`
  const { entities, issues } = loadJsonDictionary(text, 'x.jsonl')
  expect(entities).toEqual([])
  expect(issues.map(formatIssue)).toEqual([expect.stringContaining(`x.jsonl:1:1: ${told}`)])
})
