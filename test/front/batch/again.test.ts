import { describe, expect, it } from 'vitest'
import { CHANGE_COLUMNS, compareAgain } from '../../../src/front/batch/again.ts'
import type { RecordSource } from '../../../src/front/batch/cells.ts'
import { askHere } from '../../../src/front/batch/here.ts'
import type { Job } from '../../../src/front/batch/job.ts'
import { ADDED } from '../../../src/front/batch/lookup.ts'
import type { Row } from '../../../src/front/tabular/table.ts'

type Old = { number: number; cells: readonly string[] }

const sourceOf = (header: readonly string[] | undefined, ...rows: string[][]): RecordSource<Old> => ({
  header,
  columns: header?.length ?? rows[0]?.length ?? 0,
  field: ({ cells }, column) => cells[column] ?? '',
  read: take => take(rows.map((cells, i) => ({ cells, number: i + 1 }))),
})

/** Today everything that begins with an `a` is `test:a`. */
const jobFor = (columns: readonly string[], prefixes: readonly string[], more: Partial<Job> = {}): Job => ({
  questions: columns.map((wanted, i) => ({
    choices: [{ flag: '--column', wanted }],
    added: ADDED.map(name => `${prefixes[i]}${name}`),
  })),
  counted: 1,
  ask: askHere(([name = '']) =>
    name.startsWith('a')
      ? { cells: ['match', 'test:a', 'A', 'group', '1', name, ''], tags: ['match'] }
      : { cells: ['review', '', '', '', '', '', 'test:a=0.7'], tags: ['review'] },
  ),
  ahead: 0,
  ...more,
})

async function changesOf(source: RecordSource<Old>, job: Job) {
  const rows: Row[] = []
  const changes = await compareAgain(source, job, async block => void rows.push(...block))
  return { rows, kinds: [...changes.kinds], changed: changes.rows, all: changes.tally.rows }
}

const answer = (decision: string, id = ''): string[] => [decision, id, '', '', '', '', '']
const HEADER = ['n', ...ADDED.map(name => `kunya_${name}`)]

describe('compareAgain', () => {
  it('tells the rows whose decision or id is another', async () => {
    const source = sourceOf(
      HEADER,
      ['a1', ...answer('match', 'test:a')],
      ['a2', ...answer('none')],
      ['a3', ...answer('match', 'test:b')],
      ['b', ...answer('review')],
    )
    expect(await changesOf(source, jobFor(['n'], ['kunya_']))).toEqual({
      rows: [
        [2, 'n', 'a2', 'none', '', 'match', 'test:a', 'A', ''],
        [3, 'n', 'a3', 'match', 'test:b', 'match', 'test:a', 'A', ''],
      ],
      kinds: [
        ['none to match', 1],
        ['another match', 1],
      ],
      changed: 2,
      all: 4,
    })
    expect(CHANGE_COLUMNS).toHaveLength(9)
  })

  it('counts a row once, though two of its columns change', async () => {
    const header = ['n', 'm', ...ADDED.map(name => `k_n_${name}`), ...ADDED.map(name => `k_m_${name}`)]
    const source = sourceOf(header, ['a', 'b', ...answer('none'), ...answer('none')])
    const { rows, changed } = await changesOf(source, jobFor(['n', 'm'], ['k_n_', 'k_m_']))
    expect(rows).toEqual([
      [1, 'n', 'a', 'none', '', 'match', 'test:a', 'A', ''],
      [1, 'm', 'b', 'none', '', 'review', '', '', 'test:a=0.7'],
    ])
    expect(changed).toBe(1)
  })

  it('finds the answers at the end where there is no header', async () => {
    const row = ['x', 'a', ...answer('none'), '{}']
    const job = jobFor(['2'], ['kunya_'], { always: [{ name: 'p', cell: '' }] })
    expect((await changesOf(sourceOf(undefined, row), job)).rows).toEqual([
      [1, '2', 'a', 'none', '', 'match', 'test:a', 'A', ''],
    ])
    await expect(changesOf(sourceOf(undefined, ['a']), job)).rejects.toThrow('has 1 columns, too few')
  })

  it('refuses what is no old output', async () => {
    await expect(changesOf(sourceOf(['n'], ['a']), jobFor(['n'], ['kunya_']))).rejects.toThrow(
      'has no column kunya_decision: is it an output of kunya batch?',
    )
    await expect(changesOf(sourceOf(HEADER), jobFor(['m'], ['kunya_']))).rejects.toThrow('--column "m": no such column')
  })
})
