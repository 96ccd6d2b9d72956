/** Measured sets to figures: kunya's with intervals, each baseline's beside them, and slices. */
import { BASELINES } from './baselines.ts'
import type { Measured } from './measured.ts'
import { type Figure, figureOf, type Judged, type MeasureName, valueOf } from './metrics.ts'
import { groupBy } from './sets.ts'

export interface Line extends Figure {
  name: string
  measure: MeasureName
  headline: boolean
  goal?: number
}

export interface RivalFigures {
  name: string
  threshold: number
  rows: number
  /** By the name of the line. */
  figures: Readonly<Record<string, number>>
}

export interface SliceLine {
  slice: string
  rows: number
  figures: Readonly<Partial<Record<MeasureName, number>>>
}

export interface Evaluated {
  set: string
  rows: readonly Judged[]
  lines: readonly Line[]
  rivals: readonly RivalFigures[]
  slices: readonly SliceLine[]
}

export const SLICE_MEASURES = ['precision', 'recall', 'review share', 'coverage'] as const

export function evaluated({ set, rows, wanted, rival }: Measured, { baselines }: { baselines: boolean }): Evaluated {
  const lines = wanted.map(({ measure, as, headline = false, goal }): Line => {
    return { name: as ?? measure, measure, headline, ...(goal !== undefined && { goal }), ...figureOf(rows, measure) }
  })
  const rivals = (baselines && rival ? BASELINES : []).map(({ name, ways }): RivalFigures => {
    const { measure, run } = rival as NonNullable<typeof rival>
    const { threshold, rows: judged } = ways
      .map(run)
      .reduce((best, other) => (valueOf(other.rows, measure) > valueOf(best.rows, measure) ? other : best))
    const compared = lines.filter(line => line.measure !== 'review share')
    const figures = Object.fromEntries(compared.map(line => [line.name, valueOf(judged, line.measure)]))
    return { name, threshold, rows: judged.length, figures }
  })
  return { set, rows, lines, rivals, slices: slicesOf(rows) }
}

/** Kinds, types, languages; of each the larger first. */
function slicesOf(rows: readonly Judged[]): SliceLine[] {
  const placed = rows.flatMap(row => (row.slices ?? []).map(slice => ({ slice, row })))
  return [...groupBy(placed, ({ slice }) => slice)]
    .map(([slice, members]) => {
      const own = members.map(({ row }) => row)
      const figures = Object.fromEntries(SLICE_MEASURES.map(measure => [measure, valueOf(own, measure)]))
      return { slice, rows: own.length, figures }
    })
    .sort((a, b) => order(a.slice) - order(b.slice) || b.rows - a.rows || (a.slice < b.slice ? -1 : 1))
}

const ORDER = ['kind', 'type', 'language']
const order = (slice: string): number => ORDER.indexOf(slice.split(':')[0] as string)
