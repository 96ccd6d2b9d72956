import { expect, it } from 'vitest'
import { lines } from '../../../src/front/cli/io.ts'
import { inPieces } from '../random-csv.ts'

async function linesOf(text: string, size: number): Promise<string[]> {
  const found: string[] = []
  for await (const line of lines(inPieces(Buffer.from(text), [size]))) found.push(line)
  return found
}

it.each([
  ['', []],
  ['a', ['a']],
  ['a\n', ['a']],
  ['a\r\nb\n\nc', ['a', 'b', '', 'c']],
  ['a\u2028b\n', ['a\u2028b']],
  ['أسود\n', ['أسود']],
])('%j has the lines %j', async (text, expected) => {
  for (const size of [1, 2, 100]) expect(await linesOf(text, size)).toEqual(expected)
})
