/**
 * Finds where records and fields begin and end, over the raw bytes, and copies nothing. csv-parse can't serve here: its `raw` text
 * is decoded and loses the line feed of a CRLF, and it takes some 1.3 µs a record; test/front/csv/scan.test.ts holds
 * this scanner to csv-parse's reading of the same bytes.
 */

export interface Dialect {
  /** Byte between fields. */
  delimiter: number
  /** Byte that ends a record: LF (a CR before it belongs to the line end), or CR for files that have CR alone. */
  newline: number
}

/** Where one record stands in its buffer; overwritten by each scan. */
export interface Span {
  start: number
  /** End of the last field, before the line end. */
  end: number
  /** Start of the next record. */
  next: number
  /** Fields in this record. */
  count: number
  /** Start and end of each field, quotes included: field `i` is at `bounds[2 * i]` to `bounds[2 * i + 1]`. */
  bounds: number[]
  /** Lines that the record covers: 1, and one more for each quoted newline. */
  lines: number
  /** Offset of the problem, when the scan found one. */
  problemAt: number
}

/** `more`: the record is not whole yet. `unclosed`, `stray`: a quote never closes, or text follows its closing quote. */
export type ScanResult = 'record' | 'more' | 'unclosed' | 'stray'

export const LF = 0x0a
export const CR = 0x0d
export const QUOTE = 0x22

export const newSpan = (): Span => ({ start: 0, end: 0, next: 0, count: 0, bounds: [], lines: 1, problemAt: 0 })

/**
 * Reads the record that starts at `from` into `span`. A quote counts only as the first byte of a field; elsewhere it is text.
 * @param bytes  ASCII-compatible text, UTF-8 here
 * @param final  whether the input ends where `bytes` ends
 */
export function scanRecord(bytes: Uint8Array, from: number, final: boolean, dialect: Dialect, span: Span): ScanResult {
  const { delimiter, newline } = dialect
  const size = bytes.length
  span.start = from
  span.count = 0
  span.lines = 1
  for (let at = from; ; at++) {
    const fieldStart = at
    if (bytes[at] === QUOTE) {
      at = closingQuote(bytes, at, newline, span)
      if (at >= size && !final) return 'more'
      if (at > size) return 'unclosed'
      const follows = afterQuote(bytes, at, final, dialect)
      if (follows === 'stray') span.problemAt = at
      if (follows !== 'record') return follows
    }
    while (at < size && bytes[at] !== delimiter && bytes[at] !== newline) at++
    if (at === size && !final) return 'more'
    const isLast = at === size || bytes[at] === newline
    const fieldEnd = isLast && newline === LF && at > fieldStart && bytes[at - 1] === CR ? at - 1 : at
    span.bounds[2 * span.count] = fieldStart
    span.bounds[2 * span.count + 1] = fieldEnd
    span.count++
    if (isLast) {
      span.end = fieldEnd
      span.next = Math.min(at + 1, size)
      return 'record'
    }
  }
}

/** Offset after the quote that closes the field at `open`; past the end when none does. Doubled quotes are text. */
function closingQuote(bytes: Uint8Array, open: number, newline: number, span: Span): number {
  let at = open + 1
  for (; at < bytes.length; at++) {
    if (bytes[at] === newline) span.lines++
    if (bytes[at] !== QUOTE) continue
    if (bytes[at + 1] !== QUOTE) return at + 1
    at++
  }
  span.problemAt = open
  return bytes.length + 1
}

/** What stands after a closing quote: the end of the field, something stray, or too little to tell. */
function afterQuote(bytes: Uint8Array, at: number, final: boolean, { delimiter, newline }: Dialect): ScanResult {
  const byte = bytes[at]
  if (byte === undefined || byte === delimiter || byte === newline) return 'record'
  if (byte !== CR || newline !== LF) return 'stray'
  if (at + 1 === bytes.length) return final ? 'record' : 'more'
  return bytes[at + 1] === LF ? 'record' : 'stray'
}

/** The text of field `index`: without its quotes, doubled quotes made single. */
export function fieldText(bytes: Buffer, span: Span, index: number): string {
  const start = span.bounds[2 * index] ?? 0
  const end = span.bounds[2 * index + 1] ?? 0
  if (bytes[start] !== QUOTE || start === end) return bytes.toString('utf8', start, end)
  return bytes.toString('utf8', start + 1, end - 1).replaceAll('""', '"')
}

/** A key for the text of field `index`, the same however it is quoted: its bytes as Latin-1. */
export function fieldKey(bytes: Buffer, span: Span, index: number): string {
  const start = span.bounds[2 * index] as number
  const end = span.bounds[2 * index + 1] as number
  if (bytes[start] !== QUOTE || start === end) return bytes.toString('latin1', start, end)
  const inner = bytes.toString('latin1', start + 1, end - 1)
  return inner.includes('""') ? inner.replaceAll('""', '"') : inner
}
