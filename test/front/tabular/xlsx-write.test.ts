import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Column, plainColumn, type Row } from '../../../src/front/tabular/table.ts'
import { openXlsx } from '../../../src/front/tabular/xlsx.ts'
import { escaped, fitting, writeXlsx } from '../../../src/front/tabular/xlsx-write.ts'
import { newFolder } from '../kunya.ts'
import { each, keptOutput } from './kept.ts'
import { partsOf } from './workbook.ts'

const DAY = new Date(Date.UTC(2015, 5, 1))
const MOMENT = new Date(Date.UTC(2015, 5, 1, 13, 30, 5))

async function there(columns: readonly Column[], rows: Iterable<Row>, hasHeader = true) {
  const { output, bytes } = keptOutput()
  await writeXlsx(columns, each(rows), output, { sheetName: 'Names', hasHeader })
  const path = join(newFolder(), 'a.xlsx')
  writeFileSync(path, bytes())
  const table = await openXlsx(path, undefined, hasHeader)
  const back: Row[] = []
  for await (const row of table.rows()) back.push(row)
  return { names: table.columns.map(({ name }) => name), back, parts: partsOf(bytes()), sheet: table.sheet.name }
}

describe('writeXlsx', () => {
  it('keeps numbers, dates, truth and texts apart', async () => {
    const columns = [
      plainColumn('n', 'number'),
      plainColumn('day', 'day'),
      plainColumn('moment', 'moment'),
      plainColumn('_x0041_', 'mixed'),
    ]
    const rows = [
      [0.25, DAY, MOMENT, true],
      [null, new Date(Date.UTC(1890, 0, 1)), null, '_x0041_ =1+1 \u0001'],
      [2n ** 60n, null, null, '007'],
    ]
    const { names, back, parts, sheet } = await there(columns, rows)
    expect(sheet).toBe('Names')
    expect(names).toEqual(['n', 'day', 'moment', '_x0041_'])
    expect(back).toEqual([
      [0.25, DAY, MOMENT, true],
      [null, '1890-01-01', null, '_x0041_ =1+1 \u0001'],
      ['1152921504606846976', null, null, '007'],
    ])
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<f>')
    expect(parts['xl/styles.xml']).toContain('yyyy-mm-dd hh:mm:ss')
  })

  it('writes no header where there is none', async () => {
    expect((await there([plainColumn('a', 'text')], [['x']], false)).back).toEqual([['x']])
  })

  it('refuses what Excel would cut off', async () => {
    const long = [['x'.repeat(32_768)]]
    await expect(there([plainColumn('a', 'text')], long)).rejects.toThrow(
      'row 2, column "a": 32,768 characters, and an .xlsx cell holds 32,767 at most',
    )
    expect(fitting('x'.repeat(32_767), 'a', 1)).toHaveLength(32_767)
    const { output } = keptOutput()
    const options = { sheetName: 'S', hasHeader: true, mostRows: 3 }
    const rows = (count: number) => each(Array.from({ length: count }, () => [1]))
    await writeXlsx([plainColumn('a', 'number')], rows(2), output, options)
    await expect(writeXlsx([plainColumn('a', 'number')], rows(3), output, options)).rejects.toThrow(
      'an .xlsx sheet has at most 3 rows: write .csv or .parquet',
    )
  })
})

it.each([
  ['_x0041_', '_x005F_x0041_'],
  ['__x0041__x00e9_', '__x005F_x0041__x005F_x00e9_'],
  ['_x41_ _y0041_', '_x41_ _y0041_'],
])('%s is spelt %s', (text, spelt) => expect(escaped(text)).toBe(spelt))
