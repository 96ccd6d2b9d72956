/** `kunya batch --again OLD_OUTPUT`: which rows of an old output would be answered differently today. */
import { existsSync, readFileSync } from 'node:fs'
import { CHANGE_COLUMNS, compareAgain } from '../batch/again.ts'
import type { Job } from '../batch/job.ts'
import { toStdout } from '../csv/output.ts'
import { type Provenance, readProvenance, sidecarPath } from '../provenance.ts'
import { openPackedFile } from '../tabular/compress.ts'
import { formatOf } from '../tabular/format.ts'
import { type OpenTable, openTable } from '../tabular/open.ts'
import { openWriter } from '../tabular/write.ts'
import type { Io } from './io.ts'
import { distinctOf } from './outcome.ts'

export interface OldOutput {
  path: string
  provenance: Provenance | undefined
}

interface Reading {
  readonly delimiter?: string | undefined
  readonly encoding?: string | undefined
  readonly sheet?: string | undefined
  readonly 'no-header': boolean
}

/** What an old output says of itself: in the file beside it, or in the column that ends with `provenance`. */
export async function readOldOutput(path: string, reading: Reading, io: Io): Promise<OldOutput> {
  const sidecar = sidecarPath(path)
  if (existsSync(sidecar)) {
    const provenance = readProvenance(readFileSync(sidecar, 'utf8'))
    if (!provenance) throw new Error(`${sidecar}: is not what kunya batch --provenance sidecar writes`)
    return { path, provenance }
  }
  const table = await openOld(path, reading, io)
  const columns = table.columns.map(({ name }, index) => ({ name, index }))
  const [last] = columns.slice(-1)
  const found = columns.findLast(({ name }) => name.endsWith('provenance')) ?? last
  let provenance: Provenance | undefined
  const enough = new Error('enough')
  await table.source
    .read(async records => {
      const [record] = records
      if (record && found) provenance = readProvenance(table.source.field(record, found.index))
      throw enough
    })
    .catch(error => {
      if (error !== enough) throw error
    })
  return { path, provenance }
}

const openOld = (path: string, reading: Reading, io: Io): Promise<OpenTable> =>
  openTable({
    path,
    stdin: io.stdin,
    delimiter: reading.delimiter,
    encoding: reading.encoding,
    sheet: reading.sheet,
    hasHeader: !reading['no-header'],
  })

/** Flags that say how the input was read, or what was made of it: the old output is read in its own way. */
const NOT_AGAIN = ['delimiter', 'encoding', 'sheet', 'to', 'escape-formulas']

/**
 * The flags of the old run under those given now. In a list of distinct names the mention and its hints stand first.
 */
export function flagsAgain<Flags extends object>(given: Flags, provenance: Provenance | undefined): Flags {
  if (!provenance) return given
  const isAbsent = (value: unknown): boolean =>
    value === undefined || value === false || (Array.isArray(value) && value.length === 0)
  const old = Object.fromEntries(Object.entries(provenance.options).filter(([name]) => !NOT_AGAIN.includes(name)))
  if (old['only-distinct'] === true) {
    const hints = ['type-column', 'lang-column', 'within-column'].filter(name => old[name] !== undefined)
    old['column'] = ['1']
    for (const [index, name] of hints.entries()) old[name] = String(index + 2)
    delete old['split'] // each value has a row of its own
  }
  const merged = { ...given } as Record<string, unknown>
  for (const [name, value] of Object.entries(old)) if (isAbsent(merged[name])) merged[name] = value
  return merged as Flags
}

/** How the old output is to be read: a workbook that was written in place has its sheet where it was. */
export function readingAgain<Given extends Reading>(given: Given, { path, provenance }: OldOutput): Given {
  const { options = {} } = provenance ?? {}
  const sheet = given.sheet ?? (formatOf(path).format === 'xlsx' ? options['sheet'] : undefined)
  return { ...given, sheet, 'no-header': given['no-header'] || options['no-header'] === true }
}

export interface AgainRun {
  old: OldOutput
  reading: Reading & { readonly output?: string | undefined; readonly 'no-clobber': boolean; readonly quiet: boolean }
  dictionaries: readonly { name: string; version: string }[]
  version: string
  job: (table: { header: readonly string[] | undefined; columns: number }) => Promise<Omit<Job, 'progress'>>
}

export async function runAgain({ old, reading, dictionaries, version, job }: AgainRun, io: Io): Promise<void> {
  const started = performance.now()
  const say = (line: string): void => {
    if (!reading.quiet) io.err(`kunya: ${line}`)
  }
  const table = await openOld(old.path, reading, io)
  const output =
    reading.output === undefined || reading.output === '-'
      ? toStdout(io.write)
      : await openPackedFile(reading.output, !reading['no-clobber'])
  io.onInterrupt(output.discard)
  for (const line of since(old.provenance, dictionaries, version)) say(line)
  try {
    const target = {
      format: 'text' as const,
      output,
      columns: CHANGE_COLUMNS,
      hasHeader: true,
      escapeFormulas: false,
      delimiter: ',',
      createdBy: `kunya ${version}`,
      onRisky: () => {},
      onLacking: () => {},
    }
    const { text: _, ...from } = table // written as UTF-8, whatever the old output is in
    const writer = await openWriter(target, from)
    const hasColumn = old.provenance?.options['provenance'] === 'column'
    const made = { ...(await job(table.source)), always: hasColumn ? [{ name: '', cell: '' }] : [] }
    const changes = await compareAgain(table.source, made, writer.write).catch((error: Error) => {
      writer.fail(error)
      throw new Error(error.message.startsWith('has ') ? `${old.path} ${error.message}` : error.message)
    })
    await writer.finish()
    await output.finish()
    const { tally, rows, kinds } = changes
    const count = (number: number): string => number.toLocaleString('en')
    const said = [...kinds].sort(([, a], [, b]) => b - a).map(([kind, number]) => `${count(number)} ${kind}`)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    say(
      `${count(rows)} of ${count(tally.rows)} row${tally.rows === 1 ? '' : 's'} change, ` +
        `${distinctOf(tally.distinct, tally.hasForgotten, 'name')}${said.length > 0 ? `: ${said.join(', ')}` : ''} (${seconds} s)`,
    )
  } catch (error) {
    output.discard()
    throw error
  }
}

/** What is not as it was, for people. */
function since(
  provenance: Provenance | undefined,
  dictionaries: readonly { name: string; version: string }[],
  version: string,
): string[] {
  if (!provenance) return ['no provenance found: options are as given now, dictionaries of then unknown']
  const then = new Map(provenance.dictionaries.map(({ name, checksum }) => [name, checksum]))
  const now = new Map(dictionaries.map(one => [one.name, one.version]))
  const changed = [...now].filter(([name, checksum]) => then.has(name) && then.get(name) !== checksum)
  const lines = [
    { what: 'changed', names: changed.map(([name]) => name) },
    { what: 'new', names: [...now.keys()].filter(name => !then.has(name)) },
    { what: 'gone', names: [...then.keys()].filter(name => !now.has(name)) },
  ].flatMap(({ what, names }) => (names.length > 0 ? [`${what}: ${names.join(', ')}`] : []))
  const tool =
    provenance.version === version ? `kunya ${version} as then` : `kunya ${provenance.version} then, ${version} now`
  return [
    `made on ${provenance.date.slice(0, 10)}; ${tool}; dictionaries ${lines.length === 0 ? 'as then' : lines.join('; ')}`,
  ]
}
