import { describe, expect, it } from 'vitest'
import { type Answers, keyOf, newAnswers } from '../../../src/front/batch/answers.ts'
import type { Answer, OnDistinct } from '../../../src/front/batch/job.ts'
import { newTally, type Tally } from '../../../src/front/batch/tally.ts'

interface Setting {
  counted?: number
  onDistinct?: OnDistinct
  size?: number
}

function setUp({ counted = 1, onDistinct, size = 1 }: Setting = {}): {
  answers: Answers<string>
  asked: string[]
  tally: Tally
  find: (...fields: string[]) => ReturnType<Answers<string>['find']>
} {
  const asked: string[] = []
  const tally = newTally()
  const ask = async (lists: readonly (readonly string[])[]): Promise<Answer[]> => {
    asked.push(...lists.map(list => list.join('/')))
    return lists.map(([name = '']) => ({ cells: [name], tags: ['seen'] }))
  }
  const answers = newAnswers({ ask, counted, ...(onDistinct && { onDistinct }) }, tally, ({ cells }) => ({
    made: `<${cells[0]}>`,
    size,
  }))
  return { answers, asked, tally, find: (...fields) => answers.find(keyOf(fields), () => fields) }
}

describe('newAnswers', () => {
  it('asks once for equal fields, and waits only when there is something to wait for', async () => {
    const { answers, asked, tally, find } = setUp()
    const first = find('a')
    expect(find('a')).toBe(first)
    find('b')
    expect(first.made).toBeUndefined()
    await answers.settle()
    expect(find('a').made).toBe('<a>')
    expect(answers.settle()).toBeUndefined()
    expect(asked).toEqual(['a', 'b'])
    expect(first.count).toBe(3)
    expect(tally.distinct).toBe(2)
  })

  it('counts distinct names whatever their hints, but answers each with its own', async () => {
    const { answers, asked, tally, find } = setUp()
    find('a', '1')
    find('a', '2')
    await answers.settle()
    expect(asked).toEqual(['a/1', 'a/2'])
    expect(tally.distinct).toBe(1)
  })

  it('does not ask for what an earlier run wrote, until it comes again', async () => {
    const { answers, asked, tally, find } = setUp()
    answers.find('a', () => ['a'], true)
    expect(answers.settle()).toBeUndefined()
    expect(tally.distinct).toBe(1)
    find('a')
    await answers.settle()
    expect(asked).toEqual(['a'])
  })

  it('tells at the end what was asked, how often it came and what was said', async () => {
    const told: unknown[] = []
    const { answers, find } = setUp({ onDistinct: (fields, answer, count) => told.push([fields, answer.cells, count]) })
    answers.find('z', () => ['z'], true)
    find('a')
    find('b')
    await answers.settle()
    find('b')
    await answers.finish()
    expect(told).toEqual([
      [['z'], ['z'], 1],
      [['a'], ['a'], 1],
      [['b'], ['b'], 2],
    ])
  })

  it('forgets the oldest when what it knows takes too much, and tells of it first', async () => {
    const told: string[] = []
    const onDistinct: OnDistinct = ([name = ''], _, count) => void told.push(`${name} ${count}`)
    const { answers, asked, tally, find } = setUp({ size: 40 * 1024 * 1024, onDistinct })
    for (const name of ['a', 'b', 'c', 'a']) {
      find(name)
      await answers.settle()
    }
    expect(asked).toEqual(['a', 'b', 'c', 'a'])
    expect(tally).toMatchObject({ hasForgotten: true, distinct: 3 })
    await answers.finish()
    expect(told).toEqual(['a 1', 'b 1', 'c 1', 'a 1'])
  })

  it('refuses answers that are too few', async () => {
    const answers = newAnswers({ ask: async () => [], counted: 1 }, newTally(), () => ({ made: '', size: 0 }))
    answers.find('a', () => ['a'])
    await expect(answers.settle()).rejects.toThrow('asked 1 times, answered 0 times')
  })
})

it('keyOf tells lists of fields apart, however they are cut', () => {
  expect(keyOf(['ab', 'c'])).not.toBe(keyOf(['a', 'bc']))
  expect(keyOf(['a:1', ''])).not.toBe(keyOf(['a', '1:']))
})
