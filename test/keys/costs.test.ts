import { describe, expect, test } from 'vitest'
import {
  type CostRow,
  FRAME_OMISSIONS,
  LETTER_OMISSIONS,
  MASS,
  MERGE,
  MERGERS,
  MERGES,
  NUMBER,
  OMISSIONS,
  OMIT,
  SUBSTITUTE,
  SUBSTITUTIONS,
} from '../../src/keys/costs.ts'
import { HABITS } from '../../src/keys/read.ts'
import { SOUNDS } from '../../src/keys/sounds.ts'

const SIGNS = new Set(SOUNDS.map(sound => sound.sign))
const code = (sign: string): number => sign.charCodeAt(0)
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
    const langs = new Set([...HABITS.map(habit => habit.lang), 'ru'])
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

describe('the compiled tables', () => {
  test('substitution is symmetric, free with itself, and 0 to 1', () => {
    for (const a of SIGNS) {
      expect(SUBSTITUTE[code(a) * 256 + code(a)]).toBe(0)
      for (const b of SIGNS) {
        const cost = SUBSTITUTE[code(a) * 256 + code(b)] as number
        expect(cost).toBe(SUBSTITUTE[code(b) * 256 + code(a)])
        expect(cost).toBeGreaterThanOrEqual(0)
        expect(cost).toBeLessThanOrEqual(1)
      }
    }
  })

  test('every row is in them, both ways', () => {
    for (const { a, b, cost } of SUBSTITUTIONS) expect(SUBSTITUTE[code(a) * 256 + code(b)]).toBeCloseTo(cost, 6)
    for (const { a, b, cost } of MERGERS) {
      const [sign, first, second] = [a, b.charAt(0), b.charAt(1)].map(each => NUMBER[code(each)] as number) as [
        number,
        number,
        number,
      ]
      expect(MERGE[(sign << 12) | (first << 6) | second]).toBeCloseTo(cost, 6)
      expect(MERGES[code(a)]).toBe(1)
    }
    expect(MERGE.filter(cost => cost <= 1)).toHaveLength(MERGERS.length)
    ;[OMISSIONS, FRAME_OMISSIONS, LETTER_OMISSIONS].forEach((table, frames) => {
      for (const [sign, cost] of Object.entries(table)) expect(OMIT[frames]?.[code(sign)]).toBeCloseTo(cost, 6)
    })
  })

  test('a consonant without a row is another sound, a vowel a slip', () => {
    expect(SUBSTITUTE[code('b') * 256 + code('s')]).toBe(1)
    expect(SUBSTITUTE[code('r') * 256 + code('m')]).toBe(1)
    const vowels = SOUNDS.filter(sound => sound.kind === 'vowel')
    for (const { sign: a } of vowels)
      for (const { sign: b } of vowels) expect(SUBSTITUTE[code(a) * 256 + code(b)]).toBeLessThan(0.5)
  })

  test('a consonant weighs 1, a vowel or glide less, what is no sign nothing', () => {
    for (const { sign, kind } of SOUNDS) {
      if (kind === 'consonant') expect(MASS[code(sign)]).toBe(1)
      else expect(MASS[code(sign)]).toSatisfy((mass: number) => mass > 0 && mass < 1)
    }
    expect(MASS[code('!')]).toBe(0)
  })
})
