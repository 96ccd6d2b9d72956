/** Delimited text as records: opened once (encoding, delimiter, header), then read in one pass with flat memory. */
import { decompressed } from '../tabular/compress.ts'
import { formatOf } from '../tabular/format.ts'
import { delimiterName, guessDelimiter, HEAD_BYTES, newlineOf, parseDelimiter } from './dialect.ts'
import { BadBytes, type Codec, codecFor } from './encoding.ts'
import { openInput, peek } from './input.ts'
import { badBytes, badQuote, type Pass, type Place, problem, ragged } from './problem.ts'
import { type Dialect, fieldText, newSpan, type Span, scanRecord } from './scan.ts'

export interface CsvOptions {
  /** File, or `-` for stdin. */
  path: string
  stdin: () => AsyncIterable<Buffer>
  /** As the user gave it; guessed when absent. */
  delimiter: string | undefined
  /** WHATWG label; when absent UTF-8, or UTF-16 where the BOM says so. */
  encoding: string | undefined
  hasHeader: boolean
}

/** A record while it is visited: the next one overwrites `span`. */
export interface CsvRecord {
  bytes: Buffer
  span: Span
  kind: 'header' | 'row' | 'blank-line'
}

export interface CsvFile {
  codec: Codec
  dialect: Dialect
  /** What was found out about the file, for people. */
  about: string
  /** Names of the columns; undefined without a header. */
  header: readonly string[] | undefined
  columns: number
  isEmpty: boolean
  /** Bytes of the input that were read so far. */
  bytesRead(): number
  /** UTF-8 byte order mark that the text begins with, or nothing. */
  mark: Buffer
  /**
   * Visits every record in order, once.
   * @param visit  may not keep the record
   * @param pause  awaited between stretches of records: the place for back-pressure
   * @throws {Error} with record number, line and byte offset on bad bytes, bad quotes or a ragged record
   */
  read(visit: (record: CsvRecord) => void, pause: () => Promise<void>): Promise<void>
}

const MARK = Buffer.from('\uFEFF')
/** A longer record is taken for a quote that never closes. */
const LONGEST_RECORD = 64 * 1024 * 1024

/** Milliseconds of work between pauses, so that Ctrl-C and progress come through. */
const STRETCH = 50

export async function openCsv(options: CsvOptions): Promise<CsvFile> {
  const name = options.path === '-' ? 'stdin' : options.path
  const input = counted(await openInput(options.path, options.stdin))
  const raw = await peek(decompressed(input.source, formatOf(options.path).compression, name), 4)
  const codec = codecFor(options.encoding, raw.head)
  const text = await peek(codec.decode(raw.all), HEAD_BYTES)
  const mark = text.head.subarray(0, 3).equals(MARK) ? MARK : Buffer.alloc(0)
  const head = text.head.subarray(mark.length)
  if (options.hasHeader && text.isWhole && head.length === 0) throw new Error(`${name}: is empty, expected a header`)
  const { delimiter, how } = chooseDelimiter(options, name, head, text.isWhole)
  const dialect = { delimiter, newline: newlineOf(head) }
  const first = firstRecord(head, text.isWhole, dialect)
  const columns = Math.max(1, first.length)
  const encoding = `${codec.name.toUpperCase()}${mark.length > 0 ? ' with BOM' : ''}`
  const width = `${columns} column${columns === 1 ? '' : 's'}`
  const pass: Pass = { name, codec, dialect, columns, hasHeader: options.hasHeader, mark, text: text.all }
  return {
    codec,
    dialect,
    about: `${name}: delimiter ${delimiterName(delimiter)}${how}, ${encoding}, ${width}`,
    header: options.hasHeader ? first : undefined,
    columns,
    isEmpty: text.isWhole && head.length === 0,
    mark,
    bytesRead: input.bytesRead,
    read: (visit, pause) => readRecords(pass, visit, pause),
  }
}

function counted(source: AsyncIterable<Buffer>): { source: AsyncIterable<Buffer>; bytesRead: () => number } {
  let bytes = 0
  async function* counting(): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      bytes += chunk.length
      yield chunk
    }
  }
  return { source: counting(), bytesRead: () => bytes }
}

function chooseDelimiter(
  { delimiter, path }: CsvOptions,
  name: string,
  head: Buffer,
  isWhole: boolean,
): { delimiter: number; how: string } {
  if (delimiter !== undefined) return { delimiter: parseDelimiter(delimiter), how: '' }
  if (/\.(tsv|tab)(\.gz|\.zst)?$/i.test(path)) return { delimiter: 0x09, how: ' (from the file name)' }
  const guess = guessDelimiter(head, isWhole)
  if ('tie' in guess) {
    const rivals = guess.tie.map(delimiterName).join(' and ')
    throw new Error(
      `${name}: ${rivals} ${guess.tie.length > 2 ? 'all' : 'both'} split it into columns: say which with --delimiter`,
    )
  }
  const records = `${guess.records} record${guess.records === 1 ? '' : 's'}`
  return { delimiter: guess.delimiter, how: ` (guessed from ${records})` }
}

/** Fields of the first record; of a broken one what can be read, as reading it in its turn reports the problem. */
function firstRecord(head: Buffer, isWhole: boolean, dialect: Dialect): string[] {
  if (head.length === 0) return []
  const span = newSpan()
  if (scanRecord(head, 0, isWhole, dialect, span) === 'more') scanRecord(head, 0, true, dialect, span)
  return Array.from({ length: span.count }, (_, index) => fieldText(head, span, index))
}

async function readRecords(pass: Pass, visit: (record: CsvRecord) => void, pause: () => Promise<void>): Promise<void> {
  const place: Place = { number: pass.hasHeader ? 0 : 1, line: 1, before: pass.codec.size(pass.mark) }
  let rest: Buffer = Buffer.alloc(0)
  let wanted = 0
  let toSkip = pass.mark.length
  const take = async (bytes: Buffer, final: boolean): Promise<void> => {
    rest = bytes
    for (let isWhole = false; !isWhole; ) {
      const stretch = visitStretch(pass, place, rest, final, visit)
      isWhole = stretch.isWhole
      place.before += pass.codec.size(rest.subarray(0, stretch.end))
      rest = rest.subarray(stretch.end)
      await pause()
    }
    wanted = 2 * rest.length // a long record is scanned again only when twice as much of it has come
  }
  try {
    for await (const chunk of pass.text) {
      const fresh = chunk.subarray(toSkip)
      toSkip = 0
      const bytes = rest.length > 0 ? Buffer.concat([rest, fresh]) : fresh
      rest = bytes
      if (bytes.length < wanted) continue
      await take(bytes, false)
      if (rest.length > LONGEST_RECORD)
        throw problem(pass, place, 0, rest, 'no end within 64 MiB: is a quote not closed?')
    }
    await take(rest, true)
  } catch (error) {
    if (!(error instanceof BadBytes)) throw error
    throw badBytes(pass, place, error)
  }
}

/** Visits whole records of `bytes` until there are no more or it is time to pause; says where it ended. */
function visitStretch(
  pass: Pass,
  place: Place,
  bytes: Buffer,
  final: boolean,
  visit: (record: CsvRecord) => void,
): { end: number; isWhole: boolean } {
  const span = newSpan()
  const until = performance.now() + STRETCH
  const record: CsvRecord = { bytes, span, kind: 'row' }
  let at = 0
  while (at < bytes.length) {
    const result = scanRecord(bytes, at, final, pass.dialect, span)
    if (result === 'more') break
    if (result !== 'record') throw badQuote(pass, place, bytes, span, result)
    const isBlank = span.end === span.start && pass.columns > 1
    if (!isBlank && span.count !== pass.columns) throw ragged(pass, place, bytes, span)
    record.kind = isBlank ? 'blank-line' : place.number === 0 ? 'header' : 'row'
    visit(record)
    if (!isBlank) place.number++
    place.line += span.lines
    at = span.next
    if (at < bytes.length && performance.now() > until) return { end: at, isWhole: false }
  }
  return { end: at, isWhole: true }
}
