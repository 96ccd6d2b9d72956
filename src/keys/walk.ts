import { MERGE, OMIT, PAIR, SUBSTITUTE } from './cost-tables.ts'
import type { Frames } from './likeness.ts'

const LONGEST = 64
const WIDTH = LONGEST + 1
/** Row d holds what it costs to hear each beginning of the reading as the first d sounds of the word. */
const ROWS = new Float32Array(WIDTH * WIDTH)
const LOWEST = new Float32Array(WIDTH)
/** Of the reading: its signs, what leaving each out costs, and the pair that each makes with the one before it. */
const SIGN = new Uint8Array(WIDTH)
const OMITTED = new Float32Array(WIDTH)
const PAIRED = new Uint8Array(WIDTH)
let length = 0
let omit: Float32Array = OMIT[0]
/** Rows that hold for the word walked last. */
let valid = 0

/** Begins to hear words as this reading: `walk` tells what each costs. One reading at a time. */
export function beginWalk(reading: Uint8Array, frames: Frames): void {
  length = Math.min(reading.length, LONGEST)
  omit = OMIT[frames]
  ROWS[0] = 0
  for (let i = 1; i <= length; i++) {
    const sign = reading[i - 1] as number
    SIGN[i] = sign
    OMITTED[i] = omit[sign] as number
    PAIRED[i] = i > 1 ? (PAIR[(reading[i - 2] as number) * 256 + sign] as number) : 0
    ROWS[i] = (ROWS[i - 1] as number) + (OMITTED[i] as number)
  }
  LOWEST[0] = 0
  valid = 0
}

/**
 * Cost of hearing a word as the reading, as `soundCost` has it (keys/likeness.ts). Words that begin like the one walked before
 * it share its rows, so a list in the order of its sounds costs a fraction.
 * @param bytes   sounds of many words; the word's are from `from` to `to`
 * @param shared  sounds that it begins with like the word walked last
 * @param most    give up above this and return a larger number
 */
export function walk(bytes: Uint8Array, from: number, to: number, shared: number, most: number): number {
  const depth = Math.min(to - from, LONGEST)
  let d = Math.min(shared, valid)
  for (;;) {
    // A later row is reached from this one or, by a merger, from the one above: both must be over.
    if (d > 0 && (LOWEST[d] as number) > most && (LOWEST[d - 1] as number) > most) {
      valid = d
      return most + 1
    }
    if (d === depth) break
    d++
    addRow(d, bytes, from)
  }
  valid = d
  return ROWS[d * WIDTH + length] as number
}

function addRow(d: number, bytes: Uint8Array, from: number): void {
  const y = bytes[from + d - 1] as number
  const pair = d > 1 ? (PAIR[(bytes[from + d - 2] as number) * 256 + y] as number) * 256 : 0
  const omitY = omit[y] as number
  const ofY = y * 256
  const row = d * WIDTH
  const above = row - WIDTH
  const before = above - WIDTH
  let diagonal = ROWS[above] as number
  let left = Math.fround(diagonal + omitY)
  ROWS[row] = left
  let lowest = left
  for (let i = 1; i <= length; i++) {
    const up = ROWS[above + i] as number
    let best = diagonal + (SUBSTITUTE[ofY + (SIGN[i] as number)] as number)
    const added = left + (OMITTED[i] as number)
    if (added < best) best = added
    const omitted = up + omitY
    if (omitted < best) best = omitted
    const paired = PAIRED[i] as number
    if (paired !== 0) {
      const merged = (ROWS[above + i - 2] as number) + (MERGE[paired * 256 + y] as number)
      if (merged < best) best = merged
    }
    if (pair !== 0) {
      const merged = (ROWS[before + i - 1] as number) + (MERGE[pair + (SIGN[i] as number)] as number)
      if (merged < best) best = merged
    }
    left = Math.fround(best)
    ROWS[row + i] = left
    if (best < lowest) lowest = best
    diagonal = up
  }
  LOWEST[d] = lowest
}
