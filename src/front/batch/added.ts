/** The columns that a run adds, as columns of tables: answers come as texts, and some formats can say more. */
import type { Format } from '../tabular/format.ts'
import type { Cell, Column, Plain } from '../tabular/table.ts'
import type { Job } from './job.ts'
import { ADDED } from './lookup.ts'

/** @param split  what stands between the answers to the values of a cell, as between the values */
export function addedColumns(
  { questions, always = [] }: Pick<Job, 'questions' | 'always'>,
  format: Format,
  split: string | undefined,
): Column[] {
  return [
    ...questions.flatMap(({ added }) => added.map((name, index) => addedColumn(name, ADDED[index], format, split))),
    ...always.map(({ name, cell }) => ({ name, kind: 'text' as const, plain: () => cell })),
  ]
}

/** In JSON an answer to several values is a list of answers; elsewhere it is one text. */
export function addedColumn(
  name: string,
  what: (typeof ADDED)[number] | undefined,
  format: Format,
  split: string | undefined,
): Column {
  const isList = split !== undefined && format === 'ndjson'
  const one = (text: string): Plain => {
    if (what === 'candidates' && format === 'ndjson') return candidatesOf(text, split)
    if (text === '') return null
    return what === 'score' && (split === undefined || isList) ? Number(text) : text
  }
  const kind = what === 'score' && split === undefined ? 'number' : 'text'
  const plain = (cell: Cell): Plain => {
    const text = (cell as string | undefined) ?? ''
    return isList ? text.split(split).map(one) : one(text)
  }
  return { name, kind, plain }
}

/** `id=score | id=score` as a list; a separator of values that stood in it was made a space. */
function candidatesOf(text: string, split: string | undefined): Plain {
  if (text === '') return []
  const between = split === undefined ? ' | ' : ' | '.replaceAll(split, ' ')
  return text.split(between).map(candidate => {
    const at = candidate.lastIndexOf('=')
    return { id: candidate.slice(0, at), score: Number(candidate.slice(at + 1)) }
  })
}
