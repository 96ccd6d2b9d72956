/**
 * What a run over a table is made of. Two roads lead through it: delimited text to the same text with more columns goes
 * byte for byte (csv/append.ts); everything else goes as cells, from a `RecordSource` to a `RecordSink` (cells.ts). Both ask
 * through `answers.ts`, so that equal fields are looked up once, and count in one `Tally`.
 */
import type { Choice } from '../csv/columns.ts'
import type { Shown } from '../report/gather.ts'
import type { Tally } from './tally.ts'

/** What a job says of equal fields. Plain data: it may come from another thread. */
export interface Answer {
  /** Cells under the `added` of the question. */
  cells: readonly string[]
  /** What a run counts by, e.g. `match`, `unknown-type`. */
  tags: readonly string[]
  /** What a report shows, one for each value of the cell; only where the run makes a report. */
  details?: readonly Shown[]
}

/** What is looked up in each record: one column, or a pair, with the columns that hold hints. */
export interface Question {
  /** Columns that the answer depends on, the counted ones first. */
  choices: readonly Choice[]
  /** Names of the new columns. */
  added: readonly string[]
}

/** Answers lists of fields, one answer for each, in order. The lists of all questions are asked alike. */
export type Ask = (lists: readonly (readonly string[])[]) => Promise<readonly Answer[]>

/** Called with what was asked and how many fields of the run it answered; again for fields that had been forgotten. */
export type OnDistinct = (fields: readonly string[], answer: Answer, count: number) => void

export interface Job {
  questions: readonly Question[]
  /** How many of a question's fields, from the first, make up what `distinct` counts: 1 for names whatever their hints. */
  counted: number
  ask: Ask
  /** Columns after those of the questions that hold the same in every row. */
  always?: readonly { name: string; cell: string }[]
  /** Blocks that may wait for answers while later ones are read: 0 asks block by block. */
  ahead: number
  /** Called at the end, or when an answer is forgotten. */
  onDistinct?: OnDistinct
  /** Called after each block. */
  progress?(tally: Tally): void
}
