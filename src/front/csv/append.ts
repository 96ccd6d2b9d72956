/** The passthrough engine: each record goes out as it came in, with cells appended before its line end. */
import { escapeFormula, quoteCell, startsFormula } from './cells.ts'
import { type Choice, columnIndex } from './columns.ts'
import { newBlock, type Output } from './output.ts'
import { type CsvFile, type CsvRecord } from './read.ts'
import { fieldText, QUOTE } from './scan.ts'

/** What a job appends to the records that hold the same fields. */
export interface Answer {
  cells: readonly string[]
  /** What the job counts rows by, e.g. `match`, `unknown-type`. */
  tags: readonly string[]
}

export interface AppendJob {
  /** Columns that the answer depends on. */
  choices: readonly Choice[]
  /** How many of them, from the first, make up what `distinct` counts: 1 for names whatever their hints. */
  counted: number
  /** Names of the new columns. */
  added: readonly string[]
  escapeFormulas: boolean
  /** Called once for each distinct list of fields, as long as the memory for answers lasts. */
  answer(fields: readonly string[]): Answer
  /** Called after each block. */
  progress?(tally: Tally): void
}

/** What a run has counted. */
export interface Tally {
  rows: number
  /** Distinct lists of counted fields; a lower bound when `hasForgotten`. */
  distinct: number
  /** Whether there were more distinct ones than are remembered. */
  hasForgotten: boolean
  blankLines: number
  /** Cells that a spreadsheet may run as a formula, where they are not escaped. */
  risky: number
  /** Characters that the encoding of the output lacks, written as `?`. */
  lacking: number
  /** Rows for each tag. */
  tags: Map<string, number>
}

/** Answers remembered at most; the oldest is forgotten first. */
const REMEMBERED = 200_000
const APOSTROPHE = Buffer.from("'")

interface Remembered {
  bytes: Buffer
  risky: number
  tags: readonly string[]
}

/** @throws {Error} on a missing, doubled or already existing column, before anything is written */
export async function appendColumns(csv: CsvFile, output: Output, job: AppendJob): Promise<Tally> {
  const { codec } = csv
  const encode = codec.encode
  if (!encode)
    throw new Error(`${codec.name} can be read but not written unchanged: convert the file to UTF-8 first (iconv)`)
  const columns: number[] = []
  for (const choice of csv.isEmpty && !csv.header ? [] : job.choices) {
    columns.push(await columnIndex(choice, csv.header, csv.columns))
  }
  refuseExisting(csv, job)

  const tally: Tally = {
    rows: 0,
    distinct: 0,
    hasForgotten: false,
    blankLines: 0,
    risky: 0,
    lacking: 0,
    tags: new Map(),
  }
  const block = newBlock()
  const suffixOf = suffixes(csv, job, columns, tally)
  const heading = cellsToBytes(job.added, csv, job.escapeFormulas)
  block.add(csv.mark)
  await csv.read(
    record => {
      const suffix = record.kind === 'row' ? suffixOf(record) : record.kind === 'header' ? heading : undefined
      if (record.kind === 'row') tally.rows++
      if (record.kind === 'blank-line') tally.blankLines++
      const { bytes, span } = record
      if (job.escapeFormulas) addEscaped(block, record)
      else {
        tally.risky += riskyFields(record)
        block.add(bytes, span.start, span.end)
      }
      if (suffix) block.add(suffix)
      block.add(bytes, span.end, span.next)
    },
    async () => {
      await output.write(encode(block.take(), () => tally.lacking++))
      job.progress?.(tally)
    },
  )
  return tally
}

function refuseExisting({ header }: CsvFile, { added }: AppendJob): void {
  const existing = added.filter(name => header?.includes(name))
  if (existing.length === 0) return
  throw new Error(`the input has the column ${existing.join(', ')} already: rename the new ones with --prefix`)
}

function cellsToBytes(cells: readonly string[], { dialect }: CsvFile, escapeFormulas: boolean): Buffer {
  const delimiter = String.fromCharCode(dialect.delimiter)
  const written = cells.map(cell => quoteCell(escapeFormulas ? escapeFormula(cell) : cell, delimiter))
  return Buffer.from(written.map(cell => delimiter + cell).join(''))
}

/** Appended bytes of a row, remembered for each distinct list of fields. */
function suffixes(
  csv: CsvFile,
  job: AppendJob,
  columns: readonly number[],
  tally: Tally,
): (record: CsvRecord) => Buffer {
  const remembered = new Map<string, Remembered>()
  const counted = new Set<string>()
  const remember = (key: string, fields: readonly string[]): Remembered => {
    const { cells, tags } = job.answer(fields)
    const risky = job.escapeFormulas ? 0 : cells.filter(cell => startsFormula(cell.charCodeAt(0))).length
    const made = { bytes: cellsToBytes(cells, csv, job.escapeFormulas), risky, tags }
    const oldest = remembered.size >= REMEMBERED ? remembered.keys().next().value : undefined
    if (oldest !== undefined) {
      remembered.delete(oldest)
      tally.hasForgotten = true
    }
    remembered.set(key, made)
    if (!tally.hasForgotten) tally.distinct = counted.add(keyOf(fields.slice(0, job.counted))).size
    return made
  }
  return ({ bytes, span }) => {
    const fields = columns.map(column => fieldText(bytes, span, column))
    const key = keyOf(fields)
    const { bytes: suffix, risky, tags } = remembered.get(key) ?? remember(key, fields)
    tally.risky += risky
    for (const tag of tags) tally.tags.set(tag, (tally.tags.get(tag) ?? 0) + 1)
    return suffix
  }
}

/** Equal keys mean equal lists of fields. */
const keyOf = (fields: readonly string[]): string =>
  fields.length === 1 ? (fields[0] ?? '') : fields.map(field => `${field.length}:${field}`).join('')

/** Offset of a field's first byte of text, after its opening quote if it has one. */
const textStart = ({ bytes, span }: CsvRecord, field: number): number => {
  const start = span.bounds[2 * field] ?? 0
  return bytes[start] === QUOTE ? start + 1 : start
}

const isRiskyField = (record: CsvRecord, field: number): boolean => {
  const start = textStart(record, field)
  return start < (record.span.bounds[2 * field + 1] ?? 0) && startsFormula(record.bytes[start])
}

function riskyFields(record: CsvRecord): number {
  let risky = 0
  for (let field = 0; field < record.span.count; field++) if (isRiskyField(record, field)) risky++
  return risky
}

function addEscaped(block: ReturnType<typeof newBlock>, record: CsvRecord): void {
  const { bytes, span } = record
  let from = span.start
  for (let field = 0; field < span.count; field++) {
    if (!isRiskyField(record, field)) continue
    const start = textStart(record, field)
    block.add(bytes, from, start)
    block.add(APOSTROPHE)
    from = start
  }
  block.add(bytes, from, span.end)
}
