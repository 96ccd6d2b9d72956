import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { NAME_RULES } from '../../src/dictionary/rules.ts'
import { DICTIONARY_SCHEMA } from '../../src/dictionary/schema.ts'
import { loadYamlDictionary } from '../../src/dictionary/yaml.ts'
import { DATE } from '../../src/model.ts'
import { compileSchema } from '../../src/source/schema.ts'

describe('a date', () => {
  test.each([
    ['2016', true],
    ['2016-02', true],
    ['2016-02-29', true],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2017-02-29', false],
    ['2017-13', false],
    ['2017-04-31', false],
    ['2017-00', false],
    ['2017-1', false],
    ['201', false],
  ])('%s: %s', (text, is) => {
    expect(DATE.test(text)).toBe(is)
    const file = loadYamlDictionary(
      `namespace: n\nentities:\n  - { id: a, type: group, name: A, from: "${text}" }\n`,
      'x',
    )
    expect(file.issues.map(({ code }) => code)).toEqual(is ? [] : ['schema-pattern'])
  })

  it('is one that the calendar has', () => {
    const part = (most: number) => fc.nat(most).map(number => String(number).padStart(2, '0'))
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), part(13), part(32), (year, month, day) => {
        const text = `${year}-${month}-${day}`
        const date = new Date(text)
        expect(DATE.test(text)).toBe(!Number.isNaN(date.getTime()) && date.toISOString().startsWith(text))
      }),
      { numRuns: 2000 },
    )
  })
})

/** What the schema and the rules are asked alike. */
const VALUES: readonly unknown[] = [
  'official',
  'nickname',
  'ar-Latn',
  'Arabic (Levant)',
  'Arab',
  'arab',
  'high',
  'sure',
  '2015-06',
  '2015-13',
  true,
  'yes',
]

test.each(Object.entries(NAME_RULES))('%s is to the schema what it is to the rule', (property, { holds }) => {
  const validate = compileSchema(DICTIONARY_SCHEMA)
  for (const value of VALUES) {
    const alias = { name: 'B', [property]: value }
    const file = { namespace: 'n', entities: [{ id: 'a', type: 'group', name: 'A', aliases: [alias] }] }
    expect([value, holds(value)]).toEqual([value, validate(file)])
  }
})
