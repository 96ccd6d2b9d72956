import { describe, expect, test } from 'vitest'
import { type Addition, addToDictionary } from '../../src/dictionary/add.ts'
import { loadYamlDictionary } from '../../src/dictionary/yaml.ts'

const TEXT = `# Head.
namespace: x
sources:
  s: A source # the only one
entities:
  # About b.
  - id: b
    type: group
    name: B
    aliases:
      - { name: Bee, source: s } # seen twice
    # Its rival.
    distinctFrom: [d]

  - id: d
    type: group
    name: D # short
    distinctFrom: [b]
`

/** Lines that the addition brought: nothing else may differ. */
function added(text: string, addition: Addition): string[] {
  const [before, after] = [text.split('\n'), addToDictionary(text, addition).split('\n')]
  expect(loadYamlDictionary(after.join('\n'), 'x.yaml').issues).toEqual([])
  let i = 0
  const found = after.filter(line => line !== before[i] || (i++, false))
  expect(i).toBe(before.length)
  return found
}
const alias = (id: string, of: Record<string, unknown> & { name: string }, key: 'id' | 'extends' = 'id'): Addition => ({
  to: { key, id, alias: of },
})

describe('an alias', () => {
  test('behind the others of its block', () => {
    expect(added(TEXT, alias('b', { lang: 'fr', name: 'L’abeille, la', kind: 'translation', source: 's' }))).toEqual([
      '      - { name: "L’abeille, la", kind: translation, lang: fr, source: s }',
    ])
    expect(added(TEXT, alias('b', { name: 'no' }))).toEqual(['      - no'])
    expect(added(TEXT, alias('b', { name: '12' }))).toEqual(['      - "12"'])
    expect(added(TEXT, alias('b', { name: 'a: b' }))).toEqual(['      - "a: b"'])
  })

  test('as the first one, behind the name', () => {
    expect(added(TEXT, alias('d', { name: 'Dee' }))).toEqual(['    aliases:', '      - Dee'])
  })

  test.each([
    ['- { id: a, type: t, name: A }', '- { id: a, type: t, name: A, aliases: [{ name: B, lang: en }] }'],
    ['- { id: a, type: t, name: A, aliases: [] }', '- { id: a, type: t, name: A, aliases: [{ name: B, lang: en }] }'],
    [
      '- { id: a, type: t, name: A, aliases: [C, D] }',
      '- { id: a, type: t, name: A, aliases: [C, D, { name: B, lang: en }] }',
    ],
    [
      '- id: a\n    type: t\n    name: A\n    aliases: [C]',
      '- id: a\n    type: t\n    name: A\n    aliases: [C, { name: B, lang: en }]',
    ],
    [
      '- id: a\n    type: t\n    name: A\n    aliases:\n    - name: C\n      notes: |\n        one\n        two',
      '- id: a\n    type: t\n    name: A\n    aliases:\n    - name: C\n      notes: |\n        one\n        two\n    - { name: B, lang: en }',
    ],
  ])('in a block laid out as %j', (before, after) => {
    const head = 'namespace: x\nentities:\n  '
    expect(addToDictionary(`${head}${before}\n`, alias('a', { name: 'B', lang: 'en' }))).toBe(`${head}${after}\n`)
  })

  test('by its id with the namespace', () => {
    expect(added(TEXT, alias('x:d', { name: 'Dee' }))).toHaveLength(2)
  })

  test('in an overlay', () => {
    const text = 'namespace: x\nentities:\n  - extends: "y:a"\n    aliases: [B]\n'
    expect(addToDictionary(text, alias('y:a', { name: 'C' }, 'extends'))).toContain('aliases: [B, C]')
  })

  test('without a line end behind it, and with CRLF', () => {
    expect(addToDictionary(TEXT.trimEnd(), alias('d', { name: 'Dee' }))).toBe(
      TEXT.trimEnd().replace('D # short', 'D # short\n    aliases:\n      - Dee'),
    )
    const crlf = TEXT.replaceAll('\n', '\r\n')
    expect(addToDictionary(crlf, alias('b', { name: 'Bumble' }))).toBe(
      crlf.replace('twice\r\n', 'twice\r\n      - Bumble\r\n'),
    )
  })
})

describe('an entity', () => {
  const block = (id: string, rest = {}): Addition => ({ block: { id, type: 'group', name: id.toUpperCase(), ...rest } })

  test('by its id, with what its neighbours have between them', () => {
    const rest = {
      distinctFrom: ['b', 'd'],
      aliases: [{ name: 'See', lang: 'en', source: 's' }, { name: 'سي' }],
      sameAs: { un: '1' },
    }
    expect(added(TEXT, block('c', rest))).toEqual([
      '  - id: c',
      '    type: group',
      '    name: C',
      '    aliases:',
      '      - { name: See, lang: en, source: s }',
      '      - سي',
      '    distinctFrom: [b, d]',
      '    sameAs: { un: "1" }',
      '',
    ])
  })

  test('first, above the comment of the next; last', () => {
    expect(addToDictionary(TEXT, block('a'))).toContain(
      'entities:\n  - id: a\n    type: group\n    name: A\n\n  # About b.',
    )
    expect(addToDictionary(TEXT, block('z'))).toBe(`${TEXT}\n  - id: z\n    type: group\n    name: Z\n`)
  })

  test('at the end where ids do not ascend, and in an empty dictionary', () => {
    const text = 'namespace: x\nentities:\n  - { id: d, type: t, name: D }\n  - { id: b, type: t, name: B }\n'
    expect(addToDictionary(text, block('c'))).toBe(`${text}  - id: c\n    type: group\n    name: C\n`)
    expect(addToDictionary('namespace: x\nentities: []\n', block('c'))).toBe(
      'namespace: x\nentities:\n  - id: c\n    type: group\n    name: C\n',
    )
  })

  test('an overlay, at the end', () => {
    expect(addToDictionary(TEXT, { block: { extends: 'y:a', aliases: [{ name: 'A', source: 's' }] } })).toBe(
      `${TEXT}\n  - extends: y:a\n    aliases:\n      - { name: A, source: s }\n`,
    )
  })
})

describe('a source', () => {
  const source = { key: 'afp', source: { title: 'AFP: names', url: 'https://x.example/a' } }
  const written = 'afp: { title: "AFP: names", url: https://x.example/a }'

  test('behind the others', () => {
    expect(added(TEXT, { source })).toEqual([`  ${written}`])
  })
  test('in a map between braces, and as the first', () => {
    expect(addToDictionary('namespace: x\nsources: { s: S }\nentities: []\n', { source })).toContain(
      `sources: { s: S, ${written} }`,
    )
    expect(addToDictionary('namespace: x\nentities: []\n', { source })).toBe(
      `namespace: x\nsources:\n  ${written}\nentities: []\n`,
    )
  })
  test('together with the alias that names it', () => {
    const found = added(TEXT, { source, ...alias('d', { name: 'Dee', source: 'afp' }) })
    expect(found).toEqual([`  ${written}`, '    aliases:', '      - { name: Dee, source: afp }'])
  })
})

test.each([
  ['entities: [', 'no valid YAML'],
  ['namespace: x\n', 'expected a YAML dictionary'],
  [TEXT, 'no block has id: nobody'],
])('%j: %s', (text, message) => {
  expect(() => addToDictionary(text, alias('nobody', { name: 'A' }))).toThrow(message)
})
