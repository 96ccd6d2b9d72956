import { MASS, MERGE, OMIT, PAIR, SUBSTITUTE } from './cost-tables.ts'

/** How many of two readings are consonant frames. */
export type Frames = 0 | 1 | 2

const LONGEST = 64
/** Three rows of the matrix and what is known of each sign of b, reused: this function allocates nothing. */
const ROWS = [0, 1, 2].map(() => new Float32Array(LONGEST + 1)) as [Float32Array, Float32Array, Float32Array]
const OMIT_B = new Float32Array(LONGEST + 1)
/** Number of the pair that each sign of b makes with the one before it, 0 where no sign stands for both. */
const PAIR_B = new Uint8Array(LONGEST + 1)

//            S  a  r  q  y  a   <- b       row[j] = cost of a[0..i] read as b[0..j]. A merger looks two signs back
//         0 ……                             on one side: from before[j-1] (two signs of a for one of b) or
//      K  .                                above[j-2] (one sign of a for two of b).
//      a
/**
 * Cost of hearing one reading as the other: the cheapest way through the cost table, in sounds (1 = one consonant).
 * @param frames  how many of the two are consonant frames: with one, short vowels come nearly free
 * @param most   give up above this and return a larger number
 */
export function soundCost(a: Uint8Array, b: Uint8Array, frames: Frames, most: number): number {
  const n = Math.min(a.length, LONGEST)
  const m = Math.min(b.length, LONGEST)
  const omit = OMIT[frames]
  let before = ROWS[0]
  let above = ROWS[1]
  let row = ROWS[2]
  above[0] = 0
  for (let j = 1; j <= m; j++) {
    const y = b[j - 1] as number
    const omitY = omit[y] as number
    OMIT_B[j] = omitY
    PAIR_B[j] = j > 1 ? (PAIR[(b[j - 2] as number) * 256 + y] as number) : 0
    above[j] = (above[j - 1] as number) + omitY
  }
  let lowestAbove = 0
  let xBefore = 0
  for (let i = 1; i <= n; i++) {
    const x = a[i - 1] as number
    const omitX = omit[x] as number
    const ofX = x * 256
    const ofPair = i > 1 ? (PAIR[xBefore * 256 + x] as number) * 256 : 0
    let diagonal = above[0] as number
    let left = Math.fround(diagonal + omitX)
    row[0] = left
    let lowest = left
    for (let j = 1; j <= m; j++) {
      const y = b[j - 1] as number
      const up = above[j] as number
      let best = diagonal + (SUBSTITUTE[ofX + y] as number)
      const added = left + (OMIT_B[j] as number)
      if (added < best) best = added
      const omitted = up + omitX
      if (omitted < best) best = omitted
      const pair = PAIR_B[j] as number
      if (pair !== 0) {
        const merged = (above[j - 2] as number) + (MERGE[pair * 256 + x] as number)
        if (merged < best) best = merged
      }
      if (ofPair !== 0) {
        const merged = (before[j - 1] as number) + (MERGE[ofPair + y] as number)
        if (merged < best) best = merged
      }
      // As the rows hold it, so that all neighbours are rounded alike.
      left = Math.fround(best)
      row[j] = left
      if (best < lowest) lowest = best
      diagonal = up
    }
    // A later row is reached from this one or, by a merger, from the one above: both must be over.
    if (lowest > most && lowestAbove > most) return most + 1
    lowestAbove = lowest
    xBefore = x
    const spare = before
    before = above
    above = row
    row = spare
  }
  return above[m] as number
}

/** How much there is to hear in a reading: consonants count 1, vowels and glides less. */
export function mass(sounds: Uint8Array): number {
  let sum = 0
  for (let i = 0; i < sounds.length; i++) sum += MASS[sounds[i] as number] as number
  return sum
}

/** The bytes of a reading: each sign is below U+0100. */
export function soundBytes(sounds: string): Uint8Array {
  const bytes = new Uint8Array(sounds.length)
  for (let i = 0; i < sounds.length; i++) bytes[i] = sounds.charCodeAt(i)
  return bytes
}

/** The least that a word is taken to weigh, so that one slip in a two-letter word is never small. */
export const LEAST_MASS = 2.2

/**
 * How alike two readings sound: 1 = the same in some system, 0 = unlike.
 * A frame and a vowelled word never reach 1 exactly: the vowels are guessed.
 */
export function soundLikeness(
  a: Uint8Array,
  massA: number,
  b: Uint8Array,
  massB: number,
  frames: Frames,
  least: number,
): number {
  const longer = Math.max(massA, massB, LEAST_MASS)
  const most = (1 - least) * longer
  const cost = soundCost(a, b, frames, most)
  return cost > most ? 0 : 1 - cost / longer
}

export const framesOf = (a: boolean, b: boolean): Frames => ((a ? 1 : 0) + (b ? 1 : 0)) as Frames
