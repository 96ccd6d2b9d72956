import type { StringTable } from '../source/arrays.ts'

/** Vowels of the scripts that write them: one for another is another reading of a name, not a slip (Jilani, Julani). */
const VOWEL = /[aeiouyаеёиоуыэюяіїєαεηιουω]/u

//      m  a  c  r  o  n
//   m  0                      row[j] = slips that make a[0..i] of b[0..j]; two neighbours that changed places count
//   a     0                   as one slip, from the row before the last.
//   r        1  .
/**
 * Slips of the pen between two words: a letter added, lost or changed, or two neighbours changed about (optimal string
 * alignment). A vowel changed for a vowel counts as no slip but as a difference: the words are then `most + 1` apart.
 * @returns  0..most, or `most + 1`
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  const [from, lettersA, lettersB] = unshared(a, b)
  // Each slip spoils at most two letters of each side, and the spoilt stretch runs from the first to the last slip.
  if (most === 1) return oneSlip(a, b, from, lettersA, lettersB)
  return distance(a.slice(from, from + lettersA), b.slice(from, from + lettersB), most)
}

/** 0 or 1, or 2 for more: of what is left when the words' common beginning and end are off. */
function oneSlip(a: string, b: string, from: number, lettersA: number, lettersB: number): number {
  const letters = lettersA + lettersB
  if (letters <= 1) return letters
  if (lettersA === 1 && lettersB === 1) return Math.min(changed(a[from] as string, b[from] as string, 1), 2)
  return lettersA === 2 && lettersB === 2 && a[from] === b[from + 1] && a[from + 1] === b[from] ? 1 : 2
}

/** Where two words begin to differ, and how many letters of each lie before they agree again to the end. */
function unshared(a: string, b: string): [from: number, lettersA: number, lettersB: number] {
  const shorter = Math.min(a.length, b.length)
  let from = 0
  while (from < shorter && a[from] === b[from]) from++
  let end = 0
  while (end < shorter - from && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return [from, a.length - end - from, b.length - end - from]
}

/** Rows of the matrix, reused; words are no longer than this. */
const LONGEST = 400
const ROWS = [0, 1, 2].map(() => new Uint16Array(LONGEST + 1)) as [Uint16Array, Uint16Array, Uint16Array]

function distance(a: string, b: string, most: number): number {
  if (b.length > LONGEST) return most + 1
  let [before, above, row] = ROWS
  for (let j = 0; j <= b.length; j++) above[j] = j
  for (let i = 1; i <= a.length; i++) {
    row[0] = i
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const [x, y] = [a[i - 1] as string, b[j - 1] as string]
      let best = Math.min(
        (above[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (above[j - 1] as number) + changed(x, y, most),
      )
      if (i > 1 && j > 1 && x === b[j - 2] && y === a[i - 2]) best = Math.min(best, (before[j - 2] as number) + 1)
      row[j] = best
      if (best < least) least = best
    }
    if (least > most) return most + 1
    ;[before, above, row] = [above, row, before]
  }
  return Math.min(above[b.length] as number, most + 1)
}

const changed = (x: string, y: string, most: number): number =>
  x === y ? 0 : VOWEL.test(x) && VOWEL.test(y) ? most + 1 : 1

/** Bit of letters that are more than one byte: their bytes tell less. */
const WIDE = 1 << 31

/** The letters of a word as bits; two words that a slip or two tell apart share nearly all. */
function lettersIn(bytes: Uint8Array, from: number, to: number): number {
  let bits = 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number
    bits |= byte < 0x80 ? 1 << (byte % 31) : WIDE | (1 << (byte % 31))
  }
  return bits
}

/** Letters of a dictionary's words, made when first asked for. */
const LETTERS = new WeakMap<StringTable, Int32Array>()

function lettersOf(table: StringTable): Int32Array {
  let known = LETTERS.get(table)
  if (!known) {
    const { bytes, offsets } = table
    known = new Int32Array(offsets.length - 1)
    for (let i = 0; i < known.length; i++) known[i] = lettersIn(bytes, offsets[i] as number, offsets[i + 1] as number)
    LETTERS.set(table, known)
  }
  return known
}

/** Slips that are tolerated in a word of so many letters, at most. */
export const slipsIn = (letters: number): 0 | 1 | 2 => (letters >= 9 ? 2 : letters >= 4 ? 1 : 0)
const encoder = new TextEncoder()

/**
 * Whether slips may tell a word from words of a table, as far as a look at their bytes says: most words are dismissed by the sets
 * of their letters, and no word is made a string.
 */
export function slipFinder(word: string, table: StringTable): (number: number) => boolean {
  const own = encoder.encode(word)
  const length = own.length
  const letters = lettersIn(own, 0, length)
  const known = lettersOf(table)
  const { bytes, offsets } = table
  return number => {
    const theirs = known[number] as number
    const from = offsets[number] as number
    const its = (offsets[number + 1] as number) - from
    const slips = slipsIn(Math.min(length, its))
    if (slips === 0) return false
    const isWide = ((letters | theirs) & WIDE) !== 0
    const most = isWide ? slips * MOST_BYTES : slips
    if (Math.abs(length - its) > most) return false
    let changed = letters ^ theirs
    for (let count = 0; changed !== 0; changed &= changed - 1) if (++count > 2 * most) return false
    if (isWide || slips > 1) return true
    const shorter = Math.min(length, its)
    let begin = 0
    while (begin < shorter && own[begin] === bytes[from + begin]) begin++
    let end = 0
    while (end < shorter - begin && own[length - 1 - end] === bytes[from + its - 1 - end]) end++
    return Math.max(length, its) - begin - end <= 2
  }
}

/** Bytes of one letter, at most. */
const MOST_BYTES = 3
