import { gunzipSync, unzipSync } from 'fflate'
import { parseTar } from 'nanotar'
import { DictionaryError } from '../issue.ts'
import type { Input } from './text.ts'

/** Bytes handed on at a time. */
const PIECE = 1024 * 1024

/** Files of a zip that stands in a `.tar.gz`. @throws {DictionaryError} when either is damaged or lacks one of them */
export async function readZipInTar(input: Input, zip: string, wanted: readonly string[]): Promise<Map<string, Input>> {
  const fail = (expected: string, received: string): never => {
    throw new DictionaryError([{ code: 'archive', at: { file: input.file, line: 1, column: 1 }, expected, received }])
  }
  const pieces: Uint8Array[] = []
  for await (const piece of input.open()) pieces.push(piece)
  const packed = joined(pieces)
  let files: Record<string, Uint8Array>
  let names: string[]
  try {
    const entries = parseTar(gunzipSync(packed))
    names = entries.map(({ name }) => name)
    const data = entries.find(({ name }) => name === zip || name.endsWith(`/${zip}`))?.data
    if (data === undefined) return fail(`an archive with a ${zip}`, names.join(', ') || 'an empty one')
    files = unzipSync(data, { filter: ({ name }) => wanted.includes(name) })
  } catch (error) {
    if (error instanceof DictionaryError) throw error
    return fail('an undamaged .tar.gz', (error as Error).message)
  }
  return new Map(
    Object.entries(files).map(([name, bytes]) => [
      name,
      {
        file: `${input.file}!${name}`,
        async *open() {
          for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
        },
      },
    ]),
  )
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
