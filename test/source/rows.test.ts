import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type RowFormat, readRows } from '../../src/source/rows.ts'
import { input } from '../dictionary/entities.ts'

async function rowsOf(text: string, format?: RowFormat, pieceSize?: number) {
  const rows: { cells: readonly string[]; line: number; columns: number[] }[] = []
  for await (const { cells, line, columnOf } of readRows(input('x.csv', text, pieceSize), format)) {
    rows.push({ cells, line, columns: cells.map((_, i) => columnOf(i)) })
  }
  return rows
}

test('records with the line on which they begin, and the columns of their cells', async () =>
  expect(await rowsOf('a,b\n\n\nc,"d\ne"\n\nf,g\r\nx,"y ""q""",z')).toEqual([
    { cells: ['a', 'b'], line: 1, columns: [1, 3] },
    { cells: ['c', 'd\ne'], line: 4, columns: [1, 3] },
    { cells: ['f', 'g'], line: 7, columns: [1, 3] },
    { cells: ['x', 'y "q"', 'z'], line: 8, columns: [1, 3, 13] },
  ]))

test('line ends may be LF, CRLF or CR', async () =>
  expect((await rowsOf('a,b\rc,d\r\ne,f\n')).map(({ cells, line }) => [cells.join(), line])).toEqual([
    ['a,b', 1],
    ['c,d', 2],
    ['e,f', 3],
  ]))

test('without quotes they are letters', async () =>
  expect((await rowsOf('a"\t"b\n', { delimiter: '\t', quoted: false }))[0]?.cells).toEqual(['a"', '"b']))

test('cells are those of csv-parse, in whatever pieces they come', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.array(fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ' ', 'ö') }), { minLength: 2, maxLength: 3 }),
      ),
      fc.integer({ min: 1, max: 9 }),
      async (records, size) => {
        const text = records
          .map(cells => `${cells.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`)
          .join('')
        const rows = await rowsOf(text, {}, size)
        expect(rows.map(({ cells }) => cells)).toEqual(parse(text, { relax_column_count: true }))
        for (const { cells, line, columns } of rows) {
          const start =
            text
              .split('\n')
              .slice(0, line - 1)
              .join('\n').length + (line > 1 ? 1 : 0)
          if (!cells[0]?.includes('\n')) expect(text[start + (columns[1] as number) - 1]).toBe('"')
        }
      },
    ),
  ))

test.each(['a,"b\nc', 'a,"b"c\n'])('quotes that do not close are refused: %j', async text =>
  expect(rowsOf(text)).rejects.toThrow(/^x\.csv:\d:1: csv-syntax: expected quotes that close, around whole fields/),
)

test('bytes that are no UTF-8 are refused', async () => {
  const rows = readRows(input('x.csv', Uint8Array.of(0x61, 0xff)))
  await expect(rows.next()).rejects.toThrow('x.csv:1:1: encoding')
})
