/** What would be different today: an old output's mentions looked up again, and the rows whose answer is another. */
import { columnIndex } from '../csv/columns.ts'
import { type Column, plainColumn, type Row } from '../tabular/table.ts'
import { keyOf } from './answers.ts'
import { type RecordSink, type RecordSource, runCells } from './cells.ts'
import type { Job } from './job.ts'
import { ADDED } from './lookup.ts'
import type { Tally } from './tally.ts'

/** One row for each answer that changed. */
export const CHANGE_COLUMNS: readonly Column[] = [
  plainColumn('row', 'number'),
  ...['column', 'mention', 'before_decision', 'before_id', 'decision', 'id', 'name', 'candidates'].map(name =>
    plainColumn(name, 'text'),
  ),
]

export interface Changes {
  tally: Tally
  /** Rows with some change. */
  rows: number
  /** How often which decision, or match, became which: `none to match`, `another match`. */
  kinds: ReadonlyMap<string, number>
}

/**
 * @param job     its added columns are those that the old output has
 * @param write   gets rows under CHANGE_COLUMNS
 * @throws {Error} where the output lacks a column
 */
export async function compareAgain<Record extends { number: number }>(
  source: RecordSource<Record>,
  job: Job,
  write: (rows: readonly Row[]) => Promise<void>,
): Promise<Changes> {
  const { header, columns } = source
  const before = beforeColumns(header, columns, job)
  const mentions: number[] = []
  for (const { choices } of job.questions) mentions.push(await columnOf(source, choices[0]))
  const kinds = new Map<string, number>()
  let changedRows = 0
  const sink: RecordSink<Record> = {
    async write(records) {
      const changed: Row[] = []
      for (const { record, answers } of records) {
        const found = answers.flatMap(({ cells }, index) => {
          const [wasDecision, wasId] = (before[index] ?? []).map(column => source.field(record, column))
          const [decision = '', id = '', name = '', , , , candidates = ''] = cells
          if (keyOf([wasDecision ?? '', wasId ?? '']) === keyOf([decision, id])) return []
          const kind = wasDecision === decision ? `another ${decision}` : `${wasDecision} to ${decision}`
          kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
          const column = mentions[index] ?? 0
          const mention = source.field(record, column)
          return [
            [
              record.number,
              header?.[column] ?? String(column + 1),
              mention,
              wasDecision,
              wasId,
              decision,
              id,
              name,
              candidates,
            ],
          ]
        })
        if (found.length > 0) changedRows++
        changed.push(...found)
      }
      if (changed.length > 0) await write(changed)
    },
  }
  // The columns are there already, and nothing is added to them.
  const questions = job.questions.map(question => ({ ...question, added: [] }))
  const tally = await runCells(source, sink, { ...job, questions, always: [] })
  return { tally, rows: changedRows, kinds }
}

async function columnOf<Record>(
  { header, columns }: RecordSource<Record>,
  choice: Job['questions'][number]['choices'][number] | undefined,
): Promise<number> {
  if (!choice) return 0
  return columnIndex(choice, header, columns)
}

/** Indices of the old decision and id for each question. Without a header they are the last ones. */
function beforeColumns(
  header: readonly string[] | undefined,
  columns: number,
  { questions, always = [] }: Job,
): number[][] {
  return questions.map(({ added }, index) => {
    if (!header) {
      const first = columns - always.length - ADDED.length * (questions.length - index)
      if (first < 1) throw new Error(`has ${columns} columns, too few to be an output of kunya batch`)
      return [first, first + 1]
    }
    return added.slice(0, 2).map(name => {
      const found = header.indexOf(name)
      if (found >= 0) return found
      throw new Error(`has no column ${name}: is it an output of kunya batch? Give its --prefix if it had one`)
    })
  })
}
