import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Frames, soundBytes, soundCost } from '../../src/keys/likeness.ts'
import { SOUNDS } from '../../src/keys/sounds.ts'
import { beginWalk, walk } from '../../src/keys/walk.ts'

const word = fc.string({ unit: fc.constantFrom(...SOUNDS.map(({ sign }) => sign)), minLength: 1, maxLength: 9 })

test('costs what alignment costs, whatever was walked before and however much of it is shared', () => {
  fc.assert(
    fc.property(
      word,
      fc.array(word, { minLength: 1, maxLength: 30 }),
      fc.constantFrom<Frames>(0, 1, 2),
      fc.double({ min: 0, max: 4, noNaN: true }),
      (reading, words, frames, most) => {
        const sounds = soundBytes(reading)
        beginWalk(sounds, frames)
        let before = ''
        for (const each of words.sort()) {
          let shared = 0
          while (shared < each.length && each[shared] === before[shared]) shared++
          const cost = walk(soundBytes(`x${each}`), 1, each.length + 1, shared, most)
          const whole = soundCost(sounds, soundBytes(each), frames, most)
          if (whole > most) expect(cost).toBeGreaterThan(most)
          else expect(cost).toBe(whole)
          before = each
        }
      },
    ),
    { numRuns: 300 },
  )
})
