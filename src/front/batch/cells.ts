/** The road for tables that are no delimited text, on one side or the other: records as cells. */
import { columnIndex } from '../csv/columns.ts'
import type { CsvFile } from '../csv/read.ts'
import { fieldText } from '../csv/scan.ts'
import { type Known, keyOf, newAnswers } from './answers.ts'
import type { Answer, Job } from './job.ts'
import { inOrder } from './order.ts'
import { newTally, type Tally } from './tally.ts'

/** `Record` is whatever the source makes of a record: texts, or cells that have types. */
export interface RecordSource<Record> {
  /** Names of the columns; undefined without a header. */
  header: readonly string[] | undefined
  columns: number
  /** The text of a cell, which is what is looked up. */
  field(record: Record, column: number): string
  /**
   * Hands out every record once, in order, without the header.
   * @param take  awaited before the next ones: the place for back-pressure. It may keep them.
   */
  read(take: (records: readonly Record[]) => Promise<void>): Promise<void>
}

export interface Answered<Record> {
  record: Record
  /** One for each question. */
  answers: readonly Answer[]
}

export interface RecordSink<Record> {
  /** In the order of the source; resolves when more may come. */
  write(records: readonly Answered<Record>[]): Promise<void>
}

/** @throws {Error} on a missing, doubled or already existing column, before anything is written */
export async function runCells<Record>(
  source: RecordSource<Record>,
  sink: RecordSink<Record>,
  job: Job,
): Promise<Tally> {
  const columns = await questionColumns(source, job)
  const tally = newTally()
  const answers = newAnswers<Answer>(job, tally, answer => ({ made: answer, size: sizeOf(answer) }))
  const blocks = inOrder<{ record: Record; known: Known<Answer>[] }[]>(job.ahead, async block => {
    const answered = block.map(({ record, known }) => {
      for (const { kind } of known) tally.count(kind)
      return { record, answers: known.map(({ made }) => made as Answer) }
    })
    tally.rows += block.length
    await sink.write(answered)
    job.progress?.(tally)
  })
  await source.read(async records => {
    const block = records.map(record => ({
      record,
      known: columns.map(chosen => {
        const fields = chosen.map(column => source.field(record, column))
        return answers.find(keyOf(fields), () => fields)
      }),
    }))
    await blocks.add(block, answers.settle())
  })
  await blocks.finish()
  await answers.finish()
  return tally
}

const sizeOf = ({ cells }: Answer): number => cells.reduce((sum, cell) => sum + cell.length, 0)

/** Indices of the columns of each question. @throws {Error} on a missing, doubled or already existing column */
export async function questionColumns(
  { header, columns, isEmpty }: { header: readonly string[] | undefined; columns: number; isEmpty?: boolean },
  { questions, always = [] }: Pick<Job, 'questions' | 'always'>,
): Promise<number[][]> {
  const chosen: number[][] = []
  for (const { choices } of isEmpty && !header ? [] : questions) {
    const indices: number[] = []
    for (const choice of choices) indices.push(await columnIndex(choice, header, columns))
    chosen.push(indices)
  }
  const added = [...questions.flatMap(question => question.added), ...always.map(({ name }) => name)]
  const existing = added.filter(name => header?.includes(name))
  if (existing.length > 0)
    throw new Error(`the input has the column ${existing.join(', ')} already: rename the new ones with --prefix`)
  return chosen
}

/** Delimited text as cells, for outputs that are none. */
export const cellsOf = (csv: CsvFile): RecordSource<readonly string[]> => ({
  header: csv.header,
  columns: csv.columns,
  field: (cells, column) => cells[column] ?? '',
  async read(take) {
    let records: string[][] = []
    await csv.read(
      ({ kind, bytes, span }) => {
        if (kind === 'row') records.push(Array.from({ length: span.count }, (_, i) => fieldText(bytes, span, i)))
      },
      async () => {
        const ready = records
        records = []
        if (ready.length > 0) await take(ready)
      },
    )
  },
})
