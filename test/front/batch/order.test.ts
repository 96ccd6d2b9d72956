import { expect, it } from 'vitest'
import { inOrder } from '../../../src/front/batch/order.ts'

const later = (milliseconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds))

it('lets blocks leave in their order, whichever is ready first', async () => {
  const left: number[] = []
  const blocks = inOrder<number>(9, async block => void left.push(block))
  for (const [block, wait] of [30, 0, 10].entries()) await blocks.add(block, later(wait))
  expect(left).toEqual([])
  await blocks.finish()
  expect(left).toEqual([0, 1, 2])
})

it('keeps no more waiting than it may', async () => {
  const left: number[] = []
  const blocks = inOrder<number>(1, async block => void left.push(block))
  await blocks.add(0, undefined)
  expect(left).toEqual([])
  await blocks.add(1, undefined)
  expect(left).toEqual([0])
  const none = inOrder<number>(0, async block => void left.push(block))
  await none.add(7, later(1))
  expect(left).toEqual([0, 7])
})

it('tells what went wrong with a block when its turn comes', async () => {
  const blocks = inOrder<number>(5, async () => {})
  await blocks.add(0, undefined)
  await blocks.add(1, Promise.reject(new Error('broken')))
  await expect(blocks.finish()).rejects.toThrow('broken')
})
