/** The chart of docs/benchmark.md: Vega-Lite's specification, drawn by Vega without a browser. */
import { parse, View } from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'
import { KUNYA } from './flags.ts'
import { isSkipped } from './jobs.ts'
import { undisturbed } from './measure.ts'
import type { ScaleResult } from './result.ts'

interface Point {
  engine: string
  kind: 'kunya' | 'peer' | 'assembled'
  names: number
  rate: number
  /** Per cent. */
  first?: number
}

const pointsOf = ({ sets }: ScaleResult): Point[] =>
  sets.flatMap(({ size, engines }) =>
    size === undefined
      ? []
      : Object.entries(engines).flatMap(([engine, one]) =>
          isSkipped(one)
            ? []
            : [
                {
                  engine,
                  kind:
                    engine === KUNYA
                      ? ('kunya' as const)
                      : engine.endsWith('assembled')
                        ? ('assembled' as const)
                        : ('peer' as const),
                  names: size,
                  rate: undisturbed(one),
                  ...(one.worth && { first: 100 * one.worth.rightFirst }),
                },
              ],
        ),
  )

/**
 * Places for labels, as near to their points as they can be without covering one another.
 * @param wanted  where the points are, smallest first
 * @param gap     between two labels
 * @param bounds  of the first and the last label
 */
export function spread(wanted: readonly number[], gap: number, [low, high]: readonly [number, number]): number[] {
  // With i gaps taken off, labels need only stand in their order: neighbours that do not, share their mean.
  const blocks: { sum: number; count: number }[] = []
  wanted.forEach((want, i) => {
    let block = { sum: want - i * gap, count: 1 }
    for (let last = blocks.at(-1); last && last.sum / last.count > block.sum / block.count; last = blocks.at(-1)) {
      block = { sum: block.sum + last.sum, count: block.count + last.count }
      blocks.pop()
    }
    blocks.push(block)
  })
  const most = high - (wanted.length - 1) * gap
  return blocks
    .flatMap(({ sum, count }) => Array.from({ length: count }, () => Math.max(low, Math.min(most, sum / count))))
    .map((place, i) => place + i * gap)
}

const [WIDTH, HEIGHT] = [330, 340]
/** A line of text, in pixels. */
const LINE = 13
const COLOURS = { domain: ['kunya', 'assembled', 'peer'], range: ['#c2410c', '#1d4ed8', '#6b7280'] }
const COLOUR = { field: 'kind', type: 'nominal', scale: COLOURS, legend: null } as const

interface Axis {
  field: 'names' | 'rate' | 'first'
  title: string
  log: boolean
  domain: readonly [number, number]
  ticks: readonly number[]
}

const encoded = ({ field, title, log, domain, ticks }: Axis) =>
  ({
    field,
    type: 'quantitative',
    scale: log ? { type: 'log', domain: [...domain], nice: false } : { domain: [...domain] },
    axis: { title, labelExpr: "format(datum.value, datum.value < 1 ? '~g' : '~s')", values: [...ticks] },
  }) as const

/** Points, or lines of them, whose labels stand in a column beside the plot. */
function panel(title: string, points: readonly Point[], labelled: readonly Point[], x: Axis, y: Axis, lines: boolean) {
  const at = (value: number): number => (y.log ? Math.log10(value) : value)
  const of = (point: Point): number => at(point[y.field] as number)
  const sorted = [...labelled].sort((a, b) => of(a) - of(b))
  const [low, high] = [at(y.domain[0]), at(y.domain[1])] as const
  const places = spread(sorted.map(of), ((high - low) * LINE) / HEIGHT, [low, high])
  const labels = sorted.map((point, i) => ({ ...point, at: y.log ? 10 ** (places[i] as number) : places[i] }))
  const label = { ...encoded(y), field: 'at' }
  return {
    title: { text: title, anchor: 'start' },
    width: WIDTH,
    height: HEIGHT,
    layer: [
      {
        data: { values: labels },
        mark: { type: 'rule', strokeWidth: 0.6, opacity: 0.6 },
        encoding: { x: encoded(x), x2: { value: WIDTH + 22 }, y: encoded(y), y2: { field: 'at' }, color: COLOUR },
      },
      {
        data: { values: [...points] },
        mark: lines ? { type: 'line', point: { size: 40 } } : { type: 'point', filled: true, size: 70, opacity: 1 },
        encoding: { x: encoded(x), y: encoded(y), detail: { field: 'engine' }, color: COLOUR },
      },
      {
        data: { values: labels },
        mark: { type: 'text', align: 'left', baseline: 'middle' },
        encoding: { x: { value: WIDTH + 26 }, y: label, text: { field: 'engine' }, color: COLOUR },
      },
    ],
  } as const
}

/** SVG text. */
export async function chart(scale: ScaleResult): Promise<string> {
  const points = pointsOf(scale)
  const sizes = [...new Set(points.map(({ names }) => names))]
  const largest = Math.max(...sizes)
  const rates = points.map(({ rate }) => Math.log10(rate))
  const [low, high] = [Math.floor(Math.min(...rates)), Math.ceil(Math.max(...rates))]
  const tens = Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i))
  const rate: Axis = { field: 'rate', title: 'queries/s', log: true, domain: [10 ** low, 10 ** high], ticks: tens }
  const names: Axis = { field: 'names', title: 'names', log: true, domain: [Math.min(...sizes), largest], ticks: sizes }
  const first: Axis = {
    field: 'first',
    title: 'right name first, %',
    log: false,
    domain: [0, 100],
    ticks: [0, 20, 40, 60, 80, 100],
  }
  // An engine that was left out of the larger sizes is labelled where it stopped.
  const ends = [...new Map(points.map(point => [point.engine, point])).values()]
  const known = points.filter(point => point.names === largest && point.first !== undefined)
  const specification = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    background: 'white',
    padding: 10,
    config: {
      font: 'Helvetica, Arial, sans-serif',
      view: { stroke: null },
      axis: { gridColor: '#e5e7eb', domain: false, ticks: false },
    },
    spacing: 24,
    hconcat: [
      panel('Queries a second, by names in the dictionary', points, ends, names, rate, true),
      panel(`Right name first, ${largest.toLocaleString('en-US')} names`, known, known, rate, first, false),
    ],
  }
  const { spec } = compile(specification as unknown as TopLevelSpec)
  return `${await new View(parse(spec), { renderer: 'none' }).toSVG()}\n`
}
