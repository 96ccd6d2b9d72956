/** The shapes that pass from the tasks to the tables. */

import type { Rival } from './baselines.ts'
import type { Judged, MeasureName } from './metrics.ts'
import type { Kunya } from './product.ts'

export interface Wanted {
  measure: MeasureName
  /** Counts for `--check` and stands in docs/accuracy.md. */
  headline?: true
  /** What the project set out to reach. */
  goal?: number
  /** When the measure goes by another name here. */
  as?: string
}

/** One set measured one way. */
export interface Measured {
  /** E.g. `mentions, with hints`; the key in the frozen run. */
  set: string
  rows: readonly Judged[]
  wanted: readonly Wanted[]
  /** Which figure the baselines are compared by, and how they come to it; absent: no baselines. */
  rival?: { measure: MeasureName; run: (rival: Rival) => RivalRun }
}

/** A baseline at its best threshold. */
export interface RivalRun {
  threshold: number
  rows: readonly Judged[]
}

export interface Context {
  kunya: Kunya
  /** Folders that may hold a set, in the order of search. */
  folders: readonly string[]
  /** For dictionaries that live as long as the run. */
  scratch: string
}

export interface Task {
  name: string
  about: string
  /** Sets that are not there are told in `absent`. */
  run: (context: Context) => Promise<{ measured: Measured[]; absent?: string[] }>
}
