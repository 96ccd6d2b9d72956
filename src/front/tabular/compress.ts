/** gzip and zstd at both doors, through Node's own zlib: zstd where that has it (Node 22.15 and later). */
import { once } from 'node:events'
import { Readable, type Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import zlib from 'node:zlib'
import { type Output, openOutputFile } from '../csv/output.ts'
import { type Compression, formatOf } from './format.ts'

/** Node's zlib as later versions type it. */
interface MaybeZstd {
  createZstdCompress?: () => Transform
  createZstdDecompress?: () => Transform
}
const { createZstdCompress, createZstdDecompress } = zlib as unknown as MaybeZstd

/** @throws {Error} for zstd on a Node without it */
function newStream(compression: Compression, direction: 'in' | 'out', name: string): Transform {
  if (compression === 'gzip') return direction === 'in' ? zlib.createGunzip() : zlib.createGzip()
  const make = direction === 'in' ? createZstdDecompress : createZstdCompress
  if (make) return make()
  throw new Error(`${name}: this Node (${process.version}) has no zstd, which came with 22.15: use .gz or a later Node`)
}

/** The bytes that were compressed. @throws {Error} naming the file, on what is cut off or not of that kind */
export function decompressed(
  source: AsyncIterable<Buffer>,
  compression: Compression | undefined,
  name: string,
): AsyncIterable<Buffer> {
  if (compression === undefined) return source
  const stream = newStream(compression, 'in', name)
  return unpack(source, stream, compression, name)
}

async function* unpack(
  source: AsyncIterable<Buffer>,
  stream: Transform,
  compression: Compression,
  name: string,
): AsyncGenerator<Buffer> {
  const fed = pipeline(Readable.from(source), stream)
  fed.catch(() => {}) // told where the stream is read
  try {
    for await (const chunk of stream) yield chunk as Buffer
    await fed
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (!/^(Z_|ERR_ZLIB|ZSTD_)/.test(code ?? '') && !/zstd/i.test(message)) throw error
    throw new Error(`${name}: is not whole ${compression}: ${message}`)
  }
}

/** Compresses what is written; waits for the output behind it, so that memory stays flat. */
export function compressedOutput(output: Output, compression: Compression | undefined, name: string): Output {
  if (compression === undefined) return output
  const stream = newStream(compression, 'out', name)
  const drained = drain(stream, output)
  drained.catch(error => stream.destroy(error as Error))
  return {
    async write(bytes) {
      // The stream keeps what it is given, and the caller will use its buffer again.
      if (bytes.length > 0 && !stream.write(Buffer.from(bytes))) await Promise.race([once(stream, 'drain'), drained])
    },
    async finish() {
      stream.end()
      await drained
      await output.finish()
    },
    discard() {
      stream.destroy()
      output.discard()
    },
  }
}

async function drain(stream: Transform, output: Output): Promise<void> {
  for await (const chunk of stream) await output.write(chunk as Buffer)
}

/** A file that is compressed where its name says so: see `openOutputFile`. */
export async function openPackedFile(path: string, mayReplace: boolean): Promise<Output> {
  const { compression } = formatOf(path)
  if (compression) newStream(compression, 'out', path).destroy() // refused before the file is touched
  return compressedOutput(await openOutputFile(path, mayReplace), compression, path)
}
