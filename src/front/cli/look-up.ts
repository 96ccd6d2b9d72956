/** One run of `kunya batch`: as bytes where text stays text, as cells otherwise; and what is written beside the output. */
import type { Options } from '../../index.ts'
import { newProvenance, toldOptions } from '../provenance.ts'
import { type Format, formatOf } from '../tabular/format.ts'
import { runAppend } from './append.ts'
import { type BesideFlags, openBeside } from './beside.ts'
import type { Io } from './io.ts'
import type { TablesRun } from './tables.ts'
import { version } from './version.ts'

export interface LookUp extends Pick<TablesRun, 'path' | 'job'> {
  values: TablesRun['values'] &
    BesideFlags & {
      readonly to: string | undefined
      readonly accept: number | undefined
      readonly review: number | undefined
      readonly resume: boolean
    }
  defaults: Readonly<Options>
  dictionaries: readonly { name: string; version: string }[]
}

/** @throws {Error} after it has put everything back as it was, but for what --resume goes on with */
export async function lookUp({ path, values, defaults, dictionaries, job: request }: LookUp, io: Io): Promise<void> {
  const { accept = defaults.accept, review = defaults.review } = values
  const thresholds = { accept, review, margin: defaults.margin }
  const provenance = newProvenance({ version: version(), input: path, values, thresholds, dictionaries })
  const one = values.split === undefined ? 'name' : 'cell'
  const format = (values.to as Format | undefined) ?? formatOf(values.output).format
  const isText = format === 'text' && formatOf(path).format === 'text' && !values['only-distinct']
  if (values.resume && !isText) throw new Error('--resume: only delimited text can be gone on with')
  const beside = await openBeside(values, provenance, one, io)
  const job: LookUp['job'] = async table => ({ ...(await request(table)), ...beside.job })
  try {
    if (isText) {
      // Checksums say more of dictionaries than their names.
      const { dictionary: _, ...options } = toldOptions(values)
      const resuming = { isResume: values.resume, options, dictionaries }
      await beside.finish(await runAppend({ path, values, job, one, resuming }, io))
    } else {
      const { runTables } = await import('./tables.ts')
      await beside.finish(await runTables({ path, values, format, version: version(), job, one }, io))
    }
  } catch (error) {
    beside.discard()
    throw error
  }
}
