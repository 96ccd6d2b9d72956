import { describe, expect, it } from 'vitest'
import {
  type Answer,
  bestThreshold,
  FEWEST_FOR_WORTH,
  paceOf,
  type Timed,
  time,
  undisturbed,
  worthOf,
} from '../../../bench/scale/measure.ts'

const timed = (right: string | undefined, answer: Answer): Timed => ({
  question: { kind: 'typo', mention: '', right: right === undefined ? [] : [right] },
  answer,
  took: 1,
})
const times = (count: number, one: Timed): Timed[] => Array.from({ length: count }, () => one)

describe('what answers are worth', () => {
  it('goes by an engine’s own decisions where it has some', () => {
    const worth = worthOf([
      ...times(6, timed('a', { id: 'a', match: true })),
      ...times(2, timed('a', { id: 'a', match: false })),
      ...times(1, timed('a', { id: 'b', match: true })),
      ...times(1, timed('a', { match: false })),
      ...times(18, timed(undefined, { id: 'b', match: false })),
      ...times(2, timed(undefined, { id: 'b', match: true })),
    ])
    expect(worth).toEqual({
      rightFirst: 0.8,
      accepted: 0.6,
      wrongPresent: 0.1,
      wrongAbsent: 0.1,
      byKind: { typo: 0.8 },
    })
  })

  it('else by the threshold of the best F1', () => {
    const answers = [
      ...times(10, timed('a', { id: 'a', score: 0.9 })),
      ...times(5, timed(undefined, { id: 'a', score: 0.8 })),
      ...times(10, timed('a', { id: 'a', score: 0.7 })),
      ...times(5, timed(undefined, { id: 'a', score: 0.6 })),
      ...times(10, timed('a', { id: 'b', score: 0.5 })),
    ]
    // From 0.7: 20 right of 25 and of 30. From 0.9: 10 of 10, of 30. From 0.5: 20 of 40, of 30.
    expect(bestThreshold(answers)).toBe(0.7)
    expect(worthOf(answers)).toMatchObject({ accepted: 2 / 3, wrongPresent: 0, wrongAbsent: 0.5, threshold: 0.7 })
  })

  it('takes all that is found where there are no scores', () => {
    const worth = worthOf([...times(20, timed('a', { id: 'a' })), ...times(10, timed(undefined, { id: 'a' }))])
    expect(worth).toMatchObject({ accepted: 1, wrongAbsent: 1 })
  })

  it('is not told from a handful', () => {
    expect(worthOf(times(FEWEST_FOR_WORTH - 1, timed('a', { id: 'a' })))).toBeUndefined()
  })
})

it('paces are by the calls themselves', () => {
  const pace = paceOf([...Array.from({ length: 99 }, () => 1), 101])
  expect(pace).toEqual({ answered: 100, rate: 500, p50: 1, p99: 101 })
})

it('a rate is set right for what the processor was lent to', () => {
  expect(undisturbed({ rate: 100, processor: 0.5 })).toBe(200)
  expect(undisturbed({ rate: 100, processor: 1.3 })).toBe(100)
})

it('asks until the time is over, three at the least, and prepares before the clock starts', () => {
  const { question } = timed('a', {})
  const asked: string[] = []
  const answers = time(
    times(10, timed('a', {})).map(() => ({ ...question, mention: 'x' })),
    0,
    mention => `${mention}!`,
    one => {
      asked.push(one)
      return { id: 'a' }
    },
  )
  expect(asked).toEqual(['x!', 'x!', 'x!'])
  expect(answers).toHaveLength(3)
})
