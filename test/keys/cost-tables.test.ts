import { describe, expect, test } from 'vitest'
import { MASS, MERGE, OMIT, PAIR, SUBSTITUTE } from '../../src/keys/cost-tables.ts'
import { FRAME_OMISSIONS, LETTER_OMISSIONS, MERGERS, OMISSIONS, SUBSTITUTIONS } from '../../src/keys/costs.ts'
import { SOUNDS } from '../../src/keys/sounds.ts'

const SIGNS = new Set(SOUNDS.map(sound => sound.sign))
const code = (sign: string): number => sign.charCodeAt(0)

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
      const pair = PAIR[code(b) * 256 + code(b.charAt(1))] as number
      expect(pair).toBeGreaterThan(0)
      expect(MERGE[pair * 256 + code(a)]).toBeCloseTo(cost, 6)
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
