import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openXlsx } from '../../../src/front/tabular/xlsx.ts'
import { newFolder } from '../kunya.ts'
import { sheet, workbook } from './workbook.ts'

const DAY = new Date(Date.UTC(2015, 5, 1))
const MOMENT = new Date(Date.UTC(2015, 5, 1, 13, 30))

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const one of source) found.push(one)
  return found
}

describe('openXlsx', () => {
  it('reads the first sheet that is not hidden, with the types of its cells', async () => {
    const path = await workbook([
      sheet('Notes', [['x']], { hidden: true }),
      sheet('Data', [
        ['id', 'name', 'day', 'moment', 'ok', 'either'],
        [1, 'أسود الشرقية', DAY, MOMENT, true, 1],
        [2, null, DAY, DAY, false, 'x'],
      ]),
    ])
    const table = await openXlsx(path, undefined, true)
    expect(table.about).toBe(`${path}: sheet "Data" of 2, 6 columns, 2 rows`)
    expect(table.columns.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'id number',
      'name text',
      'day day',
      'moment moment',
      'ok boolean',
      'either mixed',
    ])
    expect(table.others).toEqual(['Notes'])
    expect(await all(table.rows())).toEqual([
      [1, 'أسود الشرقية', DAY, MOMENT, true, 1],
      [2, null, DAY, DAY, false, 'x'],
    ])
  })

  it('passes over rows without a value, and takes the first with one for the header', async () => {
    const path = await workbook([sheet('S', [[], ['a', 'b', ''], [null, ''], ['x'], [], ['y', 'z', 'beyond']])])
    const table = await openXlsx(path, undefined, true)
    expect(table.headerAt).toBe(2)
    expect(table.columns.map(({ name }) => name)).toEqual(['a', 'b', ''])
    expect(await all(table.numberedRows())).toEqual([
      { number: 4, row: ['x'] },
      { number: 6, row: ['y', 'z', 'beyond'] },
    ])
  })

  it('takes a sheet by name, then by number, and lists those there are', async () => {
    const path = await workbook([sheet('2', [['a']]), sheet('Two', [['b']])])
    const first = async (wanted: string) => (await openXlsx(path, wanted, true)).columns[0]?.name
    expect([await first('2'), await first('Two'), await first('1')]).toEqual(['a', 'b', 'a'])
    await expect(openXlsx(path, 'Three', true)).rejects.toThrow('--sheet "Three": no such sheet; there are: "2", "Two"')
    await expect(openXlsx(path, '3', true)).rejects.toThrow('no such sheet')
  })

  it('reads a time without a date as one', async () => {
    const cells = new Map([['1,0', { value: 0.5625, style: { numFmt: 'hh:mm' } }]])
    const table = await openXlsx(await workbook([sheet('S', [['at'], [0.5625]], { cells })]), undefined, true)
    expect([table.columns[0]?.kind, await all(table.rows())]).toEqual(['text', [['13:30:00']]])
  })

  it('reads without a header', async () => {
    const path = await workbook([sheet('S', [['x', 1]])])
    const table = await openXlsx(path, undefined, false)
    expect(table).toMatchObject({ hasHeader: false, headerAt: 0 })
    expect(await all(table.numberedRows())).toEqual([{ number: 1, row: ['x', 1] }])
  })

  it('says what can not be read', async () => {
    const path = join(newFolder(), 'no.xlsx')
    writeFileSync(path, 'name\nx\n')
    await expect(openXlsx(path, undefined, true)).rejects.toThrow(`${path}: cannot be read as a workbook: `)
    const empty = await workbook([sheet('S', [[null]])])
    await expect(openXlsx(empty, undefined, true)).rejects.toThrow('sheet "S" is empty, expected a header')
  })
})
