import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Frames, framesOf, mass, soundBytes, soundCost, soundLikeness } from '../../src/keys/likeness.ts'
import { soundPath } from '../../src/keys/path.ts'
import { read } from '../../src/keys/read.ts'
import { SOUNDS } from '../../src/keys/sounds.ts'
import { scriptOfText } from '../../src/text/script.ts'

const reading = fc.string({ unit: fc.constantFrom(...SOUNDS.map(sound => sound.sign)), maxLength: 12 })
const frames = fc.constantFrom<Frames>(0, 1, 2)
const NEVER = 1e6

const costOf = (a: string, b: string, among: Frames, most = NEVER): number =>
  soundCost(soundBytes(a), soundBytes(b), among, most)

const likenessOf = (a: string, b: string, among: Frames = 0, least = 0): number => {
  const [x, y] = [soundBytes(a), soundBytes(b)]
  return soundLikeness(x, mass(x), y, mass(y), among, least)
}

describe('soundCost', () => {
  test('is the sum of the steps that soundPath names', () => {
    fc.assert(
      fc.property(reading, reading, frames, (a, b, among) => {
        const steps = soundPath(a, b, among)
        expect(costOf(a, b, among)).toBeCloseTo(
          steps.reduce((sum, step) => sum + step.cost, 0),
          4,
        )
      }),
      {
        numRuns: 3000,
        examples: [
          ['iy', 'I', 0],
          ['I', 'aï', 1],
          ['', 'Sh', 0],
          ['aùa', 'Wa', 2],
        ],
      },
    )
  })

  test('is the same both ways, and nothing for the same', () => {
    fc.assert(
      fc.property(reading, reading, frames, (a, b, among) => {
        expect(costOf(a, b, among)).toBeCloseTo(costOf(b, a, among), 4)
        expect(costOf(a, a, among)).toBe(0)
      }),
      { numRuns: 2000 },
    )
  })

  test('gives up only above the most that it was allowed', () => {
    fc.assert(
      fc.property(reading, reading, frames, fc.double({ min: 0, max: 4, noNaN: true }), (a, b, among, most) => {
        const whole = costOf(a, b, among)
        const bounded = costOf(a, b, among, most)
        if (whole <= most) expect(bounded).toBe(whole)
        else expect(bounded).toBeGreaterThan(most)
      }),
      {
        numRuns: 3000,
        examples: [
          ['aù', 'W', 0, 0],
          ['W', 'aù', 0, 0],
          ['saùs', 'sWs', 0, 0],
        ],
      },
    )
  })

  test('a very long reading is compared by its beginning, without harm', () => {
    const long = 'sarqy'.repeat(500)
    expect(costOf(long, long, 0)).toBe(0)
    expect(costOf(long, 'm', 0)).toBeGreaterThan(20)
  })
})

describe('soundLikeness', () => {
  test('lies between 0 and 1, the same both ways', () => {
    fc.assert(
      fc.property(reading, reading, frames, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, among, least) => {
        const value = likenessOf(a, b, among, least)
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
        expect(value).toBeCloseTo(likenessOf(b, a, among, least), 4)
      }),
    )
  })

  test('a word is wholly like itself', () => {
    fc.assert(
      fc.property(reading, frames, (a, among) => {
        expect(likenessOf(a, a, among)).toBe(1)
      }),
    )
  })

  test('below the least asked for it is 0', () => {
    expect(likenessOf('usud', 'asad', 0, 0.95)).toBe(0)
    expect(likenessOf('usud', 'asad', 0, 0)).toBeGreaterThan(0)
  })

  const heard = (a: string, b: string): number => {
    const [x, y] = [a, b].map(word => read(word, scriptOfText(word))) as [
      ReturnType<typeof read>,
      ReturnType<typeof read>,
    ]
    return likenessOf(x.sounds, y.sounds, framesOf(x.frame, y.frame))
  }

  test.each([
    ['osoud', 'usud'],
    ['usud', 'اسود'],
    ['усуд', 'اسود'],
    ['khaled', 'khalid'],
    ['farouk', 'faruq'],
    ['deir', 'دير'],
    ['charki', 'sharqi'],
    ['dschaisch', 'jaysh'],
    ['ceyş', 'jaysh'],
    ['nawfal', 'nofal'],
  ])('%s sounds like %s', (a, b) => {
    expect(heard(a, b)).toBeGreaterThan(0.85)
  })

  test.each([
    ['usud', 'ahrar'],
    ['rahman', 'sharqi'],
    ['raqqa', 'hama'],
    ['اسود', 'احرار'],
    ['homs', 'حلب'],
  ])('%s does not sound like %s', (a, b) => {
    expect(heard(a, b)).toBeLessThan(0.6)
  })
})

test('one slip in a word of two letters is never small', () => {
  expect(likenessOf('ab', 'am')).toBeLessThan(0.6)
})

test('mass counts a consonant 1 and a vowel less', () => {
  expect(mass(soundBytes(''))).toBe(0)
  expect(mass(soundBytes('bdm'))).toBe(3)
  expect(mass(soundBytes('aei'))).toBeLessThan(mass(soundBytes('bdm')))
})

test('framesOf counts frames', () => {
  expect([framesOf(false, false), framesOf(true, false), framesOf(false, true), framesOf(true, true)]).toEqual([
    0, 1, 1, 2,
  ])
})
