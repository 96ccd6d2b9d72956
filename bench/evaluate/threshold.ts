/** A baseline's score becomes a decision by a threshold, chosen where it does best on the very set it is measured on. */
import type { RivalRun } from './measured.ts'
import { type Judged, valueOf } from './metrics.ts'

export interface Scored extends Pick<Judged, 'asked' | 'got' | 'relevant' | 'first' | 'five'> {
  score: number
}

/** Best F1, or the best recall among the thresholds at which precision is at least this. */
export type Aim = 'F1' | { precision: number }

export const decideAt = (rows: readonly Scored[], threshold: number): Judged[] =>
  rows.map(({ score, ...row }) => {
    const accepted = score >= threshold
    return { ...row, accepted, right: accepted && row.relevant && row.first, review: false }
  })

/** Where no threshold reaches the precision, nothing is accepted: the threshold is infinite, recall 0. */
export function atBestThreshold(rows: readonly Scored[], aim: Aim): RivalRun {
  let best: RivalRun & { value: number } = { threshold: Infinity, rows: decideAt(rows, Infinity), value: 0 }
  for (const threshold of new Set(rows.map(({ score }) => score))) {
    if (threshold <= 0) continue
    const judged = decideAt(rows, threshold)
    const value = valueOf(judged, aim === 'F1' ? 'F1' : 'recall')
    if (aim !== 'F1' && valueOf(judged, 'precision') < aim.precision) continue
    if (value > best.value) best = { threshold, rows: judged, value }
  }
  return { threshold: best.threshold, rows: best.rows }
}
