import { expect, it } from 'vitest'
import { askHere } from '../../../src/front/batch/here.ts'

const waste = (milliseconds: number): void => {
  const until = performance.now() + milliseconds
  while (performance.now() < until);
}

it('answers in order, and lets others come through in between', async () => {
  const events: string[] = []
  const answer = ([name = '']: readonly string[]) => {
    waste(30)
    events.push(name)
    return { cells: [name.toUpperCase()], tags: [] }
  }
  setImmediate(() => events.push('other'))
  const answers = await askHere(answer)([['a'], ['b'], ['c'], ['d']])
  expect(answers.map(({ cells }) => cells[0])).toEqual(['A', 'B', 'C', 'D'])
  expect(events.indexOf('other')).toBeGreaterThan(0)
  expect(events.indexOf('other')).toBeLessThan(4)
})
