import { describe, expect, test } from 'vitest'
import { formatIssue } from '../../src/issue.ts'
import { parseYaml } from '../../src/source/yaml.ts'

const TEXT = `# a comment
namespace: syria
entities:
  - id: a
    aliases:
      - أسود
      - { name: B,   kind: official }
  - id: b
list: []
`

describe('where a value stands', () => {
  const source = parseYaml(TEXT, 'x.yaml')

  test.each([
    [['namespace'], 2, 12],
    [['entities'], 4, 3],
    [['entities', 0], 4, 5],
    [['entities', 0, 'id'], 4, 9],
    [['entities', 0, 'aliases', 0], 6, 9],
    [['entities', 0, 'aliases', 1, 'kind'], 7, 28],
    [['entities', 1, 'id'], 8, 9],
    [['list'], 9, 7],
  ] as const)('%j: line %i, column %i', (path, line, column) => {
    expect(source.at(path)).toEqual({ file: 'x.yaml', line, column })
  })

  test.each([
    [['entities', 1, 'name'], 8, 5],
    [['entities', 0, 'id', 'deeper'], 4, 9],
    [['nothing'], 2, 1],
    [['list', 3], 9, 7],
    [[], 2, 1],
  ] as const)('%j is missing: its nearest parent, line %i, column %i', (path, line, column) => {
    expect(source.at(path)).toEqual({ file: 'x.yaml', line, column })
  })
})

test('the value is what YAML says', () => {
  const { value, issues } = parseYaml(TEXT, 'x.yaml')
  expect(issues).toEqual([])
  expect(value).toMatchObject({
    namespace: 'syria',
    entities: [{ id: 'a', aliases: ['أسود', { name: 'B' }] }, { id: 'b' }],
  })
})

describe('syntax errors are issues with a position', () => {
  test.each([
    ['a: [1, 2\nb: 3\n', 'x.yaml:2:1'],
    ['a: 1\na: 2\n', 'x.yaml:2:1'],
    ['a: "open\n', 'x.yaml:2:1'],
    ['a: {b: 1\n', 'x.yaml:2:1'],
    ['a:\n\t- 1\n', 'x.yaml:2:1'],
  ])('%j', (text, place) => {
    const { issues } = parseYaml(text, 'x.yaml')
    expect(issues.length).toBeGreaterThan(0)
    const [first] = issues.map(formatIssue)
    expect(first).toMatch(/^x\.yaml:\d+:\d+: yaml-syntax: expected valid YAML, received \S/u)
    expect(first).toContain(`${place.slice(0, place.lastIndexOf(':'))}:`)
  })
})

test.each(['', '\n', '# nothing\n', '42', '- a', 'ب'])('%j is read without an issue and has a place', text => {
  const source = parseYaml(text, 'x.yaml')
  expect(source.issues).toEqual([])
  expect(source.at([]).line).toBeGreaterThanOrEqual(1)
  expect(source.at(['a', 0]).column).toBeGreaterThanOrEqual(1)
})

test('a bomb of aliases is refused as an issue, not thrown', () => {
  const layers = Array.from(
    { length: 12 },
    (_, i) => `l${i}: &l${i} [${Array.from({ length: 10 }, () => (i === 0 ? 'x' : `*l${i - 1}`)).join(', ')}]`,
  )
  const { issues } = parseYaml(`${layers.join('\n')}\n`, 'bomb.yaml')
  expect(issues.length).toBeGreaterThan(0)
})

test('a reference to nothing is refused as an issue, not thrown', () => {
  const { issues } = parseYaml('a: *nothing\n', 'x.yaml')
  expect(issues.length).toBeGreaterThan(0)
})
