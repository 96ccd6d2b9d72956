/** The frozen run: figures and the outcome of every row, to see what a change did. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Evaluated } from './evaluated.ts'
import { type Judged, OUTCOMES, outcomeOf } from './metrics.ts'

export const FROZEN_FILE: string = fileURLToPath(new URL('frozen.json', import.meta.url))

/** A headline figure may fall by this much before `--check` fails. */
export const TOLERANCE = 0.005

export interface FrozenSet {
  figures: Record<string, number>
  /** Checksum of what was asked: other rows are not compared. */
  asked: string
  /** One letter a row, see OUTCOMES. */
  outcomes: string
}
export type Frozen = Record<string, FrozenSet>

export interface FigureChange {
  set: string
  figure: string
  headline: boolean
  before: number
  now: number
}

export interface RowChange {
  set: string
  before: string
  now: string
  row: Pick<Judged, 'asked' | 'got'>
}

export interface Difference {
  figures: FigureChange[]
  better: RowChange[]
  worse: RowChange[]
  /** Sets of which the frozen run knows nothing, or other rows. */
  notCompared: string[]
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000

export const freeze = (runs: readonly Evaluated[]): Frozen =>
  Object.fromEntries(
    runs.map(({ set, rows, lines }) => [
      set,
      {
        figures: Object.fromEntries(lines.map(({ name, value }) => [name, rounded(value)])),
        asked: checksum(rows),
        outcomes: rows.map(outcomeOf).join(''),
      },
    ]),
  )

const checksum = (rows: readonly Judged[]): string =>
  createHash('sha256')
    .update(rows.map(({ asked }) => asked).join('\n'))
    .digest('hex')
    .slice(0, 16)

export function readFrozen(file: string = FROZEN_FILE): Frozen | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Frozen) : undefined
}

/** Sets that this run left out stay as they were. */
export function writeFrozen(runs: readonly Evaluated[], file: string = FROZEN_FILE): void {
  writeFileSync(file, `${JSON.stringify({ ...readFrozen(file), ...freeze(runs) }, null, 2)}\n`)
}

export function differenceOf(frozen: Frozen, runs: readonly Evaluated[]): Difference {
  const difference: Difference = { figures: [], better: [], worse: [], notCompared: [] }
  const current = freeze(runs)
  for (const { set, lines, rows } of runs) {
    const [before, now] = [frozen[set], current[set] as FrozenSet]
    for (const { name, headline } of lines) {
      const old = before?.figures[name]
      const value = now.figures[name] as number
      if (old !== undefined && old !== value)
        difference.figures.push({ set, figure: name, headline, before: old, now: value })
    }
    if (before?.asked !== now.asked) {
      difference.notCompared.push(set)
      continue
    }
    rows.forEach((row, at) => {
      const [was, is] = [before.outcomes[at] ?? '', now.outcomes[at] ?? '']
      const step = OUTCOMES.indexOf(is) - OUTCOMES.indexOf(was)
      if (step !== 0) difference[step > 0 ? 'better' : 'worse'].push({ set, before: was, now: is, row })
    })
  }
  return difference
}

/** Headline figures that fell by more than the tolerance. */
export const regressions = ({ figures }: Pick<Difference, 'figures'>): FigureChange[] =>
  figures.filter(({ headline, before, now }) => headline && rounded(before - now) > TOLERANCE)
