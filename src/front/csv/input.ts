/** Bytes of a file or of stdin, with a look at their beginning. */
import { constants, createReadStream } from 'node:fs'
import { access, stat } from 'node:fs/promises'

const CHUNK_BYTES = 256 * 1024

/** @param path  `-` is stdin */
export async function openInput(path: string, stdin: () => AsyncIterable<Buffer>): Promise<AsyncIterable<Buffer>> {
  if (path === '-') return stdin()
  const found = await access(path, constants.R_OK)
    .then(() => stat(path))
    .catch((error: NodeJS.ErrnoException) => {
      throw new Error(error.code === 'ENOENT' ? `${path}: no such file` : `${path}: cannot be read (${error.code})`)
    })
  if (found.isDirectory()) throw new Error(`${path}: is a folder, expected a file`)
  return createReadStream(path, { highWaterMark: CHUNK_BYTES })
}

export interface Peeked {
  /** The beginning, at least as long as asked for unless the input is shorter or breaks off. */
  head: Buffer
  /** Whether the head is the whole input. */
  isWhole: boolean
  /** Everything, the head included; an error that broke off the head is thrown after it. */
  all: AsyncIterable<Buffer>
}

export async function peek(source: AsyncIterable<Buffer>, bytes: number): Promise<Peeked> {
  const iterator = source[Symbol.asyncIterator]()
  let head: Buffer = Buffer.alloc(0)
  let broken: { error: unknown } | undefined
  let isWhole = false
  while (head.length < bytes && !isWhole && !broken) {
    try {
      const { value, done } = await iterator.next()
      if (done) isWhole = true
      else head = Buffer.concat([head, value])
    } catch (error) {
      broken = { error }
    }
  }
  async function* all(): AsyncGenerator<Buffer> {
    try {
      if (head.length > 0) yield head
      if (broken) throw broken.error
      if (!isWhole) yield* { [Symbol.asyncIterator]: () => iterator }
    } finally {
      await iterator.return?.()
    }
  }
  return { head, isWhole, all: all() }
}
