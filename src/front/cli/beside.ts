/** What a run of `batch` writes beside its output: a report for people, the provenance for programs. */
import type { Job } from '../batch/job.ts'
import { type Output, openOutputFile } from '../csv/output.ts'
import { type Provenance, sidecarPath } from '../provenance.ts'
import { newGatherer } from '../report/gather.ts'
import { UsageError } from './command.ts'
import type { Io } from './io.ts'
import { distinctOf, type Outcome } from './outcome.ts'

export interface Beside {
  /** What the run's job needs for it. */
  job: Pick<Job, 'always' | 'onDistinct'>
  finish(outcome: Outcome): Promise<void>
  /** Leaves what was there before. */
  discard(): void
}

export interface BesideFlags {
  readonly output?: string | undefined
  readonly report?: string | undefined
  readonly provenance?: string | undefined
  readonly prefix?: string | undefined
  readonly 'no-clobber': boolean
}

/** Opens the files at once, so that one which can't be written is told before the work. */
export async function openBeside(flags: BesideFlags, provenance: Provenance, one: string, io: Io): Promise<Beside> {
  const { output, report, prefix = 'kunya_' } = flags
  const isSidecar = flags.provenance === 'sidecar'
  if (isSidecar && (output === undefined || output === '-'))
    throw new UsageError('--provenance sidecar stands beside the output: give --output FILE, or --provenance column')
  if (report === '-') throw new UsageError('--report needs the name of a file')
  if (report !== undefined && report === output) throw new UsageError('--report and --output name the same file')
  const opened: Output[] = []
  const open = async (path: string, flag: string): Promise<Output> => {
    const file = await openOutputFile(path, !flags['no-clobber']).catch((error: Error) => {
      throw new Error(error.message.replace(/^--output/, flag))
    })
    opened.push(file)
    io.onInterrupt(file.discard)
    return file
  }
  const page = report === undefined ? undefined : await open(report, '--report')
  const sidecar = isSidecar ? await open(sidecarPath(output as string), '--provenance sidecar:') : undefined
  const gatherer = page && newGatherer()
  return {
    job: {
      ...(flags.provenance === 'column' && {
        always: [{ name: `${prefix}provenance`, cell: JSON.stringify(provenance) }],
      }),
      ...(gatherer && {
        onDistinct(_, { details }, count) {
          for (const shown of details ?? []) gatherer.add(shown, count)
        },
      }),
    },
    async finish({ tally, milliseconds, notes }) {
      if (page && gatherer) {
        const { reportPage } = await import('../report/page.ts')
        const text = reportPage({
          findings: gatherer.findings(),
          provenance,
          rows: tally.rows,
          distinct: distinctOf(tally.distinct, tally.hasForgotten, one),
          seconds: milliseconds / 1000,
          notes,
        })
        await page.write(Buffer.from(text))
        await page.finish()
      }
      if (sidecar) {
        await sidecar.write(Buffer.from(`${JSON.stringify(provenance, undefined, 2)}\n`))
        await sidecar.finish()
      }
    },
    discard() {
      for (const file of opened) file.discard()
    },
  }
}
