/** The rows of costs.ts as the arrays that alignment looks up. */
import { FRAME_OMISSIONS, LETTER_OMISSIONS, MERGERS, OMISSIONS, SUBSTITUTIONS } from './costs.ts'
import { BY_SYLLABLE, SOUNDS, VOWELS } from './sounds.ts'

const SIZE = 256
const code = (sign: string): number => sign.charCodeAt(0)

/** Cost of each pair of signs, `SUBSTITUTE[a * 256 + b]`. */
export const SUBSTITUTE: Float32Array = new Float32Array(SIZE * SIZE).fill(1)
/** Cost of leaving each sign out, by how many of the two readings are frames. */
export const OMIT: readonly [Float32Array, Float32Array, Float32Array] = [
  OMISSIONS,
  FRAME_OMISSIONS,
  LETTER_OMISSIONS,
].map(table => {
  const costs = new Float32Array(SIZE).fill(1)
  for (const [sign, value] of Object.entries(table)) costs[code(sign)] = value
  return costs
}) as unknown as [Float32Array, Float32Array, Float32Array]
/** Pairs of signs that some sign may stand for, numbered from 1: `PAIR[first * 256 + second]`; 0 for any other pair. */
export const PAIR: Uint8Array = new Uint8Array(SIZE * SIZE)
const PAIRS = new Map([...new Set(MERGERS.map(({ b }) => b))].map((pair, i) => [pair, i + 1]))
if (PAIRS.size >= SIZE) throw new Error(`at most ${SIZE - 1} pairs of merging sounds`)
for (const [pair, number] of PAIRS) PAIR[code(pair) * SIZE + code(pair.charAt(1))] = number

/** More than any other way costs. */
const NEVER = 9

/** Cost of one sign for two, `MERGE[pair * 256 + sign]`; NEVER where there is no merger. */
export const MERGE: Float32Array = new Float32Array((PAIRS.size + 1) * SIZE).fill(NEVER)
/** How much of a word a sign makes: what a cost is measured against. */
export const MASS: Float32Array = new Float32Array(SIZE)

/** A vowel for a vowel, where no row says otherwise. */
const ANOTHER_VOWEL = 0.4
/** Signs of one sound each. */
const SETTLED = [...'aeioubpfvtdþðkqgGxhlrmnszSCZjwy'].map(code)

for (let sign = 0; sign < SIZE; sign++) SUBSTITUTE[sign * SIZE + sign] = 0
for (const { a, b, cost: value } of SUBSTITUTIONS) {
  SUBSTITUTE[code(a) * SIZE + code(b)] = value
  SUBSTITUTE[code(b) * SIZE + code(a)] = value
}
for (const { a, b, cost: value } of MERGERS) MERGE[(PAIRS.get(b) as number) * SIZE + code(a)] = value
for (const { sign, kind } of SOUNDS) MASS[code(sign)] = kind === 'consonant' ? 1 : kind === 'vowel' ? 0.35 : 0.45
// A sign by syllable is another open sign where a sound is that both may be: ア and alef meet in a.
for (const [a, b, value] of meetings()) {
  SUBSTITUTE[a * SIZE + b] = value
  SUBSTITUTE[b * SIZE + a] = value
}
// A vowel for another vowel or glide that has no row of its own is a spelling slip, not another consonant.
for (const a of SOUNDS) {
  for (const b of SOUNDS) {
    if (a.kind === 'vowel' && b.kind === 'vowel' && a.sign !== b.sign) {
      const at = code(a.sign) * SIZE + code(b.sign)
      if (SUBSTITUTE[at] === 1) SUBSTITUTE[at] = ANOTHER_VOWEL
    }
  }
}

// Every start of a program waits for this: plain loops, as they run but once.
function meetings(): [number, number, number][] {
  const found: [number, number, number][] = []
  const settled = new Set(SETTLED)
  const others = SOUNDS.filter(({ sign }) => !settled.has(code(sign))).map(({ sign }) => sign)
  for (const open of BY_SYLLABLE) {
    const [a, vowels] = [code(open), VOWELS.has(open)]
    // What is a whole letter away is no way to meet.
    const near = SETTLED.filter(by => (SUBSTITUTE[a * SIZE + by] as number) < 1)
    for (const sign of others) {
      const b = code(sign)
      if (SUBSTITUTE[a * SIZE + b] !== 1) continue
      let best = vowels && VOWELS.has(sign) ? ANOTHER_VOWEL : 1
      for (const by of near) {
        const way = (SUBSTITUTE[a * SIZE + by] as number) + (SUBSTITUTE[by * SIZE + b] as number)
        if (way < best) best = way
      }
      found.push([a, b, best])
    }
  }
  return found
}
