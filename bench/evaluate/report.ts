/** What a run says on stdout. */

import type { Evaluated } from './evaluated.ts'
import { type Difference, differenceOf, type Frozen, type RowChange, regressions, TOLERANCE } from './frozen.ts'
import { SAMPLE } from './lookup.ts'
import { PUBLISHED_COMPARE, SPEED_GOALS, type Speed } from './speed.ts'
import { figureTable, number, plain, sliceTable, thresholdTable } from './tables.ts'

const FIRST = 20

export function reportOf(runs: readonly Evaluated[], absent: readonly string[]): string {
  const parts = [plain(figureTable(runs)), ...absent]
  if (runs.some(({ rivals }) => rivals.length > 0)) {
    parts.push(
      `Baselines over transliteration, on at most ${SAMPLE} rows of a set (the same in every run), each at its best threshold:`,
      plain(thresholdTable(runs)),
    )
  }
  for (const run of runs.filter(({ slices }) => slices.length > 0))
    parts.push(`${run.set}, by slice:`, plain(sliceTable(run)))
  return parts.join('\n\n')
}

export const speedLine = ({ compare, resolve }: Speed): string =>
  `compare() ${compare.toFixed(1)} µs (goal ${SPEED_GOALS.compare}, logic-v2 as published ${PUBLISHED_COMPARE}); ` +
  `resolve() on the shipped dictionaries ${resolve.toFixed(1)} µs median (goal ${SPEED_GOALS.resolve})`

/** What changed against the frozen run. */
export function changeReport(frozen: Frozen, runs: readonly Evaluated[], { all }: { all: boolean }): string {
  const difference = differenceOf(frozen, runs)
  const { figures, worse, better, notCompared } = difference
  const parts = figures.map(({ set, figure, before, now }) => {
    const by = now - before
    return `${set}: ${figure} ${number(before)} -> ${number(now)} (${by > 0 ? '+' : ''}${by.toFixed(4)})`
  })
  if (parts.length === 0) parts.push('no figure changed')
  parts.push(...rowLines('worse', worse, all), ...rowLines('better', better, all))
  for (const set of notCompared) parts.push(`${set}: the frozen run has not these rows; not compared row by row`)
  return ['Against the frozen run:', ...parts].join('\n')
}

function rowLines(title: string, changes: readonly RowChange[], all: boolean): string[] {
  if (changes.length === 0) return []
  const shown = all ? changes : changes.slice(0, FIRST)
  const left = changes.length - shown.length
  return [
    `${title}: ${changes.length} rows`,
    ...shown.map(({ set, before, now, row }) => `  ${before} -> ${now}  ${set}: ${row.asked}: ${row.got}`),
    ...(left > 0 ? [`  … ${left} more (--all)`] : []),
  ]
}

/** For `--check`; empty when all is well. */
export const regressionLines = (difference: Pick<Difference, 'figures'>): string[] =>
  regressions(difference).map(
    ({ set, figure, before, now }) =>
      `${set}: ${figure} fell from ${number(before)} to ${number(now)}, by more than ${TOLERANCE}`,
  )
