/** The passthrough road: each record goes out as it came in, with cells appended before its line end. */
import { type Answers, type Known, keyOf, newAnswers } from '../batch/answers.ts'
import { questionColumns } from '../batch/cells.ts'
import type { Job } from '../batch/job.ts'
import { inOrder } from '../batch/order.ts'
import { newTally, type Tally, UNCOUNTED } from '../batch/tally.ts'
import { escapeFormula, quoteCell, startsFormula } from './cells.ts'
import { type Block, newBlock, type Output } from './output.ts'
import type { CsvFile, CsvRecord } from './read.ts'
import { fieldKey, fieldText, QUOTE } from './scan.ts'

export interface AppendJob extends Job {
  escapeFormulas: boolean
  /** What an earlier run wrote already: its records are counted and passed over. */
  past?: Past | undefined
  /** Called after each block that is written. */
  written?(sofar: Past): void
}

/** How far a run has come, as far as reading its input once more does not tell. */
export interface Past {
  /** Header, rows and blank lines that are written. */
  records: number
  lacking: number
  /** Risky cells among those that were added. */
  risky: number
  tags: readonly (readonly [tag: string, count: number])[]
}

/** What goes in at a place of a stretch. */
interface Insert {
  bytes: Buffer
  risky: number
}

/** Whole records in a row, and what is inserted where. */
interface Stretch {
  bytes: Buffer
  start: number
  end: number
  /** Records to be written. */
  records: number
  rows: number
  blankLines: number
  /** Risky cells that the input itself has. */
  risky: number
  at: number[]
  inserts: Known<Insert>[]
}

const NOTHING = Buffer.alloc(0)

/** @throws {Error} on a missing, doubled or already existing column, before anything is written */
export async function appendColumns(csv: CsvFile, output: Output, job: AppendJob): Promise<Tally> {
  const { encode, name } = csv.codec
  if (!encode) throw new Error(`${name} can be read but not written unchanged: convert the file to UTF-8 first (iconv)`)
  const columns = await questionColumns(csv, job)
  const tally = newTally()
  const sofar = { records: 0, lacking: 0, risky: 0, ...job.past }
  tally.addTags(job.past?.tags ?? [])
  const answers = newAnswers(job, tally, ({ cells }) => insertOf(cells, csv, job.escapeFormulas))
  const gather = newGatherer(csv, job, columns, answers)
  const block = newBlock()
  if (!job.past) block.add(csv.mark)
  const stretches = inOrder<Stretch>(job.ahead, async stretch => {
    sofar.risky += addStretch(block, stretch, tally)
    sofar.records += stretch.records
    tally.rows += stretch.rows
    tally.blankLines += stretch.blankLines
    tally.risky += stretch.risky
    const bytes = encode(block.take(), () => sofar.lacking++)
    if (bytes.length > 0) await output.write(bytes)
    job.written?.({ ...sofar, tags: [...tally.tags] })
    job.progress?.(tally)
  })
  await csv.read(gather.add, () => stretches.add(gather.take(), answers.settle()))
  await stretches.finish()
  await answers.finish()
  tally.risky += sofar.risky
  tally.lacking = sofar.lacking
  return tally
}

/** Notes, record by record, what is to be inserted where; the records of an earlier run need nothing. */
function newGatherer(
  csv: CsvFile,
  { questions, always = [], escapeFormulas, past }: AppendJob,
  columns: readonly (readonly number[])[],
  answers: Answers<Insert>,
): { add(record: CsvRecord): void; take(): Stretch } {
  const heading = fixed(
    insertOf([...questions.flatMap(({ added }) => added), ...always.map(({ name }) => name)], csv, escapeFormulas).made
      .bytes,
  )
  const same = fixed(
    insertOf(
      always.map(({ cell }) => cell),
      csv,
      escapeFormulas,
    ).made.bytes,
  )
  let toPass = past?.records ?? 0
  let stretch = emptyStretch()
  const insert = (at: number, what: Known<Insert>): void => {
    stretch.at.push(at)
    stretch.inserts.push(what)
  }
  return {
    add(record) {
      const { bytes, span, kind } = record
      const isPast = toPass > 0
      if (isPast) toPass--
      else stretch.records++
      if (stretch.bytes !== bytes || isPast) stretch.start = isPast ? span.next : span.start
      stretch.bytes = bytes
      stretch.end = span.next
      if (escapeFormulas) {
        if (!isPast) for (const start of riskyStarts(record)) insert(start, APOSTROPHE)
      } else stretch.risky += countRisky(record)
      if (kind === 'blank-line') stretch.blankLines++
      if (kind === 'header' && !isPast) insert(span.end, heading)
      if (kind !== 'row') return
      stretch.rows++
      for (const chosen of columns) {
        const known = answers.find(keyIn(record, chosen), () => chosen.map(i => fieldText(bytes, span, i)), isPast)
        if (!isPast) insert(span.end, known)
      }
      if (always.length > 0 && !isPast) insert(span.end, same)
    },
    take() {
      const ready = stretch
      stretch = emptyStretch()
      return ready
    },
  }
}

const emptyStretch = (): Stretch => ({
  bytes: NOTHING,
  start: 0,
  end: 0,
  records: 0,
  rows: 0,
  blankLines: 0,
  risky: 0,
  at: [],
  inserts: [],
})

/** @returns how many risky cells came in */
function addStretch(block: Block, { bytes, start, end, at, inserts }: Stretch, tally: Tally): number {
  let from = start
  let risky = 0
  for (let i = 0; i < at.length; i++) {
    const place = at[i] as number
    const { made, kind } = inserts[i] as Known<Insert>
    const insert = made as Insert
    if (place > from) block.add(bytes, from, place)
    block.add(insert.bytes)
    tally.count(kind)
    risky += insert.risky
    from = place
  }
  block.add(bytes, from, end)
  return risky
}

function insertOf(cells: readonly string[], csv: CsvFile, escapeFormulas: boolean): { made: Insert; size: number } {
  const delimiter = String.fromCharCode(csv.dialect.delimiter)
  const written = cells.map(cell => delimiter + quoteCell(escapeFormulas ? escapeFormula(cell) : cell, delimiter))
  const bytes = Buffer.from(written.join(''))
  const risky = escapeFormulas ? 0 : cells.filter(cell => startsFormula(cell.charCodeAt(0))).length
  return { made: { bytes, risky }, size: bytes.length }
}

/** An insert that no answer is needed for, and that nothing is counted by. */
const fixed = (bytes: Buffer): Known<Insert> => ({
  fields: undefined,
  answer: undefined,
  made: { bytes, risky: 0 },
  kind: UNCOUNTED,
  count: 0,
  isAsked: true,
  size: 0,
})
const APOSTROPHE = fixed(Buffer.from("'"))

/** Equal keys mean equal fields: their bytes, read as Latin-1, for that needs no decoding. */
function keyIn({ bytes, span }: CsvRecord, columns: readonly number[]): string {
  const [first] = columns
  return columns.length === 1
    ? fieldKey(bytes, span, first as number)
    : keyOf(columns.map(column => fieldKey(bytes, span, column)))
}

/** Offset of a field's first byte of text, after its opening quote if it has one; undefined where no formula starts. */
function riskyStart({ bytes, span: { bounds } }: CsvRecord, field: number): number | undefined {
  let start = bounds[2 * field] as number
  if (bytes[start] === QUOTE) start++
  return start < (bounds[2 * field + 1] as number) && startsFormula(bytes[start]) ? start : undefined
}

function countRisky(record: CsvRecord): number {
  let risky = 0
  for (let field = 0; field < record.span.count; field++) if (riskyStart(record, field) !== undefined) risky++
  return risky
}

const riskyStarts = (record: CsvRecord): number[] =>
  Array.from({ length: record.span.count }, (_, field) => riskyStart(record, field)).filter(
    start => start !== undefined,
  )
