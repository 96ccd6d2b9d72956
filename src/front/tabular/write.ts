/** Rows as they are answered, into a file of any format. */
import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import type { RecordSink } from '../batch/cells.ts'
import type { Codec } from '../csv/encoding.ts'
import type { Output } from '../csv/output.ts'
import type { Format } from './format.ts'
import type { OpenTable, TableRecord } from './open.ts'
import type { Column, Plain, Row } from './table.ts'

export interface Target {
  format: Format
  output: Output
  /** Those of the input that go out as they are, then the added ones. */
  columns: readonly Column[]
  hasHeader: boolean
  escapeFormulas: boolean
  /** Of delimited text. */
  delimiter: string
  createdBy: string
  onRisky(): void
  /** Called for each character that the output's encoding lacks. */
  onLacking(): void
}

export interface RowWriter {
  /** Resolves when more may come. */
  write(rows: readonly Row[]): Promise<void>
  /** Resolves when all is written. */
  finish(): Promise<void>
  fail(error: unknown): void
}

/**
 * @param from  what the rows come from, which may say how they are to be written
 * @throws {Error} where the format can't hold the columns
 */
export async function openWriter(target: Target, from: OpenTable): Promise<RowWriter> {
  const through = new PassThrough({ objectMode: true, highWaterMark: 1 })
  const write = await writerOf(target, from)
  const written = write(rowsOf(through))
  through.on('error', () => {}) // whoever failed tells
  written.catch(() => through.destroy()) // whoever waits tells
  return {
    async write(rows) {
      if (!through.write(rows)) await Promise.race([once(through, 'drain'), written])
    },
    async finish() {
      through.end()
      await written
    },
    fail: error => void through.destroy(error instanceof Error ? error : new Error(String(error))),
  }
}

async function* rowsOf(blocks: AsyncIterable<readonly Row[]>): AsyncGenerator<Row> {
  for await (const block of blocks) yield* block
}

async function writerOf(target: Target, from: OpenTable): Promise<(rows: AsyncIterable<Row>) => Promise<void>> {
  const { format, columns, output, hasHeader, createdBy } = target
  switch (format) {
    case 'text': {
      const { writeText } = await import('./text.ts')
      const encoded = from.text ? encodedOutput(output, from.text, target.onLacking) : output
      return rows => writeText(columns, rows, encoded, target)
    }
    case 'ndjson': {
      const { writeNdjson } = await import('./ndjson.ts')
      return rows => writeNdjson(columns, rows, output)
    }
    case 'parquet': {
      const { writeParquet } = await import('./parquet-write.ts')
      return rows => writeParquet(columns, rows, output, { createdBy, notes: from.parquet?.notes ?? [] })
    }
    case 'xlsx': {
      const { writeXlsx } = await import('./xlsx-write.ts')
      const sheetName = from.xlsx?.sheet.name ?? 'Sheet1'
      return rows => writeXlsx(columns, rows, output, { sheetName, hasHeader })
    }
  }
}

/** Text in the encoding of the input, its byte order mark included. */
function encodedOutput(output: Output, { codec, mark }: { codec: Codec; mark: Buffer }, onLacking: () => void): Output {
  const { encode, name } = codec
  if (!encode) throw new Error(`${name} can be read but not written: convert the file to UTF-8 first (iconv)`)
  let rest = mark
  return {
    ...output,
    async write(bytes) {
      const text = rest.length > 0 ? Buffer.concat([rest, bytes]) : Buffer.from(bytes)
      rest = Buffer.alloc(0)
      await output.write(encode(text, onLacking))
    },
  }
}

/** Answers into the workbook that the records come from: see xlsx-append.ts. */
export function newSheetSink(
  { xlsx }: Required<Pick<OpenTable, 'xlsx'>>,
  added: readonly Column[],
  output: Output,
): { sink: RecordSink<TableRecord>; finish(): Promise<void> } {
  const answered = new Map<number, readonly (readonly string[])[]>()
  return {
    sink: {
      async write(records) {
        for (const { record, answers } of records)
          answered.set(
            record.number,
            answers.map(({ cells }) => cells),
          )
      },
    },
    async finish() {
      const { appendToSheet } = await import('./xlsx-append.ts')
      const cellsAt = (number: number): Plain[] | undefined => {
        if (number === xlsx.headerAt) return added.map(({ name }) => name)
        const cells = answered.get(number)?.flat()
        return cells && added.map((column, index) => column.plain(cells[index]))
      }
      await appendToSheet(xlsx.bytes, xlsx.sheet.path, xlsx.columns.length, cellsAt, output)
    },
  }
}
