import { CsvError, type Options, parse } from 'csv-parse'
import { DictionaryError } from '../issue.ts'
import { feed } from './feed.ts'
import { type Input, readText } from './text.ts'

export interface Row {
  cells: readonly string[]
  /** Line of the file on which the record begins, from 1. */
  line: number
  /** Where a cell begins in its line: exact for a record of one line. */
  columnOf(cell: number): number
}

export interface RowFormat {
  delimiter?: string
  /** `false`: quotes are letters like others, as in GeoNames. */
  quoted?: boolean
}

interface Parsed {
  record: string[]
  raw: string
}

/**
 * Records of delimited text, in order, blank lines left out. Records may differ in length: the caller says what that means.
 * @throws {DictionaryError} on quotes that do not close, and on bytes that are no UTF-8
 */
export async function* readRows(input: Input, { delimiter = ',', quoted = true }: RowFormat = {}): AsyncGenerator<Row> {
  const options: Options = {
    delimiter,
    quote: quoted ? '"' : null,
    record_delimiter: ['\r\n', '\n', '\r'],
    raw: true,
    relax_column_count: true,
    skip_empty_lines: true,
  }
  const parser = feed(parse(options), readText(input))
  let before = 0
  try {
    for await (const { record, raw } of parser as AsyncIterable<Parsed>) {
      // What stands before the record's first letter are the blank lines that were skipped.
      const start = blankLines(raw)
      const line = before + newlines(raw, 0, start) + 1
      before = line - 1 + newlines(raw, start, raw.length)
      yield { cells: record, line, columnOf: cell => columnOf(raw.slice(start), cell, delimiter, quoted) }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { message, lines } = error as CsvError & { lines?: number }
    throw new DictionaryError([
      {
        code: 'csv-syntax',
        at: { file: input.file, line: lines ?? 1, column: 1 },
        expected: 'quotes that close, around whole fields',
        received: message,
      },
    ])
  }
}

function blankLines(raw: string): number {
  let at = 0
  while (raw[at] === '\n' || raw[at] === '\r') at++
  return at
}

/** Line ends within a stretch: LF, CRLF or CR. */
function newlines(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count++
  }
  return count
}

function columnOf(raw: string, cell: number, delimiter: string, quoted: boolean): number {
  let at = 0
  for (let passed = 0; passed < cell; passed++) {
    if (quoted && raw[at] === '"') {
      at++
      while (at < raw.length && (raw[at] !== '"' || raw[at + 1] === '"')) at += raw[at] === '"' ? 2 : 1
      at++
    }
    const next = raw.indexOf(delimiter, at)
    if (next < 0) break
    at = next + delimiter.length
  }
  return at - (raw.lastIndexOf('\n', at - 1) + 1) + 1
}
