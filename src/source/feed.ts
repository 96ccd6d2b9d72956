/** What a library's parser has of a stream that is written to and read from. */
interface Parser {
  write(chunk: string): boolean
  end(): unknown
  once(event: 'drain' | 'close', then: () => void): unknown
  removeListener(event: 'drain' | 'close', then: () => void): unknown
  destroy(error?: Error): unknown
  destroyed: boolean
}

/** Writes the pieces into a parser as fast as it takes them; an error among them ends it. */
export function feed<T extends Parser>(parser: T, pieces: AsyncIterable<string>): T {
  write(parser, pieces).catch((error: Error) => parser.destroy(error))
  return parser
}

async function write(parser: Parser, pieces: AsyncIterable<string>): Promise<void> {
  for await (const piece of pieces) {
    if (parser.destroyed) return
    if (!parser.write(piece))
      await new Promise<void>(resolve => {
        const go = (): void => {
          parser.removeListener('drain', go)
          parser.removeListener('close', go)
          resolve()
        }
        parser.once('drain', go)
        parser.once('close', go)
      })
  }
  if (!parser.destroyed) parser.end()
}
