import type { Quad } from '@rdfjs/types'
import { DictionaryError } from '../issue.ts'
import { feed } from './feed.ts'
import { type Input, readText } from './text.ts'

/** The statements of a Turtle, N-Triples or JSON-LD file as they are read. @throws {DictionaryError} on broken syntax */
export async function* readTriples(input: Input): AsyncGenerator<Quad> {
  const isJson = /\.json(?:ld)?$/iu.test(input.file)
  try {
    const pieces = readText(input)
    if (isJson) {
      const { JsonLdParser } = await import('jsonld-streaming-parser')
      yield* feed(new JsonLdParser({ documentLoader: refuse }), pieces) as unknown as AsyncIterable<Quad>
    } else {
      const { StreamParser } = await import('n3')
      yield* feed(new StreamParser(), pieces) as unknown as AsyncIterable<Quad>
    }
  } catch (error) {
    if (error instanceof DictionaryError) throw error
    const { message } = error as Error
    const line = Number(
      / on line (\d+)/u.exec(message)?.[1] ?? (error as { context?: { line?: number } }).context?.line ?? 1,
    )
    throw new DictionaryError([
      {
        code: 'rdf-syntax',
        at: { file: input.file, line, column: 1 },
        expected: isJson ? 'JSON-LD' : 'Turtle or N-Triples',
        received: message,
      },
    ])
  }
}

/** Nothing is fetched: a file says all of itself. */
const refuse = {
  load: (url: string): Promise<never> => Promise.reject(new Error(`a context to be fetched from ${url}`)),
}
