import { describe, expect, test } from 'vitest'
import type { Judged, Minor } from '../src/judge.ts'
import { DEFAULTS } from '../src/options.ts'
import { worthALook, yielding } from '../src/yielding.ts'
import { entity, indexOf } from './fixtures/core/open.ts'

const CITY = 0
const NAMESAKE = 1
const OTHER = 2
const GROUP = 3
const index = indexOf(
  entity('x:zabadani', 'place', 'Zabadani', ['الزبداني'], { level: 'city' }),
  entity('x:zebdani', 'place', 'Zebdani (Hama)', ['الزبداني'], { level: 'village' }),
  entity('x:zabdin', 'place', 'Zabdin', ['زبدين'], { level: 'village' }),
  entity('x:group', 'group', 'Zabadani'),
)
const judged = (of: number, score: number, minor?: Minor, barred = false): Judged => ({
  entity: of,
  name: 0,
  score,
  untyped: score,
  worth: score,
  barred,
  weak: false,
  minor,
  evidence: () => ({ step: 'listed', pairs: [], notes: [] }),
})
const scores = (...items: readonly Judged[]): number[] =>
  yielding(items, { index, options: DEFAULTS }).map(({ score }) => Math.round(score * 1000) / 1000)

test('a city is no rival of the province that was said, where the province is nearly as good', () => {
  const of = (at: number, score: number, kind: Judged['kind']): Judged => ({ ...judged(at, score), kind })
  expect(scores(of(CITY, 0.94, 'left-over'), of(OTHER, 0.93, 'met'))).toEqual([0.89, 0.93])
  expect(scores(of(CITY, 0.97, 'left-over'), of(OTHER, 0.88, 'met'))).toEqual([0.97, 0.88])
  expect(scores(of(CITY, 0.94, 'left-over'), judged(OTHER, 0.93))).toEqual([0.94, 0.93])
})

describe('beside a better known place', () => {
  test.each([
    ['heard nearly', judged(NAMESAKE, 0.97, 'unsure'), 0.91],
    ['heard as well', judged(OTHER, 0.96, 'sure'), 0.91],
    ['heard better', judged(OTHER, 0.98, 'sure'), 0.98],
    ['listed, of the same name in Arabic', judged(NAMESAKE, 0.96, 'listed'), 0.91],
    ['listed, of another name', judged(OTHER, 0.96, 'listed'), 0.96],
    ['an area without its kind', judged(OTHER, 0.95, 'area'), 0.91],
    ['a common word, far off', judged(OTHER, 0.9, 'common', true), 0.9],
    ['a common word, as near as the place', judged(OTHER, 0.93, 'common', true), 0.93],
  ] as const)('what is %s', (_, village, kept) => {
    expect(scores(judged(CITY, 0.95), village)).toEqual([0.95, kept])
  })
})

test('a common word is no rival of a group', () => {
  expect(scores(judged(GROUP, 0.87), judged(OTHER, 0.85, 'common', true))).toEqual([0.87, 0.83])
})

test('an area yields to a village of its name too', () => {
  expect(scores(judged(OTHER, 0.97, 'sure'), judged(CITY, 0.96, 'area'))).toEqual([0.97, 0.93])
})

test('where nothing is better known they keep what they have', () => {
  expect(scores(judged(NAMESAKE, 0.97, 'sure'), judged(OTHER, 0.95, 'unsure'))).toEqual([0.97, 0.95])
  expect(scores(judged(CITY, 0.7), judged(OTHER, 0.95, 'sure'))).toEqual([0.7, 0.95])
})

test('guesses at villages are not shown beside anything better, unless a place is asked for', () => {
  const ranked = [judged(GROUP, 0.9), judged(OTHER, 0.8, 'unsure')]
  expect(worthALook(ranked, {})).toEqual(ranked.slice(0, 1))
  expect(worthALook(ranked, { type: 'place' })).toEqual(ranked)
  expect(worthALook(ranked.slice(1), {})).toEqual(ranked.slice(1))
})
