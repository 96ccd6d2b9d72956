import { describe, expect, it } from 'vitest'
import {
  areaFinder,
  checkLang,
  checkType,
  checkWithin,
  hintChoices,
  resolutionToJson,
  resolveOptions,
  rowHints,
  shortScore,
} from '../../../src/front/cli/core.ts'
import type { Candidate, Resolution } from '../../../src/index.ts'
import * as core from '../../../src/index.ts'
import { entity, resolverOf } from '../../fixtures/core/open.ts'

/** A candidate whose evidence must not be touched unless it is asked for. */
const candidate = (onEvidence: () => void): Candidate => ({
  id: 'a:b',
  name: 'B',
  type: 'group',
  score: 0.5,
  alias: { name: 'B' },
  get evidence() {
    onEvidence()
    return { step: 'listed' as const, pairs: [], notes: [] }
  },
})

describe('resolutionToJson', () => {
  it('makes evidence only when asked', () => {
    let made = 0
    const resolution: Resolution = {
      decision: 'review',
      mention: 'x\ud800',
      because: 'low-score',
      candidates: [candidate(() => made++)],
    }
    const plain =
      '{"mention":"x\\ud800","decision":"review","because":"low-score","candidates":[{"id":"a:b","name":"B","type":"group","score":0.5,"alias":{"name":"B"}}]}'
    expect(resolutionToJson(resolution, false)).toBe(plain)
    expect(made).toBe(0)
    expect(resolutionToJson(resolution, true)).toContain('"evidence":{"step":"listed"')
  })
})

describe('rowHints', () => {
  const columns = { 'type-column': 't', 'lang-column': 'l' }

  it('reads the columns in the order that they were chosen in', () => {
    expect(hintChoices(columns)).toEqual([
      { flag: '--type-column', wanted: 't' },
      { flag: '--lang-column', wanted: 'l' },
    ])
    expect(rowHints(columns, [' Group ', 'fr'], ['group'])).toEqual({ hints: { type: 'group', lang: 'fr' }, tags: [] })
    expect(rowHints({ 'lang-column': 'l' }, ['fr'], ['group'])).toEqual({ hints: { lang: 'fr' }, tags: [] })
  })

  it('ignores and tags an unknown type, and takes an empty one for none', () => {
    expect(rowHints(columns, ['grop', ''], ['group'])).toEqual({ hints: {}, tags: ['unknown-type'] })
    expect(rowHints(columns, ['', ''], ['group'])).toEqual({ hints: {}, tags: [] })
  })
})

describe('areas', () => {
  const resolver = resolverOf([
    entity('x:idlib-governorate', 'place', 'Idlib Governorate', [], { level: 'governorate' }),
    entity('x:idlib', 'place', 'Idlib', [], { level: 'city', seatOf: ['x:idlib-governorate', 'x:idlib-district'] }),
    entity('x:idlib-district', 'place', 'Idlib District', [], { level: 'district' }),
  ])

  it.each([
    ['x:idlib-district', 'x:idlib-district'],
    ['Idlib District', 'x:idlib-district'],
    ['Idlib', 'x:idlib-governorate'],
    ['Khalkhala', undefined],
  ])('of %s: %s', (cell, id) => expect(areaFinder(resolver)(cell)).toBe(id))

  it('are hints; an unknown one is ignored and tagged', () => {
    const columns = { 'within-column': 'w' }
    const areaOf = areaFinder(resolver)
    expect(rowHints(columns, ['Idlib'], [], areaOf)).toEqual({ hints: { within: 'x:idlib-governorate' }, tags: [] })
    expect(rowHints(columns, ['nowhere'], [], areaOf)).toEqual({ hints: {}, tags: ['unknown-area'] })
    expect(rowHints(columns, [' '], [], areaOf)).toEqual({ hints: {}, tags: [] })
  })

  it('are what --within says by id or name; what is neither is refused with what is near', () => {
    expect(checkWithin('x:idlib', resolver)).toBe('x:idlib')
    expect(checkWithin('Idlib', resolver)).toBe('x:idlib-governorate')
    expect(checkWithin(undefined, resolver)).toBeUndefined()
    expect(() => checkWithin('x:idlib-governorat', resolver)).toThrow(
      /^--within "x:idlib-governorat": expected the id of an entity, or the name of one place, .*: did you mean x:idlib-governorate/,
    )
  })
})

describe('--lang', () => {
  it.each([undefined, 'ar', 'ar-Latn', 'en-GB', 'apc', 'kmr', 'sr-Cyrl-RS'])('may be %s', lang =>
    expect(checkLang(core, lang)).resolves.toBeUndefined(),
  )

  it.each([
    ['english', ': did you mean en?'],
    ['Arabic', ': did you mean ar?'],
    ['turkisch', ': did you mean tr?'],
    ['xx', ''],
    ['fr_FR', ''],
  ])('may not be %s', (lang, hint) =>
    expect(checkLang(core, lang)).rejects.toThrow(
      `--lang "${lang}": expected a BCP 47 language such as fr or ar-Latn${hint}`,
    ),
  )
})

it('leaves absent flags out of the options', () => {
  expect(resolveOptions({ type: undefined, limit: 3 })).toEqual({ limit: 3 })
  expect(resolveOptions({ within: 'x:a', near: { lat: 1, lon: 2 } })).toEqual({
    within: 'x:a',
    near: { lat: 1, lon: 2 },
  })
})

it.each([
  [0.97654, '0.977'],
  [1, '1'],
  [0.5, '0.5'],
  [0, '0'],
])('writes %d as %s', (score, text) => expect(shortScore(score)).toBe(text))

it('lists the types there are', () => {
  expect(() => checkType('grop', ['group', 'place'])).toThrow('--type "grop": expected one of group, place')
  checkType(undefined, [])
})
