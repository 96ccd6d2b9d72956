/** What stops a pass over delimited text, told by record, line and byte. */
import type { BadBytes, Codec } from './encoding.ts'
import type { Dialect, ScanResult, Span } from './scan.ts'

/** One pass over one input. */
export interface Pass {
  name: string
  codec: Codec
  dialect: Dialect
  columns: number
  hasHeader: boolean
  mark: Buffer
  text: AsyncIterable<Buffer>
}

/** How far a pass has come: what it needs to name a place. */
export interface Place {
  /** Of the record: rows count from 1, the header is 0. */
  number: number
  /** First line of the record, from 1. */
  line: number
  /** Bytes of the input before the current chunk. */
  before: number
}

export function ragged(pass: Pass, place: Place, bytes: Buffer, { start, count }: Span): Error {
  const fields = `${pass.columns} field${pass.columns === 1 ? '' : 's'}`
  const like = pass.hasHeader ? 'as in the header' : 'as in the first record'
  return problem(pass, place, start, bytes, `expected ${fields} ${like}, received ${count}`)
}

export function badQuote(pass: Pass, place: Place, bytes: Buffer, span: Span, result: ScanResult): Error {
  const at = place.before + pass.codec.size(bytes.subarray(0, span.problemAt))
  const what =
    result === 'unclosed'
      ? `the quote opened at byte ${at} never closes`
      : `text after the closing quote, at byte ${at}`
  return problem(pass, place, span.start, bytes, what)
}

export function badBytes(pass: Pass, place: Place, { message, offset, encoding }: BadBytes): Error {
  const hint = encoding === 'utf-8' ? 'windows-1252' : 'utf-8'
  return new Error(
    `${pass.name}: ${recordName(place)} (line ${place.line}), byte ${offset}: ${message}: ` +
      `give its encoding, such as --encoding ${hint}`,
  )
}

/** @param start  where the record begins in `bytes` */
export function problem(pass: Pass, place: Place, start: number, bytes: Buffer, what: string): Error {
  const offset = place.before + pass.codec.size(bytes.subarray(0, start))
  return new Error(`${pass.name}: ${recordName(place)} (line ${place.line}, byte ${offset}): ${what}`)
}

const recordName = ({ number }: Place): string => (number === 0 ? 'header' : `record ${number}`)
