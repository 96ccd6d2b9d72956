import { gzipSync, strToU8, zipSync } from 'fflate'
import { createTar } from 'nanotar'
import { expect, test } from 'vitest'
import { readZipInTar } from '../../src/source/archive.ts'
import { readLines } from '../../src/source/text.ts'
import { input } from '../dictionary/entities.ts'

const zip = zipSync({ 'a.txt': strToU8('one\ntwo'), 'b.txt': strToU8('x') })
const archive = gzipSync(createTar([{ name: 'folder/data.zip', data: zip }]))

test('the wanted files, to be read as often as is asked', async () => {
  const files = await readZipInTar(input('x.tar.gz', archive), 'data.zip', ['a.txt', 'c.txt'])
  expect([...files.keys()]).toEqual(['a.txt'])
  for (let pass = 0; pass < 2; pass++) {
    const lines: string[] = []
    for await (const { text } of readLines(files.get('a.txt') as ReturnType<typeof input>)) lines.push(text)
    expect(lines).toEqual(['one', 'two'])
  }
})

test.each([
  ['cut off', archive.subarray(0, archive.length - 20)],
  ['no archive', strToU8('text')],
  ['without the zip', gzipSync(createTar([{ name: 'data.zap', data: zip }]))],
  ['with a damaged zip', gzipSync(createTar([{ name: 'data.zip', data: zip.subarray(0, 30) }]))],
])('%s is refused', async (_, bytes) =>
  expect(readZipInTar(input('x.tar.gz', bytes), 'data.zip', ['a.txt'])).rejects.toThrow(
    /^x\.tar\.gz:1:1: archive: expected /,
  ),
)
