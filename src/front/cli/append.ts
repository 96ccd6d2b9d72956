/** What `batch` and `compare --pairs` share: delimited text in, the same text with more columns out, a summary on stderr. */
import { existsSync, statSync } from 'node:fs'
import type { Job } from '../batch/job.ts'
import { inputOf, openResumable, type Resumable } from '../batch/resume.ts'
import { appendColumns } from '../csv/append.ts'
import { toStdout, WriteError } from '../csv/output.ts'
import { type CsvFile, openCsv } from '../csv/read.ts'
import { openPackedFile } from '../tabular/compress.ts'
import { formatOf } from '../tabular/format.ts'
import { NO_BAR, newBar } from './bar.ts'
import type { CSV, OUTPUT, Values } from './flags.ts'
import type { Io } from './io.ts'
import { conclude, notes, type Outcome, plural } from './outcome.ts'
import { version } from './version.ts'

export type AppendRequest = Omit<Job, 'progress'>

export interface AppendRun {
  path: string
  values: Values<typeof OUTPUT> & Values<Pick<typeof CSV, 'delimiter' | 'encoding' | 'no-header'>> & { quiet: boolean }
  job: (csv: CsvFile) => Promise<AppendRequest>
  /** What the summary calls one of the distinct things looked at: `name`, `pair`. */
  one: string
  /** What a run that was stopped is gone on with by; absent for what can't be. */
  resuming?: Resuming
}

export interface Resuming {
  isResume: boolean
  options: Readonly<Record<string, unknown>>
  dictionaries: readonly { name: string; version: string }[]
}

const GO_ON = 'the same command with --resume goes on from here'

/** On an error no output is left, and one that existed is as it was; what can be gone on with stays when it could not be written. */
export async function runAppend(run: AppendRun, io: Io): Promise<Outcome> {
  const { path, values, one } = run
  const started = performance.now()
  const say = (line: string): void => {
    if (!values.quiet) io.err(`kunya: ${line}`)
  }
  refuseOtherFormats(run)
  const why = whyNoResume(run)
  if (run.resuming?.isResume && why !== undefined) throw new Error(`--resume: ${why}`)
  const { delimiter, encoding } = values
  const csv = await openCsv({ path, stdin: io.stdin, delimiter, encoding, hasHeader: !values['no-header'] })
  const output = await openOutput(run, why === undefined, io)
  let bar = NO_BAR
  const leave = (): void => {
    bar.stop()
    if (output.interrupt()) say(`stopped: ${GO_ON}`)
  }
  io.onInterrupt(leave)
  say(csv.about)
  if (output.past) say(`going on after ${plural(output.past.records, 'record')}`)
  if (!values.quiet) bar = await newBar(io, sizeOf(path))
  try {
    const job = await run.job(csv)
    const tally = await appendColumns(csv, output, {
      ...job,
      escapeFormulas: values['escape-formulas'],
      past: output.past,
      written: output.written,
      progress: ({ rows }) => bar.update(csv.bytesRead(), rows),
    })
    await output.finish()
    bar.stop()
    return conclude(tally, { notes: notes(tally, csv.codec.name), one, started }, say)
  } catch (error) {
    bar.stop()
    if (error instanceof WriteError && output.interrupt()) throw new Error(`${error.message}: ${GO_ON}`)
    output.discard()
    throw error
  }
}

/** @throws {Error} on a file whose name says that it is no delimited text: its bytes would not pass through */
function refuseOtherFormats({ path, values: { output } }: AppendRun): void {
  const other = [path, output].find(file => formatOf(file).format !== 'text')
  if (other !== undefined)
    throw new Error(`${other}: is no delimited text by its name, and that is what is expected here`)
}

/** Bytes of a file; undefined for what does not know its end. */
function sizeOf(path: string): number | undefined {
  const found = path === '-' ? undefined : statSync(path)
  return found?.isFile() ? found.size : undefined
}

/** What keeps a run from being gone on with, for people. */
function whyNoResume({ path, values: { output }, resuming }: AppendRun): string | undefined {
  if (!resuming) return 'is not for this command'
  if (path === '-') return 'stdin cannot be read again, give a file'
  if (output === undefined || output === '-') return 'needs --output FILE, stdout cannot be gone on with'
  const isOther = (file: string): boolean => existsSync(file) && !statSync(file).isFile()
  const other = [path, output].find(isOther)
  if (other !== undefined) return `${other} is no regular file`
  const packed = [path, output].find(file => formatOf(file).compression !== undefined)
  return packed && `${packed} is packed, and can only be written as a whole`
}

async function openOutput({ path, values, resuming }: AppendRun, canResume: boolean, io: Io): Promise<Resumable> {
  const { output: name = '-' } = values
  const mayReplace = !values['no-clobber']
  if (canResume && resuming) {
    const { isResume, options, dictionaries } = resuming
    const identity = { input: inputOf(path), options, dictionaries, kunya: version() }
    return openResumable({ path: name, mayReplace, isResume, identity })
  }
  const output = name === '-' ? toStdout(io.write) : await openPackedFile(name, mayReplace)
  const interrupt = (): boolean => {
    output.discard()
    return false
  }
  return { ...output, past: undefined, written: () => {}, interrupt }
}
