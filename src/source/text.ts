import { DictionaryError } from '../issue.ts'

/** A file to read from its beginning, as often as is asked. */
export interface Input {
  /** As problems name it. */
  file: string
  open(): AsyncIterable<Uint8Array>
}

/**
 * The text of a file, piece by piece, without its byte order mark.
 * @throws {DictionaryError} on bytes that are no UTF-8
 */
export async function* readText({ file, open }: Input): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  for await (const bytes of open()) {
    let text: string
    try {
      text = decoder.decode(bytes, { stream: true })
    } catch {
      throw badBytes(file, line)
    }
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) line++
    if (text !== '') yield text
  }
  try {
    decoder.decode()
  } catch {
    throw badBytes(file, line)
  }
}

/** Bytes are decoded in pieces: the line is where the piece begins. */
const badBytes = (file: string, line: number): DictionaryError =>
  new DictionaryError([
    { code: 'encoding', at: { file, line, column: 1 }, expected: 'UTF-8', received: 'other bytes after this line' },
  ])

/** A longer line is no line of any format that kunya reads. */
const LONGEST_LINE = 256 * 1024 * 1024

export interface Line {
  text: string
  /** From 1. */
  number: number
}

/** Lines without their line ends. */
export async function* readLines(input: Input): AsyncGenerator<Line> {
  let rest = ''
  let number = 0
  for await (const piece of readText(input)) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    for (const text of lines) yield { text: text.endsWith('\r') ? text.slice(0, -1) : text, number: ++number }
    if (rest.length > LONGEST_LINE)
      throw new DictionaryError([
        {
          code: 'long-line',
          at: { file: input.file, line: number + 1, column: 1 },
          expected: 'a line of at most 256 MiB',
          received: 'a longer one',
        },
      ])
  }
  if (rest !== '') yield { text: rest, number: number + 1 }
}
