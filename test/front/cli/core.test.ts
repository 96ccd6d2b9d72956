import { describe, expect, it } from 'vitest'
import {
  checkType,
  hintChoices,
  resolutionToJson,
  resolveOptions,
  rowHints,
  shortScore,
} from '../../../src/front/cli/core.ts'
import type { Candidate, Resolution } from '../../../src/index.ts'

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

it('leaves absent flags out of the options', () => {
  expect(resolveOptions({ type: undefined, limit: 3 })).toEqual({ limit: 3 })
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
