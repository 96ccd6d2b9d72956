import { Transform } from 'node:stream'
import { expect, test } from 'vitest'
import { feed } from '../../src/source/feed.ts'

async function* pieces(count: number, error?: Error): AsyncGenerator<string> {
  for (let i = 0; i < count; i++) yield `${i},`
  if (error) throw error
}
const slow = (): Transform =>
  new Transform({
    highWaterMark: 4,
    transform(chunk, _encoding, done) {
      setImmediate(() => done(null, chunk))
    },
  })

test('waits for a parser that is full', async () => {
  let text = ''
  for await (const piece of feed(slow(), pieces(100))) text += piece
  expect(text).toBe(Array.from({ length: 100 }, (_, i) => `${i},`).join(''))
})

test('an error among the pieces ends the parser', async () => {
  const read = async () => {
    for await (const _ of feed(slow(), pieces(3, new Error('broken off'))));
  }
  await expect(read()).rejects.toThrow('broken off')
})

test('a parser that is left early is fed no more', async () => {
  let taken = 0
  async function* endless() {
    for (;;) yield String(taken++)
  }
  for await (const _ of feed(slow(), endless())) break
  const before = taken
  await new Promise(resolve => setTimeout(resolve, 20))
  expect(taken - before).toBeLessThan(3)
})
