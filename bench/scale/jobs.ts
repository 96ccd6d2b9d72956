/** What a process of its own is asked to measure, and what it says. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Pace, Worth } from './measure.ts'

/** `budget` in milliseconds, for each list of questions. */
export type Job =
  | { do: 'build'; folder: string }
  | { do: 'kunya'; folder: string; budget: number; shipped?: boolean }
  | { do: 'peer'; folder: string; budget: number; peer: string }
  | { do: 'compare'; folder: string; budget: number }

export interface Built {
  buildMs: number
  peakMB: number
}

export interface Measured extends Pace {
  worth?: Worth
  /** Processor time by wall time while the questions ran. */
  processor: number
  /** From names to an index that answers. */
  buildMs?: number
  /** From a file to an index that answers. */
  loadMs?: number
  /** Of that file. */
  bytes?: number
  /** Resident beyond what the process held before it read a name: when opened, and after the questions. */
  openedMB: number
  residentMB: number
  peakMB?: number
  extra?: {
    /** Calls a second on the same questions once more, on names as listed, and on these once more. */
    again: number
    listedFirst: number
    listedAgain: number
    /** The first call, which makes ready what the others use. */
    suggestFirstMs: number
    suggest: Pace
  }
}

export interface Compared {
  first: Pace
  /** The same pairs once more. */
  again: Pace
}

/** Why there are no figures. */
export interface Skipped {
  skipped: string
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url))
const HEAP_MB = 12_000

export interface Process {
  /** Milliseconds after which it is ended. */
  limit: number
  /** Another Node than this one. */
  node?: string
}

/** Runs a job in a fresh process. @throws {Error} with its stderr when it fails for another reason than time or memory */
export function inProcess<Result>(job: Job, { limit, node = process.execPath }: Process): Result | Skipped {
  const { status, signal, stdout, stderr, error } = spawnSync(
    node,
    ['--expose-gc', `--max-old-space-size=${HEAP_MB}`, '--import', 'tsx', WORKER],
    {
      cwd: ROOT,
      input: JSON.stringify(job),
      timeout: limit,
      killSignal: 'SIGKILL',
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    },
  )
  if (status === 0) return JSON.parse(stdout) as Result
  if (error && 'code' in error && error.code === 'ETIMEDOUT') return { skipped: `over ${limit / 1000} s in all` }
  if (signal === 'SIGABRT' || /out of memory/u.test(stderr)) return { skipped: 'out of memory' }
  throw new Error(`${JSON.stringify(job)}: ${status ?? signal}: ${stderr}`)
}

export const isSkipped = (result: object): result is Skipped => 'skipped' in result
