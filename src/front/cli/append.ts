/** What `batch` and `compare --pairs` share: delimited text in, the same text with more columns out, a summary on stderr. */
import type { Job } from '../batch/job.ts'
import type { Tally } from '../batch/tally.ts'
import { appendColumns } from '../csv/append.ts'
import { toStdout } from '../csv/output.ts'
import { type CsvFile, openCsv } from '../csv/read.ts'
import { openPackedFile } from '../tabular/compress.ts'
import type { CSV, OUTPUT, Values } from './flags.ts'
import type { Io } from './io.ts'

export type AppendRequest = Omit<Job, 'progress'>

export interface AppendRun {
  path: string
  values: Values<typeof OUTPUT> & Values<Pick<typeof CSV, 'delimiter' | 'encoding' | 'no-header'>> & { quiet: boolean }
  job: (csv: CsvFile) => Promise<AppendRequest>
  /** What the summary calls one of the distinct things looked at: `name`, `pair`. */
  one: string
}

/** What a finished run has to tell. */
export interface Outcome {
  tally: Tally
  milliseconds: number
  /** What was said on stderr beside the summary. */
  notes: readonly string[]
}

/** On an error no output is left, and one that existed is as it was. */
export async function runAppend({ path, values, job, one }: AppendRun, io: Io): Promise<Outcome> {
  const started = performance.now()
  const say = (line: string): void => {
    if (!values.quiet) io.err(`kunya: ${line}`)
  }
  const { delimiter, encoding } = values
  const csv = await openCsv({ path, stdin: io.stdin, delimiter, encoding, hasHeader: !values['no-header'] })
  const output =
    values.output === undefined || values.output === '-'
      ? toStdout(io.write)
      : await openPackedFile(values.output, !values['no-clobber'])
  io.onInterrupt(output.discard)
  say(csv.about)
  const progress = values.quiet ? () => {} : newProgress(io, started)
  try {
    const escapeFormulas = values['escape-formulas']
    const tally = await appendColumns(csv, output, { ...(await job(csv)), escapeFormulas, progress })
    await output.finish()
    const told = notes(tally, csv.codec.name)
    for (const note of told) say(note)
    const milliseconds = performance.now() - started
    say(summary(tally, one, milliseconds))
    return { tally, milliseconds, notes: told }
  } catch (error) {
    output.discard()
    throw error
  }
}

const count = (number: number): string => number.toLocaleString('en')
const plural = (number: number, one: string): string => `${count(number)} ${one}${number === 1 ? '' : 's'}`

export function notes({ risky, lacking, blankLines, tags }: Tally, encoding: string): string[] {
  const unknownTypes = tags.get('unknown-type') ?? 0
  const unknownAreas = tags.get('unknown-area') ?? 0
  return [
    blankLines > 0 && `${plural(blankLines, 'blank line')} passed through`,
    unknownTypes > 0 && `${plural(unknownTypes, 'row')} with an unknown type: ignored it there`,
    unknownAreas > 0 && `${plural(unknownAreas, 'row')} with an unknown area: ignored it there`,
    lacking > 0 &&
      `${plural(lacking, 'character')} that ${encoding} lacks written as "?": convert the input to UTF-8 to keep them`,
    risky > 0 &&
      `${plural(risky, 'cell')} that a spreadsheet may run as a formula: use --escape-formulas if one will open it`,
  ].filter(note => note !== false)
}

export function summary({ rows, distinct, hasForgotten, tags }: Tally, one: string, milliseconds: number): string {
  const decisions = ['match', 'review', 'none'].map(decision => `${count(tags.get(decision) ?? 0)} ${decision}`)
  return `${plural(rows, 'row')}, ${distinctOf(distinct, hasForgotten, one)}: ${decisions.join(', ')} (${(milliseconds / 1000).toFixed(1)} s)`
}

/** `12 distinct names`, or `200,000+ distinct names` where more came than are remembered. */
export const distinctOf = (number: number, isMore: boolean, one: string): string =>
  isMore ? `${count(number)}+ distinct ${one}s` : `${count(number)} distinct ${one}${number === 1 ? '' : 's'}`

const BETWEEN_UPDATES = 200

export function newProgress(io: Io, started: number): (tally: Tally) => void {
  let last = started
  return ({ rows }) => {
    const now = performance.now()
    if (now - last < BETWEEN_UPDATES) return
    last = now
    io.progress(`${count(rows)} rows, ${count(Math.round((1000 * rows) / (now - started)))} a second`)
  }
}
