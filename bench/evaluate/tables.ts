/** Figures as lines of cells: printed for the terminal, or as Markdown. */
import { BASELINES } from './baselines.ts'
import { type Evaluated, SLICE_MEASURES } from './evaluated.ts'
import type { Figure } from './metrics.ts'

export type Table = readonly (readonly string[])[]

export const number = (value: number): string => value.toFixed(3)
export const interval = ({ low, high }: Figure): string => `${number(low)}–${number(high)}`

const NOTHING = '–'

/** One line a figure: kunya, its interval, the goal, each baseline. */
export function figureTable(runs: readonly Evaluated[]): Table {
  const rivals = runs.some(run => run.rivals.length > 0) ? BASELINES.map(({ name }) => name) : []
  const lines = runs.flatMap(({ set, rows, lines, rivals: own }) =>
    lines.map(line => [
      set,
      String(rows.length),
      line.name,
      number(line.value),
      interval(line),
      line.goal === undefined ? NOTHING : number(line.goal),
      ...rivals.map(name => {
        const figure = own.find(rival => rival.name === name)?.figures[line.name]
        return figure === undefined ? NOTHING : number(figure)
      }),
    ]),
  )
  return [['set', 'rows', 'figure', 'kunya', '95 % interval', 'goal', ...rivals], ...lines]
}

export const thresholdTable = (runs: readonly Evaluated[]): Table => [
  ['set', 'rows asked', ...BASELINES.map(({ name }) => name)],
  ...runs
    .filter(({ rivals }) => rivals.length > 0)
    .map(({ set, rivals }) => [
      set,
      String(rivals[0]?.rows),
      ...rivals.map(({ threshold }) => (Number.isFinite(threshold) ? number(threshold) : 'none reaches it')),
    ]),
]

export const sliceTable = ({ slices }: Evaluated): Table => [
  ['slice', 'rows', ...SLICE_MEASURES],
  ...slices.map(({ slice, rows, figures }) => [
    slice,
    String(rows),
    ...SLICE_MEASURES.map(measure => number(figures[measure] ?? 1)),
  ]),
]

/** Columns side by side, two spaces between. */
export function plain(table: Table): string {
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map(row => row[column]?.length ?? 0)))
  return table
    .map(row =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

export function markdown([head = [], ...rows]: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n')
}
