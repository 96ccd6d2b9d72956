import { describe, expect, test } from 'vitest'
import { loadYamlDictionary } from '../../src/dictionary/yaml.ts'
import { formatIssue } from '../../src/issue.ts'

const load = (text: string) => loadYamlDictionary(text, 'x.yaml')
const issuesOf = (text: string): string[] => load(text).issues.map(formatIssue)
const HEAD = 'namespace: x\nsources: { book: A book }\nentities:\n'

test('a whole entity, with everything that the format knows', () => {
  const { entities, issues } = load(`namespace: syria
title: T
licence: CC0-1.0
sources:
  book: { title: A book, date: 2017-08-02 }
  general: General knowledge
entities:
  - id: faylaq
    type: group
    name: Faylaq al-Rahman
    aliases:
      - فيلق الرحمن
      - { name: Al-Rahman Legion, kind: translation, lang: en, source: book, weak: true, hostile: false, from: 2013, until: 2018-03 }
    partOf: [fsa, other:thing]
    distinctFrom: [faylaq-al-sham]
    redirects: [old-faylaq]
    sameAs: { wikidata: Q1 }
    country: SY
    strength: 3000
`)
  expect(issues).toEqual([])
  expect(entities).toMatchObject([
    {
      entity: {
        id: 'syria:faylaq',
        type: 'group',
        name: 'Faylaq al-Rahman',
        aliases: [
          { name: 'فيلق الرحمن' },
          {
            name: 'Al-Rahman Legion',
            kind: 'translation',
            lang: 'en',
            source: 'book',
            weak: true,
            hostile: false,
            from: '2013',
            until: '2018-03',
          },
        ],
        partOf: ['syria:fsa', 'other:thing'],
        distinctFrom: ['syria:faylaq-al-sham'],
        sameAs: { wikidata: 'Q1' },
        country: 'SY',
        strength: 3000,
      },
      at: { file: 'x.yaml', line: 8, column: 9 },
      redirects: ['syria:old-faylaq'],
    },
  ])
})

describe('what is broken is told with its place, and nothing is loaded', () => {
  test.each([
    ['no namespace', 'entities: []\n', 'x.yaml:1:1: schema-required: expected property "namespace"'],
    ['no entities', 'namespace: x\n', 'x.yaml:1:1: schema-required: expected property "entities"'],
    [
      'a namespace with a colon',
      'namespace: "x:y"\nentities: []\n',
      'x.yaml:1:12: schema-pattern: expected "namespace" to be text like',
    ],
    [
      'an unknown property of the file',
      'namespace: x\nentitys: []\nentities: []\n',
      'x.yaml:2:10: schema-additional-properties: expected a known property, received property "entitys"',
    ],
    ['no id', `${HEAD}  - { type: group, name: A }\n`, 'x.yaml:4:5: schema-required: expected property "id"'],
    ['no type', `${HEAD}  - { id: a, name: A }\n`, 'x.yaml:4:5: schema-required: expected property "type"'],
    ['no name', `${HEAD}  - { id: a, type: group }\n`, 'x.yaml:4:5: schema-required: expected property "name"'],
    [
      'an id that is no slug',
      `${HEAD}  - { id: Jaysh Usud, type: group, name: A }\n`,
      'x.yaml:4:11: schema-pattern: expected "id" to be text like',
    ],
    ['an id that holds a namespace', `${HEAD}  - { id: "y:a", type: group, name: A }\n`, 'x.yaml:4:11: schema-pattern'],
    [
      'an empty name',
      `${HEAD}  - { id: a, type: group, name: " " }\n`,
      'x.yaml:4:33: schema-pattern: expected "name" to be text like',
    ],
    [
      'a name that YAML reads as a number',
      `${HEAD}  - { id: a, type: group, name: 17 }\n`,
      'x.yaml:4:33: schema-type: expected "name" to be string, received 17',
    ],
    [
      'a name that YAML reads as a boolean',
      `${HEAD}  - { id: a, type: group, name: true }\n`,
      'x.yaml:4:33: schema-type: expected "name" to be string, received true',
    ],
    [
      'an unknown kind',
      `${HEAD}  - { id: a, type: group, name: A, aliases: [{ name: B, kind: nickname }] }\n`,
      '"kind" to be one of official, romanisation, translation, abbreviation, former, exonym, misspelling, received "nickname"',
    ],
    [
      'an alias without a name',
      `${HEAD}  - { id: a, type: group, name: A, aliases: [{ lang: ar }] }\n`,
      'schema-required: expected property "name"',
    ],
    [
      'a date that is none',
      `${HEAD}  - { id: a, type: group, name: A, aliases: [{ name: B, from: May 2013 }] }\n`,
      'schema-pattern: expected "from" to be a date such as 2015, 2015-06 or 2015-06-01',
    ],
    [
      'a language that is none',
      `${HEAD}  - { id: a, type: group, name: A, aliases: [{ name: B, lang: "in Arabic" }] }\n`,
      'schema-pattern: expected "lang" to be text like',
    ],
    [
      'a reference that is no list',
      `${HEAD}  - { id: a, type: group, name: A, partOf: b }\n`,
      'schema-type: expected "partOf" to be array, received "b"',
    ],
    [
      'an identifier that is a number',
      `${HEAD}  - { id: a, type: group, name: A, sameAs: { viaf: 12 } }\n`,
      'schema-type: expected "viaf" to be string, received 12',
    ],
    [
      'an unknown source',
      `${HEAD}  - { id: a, type: group, name: A, aliases: [{ name: B, source: film }] }\n`,
      'x.yaml:4:65: unknown-source: expected one of the file\'s sources (book), received "film"',
    ],
    [
      'a source without a list',
      'namespace: x\nentities:\n  - { id: a, type: group, name: A, aliases: [{ name: B, source: film }] }\n',
      '(it lists none), received "film"',
    ],
    [
      'a source without a title',
      'namespace: x\nsources: { a: { url: u } }\nentities: []\n',
      'x.yaml:2:15: schema-required: expected property "title"',
    ],
    ['no YAML', 'namespace: x\nentities: [\n', 'yaml-syntax: expected valid YAML'],
    ['a key twice', 'namespace: x\nnamespace: y\nentities: []\n', 'x.yaml:2:1: yaml-syntax'],
    ['an empty file', '', 'x.yaml:1:1: schema-type: expected object, received null'],
  ])('%s', (_, text, sentence) => {
    expect(issuesOf(text).join('\n')).toContain(sentence)
    expect(load(text).entities).toEqual([])
    for (const issue of issuesOf(text)) expect(issue).toMatch(/^x\.yaml:\d+:\d+: [a-z-]+: expected .+, received .+$/u)
  })

  test('one problem refuses the whole file, and every problem is told', () => {
    const text = `${HEAD}  - { id: a, type: group, name: A }\n  - { id: B, type: group, name: B }\n  - { id: c, type: 3, name: C }\n`
    expect(issuesOf(text)).toHaveLength(2)
    expect(load(text).entities).toEqual([])
  })
})

test('a bare year is a date, as text', () => {
  const { entities } = load(
    `${HEAD}  - { id: a, type: group, name: A, aliases: [{ name: B, from: 2013, until: 2014-02-01 }] }\n`,
  )
  expect(entities[0]?.entity.aliases[0]).toEqual({ name: 'B', from: '2013', until: '2014-02-01' })
})

test('a bare number of another length is no year', () => {
  expect(issuesOf(`${HEAD}  - { id: a, type: group, name: A, aliases: [{ name: B, from: 13 }] }\n`)).not.toEqual([])
})

test('an alias may stand as a string, and a dictionary may be empty', () => {
  expect(load(`${HEAD}  - { id: a, type: group, name: A, aliases: [B] }\n`).entities[0]?.entity.aliases).toEqual([
    { name: 'B' },
  ])
  expect(load('namespace: x\nentities: []\n')).toMatchObject({ entities: [], issues: [] })
})

test('an overlay: its target, its keys of sources and its references get their namespace', () => {
  const { entities, overlays, issues } = load(`${HEAD}  - extends: y:a
    aliases: [{ name: B, source: book, from: 2016 }]
    distinctFrom: [c, y:d]
    until: 2018
`)
  expect({ entities, issues }).toEqual({ entities: [], issues: [] })
  expect(overlays).toMatchObject([
    {
      target: 'y:a',
      aliases: [{ name: 'B', source: 'x:book', from: '2016' }],
      properties: { distinctFrom: ['x:c', 'y:d'], until: '2018' },
      at: { line: 4, column: 14 },
    },
  ])
})

test('an overlay within its own namespace', () => {
  const { overlays } = load(`${HEAD}  - { extends: a, source: book, aliases: [{ name: B, source: book }] }\n`)
  expect(overlays).toMatchObject([
    { target: 'x:a', aliases: [{ name: 'B', source: 'book' }], properties: { source: 'book' } },
  ])
})

test('redirects of merged ids, and sources by namespace and key', () => {
  const { redirects, sources } = load(
    'namespace: x\nsources: { a: A, b: { title: B, date: 2017 } }\nredirects: { old: y:new, older: old }\nentities: []\n',
  )
  expect(redirects).toMatchObject([
    { from: 'x:old', to: 'y:new', at: { line: 3, column: 19 } },
    { from: 'x:older', to: 'x:old' },
  ])
  expect(sources).toMatchObject([
    { key: 'x:a', source: { title: 'A' }, at: { line: 2, column: 15 } },
    { key: 'x:b', source: { title: 'B', date: '2017' } },
  ])
})

test('the sources of an entity must be listed too', () => {
  expect(issuesOf(`${HEAD}  - { id: a, type: t, name: A, source: [book, film] }\n`)).toEqual([
    'x.yaml:4:47: unknown-source: expected one of the file\'s sources (book), received "film"',
  ])
})
