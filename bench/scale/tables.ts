/** Figures of a run as tables, for the terminal and for docs/benchmark.md. */
import { PUBLISHED_COMPARE } from '../evaluate/speed.ts'
import { plain, type Table } from '../evaluate/tables.ts'
import { KUNYA } from './flags.ts'
import { isSkipped, type Measured, type Skipped } from './jobs.ts'
import { undisturbed } from './measure.ts'
import type { NodeResult, ScaleResult, SetResult } from './result.ts'

const NOTHING = '–'
const MEGABYTE = 2 ** 20

/** Three digits, large numbers in groups. */
export const figure = (value: number | undefined, digits = 3): string => {
  if (value === undefined || !Number.isFinite(value)) return NOTHING
  const rounded = Number(value.toPrecision(digits))
  return Math.abs(rounded) >= 1000 ? Math.round(rounded).toLocaleString('en-US') : String(rounded)
}
const percent = (share: number | undefined): string => (share === undefined ? NOTHING : (100 * share).toFixed(1))

const labelOf = ({ size, aliases }: SetResult): string =>
  `${size === undefined ? 'shipped: ' : ''}${aliases.toLocaleString('en-US')}`

export const titleOf = ({ size, aliases, entities }: SetResult): string =>
  `${size === undefined ? 'The shipped dictionaries' : 'Made names'}: ${aliases.toLocaleString('en-US')} names of ${entities.toLocaleString('en-US')} entities`

const HEAD = [
  'engine',
  'build s',
  'file MB',
  'load ms',
  'resident MB (B a name)',
  'queries/s',
  'p50 ms',
  'p99 ms',
  'right first %',
  'accepted, right %',
  'accepted, wrong %',
  'accepted, absent %',
  'answered',
]

/** One line an engine. */
export const engineTable = ({ engines, aliases }: SetResult): Table => [
  HEAD,
  ...Object.entries(engines).map(([name, one]) => [
    name,
    ...(isSkipped(one) ? skippedCells(one) : cellsOf(one, aliases)),
  ]),
]

const skippedCells = ({ skipped }: Skipped): string[] => [`(${skipped})`, ...HEAD.slice(2).map(() => NOTHING)]

function cellsOf(one: Measured, aliases: number): string[] {
  const { buildMs, bytes, loadMs, residentMB, p50, p99, worth, answered } = one
  return [
    figure(buildMs === undefined ? undefined : Math.round(buildMs) / 1000, 2),
    figure(bytes === undefined ? undefined : bytes / MEGABYTE),
    figure(loadMs, 2),
    `${figure(Math.max(0, residentMB), 2)} (${figure((Math.max(0, residentMB) * MEGABYTE) / aliases, 2)})`,
    figure(undisturbed(one)),
    figure(p50),
    figure(p99),
    percent(worth?.rightFirst),
    percent(worth?.accepted),
    percent(worth?.wrongPresent),
    percent(worth?.wrongAbsent),
    answered.toLocaleString('en-US'),
  ]
}

/** A peer is as good as kunya when it puts the right name first nearly as often. */
const POINTS = 0.05

const measuredOf = (set: SetResult, name: string): Measured | undefined => {
  const one = set.engines[name]
  return one === undefined || isSkipped(one) ? undefined : one
}

interface Named {
  name: string
  measured: Measured
}

const peersOf = (set: SetResult): Named[] =>
  Object.keys(set.engines)
    .filter(name => name !== KUNYA)
    .flatMap(name => {
      const measured = measuredOf(set, name)
      return measured ? [{ name, measured }] : []
    })

/** The fastest peer that finds nearly as much as kunya, and the one that finds most. */
export function rivalsOf(set: SetResult): { asGood?: Named; finds?: Named } {
  const own = measuredOf(set, KUNYA)?.worth?.rightFirst ?? 1
  const known = peersOf(set).filter(({ measured }) => measured.worth)
  const first = ({ measured }: Named): number => measured.worth?.rightFirst ?? 0
  const [finds] = [...known].sort((a, b) => first(b) - first(a))
  const [asGood] = known
    .filter(one => first(one) >= own - POINTS)
    .sort((a, b) => undisturbed(b.measured) - undisturbed(a.measured))
  return { ...(asGood && { asGood }), ...(finds && { finds }) }
}

/** How many times as fast as the peers kunya is, in this very run. */
export const ratioTable = ({ sets }: ScaleResult): Table => [
  [
    'names',
    'queries/s',
    'times the fastest peer within five points of right first',
    'times the peer that finds most',
    'times Fuse.js',
  ],
  ...sets.flatMap(set => {
    const own = measuredOf(set, KUNYA)
    if (!own) return []
    const { asGood, finds } = rivalsOf(set)
    const times = (one: Named | undefined): string =>
      one
        ? `${figure(undisturbed(own) / undisturbed(one.measured), 2)} (${one.name}, ${percent(one.measured.worth?.rightFirst)} %)`
        : 'none is'
    const fuse = measuredOf(set, 'Fuse.js')
    return [
      [
        labelOf(set),
        figure(undisturbed(own)),
        times(asGood),
        times(finds),
        figure(fuse && undisturbed(own) / undisturbed(fuse), 2),
      ],
    ]
  }),
]

/** What only kunya has, or is asked. */
export const ownTable = ({ sets }: ScaleResult): Table => [
  [
    'names',
    'listed names/s',
    'listed again/s',
    'questions again/s',
    'suggest: first ms',
    'p50 ms',
    'p99 ms',
    'file B a name',
    'beyond the strings',
    'opened, resident MB',
    'build peak MB',
  ],
  ...sets.flatMap(set => {
    const own = measuredOf(set, KUNYA)
    if (!own?.extra) return []
    const { bytes, extra, openedMB, peakMB } = own
    return [
      [
        labelOf(set),
        figure(extra.listedFirst),
        figure(extra.listedAgain),
        figure(extra.again),
        figure(extra.suggestFirstMs),
        figure(extra.suggest.p50),
        figure(extra.suggest.p99),
        figure(bytes && bytes / set.aliases),
        figure(bytes && (bytes - set.stringBytes) / set.aliases),
        figure(openedMB),
        figure(peakMB),
      ],
    ]
  }),
]

/** Right first by the kind of question, of kunya and of the peers that find most. */
export function kindTable(set: SetResult): Table {
  const engines = [KUNYA, ...peersOf(set).map(({ name }) => name)].flatMap(name => {
    const worth = measuredOf(set, name)?.worth
    return worth ? [{ name, worth }] : []
  })
  const kinds = [
    ...new Set(engines.flatMap(({ worth }) => Object.keys(worth.byKind))),
  ].sort() as (keyof (typeof engines)[number]['worth']['byKind'])[]
  return [
    ['engine', ...kinds],
    ...engines.map(({ name, worth }) => [name, ...kinds.map(kind => percent(worth.byKind[kind]))]),
  ]
}

/** Times as much a query costs at the largest size as at 10,000 names, or at the smallest. */
export function growthLine({ sets }: ScaleResult): string | undefined {
  const sized = sets.filter(set => set.size !== undefined && measuredOf(set, KUNYA))
  const to = sized.at(-1)
  const from = sized.find(set => set.size === 10_000 && set !== to) ?? sized[0]
  if (!from || !to || from === to) return undefined
  const rate = (set: SetResult): number => undisturbed(measuredOf(set, KUNYA) as Measured)
  return `From ${from.aliases.toLocaleString('en-US')} to ${to.aliases.toLocaleString('en-US')} names a query of kunya costs ${figure(rate(from) / rate(to), 2)} times as much.`
}

export const compareTable = ({ compare }: ScaleResult): Table =>
  compare
    ? [
        ['compare()', 'µs a pair'],
        ['names never seen before, median', figure(1000 * compare.first.p50)],
        ['the same, 99 of 100', figure(1000 * compare.first.p99)],
        ['the same pairs again, median', figure(1000 * compare.again.p50)],
        ['logic-v2 of OpenSanctions, as published', String(PUBLISHED_COMPARE)],
      ]
    : []

/** Below this, something else had the processor, and times are too long. */
const UNDISTURBED = 0.9

/** A warning where other work disturbed the clock. */
export function disturbedLine({ sets }: ScaleResult): string | undefined {
  const shares = sets.flatMap(({ engines }) =>
    Object.values(engines).flatMap(one => (isSkipped(one) ? [] : [one.processor])),
  )
  const disturbed = shares.filter(share => share < UNDISTURBED).length
  if (disturbed === 0) return undefined
  return `Other work ran on the machine: ${disturbed} of ${shares.length} engines had the processor for less than ${100 * UNDISTURBED} % of their time (the least: ${figure(100 * Math.min(...shares), 2)} %). Queries/s are per second of processor time; all other times are too long.`
}

export const nodeTable = (rows: readonly NodeResult[]): Table => [
  [
    'Node',
    '`node -e 0` ms',
    '`kunya resolve` ms',
    'build s',
    'load ms',
    'queries/s',
    'p50 ms',
    'p99 ms',
    'right first %',
    'compare() µs',
  ],
  ...rows.map(({ version, nodeMs, resolveMs, buildMs, kunya, compare }) => [
    version,
    figure(nodeMs),
    figure(resolveMs),
    figure(buildMs / 1000, 2),
    figure(kunya.loadMs, 2),
    figure(undisturbed(kunya)),
    figure(kunya.p50),
    figure(kunya.p99),
    percent(kunya.worth?.rightFirst),
    figure(1000 * compare.first.p50),
  ]),
]

/** Everything of a run, for the terminal. */
export const report = (scale: ScaleResult): string =>
  [
    ...scale.sets.flatMap(set => [titleOf(set), plain(engineTable(set))]),
    plain(ratioTable(scale)),
    growthLine(scale),
    plain(ownTable(scale)),
    scale.compare && plain(compareTable(scale)),
    disturbedLine(scale),
    `${scale.seconds} s in all, Node ${scale.machine.node}, ${scale.machine.cores} cores`,
  ]
    .filter(part => part !== undefined)
    .join('\n\n')
