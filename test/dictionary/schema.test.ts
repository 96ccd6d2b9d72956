import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DICTIONARY_SCHEMA } from '../../src/dictionary/schema.ts'
import { LEXICON_SCHEMA } from '../../src/lexicon/load.ts'
import { DICTIONARIES } from '../../src/load.ts'
import { ALIAS_KINDS } from '../../src/model.ts'
import { compileSchema } from '../../src/source/schema.ts'

const validate = compileSchema(DICTIONARY_SCHEMA)
const alias = (of: object) => ({ namespace: 'x', entities: [{ id: 'a', type: 'group', name: 'A', aliases: [of] }] })

describe('accepted', () => {
  test.each(ALIAS_KINDS)('an alias of kind %s', kind => {
    expect(validate(alias({ name: 'B', kind }))).toBe(true)
  })

  test.each([
    { lang: 'ar' },
    { lang: 'ar-Latn' },
    { script: 'Arab' },
    { from: '2013' },
    { from: 2013 },
    { from: '2013-05' },
    { until: '2013-05-01' },
    { confidence: 'low' },
    { weak: true, hostile: true },
    { note: 'anything' },
  ])('an alias with %j', rest => {
    expect(validate(alias({ name: 'B', ...rest }))).toBe(true)
  })
})

describe('refused', () => {
  test.each([
    { lang: 'Arabic language' },
    { script: 'arab' },
    { from: '13' },
    { from: '2013-5' },
    { until: '01/05/2013' },
    { until: 13 },
    { until: 20130501 },
    { confidence: 'sure' },
    { weak: 'yes' },
    { kind: 'nickname' },
  ])('an alias with %j', rest => {
    expect(validate(alias({ name: 'B', ...rest }))).toBe(false)
  })
})

describe('blocks', () => {
  const block = (of: object) => validate({ namespace: 'x', entities: [of] })
  const ENTITY = { id: 'a', type: 'group', name: 'A' }

  test.each([
    { redirects: ['b'] },
    { predecessor: ['b'], successor: ['y:c'] },
    { confidence: 'high', notes: ['one', 'two'], source: ['s', 't'] },
    { from: 2012, until: '2016-07-28' },
    { checked: { 'generic-name': 'the press calls it so' } },
    { lat: 33.5, lon: -36 },
    { country: 'SY', anything: { is: ['kept'] } },
  ])('an entity may have %j', rest => {
    expect(block({ ...ENTITY, ...rest })).toBe(true)
  })

  test.each([
    { lat: 91 },
    { lon: 'east' },
    { notes: [] },
    { checked: ['generic-name'] },
    { until: 'now' },
    { id: 'A b' },
  ])('no entity has %j', rest => {
    expect(block({ ...ENTITY, ...rest })).toBe(false)
  })

  test('an overlay has extends in place of id, type and name', () => {
    expect(block({ extends: 'y:a', aliases: ['B'], distinctFrom: ['c'], sameAs: { un: '1' } })).toBe(true)
    for (const rest of [{ id: 'a' }, { type: 'group' }, { name: 'A' }, { redirects: ['b'] }])
      expect(block({ extends: 'y:a', ...rest })).toBe(false)
    expect(block({ aliases: ['B'] })).toBe(false)
  })
})

test.each([
  ['dictionary', DICTIONARY_SCHEMA],
  ['lexicon', LEXICON_SCHEMA],
])('the published %s schema is printed from this one', (name, schema) => {
  expect(JSON.parse(readFileSync(join(DICTIONARIES, `${name}.schema.json`), 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(schema)),
  )
})
