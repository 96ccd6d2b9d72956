import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MentionItem, Resolution, ResolveOptions } from '../src/model.ts'
import { resolveItems, resolveStream } from '../src/stream.ts'

/** Answers `none`, and keeps what it was asked. */
function newSpy(): {
  asked: [string, ResolveOptions | undefined][]
  resolve: (mention: string, options?: ResolveOptions) => Resolution
} {
  const asked: [string, ResolveOptions | undefined][] = []
  return {
    asked,
    resolve(mention, options) {
      if (mention !== '') asked.push([mention, options])
      return { decision: 'none', mention, candidates: [] }
    },
  }
}

async function all(answers: AsyncIterable<Resolution>): Promise<string[]> {
  const mentions: string[] = []
  for await (const { mention } of answers) mentions.push(mention)
  return mentions
}

describe('resolveItems', () => {
  it('answers in order, each distinct item once, from an iterable or an async one', async () => {
    const names = fc.array(fc.constantFrom('a', 'b', '=a', '{"mention":"a"}', '__proto__'))
    await fc.assert(
      fc.asyncProperty(names, fc.boolean(), async (items, isAsync) => {
        const { asked, resolve } = newSpy()
        async function* later(): AsyncGenerator<string> {
          yield* items
        }
        expect(await all(resolveItems(resolve, isAsync ? later() : items))).toEqual(items)
        expect(asked.map(([mention]) => mention)).toEqual([...new Set(items)])
      }),
    )
  })

  it('puts the hints of an item over those of all, and tells apart what was asked differently', async () => {
    const { asked, resolve } = newSpy()
    const items: MentionItem[] = [
      'a',
      { mention: 'a', type: 'place' },
      { mention: 'a', type: 'place' },
      { mention: 'a' },
    ]
    await all(resolveItems(resolve, items, { type: 'group', lang: 'fr' }))
    const ofAll = { type: 'group', lang: 'fr' }
    expect(asked).toEqual([
      ['a', ofAll],
      ['a', { type: 'place', lang: 'fr' }],
      ['a', ofAll],
    ])
  })

  it('tells an object from the text that writes it', async () => {
    const { asked, resolve } = newSpy()
    await all(resolveItems(resolve, [{ mention: 'a' }, '{"mention":"a"}']))
    expect(asked.map(([mention]) => mention)).toEqual(['a', '{"mention":"a"}'])
  })

  it('remembers no more than it is told', async () => {
    const { asked, resolve } = newSpy()
    await all(resolveItems(resolve, ['a', 'b', 'a', 'c', 'a', 'a'], { remember: 2 }))
    expect(asked.map(([mention]) => mention)).toEqual(['a', 'b', 'c', 'a'])
    const forgetful = newSpy()
    await all(resolveItems(forgetful.resolve, ['a', 'a'], { remember: 1 }))
    expect(forgetful.asked).toHaveLength(1)
  })

  it('takes nothing before it is asked for, and closes the source when the reader leaves', async () => {
    const { resolve } = newSpy()
    let taken = 0
    let isClosed = false
    function* source(): Generator<string> {
      try {
        for (;;) yield `${++taken}`
      } finally {
        isClosed = true
      }
    }
    const answers = resolveItems(resolve, source())
    expect(taken).toBe(0)
    expect((await answers.next()).value?.mention).toBe('1')
    expect(taken).toBe(1)
    await answers.return()
    expect(isClosed).toBe(true)
  })

  it('refuses wrong options at once, and wrong items when they come', async () => {
    const { resolve } = newSpy()
    for (const remember of [-1, 0, 1.5, Number.NaN])
      expect(() => resolveItems(resolve, [], { remember })).toThrow('option "remember": expected a whole number')
    for (const item of [null, undefined, 7, {}, { mention: 7 }])
      await expect(all(resolveItems(resolve, ['a', item as never]))).rejects.toThrow('expected a mention')
  })
})

describe('resolveStream', () => {
  it('answers in order', async () => {
    const { resolve } = newSpy()
    const answers = new Blob(['x']).stream().pipeThrough(
      new TransformStream<Uint8Array, MentionItem>({
        transform(_, controller) {
          for (const mention of ['a', 'b', 'a']) controller.enqueue(mention)
        },
      }),
    )
    expect(await all(answers.pipeThrough(resolveStream({ resolve })))).toEqual(['a', 'b', 'a'])
  })

  it('takes no more than is read', async () => {
    const { asked, resolve } = newSpy()
    const stream = resolveStream({ resolve })
    const writer = stream.writable.getWriter()
    const written = Array.from({ length: 100 }, (_, i) => writer.write(`${i}`))
    const reader = stream.readable.getReader()
    await reader.read()
    await new Promise(done => setTimeout(done, 20))
    expect(asked.length).toBeLessThan(5)
    for (let i = 1; i < 100; i++) expect((await reader.read()).value?.mention).toBe(`${i}`)
    await Promise.all(written)
  })

  it('fails on a bad item', async () => {
    const { resolve } = newSpy()
    const stream = resolveStream({ resolve })
    const read = stream.readable.getReader().read()
    const write = stream.writable.getWriter().write(7 as never)
    await expect(read).rejects.toThrow('expected a mention or an object with one, received 7')
    await expect(write).rejects.toThrow()
  })
})
