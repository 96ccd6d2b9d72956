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
  if (most === 1 && Math.max(lettersA, lettersB) > 2) return 2
  return distance(a.slice(from, from + lettersA), b.slice(from, from + lettersB), most)
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

function distance(a: string, b: string, most: number): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const [x, y] = [a[i - 1] as string, b[j - 1] as string]
      let best = Math.min(
        (above[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (above[j - 1] as number) + changed(x, y, most),
      )
      if (i > 1 && j > 1 && x === b[j - 2] && y === a[i - 2]) best = Math.min(best, (before[j - 2] as number) + 1)
      row.push(best)
    }
    if (Math.min(...row) > most) return most + 1
    before = above
    above = row
  }
  return Math.min(above[b.length] as number, most + 1)
}

const changed = (x: string, y: string, most: number): number =>
  x === y ? 0 : VOWEL.test(x) && VOWEL.test(y) ? most + 1 : 1
