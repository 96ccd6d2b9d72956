import { OMIT, SUBSTITUTE } from './cost-tables.ts'
import { MERGERS, SUBSTITUTIONS } from './costs.ts'
import type { Frames } from './likeness.ts'

/** One step of hearing a reading as another. */
export interface Step {
  from: string
  to: string
  cost: number
}

const MERGER_COSTS = new Map(MERGERS.map(row => [`${row.a} ${row.b}`, row.cost]))
const HABITS = new Map(
  [...SUBSTITUTIONS, ...MERGERS]
    .filter(row => row.habit)
    .flatMap(
      row =>
        [
          [`${row.a} ${row.b}`, row.habit as string],
          [`${row.b} ${row.a}`, row.habit as string],
        ] as const,
    ),
)

/**
 * The cheapest steps from one reading to the other: what soundCost (likeness.ts) adds up, step by step. Slow and plain;
 * made for explanations and for checking the fast one.
 */
export function soundPath(a: string, b: string, frames: Frames): Step[] {
  const omit = OMIT[frames]
  const omitted = (sign: string): number => omit[sign.charCodeAt(0)] as number
  const best: { cost: number; step?: Step; from?: readonly [number, number] }[][] = Array.from(
    { length: a.length + 1 },
    () => [],
  )
  const offer = (i: number, j: number, fromI: number, fromJ: number, cost: number): void => {
    const total = (best[fromI]?.[fromJ]?.cost ?? Number.POSITIVE_INFINITY) + cost
    const row = best[i] as (typeof best)[number]
    if (total < (row[j]?.cost ?? Number.POSITIVE_INFINITY)) {
      row[j] = { cost: total, step: { from: a.slice(fromI, i), to: b.slice(fromJ, j), cost }, from: [fromI, fromJ] }
    }
  }
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 && j === 0) {
        ;(best[0] as (typeof best)[number])[0] = { cost: 0 }
        continue
      }
      const [x, y] = [a.charAt(i - 1), b.charAt(j - 1)]
      if (i > 0 && j > 0) offer(i, j, i - 1, j - 1, SUBSTITUTE[x.charCodeAt(0) * 256 + y.charCodeAt(0)] as number)
      if (i > 0) offer(i, j, i - 1, j, omitted(x))
      if (j > 0) offer(i, j, i, j - 1, omitted(y))
      const spread = MERGER_COSTS.get(`${x} ${b.slice(j - 2, j)}`)
      if (i > 0 && j > 1 && spread !== undefined) offer(i, j, i - 1, j - 2, spread)
      const merged = MERGER_COSTS.get(`${y} ${a.slice(i - 2, i)}`)
      if (i > 1 && j > 0 && merged !== undefined) offer(i, j, i - 2, j - 1, merged)
    }
  }
  const steps: Step[] = []
  for (let at = best[a.length]?.[b.length]; at?.step && at.from; at = best[at.from[0]]?.[at.from[1]])
    steps.unshift(at.step)
  return steps
}

/** The language whose habit a step shows, if it shows one. */
export const habitOf = ({ from, to }: Step): string | undefined => HABITS.get(`${from} ${to}`)
