/** Rows that were judged, and figures over them. Every figure is a sum over a sum, so that one road resamples them all. */
import { seeded } from './random.ts'

/** How one row of a set came out. */
export interface Judged {
  /** What was asked, as reports show it. */
  asked: string
  /** What came back, as reports show it. */
  got: string
  /** There is a right answer to find. */
  relevant: boolean
  /** Something was accepted: the decision is `match`. */
  accepted: boolean
  /** What was accepted is right. */
  right: boolean
  review: boolean
  /** The right answer is the match or the first candidate. */
  first: boolean
  /** The right answer is the match or among the first five candidates. */
  five: boolean
  /** E.g. `language: ar`, `kind: typo`. */
  slices?: readonly string[]
}

type Part = (row: Judged) => readonly [part: number, whole: number]

const n = Number

export type MeasureName =
  | 'precision'
  | 'recall'
  | 'F1'
  | 'review share'
  | 'coverage'
  | 'right first'
  | 'in first five'
  | 'not taken'

/** A figure whose whole is 0 is 1: nothing went wrong there. Higher is better, but for the share of `review`. */
export const MEASURES: Readonly<Record<MeasureName, Part>> = {
  precision: r => [n(r.accepted && r.right), n(r.accepted)],
  recall: r => [n(r.relevant && r.right), n(r.relevant)],
  F1: r => [2 * n(r.accepted && r.right), n(r.accepted) + n(r.relevant)],
  'review share': r => [n(r.review), 1],
  coverage: r => [n(r.relevant && r.five), n(r.relevant)],
  'right first': r => [n(r.relevant && r.first), n(r.relevant)],
  'in first five': r => [n(r.relevant && r.five), n(r.relevant)],
  'not taken': r => [n(!r.relevant && !r.accepted), n(!r.relevant)],
}

export interface Figure {
  value: number
  /** 95 % of the resamples lie between. */
  low: number
  high: number
}

export const RESAMPLES = 1000

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

export function valueOf(rows: readonly Judged[], measure: MeasureName): number {
  let [part, whole] = [0, 0]
  for (const row of rows) {
    const [a, b] = MEASURES[measure](row)
    part += a
    whole += b
  }
  return share(part, whole)
}

/** A figure with its percentile bootstrap interval: rows drawn with putting back, as many as there are. */
export function figureOf(rows: readonly Judged[], measure: MeasureName, resamples: number = RESAMPLES): Figure {
  const parts = rows.map(row => MEASURES[measure](row))
  const value = valueOf(rows, measure)
  if (rows.length === 0) return { value, low: value, high: value }
  const next = seeded(rows.length)
  const values = Float64Array.from({ length: resamples }, () => {
    let [part, whole] = [0, 0]
    for (let draw = 0; draw < parts.length; draw++) {
      const [a, b] = parts[Math.floor(next() * parts.length)] as readonly [number, number]
      part += a
      whole += b
    }
    return share(part, whole)
  }).sort()
  const at = (quantile: number): number => values[Math.round(quantile * (resamples - 1))] as number
  return { value, low: at(0.025), high: at(0.975) }
}

/** Outcomes as letters, worst first: a wrong match, not found, found among five, found first, right. */
export const OUTCOMES = 'x-51+'

/** A row with nothing to find and nothing accepted is right. */
export function outcomeOf({ relevant, accepted, right, first, five }: Judged): string {
  if (right || (!relevant && !accepted)) return '+'
  if (accepted) return 'x'
  return first ? '1' : five ? '5' : '-'
}
