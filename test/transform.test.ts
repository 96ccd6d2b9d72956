import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { describe, expect, it } from 'vitest'
import type { Resolution } from '../src/model.ts'
import { resolveStream } from '../src/transform.ts'

const resolve = (mention: string): Resolution => ({ decision: 'none', mention, candidates: [] })

describe('resolveStream of Node', () => {
  it('answers in order', async () => {
    const answers: string[] = []
    await pipeline(
      Readable.from(['a', { mention: 'b', type: 'group' }, 'a']),
      resolveStream({ resolve }),
      async source => {
        for await (const { mention } of source) answers.push(mention)
      },
    )
    expect(answers).toEqual(['a', 'b', 'a'])
  })

  it('takes no more than its buffers hold while nobody reads', async () => {
    let asked = 0
    const stream = resolveStream({
      resolve(mention) {
        asked++
        return resolve(mention)
      },
    })
    Readable.from(Array.from({ length: 1000 }, (_, i) => `${i}`)).pipe(stream)
    await new Promise(done => setTimeout(done, 20))
    expect(asked).toBeLessThan(100)
    let read = 0
    for await (const { mention } of stream) expect(mention).toBe(`${read++}`)
    expect(read).toBe(1000)
  })

  it('fails on a bad item, and at once on bad options', async () => {
    const stream = resolveStream({ resolve })
    await expect(
      pipeline(Readable.from([7]), stream, async source => {
        for await (const _ of source);
      }),
    ).rejects.toThrow('expected a mention or an object with one, received 7')
    expect(() => resolveStream({ resolve }, { remember: -1 })).toThrow('option "remember"')
  })
})
