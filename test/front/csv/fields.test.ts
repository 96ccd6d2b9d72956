import { expect, it } from 'vitest'
import { readFields } from '../../../src/front/csv/fields.ts'
import { openCsv } from '../../../src/front/csv/read.ts'
import { inPieces } from '../random-csv.ts'

const stdin = () => inPieces(Buffer.from('a,b,c\n1,"2 ""x""",3\n\n4,5,6'), [4])

it('gives the chosen fields of each row, in the order of the choices', async () => {
  const csv = await openCsv({ path: '-', stdin, delimiter: undefined, encoding: undefined, hasHeader: true })
  const rows: string[][] = []
  await readFields(
    csv,
    [
      { flag: '--x', wanted: '3' },
      { flag: '--y', wanted: 'b' },
    ],
    fields => rows.push(fields),
  )
  expect(rows).toEqual([
    ['3', '2 "x"'],
    ['6', '5'],
  ])
})
