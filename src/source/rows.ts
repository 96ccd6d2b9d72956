import { type CsvError, type Info, type Options, parse } from 'csv-parse'
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
  info: Info
}

/**
 * Records of delimited text, in order, blank lines left out. Records may differ in length: the caller says what that means.
 * @throws {DictionaryError} on quotes that do not close, and on bytes that are no UTF-8
 */
export async function* readRows(input: Input, { delimiter = ',', quoted = true }: RowFormat = {}): AsyncGenerator<Row> {
  const options: Options = {
    delimiter,
    quote: quoted ? '"' : null,
    info: true,
    raw: true,
    relax_column_count: true,
    skip_empty_lines: true,
  }
  let parser = parse(options)
  parser = feed(parser, readText(input))
  try {
    for await (const { record, raw, info } of parser as AsyncIterable<Parsed>) {
      const own = raw.replace(/^(?:\r?\n)+/u, '')
      const line = info.lines - newlines(own.replace(/\r?\n$/u, ''))
      yield { cells: record, line, columnOf: cell => columnOf(own, cell, delimiter, quoted) }
    }
  } catch (error) {
    if (error instanceof DictionaryError) throw error
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

function newlines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
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
