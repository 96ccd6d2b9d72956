import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type OpenOptions, openTable, type TableRecord } from '../../../src/front/tabular/open.ts'
import { newFolder } from '../kunya.ts'
import { parquetFile } from './parquet-file.ts'
import { sheet, workbook } from './workbook.ts'

const open = (path: string, more: Partial<OpenOptions> = {}) =>
  openTable({
    path,
    stdin: () => {
      throw new Error('not asked for')
    },
    delimiter: undefined,
    encoding: undefined,
    sheet: undefined,
    hasHeader: true,
    ...more,
  })

async function read(path: string, more: Partial<OpenOptions> = {}) {
  const { source, columns } = await open(path, more)
  const records: TableRecord[] = []
  await source.read(async block => void records.push(...block))
  const texts = records.map(record => columns.map((_, i) => source.field(record, i)))
  return { header: source.header, columns: source.columns, numbers: records.map(({ number }) => number), texts }
}

describe('openTable', () => {
  it('reads delimited text, packed or not', async () => {
    const path = join(newFolder(), 'a.tsv.gz')
    writeFileSync(path, gzipSync('id\tname\n1\t"a ""b"""\n2\tx, y\n'))
    const expected = {
      header: ['id', 'name'],
      columns: 2,
      numbers: [1, 2],
      texts: [
        ['1', 'a "b"'],
        ['2', 'x, y'],
      ],
    }
    expect(await read(path)).toEqual(expected)
    expect((await open(path)).text).toMatchObject({ delimiter: '\t' })
  })

  it('reads a workbook, with the rows’ numbers in the sheet', async () => {
    const path = await workbook([sheet('A', [['x']]), sheet('B', [[], ['id', 'name'], [], [1, 'a'], [2]])])
    expect(await read(path, { sheet: 'B' })).toEqual({
      header: ['id', 'name'],
      columns: 2,
      numbers: [4, 5],
      texts: [
        ['1', 'a'],
        ['2', ''],
      ],
    })
  })

  it('reads Parquet', async () => {
    const path = parquetFile(
      [{ name: 'name', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' }],
      [{ name: 'name', data: ['a', null, 'b'] }],
    )
    expect(await read(path)).toEqual({ header: ['name'], columns: 1, numbers: [1, 2, 3], texts: [['a'], [''], ['b']] })
  })

  it('reads without a header', async () => {
    const path = join(newFolder(), 'a.csv')
    writeFileSync(path, 'a,b\n')
    expect(await read(path, { hasHeader: false })).toMatchObject({ header: undefined, columns: 2, texts: [['a', 'b']] })
  })

  it('refuses what it can not read', async () => {
    await expect(open('a.csv', { sheet: 'B' })).rejects.toThrow('--sheet "B": a.csv is no workbook (.xlsx)')
    await expect(open('a.jsonl')).rejects.toThrow('a.jsonl: JSON Lines can be written and not read')
    await expect(open('a.xlsx.gz')).rejects.toThrow('a.xlsx.gz: unpack it first')
  })

  it('stops reading where the taker fails', async () => {
    const { source } = await open(await workbook([sheet('A', [['x'], ['y']])]))
    await expect(source.read(() => Promise.reject(new Error('full')))).rejects.toThrow(/^full$/)
  })
})
