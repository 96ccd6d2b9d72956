import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parquetMetadata, parquetReadObjects, type SchemaElement } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { openParquet } from '../../../src/front/tabular/parquet.ts'
import { writeParquet } from '../../../src/front/tabular/parquet-write.ts'
import { type Column, plainColumn, type Row } from '../../../src/front/tabular/table.ts'
import { newFolder } from '../kunya.ts'
import { each, keptOutput } from './kept.ts'
import { parquetFile } from './parquet-file.ts'

const DAY = new Date(Date.UTC(2015, 5, 1))

async function written(columns: readonly Column[], rows: Iterable<Row> | AsyncIterable<Row>): Promise<ArrayBuffer> {
  const { output, bytes } = keptOutput()
  const all = Symbol.asyncIterator in rows ? rows : each(rows)
  await writeParquet(columns, all, output, { createdBy: 'kunya 1', notes: [{ key: 'ours', value: 'kept' }] })
  return Uint8Array.from(bytes()).buffer
}

describe('writeParquet', () => {
  it('stores each column as what it holds', async () => {
    const columns = [
      plainColumn('s', 'text'),
      plainColumn('n', 'number'),
      plainColumn('b', 'boolean'),
      plainColumn('d', 'day'),
      plainColumn('m', 'moment'),
      plainColumn('', 'mixed'),
    ]
    const file = await written(columns, [
      ['a', 0.5, true, DAY, DAY, 1],
      [null, null, null, null, null, DAY],
    ])
    const { schema, created_by, key_value_metadata } = parquetMetadata(file)
    expect(schema.slice(1).map(({ name, type, converted_type }) => `${name} ${type} ${converted_type}`)).toEqual([
      's BYTE_ARRAY UTF8',
      'n DOUBLE undefined',
      'b BOOLEAN undefined',
      'd INT32 DATE',
      'm INT64 TIMESTAMP_MILLIS',
      '6 BYTE_ARRAY UTF8',
    ])
    expect([created_by, key_value_metadata]).toEqual(['kunya 1', [{ key: 'ours', value: 'kept' }]])
    expect(await parquetReadObjects({ file })).toEqual([
      { s: 'a', n: 0.5, b: true, d: DAY, m: DAY, 6: '1' },
      { s: null, n: null, b: null, d: null, m: null, 6: '2015-06-01' },
    ])
  })

  it('gives columns of a Parquet file back as they were, with more beside them', async () => {
    const elements: SchemaElement[] = [
      { name: 'us', type: 'INT64', converted_type: 'TIMESTAMP_MICROS', repetition_type: 'OPTIONAL' },
      {
        name: 'dec',
        type: 'FIXED_LEN_BYTE_ARRAY',
        type_length: 16,
        converted_type: 'DECIMAL',
        precision: 30,
        scale: 2,
        repetition_type: 'OPTIONAL',
      },
      { name: 'small', type: 'INT32', converted_type: 'INT_8', repetition_type: 'REQUIRED' },
      { name: 'raw', type: 'BYTE_ARRAY', repetition_type: 'OPTIONAL' },
    ]
    const path = parquetFile(elements, [
      { name: 'us', data: [1_433_163_600_123_456n, null, -1n] },
      { name: 'dec', data: [1_234_567_890_123_456_789_012n, -5n, null] },
      { name: 'small', data: [1, -2, 3] },
      { name: 'raw', data: [Uint8Array.of(0, 255), null, Uint8Array.of(1)] },
    ])
    const before = await openParquet(path)
    const added: Column = { name: 'kunya_id', kind: 'text', plain: () => 'syria:x' }
    const again = join(newFolder(), 'b.parquet')
    writeFileSync(again, Buffer.from(await written([...before.columns, added], before.rows())))
    const after = await openParquet(again)
    const all = async ({ rows }: typeof before): Promise<Row[]> => {
      const found: Row[] = []
      for await (const row of rows()) found.push(row)
      return found
    }
    const rows = await all(after)
    expect(rows.map(row => row.slice(0, 4))).toEqual(await all(before))
    expect(rows.map(row => row[4])).toEqual(['syria:x', 'syria:x', 'syria:x'])
    const told = ({ name, type, converted_type, scale }: SchemaElement) => ({ name, type, converted_type, scale })
    expect(after.columns.slice(0, 4).map(({ schema }) => schema.map(told))).toEqual(elements.map(one => [told(one)]))
  })

  it('tells the width of numbers in the spelling that Arrow reads', async () => {
    const element: SchemaElement = {
      name: 'x',
      type: 'INT32',
      logical_type: { type: 'INTEGER', bitWidth: 16, isSigned: false },
    }
    const column = { ...plainColumn('x', 'number'), schema: [element] }
    const [, x] = parquetMetadata(await written([column], [[7]])).schema
    expect(x).toMatchObject({ converted_type: 'UINT_16' })
    expect(x?.logical_type).toBeUndefined()
  })

  it('writes row groups as they fill, and a file without rows', async () => {
    const rows = Array.from({ length: 50_001 }, (_, i) => [i])
    expect(
      parquetMetadata(await written([plainColumn('n', 'number')], rows)).row_groups.map(({ num_rows }) => num_rows),
    ).toEqual([50_000n, 1n])
    expect(parquetMetadata(await written([plainColumn('n', 'number')], [])).num_rows).toBe(0n)
  })
})
