import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLines, readText } from '../../src/source/text.ts'
import { input } from '../dictionary/entities.ts'

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}

test('text comes whole, whatever the pieces, without its byte order mark', () =>
  fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 5 }), async (text, size) => {
      const given = input('x', `\uFEFF${text}`, size)
      expect((await all(readText(given))).join('')).toBe(text)
    }),
  ))

test('lines have their numbers, and lose LF or CRLF', async () =>
  expect(await all(readLines(input('x', 'a\r\n\nb\nc')))).toEqual([
    { text: 'a', number: 1 },
    { text: '', number: 2 },
    { text: 'b', number: 3 },
    { text: 'c', number: 4 },
  ]))

test.each([
  ['other bytes', Uint8Array.of(0x61, 0x0a, 0xff, 0x61), 'x:2:1'],
  ['a character cut off', Uint8Array.of(0x61, 0xd8), 'x:1:1'],
])('%s are refused', async (_, bytes, place) =>
  expect(all(readText(input('x', bytes, 2)))).rejects.toThrow(
    `${place}: encoding: expected UTF-8, received other bytes after this line`,
  ),
)
