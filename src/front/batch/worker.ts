/** One thread of the pool: opens the shared index when it starts, then answers what it is given. */
import { Tinypool } from 'tinypool'
import { openResolver } from '../../index.ts'
import { loadCore } from '../cli/core.ts'
import type { Shown } from '../report/gather.ts'
import { type LookupFlags, newLookup } from './lookup.ts'

/** What a thread is started with. */
export interface WorkerData {
  compiled: Uint8Array
  thresholds: { accept?: number; review?: number }
  flags: LookupFlags
}

/** Answers as they travel between threads: one flat list of strings is cheaper than many small ones. */
export interface Packed {
  cells: string[]
  /** Tags of each answer, joined by spaces. */
  tags: string[]
  /** For a report, of each answer. */
  details?: (readonly Shown[])[]
}

const { compiled, thresholds, flags } = Tinypool.workerData as WorkerData
const lookup = newLookup(await loadCore(), await openResolver({ compiled, ...thresholds }), flags)

export default function answerAll(lists: readonly (readonly string[])[]): Packed {
  const answers = lists.map(lookup)
  return {
    cells: answers.flatMap(({ cells }) => cells),
    tags: answers.map(({ tags }) => tags.join(' ')),
    ...(flags.hasDetails && { details: answers.map(({ details = [] }) => details) }),
  }
}
