import { describe, expect, it } from 'vitest'
import { type Answered, cellsOf, type RecordSource, runCells } from '../../../src/front/batch/cells.ts'
import { askHere } from '../../../src/front/batch/here.ts'
import type { Job, Question } from '../../../src/front/batch/job.ts'
import { openCsv } from '../../../src/front/csv/read.ts'
import { inPieces } from '../random-csv.ts'

const questionFor = (wanted: string): Question => ({
  choices: [{ flag: '--column', wanted }],
  added: [`new_${wanted}`],
})
const newJob = (job: Partial<Job> = {}): Job => ({
  questions: [questionFor('name')],
  counted: 1,
  ask: askHere(([name = '']) => ({ cells: [`<${name}>`], tags: [name === '' ? 'none' : 'match'] })),
  ahead: 0,
  ...job,
})

const sourceOf = (header: readonly string[], ...blocks: string[][][]): RecordSource<readonly string[]> => ({
  header,
  columns: header.length,
  field: (cells, column) => cells[column] ?? '',
  async read(take) {
    for (const block of blocks) await take(block)
  },
})

async function run(source: RecordSource<readonly string[]>, job: Job) {
  const written: Answered<readonly string[]>[] = []
  const tally = await runCells(source, { write: async records => void written.push(...records) }, job)
  return { tally, rows: written.map(({ record, answers }) => [...record, ...answers.flatMap(answer => answer.cells)]) }
}

describe('runCells', () => {
  it('answers the records of any source, in order, and counts', async () => {
    const source = sourceOf(
      ['id', 'name'],
      [
        ['1', 'a'],
        ['2', ''],
      ],
      [['3', 'a']],
    )
    const { tally, rows } = await run(source, newJob({ ahead: 3 }))
    expect(rows).toEqual([
      ['1', 'a', '<a>'],
      ['2', '', '<>'],
      ['3', 'a', '<a>'],
    ])
    expect(tally).toMatchObject({
      rows: 3,
      distinct: 2,
      tags: new Map([
        ['match', 2],
        ['none', 1],
      ]),
    })
  })

  it('answers several columns, each distinct name once', async () => {
    const asked: string[] = []
    const ask = askHere(([name = '']) => {
      asked.push(name)
      return { cells: [`<${name}>`], tags: [] }
    })
    const source = sourceOf(
      ['name', 'place'],
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
    )
    const { rows } = await run(source, newJob({ ask, questions: [questionFor('name'), questionFor('place')] }))
    expect(rows).toEqual([
      ['a', 'b', '<a>', '<b>'],
      ['b', 'a', '<b>', '<a>'],
    ])
    expect(asked).toEqual(['a', 'b'])
  })

  it('refuses a missing column and one that exists already before it reads', async () => {
    const source = sourceOf(['id', 'new_name'])
    await expect(run(source, newJob())).rejects.toThrow(/--column "name": no such column/)
    await expect(run(sourceOf(['name', 'new_name']), newJob())).rejects.toThrow(/has the column new_name already/)
  })
})

it('cellsOf reads delimited text as cells, without header and blank lines', async () => {
  const stdin = () => inPieces(Buffer.from('id;name\n1;"x""y"\n\n2;z\n'), [5])
  const csv = await openCsv({ path: '-', stdin, delimiter: ';', encoding: undefined, hasHeader: true })
  const { rows } = await run(cellsOf(csv), newJob())
  expect(rows).toEqual([
    ['1', 'x"y', '<x"y>'],
    ['2', 'z', '<z>'],
  ])
})
