/** Which delimiter a delimited text uses: guessed from its first records, never from its words. */
import { CR, type Dialect, LF, newSpan, scanRecord } from './scan.ts'

/** Bytes looked at, at most. */
export const HEAD_BYTES: number = 64 * 1024

export const DELIMITERS = [',', ';', '\t', '|'] as const

/** How people read a delimiter: `","`, `TAB`. */
export const delimiterName = (delimiter: number): string =>
  delimiter === 0x09 ? 'TAB' : `"${String.fromCharCode(delimiter)}"`

/** @param given  one ASCII character, or `tab` or `\t` */
export function parseDelimiter(given: string): number {
  const character = ['tab', '\\t'].includes(given.toLowerCase()) ? '\t' : given
  const isAscii = character.length === 1 && character > '\0' && character < '\x80'
  if (!isAscii || /["\r\n]/.test(character)) {
    throw new Error(`--delimiter: expected one ASCII character other than a quote, or "tab", received "${given}"`)
  }
  return character.charCodeAt(0)
}

/** Files that never use a line feed end their lines with CR, as on old Macs. */
export const newlineOf = (head: Buffer): number => (head.includes(LF) || !head.includes(CR) ? LF : CR)

/** One delimiter tried on the head of a file. */
interface Trial {
  delimiter: number
  /** Fields of the first record. */
  width: number
  records: number
  /** Records that have as many fields as the first. */
  same: number
  isConstant: boolean
}

export type Guess = { delimiter: number; records: number; columns: number } | { tie: readonly number[] }

/**
 * The delimiter with a constant number of fields above one. Where none is constant, the one that the first record and
 * most others agree on, so that the ragged record is reported where it stands; one column reads as `,`.
 * @param head   first bytes, from the first record on
 * @param final  whether the file ends with the head
 */
export function guessDelimiter(head: Buffer, final: boolean): Guess {
  const newline = newlineOf(head)
  const trials = DELIMITERS.map(sign => tryDelimiter(head, final, { delimiter: sign.charCodeAt(0), newline }))
  const split = trials.filter(trial => trial.width > 1)
  const constant = split.filter(trial => trial.isConstant)
  const best = constant.length > 0 ? constant : mostAgreed(split)
  const [winner = trials[0], rival] = best
  if (rival) return { tie: best.map(trial => trial.delimiter) }
  return { delimiter: winner?.delimiter ?? 0x2c, records: winner?.records ?? 0, columns: winner?.width ?? 0 }
}

function mostAgreed(trials: readonly Trial[]): Trial[] {
  const most = Math.max(...trials.map(trial => trial.same))
  const agreed = trials.filter(trial => trial.same === most)
  const widest = Math.max(...agreed.map(trial => trial.width))
  return agreed.filter(trial => trial.width === widest)
}

function tryDelimiter(head: Buffer, final: boolean, dialect: Dialect): Trial {
  const span = newSpan()
  const counts: number[] = []
  let at = 0
  let isBroken = false
  while (at < head.length) {
    const result = scanRecord(head, at, final, dialect, span)
    if (result === 'more') break
    isBroken = result !== 'record'
    if (isBroken) break
    if (span.end > span.start || counts.length === 0) counts.push(span.count)
    at = span.next
  }
  if (counts.length === 0 && !isBroken && scanRecord(head, 0, true, dialect, span) === 'record') counts.push(span.count)
  const width = counts[0] ?? 1
  const same = counts.filter(count => count === width).length
  return {
    delimiter: dialect.delimiter,
    width,
    records: counts.length,
    same,
    isConstant: !isBroken && same === counts.length,
  }
}
