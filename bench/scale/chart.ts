/** The chart of docs/benchmark.md: Vega-Lite's specification, drawn by Vega without a browser. */
import { parse, View } from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'
import { KUNYA } from './flags.ts'
import { isSkipped } from './jobs.ts'
import type { ScaleResult } from './result.ts'

interface Point {
  engine: string
  kind: 'kunya' | 'peer' | 'assembled'
  names: number
  rate: number
  /** Per cent. */
  first?: number
}

interface Label extends Point {
  /** Where the label stands, so that none covers another. */
  at: number
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
                  rate: one.rate,
                  ...(one.worth && { first: 100 * one.worth.rightFirst }),
                },
              ],
        ),
  )

/** Labels from the top down, each at least `gap` below the one before. */
function spread(points: readonly Point[], of: (point: Point) => number, gap: number): Label[] {
  const sorted = [...points].sort((a, b) => of(b) - of(a))
  let last = Number.POSITIVE_INFINITY
  return sorted.map(point => {
    last = Math.min(of(point), last - gap)
    return { ...point, at: last }
  })
}

const HEIGHT = 340
/** A line of text, in pixels. */
const LINE = 13
const COLOURS = { domain: ['kunya', 'assembled', 'peer'], range: ['#c2410c', '#1d4ed8', '#6b7280'] }

/** SVG text. */
export async function chart(scale: ScaleResult): Promise<string> {
  const points = pointsOf(scale)
  const largest = Math.max(...points.map(({ names }) => names))
  const rates = points.map(({ rate }) => Math.log10(rate))
  const [low, high] = [Math.floor(Math.min(...rates)), Math.ceil(Math.max(...rates))]
  const ends = [...new Map(points.map(point => [point.engine, point])).values()]
  const labels = spread(ends, ({ rate }) => Math.log10(rate), ((high - low) * LINE) / HEIGHT).map(label => ({
    ...label,
    at: 10 ** label.at,
  }))
  const known = points.filter(({ names, first }) => names === largest && first !== undefined)
  const colour = { field: 'kind', type: 'nominal', scale: COLOURS, legend: null } as const
  const specification: TopLevelSpec = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    background: 'white',
    padding: 10,
    config: {
      font: 'Helvetica, Arial, sans-serif',
      view: { stroke: null },
      axis: { grid: true, gridColor: '#e5e7eb', domain: false },
    },
    hconcat: [
      {
        title: { text: 'Queries a second, by names in the dictionary', anchor: 'start' },
        width: 330,
        height: HEIGHT,
        layer: [
          {
            data: { values: points },
            mark: { type: 'line', point: true, clip: false },
            encoding: {
              x: {
                field: 'names',
                type: 'quantitative',
                scale: { type: 'log' },
                axis: { title: 'names', format: '~s', values: [...new Set(points.map(({ names }) => names))] },
              },
              y: {
                field: 'rate',
                type: 'quantitative',
                scale: { type: 'log', domain: [10 ** low, 10 ** high] },
                axis: { title: 'queries/s', format: '~s' },
              },
              detail: { field: 'engine' },
              color: colour,
            },
          },
          {
            data: { values: labels },
            mark: { type: 'text', align: 'left', dx: 8, baseline: 'middle', clip: false },
            encoding: {
              x: { field: 'names', type: 'quantitative' },
              y: { field: 'at', type: 'quantitative' },
              text: { field: 'engine' },
              color: colour,
            },
          },
        ],
      },
      {
        title: { text: `Right name first, ${largest.toLocaleString('en-US')} names`, anchor: 'start' },
        width: 330,
        height: HEIGHT,
        layer: [
          {
            data: { values: known },
            mark: { type: 'point', filled: true, size: 70 },
            encoding: {
              x: {
                field: 'rate',
                type: 'quantitative',
                scale: { type: 'log', domain: [10 ** low, 10 ** high] },
                axis: { title: 'queries/s', format: '~s' },
              },
              y: {
                field: 'first',
                type: 'quantitative',
                scale: { domain: [0, 100] },
                axis: { title: 'right name first, %' },
              },
              color: colour,
            },
          },
          {
            data: { values: spread(known, ({ first = 0 }) => first, (100 * LINE) / HEIGHT) },
            mark: { type: 'text', align: 'left', dx: 8, baseline: 'middle', clip: false },
            encoding: {
              x: { field: 'rate', type: 'quantitative' },
              y: { field: 'at', type: 'quantitative' },
              text: { field: 'engine' },
              color: colour,
            },
          },
        ],
      },
    ],
    spacing: 150,
  }
  return `${await new View(parse(compile(specification).spec), { renderer: 'none' }).toSVG()}\n`
}
