import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formatIssue } from '../../src/issue.ts'
import { type Concept, loadLexiconFile } from '../../src/lexicon/load.ts'
import { ROLE_PREFERENCE, ROLES } from '../../src/lexicon/roles.ts'
import { DICTIONARIES } from '../../src/load.ts'
import { fold } from '../../src/text/fold.ts'
import { scriptOf } from '../../src/text/script.ts'
import { tokenise } from '../../src/text/tokenise.ts'

const FOLDER = join(DICTIONARIES, 'lexicon')
const FILES = readdirSync(FOLDER).filter(file => file.endsWith('.yaml'))
const shipped = new Map(FILES.map(file => [file, loadLexiconFile(readFileSync(join(FOLDER, file), 'utf8'), file)]))
const concepts: readonly Concept[] = [...shipped.values()].flatMap(file => file.concepts)
const forms = concepts.flatMap(({ id, forms: byLang }) =>
  Object.entries(byLang).flatMap(([lang, list]) => list.map(form => ({ id, lang, form }))),
)

/** Scripts of a language that writes with several, and of one whose script has two forms. */
const MIXED: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Hani', 'Kana', 'Hira'],
  Kore: ['Hang'],
  Hans: ['Hani'],
}

describe('the shipped lexicon', () => {
  test.each(FILES)('%s has no issue and is not empty', file => {
    expect(shipped.get(file)?.issues.map(formatIssue)).toEqual([])
    expect(shipped.get(file)?.concepts.length).toBeGreaterThan(0)
  })

  test('a concept stands once in all files', () => {
    const ids = concepts.map(concept => concept.id)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })

  test('every role is used, and every role but `name` has its place among the others', () => {
    const used = new Set(concepts.map(concept => concept.role))
    expect(ROLES.filter(role => role !== 'name' && !used.has(role))).toEqual([])
    expect([...ROLE_PREFERENCE].sort()).toEqual(ROLES.filter(role => role !== 'name').sort())
  })

  test('kin is another concept, and named by one of the two alone', () => {
    const ids = new Set(concepts.map(({ id }) => id))
    const kin = concepts.filter(concept => concept.kin !== undefined)
    expect(kin.map(concept => concept.kin)).toContain('palestine')
    expect(kin.filter(concept => !ids.has(concept.kin as string) || concept.kin === concept.id)).toEqual([])
    const named = kin.flatMap(concept => [concept.id, concept.kin])
    expect(named.filter((id, i) => named.indexOf(id) !== i)).toEqual([])
  })

  test('a number’s id is the number', () => {
    const numbers = concepts.filter(concept => concept.role === 'number').map(concept => concept.id)
    expect(numbers.length).toBeGreaterThan(10)
    expect(numbers.filter(id => !/^\d+$/u.test(id))).toEqual([])
  })

  test('forms are written in the script of their language', () => {
    const foreign = forms.filter(({ lang, form }) => {
      const { script = '' } = new Intl.Locale(lang).maximize()
      const scripts = ['Zyyy', ...(MIXED[script] ?? [script])]
      return [...form].some(char => !scripts.includes(scriptOf(char)))
    })
    expect(foreign).toEqual([])
  })

  test('forms are lower-case, none twice in its list, of four words at most', () => {
    const lower = (form: string): string => form.replace(/İ/gu, 'i').toLowerCase()
    expect(forms.filter(({ form }) => form !== lower(form))).toEqual([])
    expect(forms.filter(({ form }) => form.trim().split(/\s+/u).length > 4)).toEqual([])
    const keys = forms.map(({ id, lang, form }) => `${id} ${lang} ${fold(form)}`)
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  })

  test('every form holds a word that a mention can hold', () => {
    expect(forms.filter(({ form }) => tokenise(form).length === 0)).toEqual([])
  })
})

describe('a broken lexicon file gives its issues and no concept', () => {
  const head = 'title: t\nlicence: CC0-1.0\nconcepts:\n'

  test.each([
    ['an unknown role', `${head}  - { id: a, role: adjective, forms: { en: [a] } }\n`, 'x.yaml:4:20: schema-enum'],
    ['the role of names', `${head}  - { id: a, role: name, forms: { en: [a] } }\n`, 'x.yaml:4:20: schema-enum'],
    ['no forms', `${head}  - { id: a, role: unit }\n`, 'x.yaml:4:5: schema-required'],
    ['empty forms', `${head}  - { id: a, role: unit, forms: {} }\n`, 'x.yaml:4:33: schema-min-properties'],
    ['an empty form', `${head}  - { id: a, role: unit, forms: { en: [""] } }\n`, 'x.yaml:4:40: schema-min-length'],
    [
      'a form that YAML reads as no text',
      `${head}  - { id: a, role: unit, forms: { en: [no, 1] } }\n`,
      'x.yaml:4:44: schema-type',
    ],
    ['a bad id', `${head}  - { id: A b, role: unit, forms: { en: [a] } }\n`, 'x.yaml:4:11: schema-pattern'],
    [
      'an unknown property',
      `${head}  - { id: a, role: unit, weight: 1, forms: { en: [a] } }\n`,
      'x.yaml:4:34: schema-additional-properties',
    ],
    ['no title', 'licence: CC0-1.0\nconcepts: []\n', 'x.yaml:1:1: schema-required'],
    ['no YAML', 'title: [\n', 'x.yaml:'],
  ])('%s', (_, text, place) => {
    const { concepts: none, issues } = loadLexiconFile(text, 'x.yaml')
    expect(none).toEqual([])
    expect(issues.map(formatIssue).join('\n')).toContain(place)
  })
})

test('`light` is false unless it is said', () => {
  const { concepts: two } = loadLexiconFile(
    'title: t\nlicence: l\nconcepts:\n  - { id: a, role: unit, light: true, forms: { en: [a] } }\n  - { id: b, role: unit, forms: { en: [b] } }\n',
    'x.yaml',
  )
  expect(two.map(({ id, light }) => [id, light])).toEqual([
    ['a', true],
    ['b', false],
  ])
})
