import { describe, expect, test } from 'vitest'
import {
  type CostRow,
  FRAME_OMISSIONS,
  LETTER_OMISSIONS,
  MERGERS,
  OMISSIONS,
  SUBSTITUTIONS,
} from '../../src/keys/costs.ts'
import { HABITS } from '../../src/keys/read.ts'
import { SOUNDS } from '../../src/keys/sounds.ts'
import { ORTHOGRAPHIES } from '../../src/keys/spelt.ts'

const SIGNS = new Set(SOUNDS.map(sound => sound.sign))
const twice = (keys: readonly string[]): string[] => keys.filter((key, i) => keys.indexOf(key) !== i)
const show = ({ a, b }: CostRow): string => `${a} ${b}`

describe.each([
  ['SUBSTITUTIONS', SUBSTITUTIONS, 1],
  ['MERGERS', MERGERS, 2],
] as const)('%s', (_, rows, length) => {
  test('every sign is one of the alphabet', () => {
    expect(rows.filter(({ a, b }) => ![...a, ...b].every(sign => SIGNS.has(sign))).map(show)).toEqual([])
    expect(rows.filter(({ a, b }) => a.length !== 1 || b.length !== length).map(show)).toEqual([])
  })

  test('costs lie between 0 and 1, and 1 itself needs no row', () => {
    expect(rows.filter(({ cost }) => !(cost >= 0 && cost < 1)).map(show)).toEqual([])
  })

  test('every row says why, and a habit is one of a language that can be named', () => {
    const langs = new Set([...[...HABITS, ...ORTHOGRAPHIES].map(({ lang }) => lang), 'ru'])
    expect(rows.filter(({ why }) => why.trim() === '').map(show)).toEqual([])
    expect(rows.filter(({ habit }) => habit !== undefined && !langs.has(habit)).map(show)).toEqual([])
  })

  test('no pair stands twice', () => {
    expect(twice(rows.map(({ a, b }) => (length === 1 ? [a, b].sort().join(' ') : `${a} ${b}`)))).toEqual([])
  })

  test('no sign is paired with itself', () => {
    expect(rows.filter(({ a, b }) => a === b).map(show)).toEqual([])
  })
})

test.each([
  ['OMISSIONS', OMISSIONS],
  ['FRAME_OMISSIONS', FRAME_OMISSIONS],
  ['LETTER_OMISSIONS', LETTER_OMISSIONS],
])('%s: signs of the alphabet, costs between 0 and 1', (_, table) => {
  expect(Object.keys(table).filter(sign => !SIGNS.has(sign))).toEqual([])
  expect(Object.entries(table).filter(([, cost]) => !(cost >= 0 && cost < 1))).toEqual([])
})

test('in a frame short vowels are nearly free, and a written letter is not', () => {
  for (const vowel of 'aeiou') {
    expect(FRAME_OMISSIONS[vowel]).toBeLessThan(0.15)
    expect(FRAME_OMISSIONS[vowel]).toBeLessThan(OMISSIONS[vowel] as number)
  }
  for (const letter of 'WI') expect(LETTER_OMISSIONS[letter]).toBeGreaterThan(0.3)
})
