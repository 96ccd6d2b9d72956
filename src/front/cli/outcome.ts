/** What a run over a whole file says when it has finished, in bytes or in cells. */
import type { Tally } from '../batch/tally.ts'

/** What a finished run has to tell. */
export interface Outcome {
  tally: Tally
  milliseconds: number
  /** What was said on stderr beside the summary. */
  notes: readonly string[]
}

/** Says the notes and the summary. */
export function conclude(
  tally: Tally,
  { notes: told, one, started }: { notes: readonly string[]; one: string; started: number },
  say: (line: string) => void,
): Outcome {
  const milliseconds = performance.now() - started
  for (const note of told) say(note)
  say(summary(tally, one, milliseconds))
  return { tally, milliseconds, notes: told }
}

const count = (number: number): string => number.toLocaleString('en')
export const plural = (number: number, one: string): string => `${count(number)} ${one}${number === 1 ? '' : 's'}`

export function notes({ risky, lacking, blankLines, tags }: Tally, encoding: string): string[] {
  const unknownTypes = tags.get('unknown-type') ?? 0
  const unknownAreas = tags.get('unknown-area') ?? 0
  return [
    blankLines > 0 && `${plural(blankLines, 'blank line')} passed through`,
    unknownTypes > 0 && `${plural(unknownTypes, 'row')} with an unknown type: ignored it there`,
    unknownAreas > 0 && `${plural(unknownAreas, 'row')} with an unknown area: ignored it there`,
    lacking > 0 &&
      `${plural(lacking, 'character')} that ${encoding} lacks written as "?": convert the input to UTF-8 to keep them`,
    risky > 0 &&
      `${plural(risky, 'cell')} that a spreadsheet may run as a formula: use --escape-formulas if one will open it`,
  ].filter(note => note !== false)
}

function summary({ rows, distinct, hasForgotten, tags }: Tally, one: string, milliseconds: number): string {
  const decisions = ['match', 'review', 'none'].map(decision => `${count(tags.get(decision) ?? 0)} ${decision}`)
  return `${plural(rows, 'row')}, ${distinctOf(distinct, hasForgotten, one)}: ${decisions.join(', ')} (${(milliseconds / 1000).toFixed(1)} s)`
}

/** `12 distinct names`, or `200,000+ distinct names` where more came than are remembered. */
export const distinctOf = (number: number, isMore: boolean, one: string): string =>
  isMore ? `${count(number)}+ distinct ${one}s` : `${count(number)} distinct ${one}${number === 1 ? '' : 's'}`
