import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newFeed } from '../../../src/front/pipe/feed.ts'

function linesOf(chunks: readonly Uint8Array[], longest?: number): string[] {
  const feed = newFeed(longest)
  const lines: (Buffer | 'too-long')[] = []
  for (const chunk of chunks) {
    feed.push(Buffer.from(chunk))
    for (let line = feed.next(); line !== undefined; line = feed.next()) lines.push(line)
  }
  const rest = feed.rest()
  if (rest !== undefined) lines.push(rest)
  return lines.map(line => (line === 'too-long' ? line : line.toString('latin1')))
}

describe('newFeed', () => {
  it('gives the lines of any bytes, however they are cut into chunks', () => {
    const chunk = fc.array(fc.oneof(fc.constantFrom(0x0a, 0x0d, 0x00, 0xff), fc.integer({ min: 0, max: 255 })))
    fc.assert(
      fc.property(fc.array(chunk), given => {
        const chunks = given.map(bytes => Uint8Array.from(bytes))
        const lines = Buffer.concat(chunks).toString('latin1').split('\n')
        if (lines.at(-1) === '') lines.pop()
        expect(linesOf(chunks)).toEqual(lines)
      }),
    )
  })

  it('says that a line was too long, keeps none of it, and goes on behind it', () => {
    const chunks = ['abc\n', '12', '345', '678\nde', 'f\n', 'ghijkl'].map(text => Buffer.from(text))
    expect(linesOf(chunks, 5)).toEqual(['abc', 'too-long', 'def', 'too-long'])
  })

  it('keeps nothing of a line that no buffer could hold', () => {
    const chunk = Buffer.alloc(64 * 1024 * 1024, 'x')
    const feed = newFeed()
    for (let i = 0; i < 80; i++) {
      feed.push(chunk)
      expect(feed.next()).toBeUndefined()
    }
    feed.push(Buffer.from('\nnext\n'))
    expect(feed.next()).toBe('too-long')
    expect(String(feed.next())).toBe('next')
  })
})
