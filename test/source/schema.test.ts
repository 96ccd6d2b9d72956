import { describe, expect, test } from 'vitest'
import { formatIssue } from '../../src/issue.ts'
import { compileSchema, schemaIssues, shown } from '../../src/source/schema.ts'
import { parseYaml } from '../../src/source/yaml.ts'

const validate = compileSchema({
  type: 'object',
  required: ['id'],
  additionalProperties: false,
  properties: {
    id: { type: 'string', pattern: '^[a-z]+$' },
    kind: { enum: ['official', 'former'] },
    weak: { type: 'boolean' },
    list: {
      type: 'array',
      minItems: 1,
      items: {
        anyOf: [{ type: 'string' }, { type: 'object', required: ['name'], properties: { name: { type: 'string' } } }],
      },
    },
    date: { type: ['string', 'number'] },
    'a/b~c': { type: 'boolean' },
  },
})

const issuesOf = (text: string): string[] => schemaIssues(validate, parseYaml(text, 'x.yaml')).map(formatIssue)

test.each([
  ['kind: official\n', ['x.yaml:1:1: schema-required: expected property "id", received {"kind":"official"}']],
  [
    'id: a\nkind: officious\n',
    ['x.yaml:2:7: schema-enum: expected "kind" to be one of official, former, received "officious"'],
  ],
  ['id: a\nweak: maybe\n', ['x.yaml:2:7: schema-type: expected "weak" to be boolean, received "maybe"']],
  ['id: A B\n', ['x.yaml:1:5: schema-pattern: expected "id" to be text like ^[a-z]+$, received "A B"']],
  [
    'id: a\nkinds: official\n',
    ['x.yaml:2:8: schema-additional-properties: expected a known property, received property "kinds"'],
  ],
  ['id: a\ndate: [2011]\n', ['x.yaml:2:7: schema-type: expected "date" to be string or number, received [2011]']],
  ['id: a\na/b~c: 1\n', ['x.yaml:2:8: schema-type: expected "a/b~c" to be boolean, received 1']],
  ['[]\n', ['x.yaml:1:1: schema-type: expected object, received []']],
  ['', ['x.yaml:1:1: schema-type: expected object, received null']],
])('%j', (text, expected) => {
  expect(issuesOf(text)).toEqual(expected)
})

test('every problem is told, not the first alone', () => {
  expect(issuesOf('id: 7\nkind: x\nweak: 1\nother: 1\n')).toHaveLength(4)
})

test('of alternatives the parts are told, not the summary', () => {
  const issues = issuesOf('id: a\nlist: [ok, 3]\n')
  expect(issues.length).toBeGreaterThan(0)
  for (const issue of issues) {
    expect(issue).toMatch(/^x\.yaml:2:12: schema-type: expected (string|object), received 3$/u)
  }
})

test('a rule without a sentence of its own says what the validator says', () => {
  expect(issuesOf('id: a\nlist: []\n')).toEqual([
    'x.yaml:2:7: schema-min-items: expected must NOT have fewer than 1 items, received []',
  ])
})

test('what fits has no issue', () => {
  expect(issuesOf('id: a\nkind: former\nweak: true\nlist: [a, { name: b }]\ndate: 2011\n')).toEqual([])
})

describe('shown', () => {
  test.each([
    ['x', '"x"'],
    [7, '7'],
    [null, 'null'],
    [undefined, 'undefined'],
    [{ a: [1] }, '{"a":[1]}'],
  ])('%j as %s', (value, text) => {
    expect(shown(value)).toBe(text)
  })

  test('a long value is cut', () => {
    const text = shown('x'.repeat(500))
    expect(text.length).toBeLessThanOrEqual(80)
    expect(text).toMatch(/^"x+…$/u)
  })
})
