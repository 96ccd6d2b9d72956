/** `kunya batch` where records go as cells: workbooks, Parquet, JSON Lines, lists of distinct names. */
import { addedColumn, addedColumns } from '../batch/added.ts'
import { questionColumns, type RecordSink, runCells } from '../batch/cells.ts'
import { distinctAdded, distinctColumns, newDistinct } from '../batch/distinct.ts'
import type { Job } from '../batch/job.ts'
import { ADDED } from '../batch/lookup.ts'
import { toStdout } from '../csv/output.ts'
import { openPackedFile } from '../tabular/compress.ts'
import { type Format, formatOf } from '../tabular/format.ts'
import { type OpenTable, openTable, type TableRecord } from '../tabular/open.ts'
import { newSheetSink, openWriter, type Target } from '../tabular/write.ts'
import type { AppendRequest } from './append.ts'
import { NO_BAR, newBar } from './bar.ts'
import type { CSV, OUTPUT, Values } from './flags.ts'
import type { Io } from './io.ts'
import { conclude, notes, type Outcome } from './outcome.ts'

export interface TablesRun {
  path: string
  format: Format
  values: Values<typeof OUTPUT> &
    Values<Pick<typeof CSV, 'delimiter' | 'encoding' | 'no-header'>> & {
      readonly quiet: boolean
      readonly sheet: string | undefined
      readonly split: string | undefined
      readonly 'only-distinct': boolean
    }
  version: string
  job: (table: { header: readonly string[] | undefined; columns: number }) => Promise<AppendRequest>
  one: string
}

/** On an error no output is left, and one that existed is as it was. */
export async function runTables(run: TablesRun, io: Io): Promise<Outcome> {
  const { path, values, one } = run
  const started = performance.now()
  const say = (line: string): void => {
    if (!values.quiet) io.err(`kunya: ${line}`)
  }
  const { delimiter, encoding, sheet } = values
  const table = await openTable({ path, stdin: io.stdin, delimiter, encoding, sheet, hasHeader: !values['no-header'] })
  checkMacros(run)
  const output =
    values.output === undefined || values.output === '-'
      ? toStdout(io.write)
      : await openPackedFile(values.output, !values['no-clobber'])
  const bar = values.quiet ? NO_BAR : await newBar(io, undefined)
  io.onInterrupt(bar.stop)
  io.onInterrupt(output.discard)
  say(table.about)
  const lost = { risky: 0, lacking: 0 }
  const target = {
    format: run.format,
    output,
    hasHeader: !values['no-header'],
    escapeFormulas: values['escape-formulas'],
    delimiter: table.text?.delimiter ?? (/\.(tsv|tab)(\.gz|\.zst)?$/i.test(values.output ?? '') ? '\t' : ','),
    createdBy: `kunya ${run.version}`,
    onRisky: () => lost.risky++,
    onLacking: () => lost.lacking++,
  }
  try {
    const job = await run.job(table.source)
    const { sink, finish, onDistinct, fail } = await newSink(run, table, target, job)
    const tally = await runCells(table.source, sink, {
      ...job,
      progress: ({ rows }) => bar.update(0, rows),
      onDistinct(...told) {
        onDistinct?.(...told)
        job.onDistinct?.(...told)
      },
    }).catch(error => {
      fail(error)
      throw error
    })
    await finish()
    await output.finish()
    bar.stop()
    Object.assign(tally, lost)
    const told = [...sheetNotes(table, run), ...notes(tally, table.text?.codec.name ?? 'UTF-8')]
    return conclude(tally, { notes: told, one, started }, say)
  } catch (error) {
    bar.stop()
    output.discard()
    throw error
  }
}

/**
 * A workbook with macros says of itself that it is one, and spreadsheets open none under another name.
 * @throws {Error} where input and output don't agree
 */
function checkMacros({ path, format, values }: TablesRun): void {
  const { output } = values
  if (format !== 'xlsx' || output === undefined || output === '-') return
  const [isGiven, isWanted] = [path, output].map(name => /\.xlsm$/i.test(name))
  const isInPlace = formatOf(path).format === 'xlsx' && !values['only-distinct']
  if (isGiven && isInPlace && !isWanted)
    throw new Error(`--output ${output}: a workbook with macros stays one: name it .xlsm`)
  if (isWanted && !(isGiven && isInPlace)) throw new Error(`--output ${output}: no macros are in it: name it .xlsx`)
}

interface Sink {
  sink: RecordSink<TableRecord>
  finish(): Promise<void>
  onDistinct?: NonNullable<Job['onDistinct']>
  fail(error: unknown): void
}

/** Where answered records go; what can be refused is refused here, before anything is written. */
async function newSink(
  { format, values }: TablesRun,
  table: OpenTable,
  target: Omit<Target, 'columns'>,
  job: Job,
): Promise<Sink> {
  const { split } = values
  const chosen = await questionColumns(table.source, job)
  if (values['only-distinct']) {
    const prefix = values.prefix ?? 'kunya_'
    const [first = [], ...more] = chosen
    const hints = first.slice(1).map(index => table.columns[index]?.name ?? '')
    const mention = more.length === 0 ? (table.columns[first[0] ?? 0]?.name ?? '') : 'mention'
    const columns = [
      ...distinctColumns([mention, ...hints], prefix),
      // Each value has a row of its own: there is nothing left to split.
      ...distinctAdded(prefix).map((name, index) => addedColumn(name, ADDED[index], format, undefined)),
      ...addedColumns({ questions: [], ...(job.always && { always: job.always }) }, format, undefined),
    ]
    const writer = await openWriter({ ...target, columns }, table)
    const distinct = newDistinct(split)
    return {
      sink: { write: async () => {} },
      onDistinct: distinct.onDistinct,
      fail: writer.fail,
      async finish() {
        const rows = distinct.rows()
        for (let from = 0; from < rows.length; from += 1000) await writer.write(rows.slice(from, from + 1000))
        await writer.finish()
      },
    }
  }
  const added = addedColumns(job, format, split)
  if (format === 'xlsx' && table.xlsx) {
    return { ...newSheetSink({ xlsx: table.xlsx }, added, target.output), fail: () => {} }
  }
  const writer = await openWriter({ ...target, columns: [...table.columns, ...added] }, table)
  return {
    sink: {
      write: records =>
        writer.write(
          records.map(({ record, answers }) => [...padded(record, table), ...answers.flatMap(a => a.cells)]),
        ),
    },
    finish: writer.finish,
    fail: writer.fail,
  }
}

/** A workbook's row ends with its last value. */
const padded = ({ cells }: TableRecord, { columns }: OpenTable): readonly unknown[] =>
  cells.length === columns.length ? cells : columns.map((_, index) => cells[index])

function sheetNotes({ xlsx }: OpenTable, { format, values }: TablesRun): string[] {
  if (!xlsx || xlsx.others.length === 0) return []
  const names = xlsx.others.map(name => `"${name}"`).join(', ')
  const isKept = format === 'xlsx' && !values['only-distinct']
  if (isKept && values.sheet !== undefined) return []
  const which = values.sheet === undefined ? ': choose with --sheet' : ''
  return [`${isKept ? 'passed over' : 'left out'} the sheet${xlsx.others.length === 1 ? '' : 's'} ${names}${which}`]
}
