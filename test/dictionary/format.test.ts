import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formatDictionary } from '../../src/dictionary/format.ts'
import { loadYamlDictionary } from '../../src/dictionary/yaml.ts'
import { DICTIONARIES } from '../../src/load.ts'

const MESSY = `# Head of the file.
namespace: x
entities:
  # About b.
  # It has two lines.
  - id: b # its id
    name: B
    # What kind it is.
    type: group
    country: SY

  # Floating: belongs to nobody.

  - type: group
    id: a
    aliases:
      - { lang: en, name: "A, B" }   # seen twice
      - name: C
        notes: |
          Two
          lines
        kind: former
      - D
    name: A
    distinctFrom: [b]
    partOf: [b]
  - { name: Z, type: group, id: 0 }
sources:
  s: S
title: T
`

const TIDY = `# Head of the file.
namespace: x
title: T
sources:
  s: S
entities:
  - { id: 0, type: group, name: Z }

  # Floating: belongs to nobody.

  - id: a
    type: group
    name: A
    aliases:
      - { name: "A, B", lang: en }   # seen twice
      - name: C
        kind: former
        notes: |
          Two
          lines
      - D
    partOf: [b]
    distinctFrom: [b]
  # About b.
  # It has two lines.
  - id: b # its id
    # What kind it is.
    type: group
    name: B
    country: SY
`

test('pieces are moved, with the comments right above them; nothing else changes', () => {
  expect(formatDictionary(MESSY)).toBe(TIDY)
})

test('what is in order stays, byte for byte', () => {
  expect(formatDictionary(TIDY)).toBe(TIDY)
  for (const text of [
    'namespace: x\nentities: []\n',
    '',
    'namespace: x\r\nentities:\r\n  - id: a\r\n    type: t\r\n    name: A\r\n',
  ])
    expect(formatDictionary(text)).toBe(text)
})

test('overlays stand behind entities', () => {
  const text = 'namespace: x\nentities:\n  - extends: "a:a"\n    aliases: [A]\n  - id: b\n    type: t\n    name: B\n'
  expect(formatDictionary(text)).toBe(
    'namespace: x\nentities:\n  - id: b\n    type: t\n    name: B\n  - extends: "a:a"\n    aliases: [A]\n',
  )
})

test('a sign of comment in a name is none', () => {
  const text =
    'namespace: x\nentities:\n  - { type: group, id: a, name: "A #1", aliases: [{ lang: en, name: "B #2" }] }\n'
  expect(formatDictionary(text)).toContain(
    '{ id: a, type: group, name: "A #1", aliases: [{ name: "B #2", lang: en }] }',
  )
})

test('what would lose its anchor is refused', () => {
  const text =
    'namespace: x\nentities:\n  - { id: b, type: group, name: B, notes: &n same }\n  - { id: a, type: group, name: A, notes: *n }\n'
  expect(() => formatDictionary(text)).toThrow('can’t be put in order')
})

test('CRLF stays', () => {
  const text =
    'namespace: x\r\nentities:\r\n  - id: b\r\n    name: B\r\n    type: t\r\n\r\n  - id: a\r\n    type: t\r\n    name: A\r\n'
  const tidy =
    'namespace: x\r\nentities:\r\n  - id: a\r\n    type: t\r\n    name: A\r\n\r\n  - id: b\r\n    type: t\r\n    name: B\r\n'
  expect(formatDictionary(text)).toBe(tidy)
})

test('what is no YAML is not touched', () => {
  expect(() => formatDictionary('entities: [')).toThrow('no valid YAML')
})

describe('the shipped files', () => {
  const folder = join(DICTIONARIES, 'syria')
  test.each(readdirSync(folder).filter(file => file.endsWith('.yaml')))(
    '%s says the same in order, once and for all',
    file => {
      const text = readFileSync(join(folder, file), 'utf8')
      const done = formatDictionary(text)
      expect(formatDictionary(done)).toBe(done)
      const entities = (of: string) => loadYamlDictionary(of, file).entities.map(({ entity }) => entity)
      const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)
      expect(entities(done)).toEqual(entities(text).sort(byId))
    },
  )
})
