import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openInput, peek } from '../../../src/front/csv/input.ts'
import { inPieces } from '../random-csv.ts'

const folder = mkdtempSync(join(tmpdir(), 'kunya-'))
const noStdin = (): never => {
  throw new Error('stdin was touched')
}

async function all(source: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of source) parts.push(part)
  return Buffer.concat(parts).toString()
}

it('opens a file without touching stdin, and stdin for -', async () => {
  const path = join(folder, 'a.txt')
  writeFileSync(path, 'text')
  expect(await all(await openInput(path, noStdin))).toBe('text')
  expect(await all(await openInput('-', () => inPieces(Buffer.from('in'), [1])))).toBe('in')
})

it('says what is wrong with a path', async () => {
  await expect(openInput(join(folder, 'none'), noStdin)).rejects.toThrow(/none: no such file$/)
  await expect(openInput(folder, noStdin)).rejects.toThrow(/is a folder, expected a file$/)
})

it('looks ahead without taking anything away', async () => {
  const peeked = await peek(inPieces(Buffer.from('abcdef'), [2]), 3)
  expect([peeked.head.toString(), peeked.isWhole, await all(peeked.all)]).toEqual(['abcd', false, 'abcdef'])
  const short = await peek(inPieces(Buffer.from('ab'), [2]), 3)
  expect([short.head.toString(), short.isWhole, await all(short.all)]).toEqual(['ab', true, 'ab'])
})

it('throws what broke the head after the head', async () => {
  async function* broken(): AsyncGenerator<Buffer> {
    yield Buffer.from('ab')
    throw new Error('broken')
  }
  const peeked = await peek(broken(), 9)
  expect(peeked.head.toString()).toBe('ab')
  await expect(all(peeked.all)).rejects.toThrow('broken')
})
