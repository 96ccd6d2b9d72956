/** An output that keeps what it is given. */
import type { Output } from '../../../src/front/csv/output.ts'

export function keptOutput(): { output: Output; bytes: () => Buffer; text: () => string; isFinished: () => boolean } {
  const chunks: Buffer[] = []
  let isFinished = false
  const bytes = (): Buffer => Buffer.concat(chunks)
  return {
    output: {
      write: async chunk => void chunks.push(Buffer.from(chunk)),
      finish: async () => {
        isFinished = true
      },
      discard: () => {},
    },
    bytes,
    text: () => bytes().toString(),
    isFinished: () => isFinished,
  }
}

export async function* each<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items
}
