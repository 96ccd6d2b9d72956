import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import zlib, { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { compressedOutput, decompressed, openPackedFile } from '../../../src/front/tabular/compress.ts'
import { newFolder } from '../kunya.ts'
import { each, keptOutput } from './kept.ts'

const all = async (source: AsyncIterable<Buffer>): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of source) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
const hasZstd = 'createZstdCompress' in zlib

describe('decompressed', () => {
  it('gives the bytes, in whatever pieces they come, of several members too', async () => {
    const packed = Buffer.concat([gzipSync('one '), gzipSync('two')])
    const pieces = Array.from(packed, byte => Buffer.of(byte))
    expect(await all(decompressed(each(pieces), 'gzip', 'a.gz'))).toBe('one two')
    expect(await all(decompressed(each([Buffer.from('plain')]), undefined, 'a'))).toBe('plain')
  })

  it('names the file that is cut off, or is nothing of the kind', async () => {
    const cut = gzipSync('x'.repeat(1000)).subarray(0, 15)
    await expect(all(decompressed(each([cut]), 'gzip', 'a.gz'))).rejects.toThrow(
      'a.gz: is not whole gzip: unexpected end',
    )
    await expect(all(decompressed(each([Buffer.from('name\nx\n')]), 'gzip', 'a.gz'))).rejects.toThrow(
      'a.gz: is not whole gzip',
    )
  })

  it('tells what went wrong before it as it is', async () => {
    async function* broken(): AsyncGenerator<Buffer> {
      yield gzipSync('x').subarray(0, 5)
      throw new Error('disk on fire')
    }
    await expect(all(decompressed(broken(), 'gzip', 'a.gz'))).rejects.toThrow(/^disk on fire$/)
  })
})

describe('compressedOutput', () => {
  it('writes what unpacks to the same, though the buffer is used again', async () => {
    const { output, bytes, isFinished } = keptOutput()
    const packed = compressedOutput(output, 'gzip', 'a.gz')
    const buffer = Buffer.alloc(300_000)
    for (const letter of 'abc') await packed.write(buffer.fill(letter))
    expect(isFinished()).toBe(false)
    await packed.finish()
    expect(isFinished()).toBe(true)
    expect(gunzipSync(bytes()).toString()).toBe('a'.repeat(300_000) + 'b'.repeat(300_000) + 'c'.repeat(300_000))
  })

  it('passes on what goes wrong behind it', async () => {
    const { output } = keptOutput()
    const full = { ...output, write: () => Promise.reject(new Error('no space left')) }
    const packed = compressedOutput(full, 'gzip', 'a.gz')
    await packed.write(Buffer.from('x'))
    await expect(packed.finish()).rejects.toThrow('no space left')
  })
})

describe('openPackedFile', () => {
  it('packs by the name of the file', async () => {
    const path = join(newFolder(), 'a.csv.gz')
    const output = await openPackedFile(path, true)
    await output.write(Buffer.from('name\n'))
    expect(existsSync(path)).toBe(false)
    await output.finish()
    expect(gunzipSync(readFileSync(path)).toString()).toBe('name\n')
  })

  it('goes there and back with zstd, or says that this Node has none before it touches the file', async () => {
    const path = join(newFolder(), 'a.csv.zst')
    if (!hasZstd) {
      await expect(openPackedFile(path, true)).rejects.toThrow(/a\.csv\.zst: this Node \(v[\d.]+\) has no zstd/)
      expect(existsSync(`${path}.partial`)).toBe(false)
      expect(() => decompressed(each([]), 'zstd', 'b.zst')).toThrow('b.zst: this Node')
      return
    }
    const output = await openPackedFile(path, true)
    await output.write(Buffer.from('name\n'))
    await output.finish()
    expect(await all(decompressed(each([readFileSync(path)]), 'zstd', path))).toBe('name\n')
  })
})
