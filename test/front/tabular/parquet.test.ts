import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SchemaElement } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { openParquet, scaleOf, unscaled } from '../../../src/front/tabular/parquet.ts'
import { type Plain, textOf } from '../../../src/front/tabular/table.ts'
import { newFolder } from '../kunya.ts'
import { parquetFile } from './parquet-file.ts'

const optional = 'OPTIONAL' as const

/** What one column's cells are as text, read from a file. */
async function texts(
  element: Omit<SchemaElement, 'name'>,
  data: unknown[],
): Promise<{ kind: string; cells: string[] }> {
  const path = parquetFile([{ name: 'x', repetition_type: optional, ...element }], [{ name: 'x', data }])
  const { columns, rows } = await openParquet(path)
  const cells: string[] = []
  for await (const [cell] of rows()) cells.push(textOf(columns[0]?.plain(cell) as Plain))
  return { kind: columns[0]?.kind ?? '', cells }
}

describe('openParquet', () => {
  it.each<[string, Omit<SchemaElement, 'name'>, unknown[], string, string[]]>([
    ['text', { type: 'BYTE_ARRAY', converted_type: 'UTF8' }, ['أسود', null, ''], 'text', ['أسود', '', '']],
    ['bytes', { type: 'BYTE_ARRAY' }, [Buffer.from('abc'), Uint8Array.of(0, 255)], 'text', ['abc', '0x00ff']],
    ['numbers', { type: 'DOUBLE' }, [0.1, null, 5], 'number', ['0.1', '', '5']],
    ['long numbers', { type: 'INT64' }, [2n ** 62n, -1n], 'number', ['4611686018427387904', '-1']],
    ['truth', { type: 'BOOLEAN' }, [true, false, null], 'boolean', ['true', 'false', '']],
    ['days', { type: 'INT32', converted_type: 'DATE' }, [new Date(Date.UTC(1890, 0, 2))], 'day', ['1890-01-02']],
    [
      'microseconds',
      { type: 'INT64', converted_type: 'TIMESTAMP_MICROS' },
      [1_433_163_600_123_456n, -1n, 0n],
      'moment',
      ['2015-06-01T13:00:00.123456Z', '1969-12-31T23:59:59.999999Z', '1970-01-01'],
    ],
    [
      'nanoseconds',
      { type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'NANOS' } },
      [1_433_163_600_000_000_001n],
      'moment',
      ['2015-06-01T13:00:00.000000001Z'],
    ],
    [
      'times of day',
      { type: 'INT64', logical_type: { type: 'TIME', isAdjustedToUTC: true, unit: 'MICROS' } },
      [48_600_000_005n, 0n],
      'text',
      ['13:30:00.000005', '00:00:00'],
    ],
    [
      'decimals',
      { type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16, converted_type: 'DECIMAL', precision: 30, scale: 2 },
      [1_234_567_890_123_456_789_012n, -5n, 150n],
      'mixed',
      ['12345678901234567890.12', '-0.05', '1.5'],
    ],
    ['JSON', { type: 'BYTE_ARRAY', converted_type: 'JSON' }, [{ a: [1] }], 'mixed', ['{"a":[1]}']],
  ])('reads %s', async (_, element, data, kind, cells) => {
    expect(await texts(element, data)).toEqual({ kind, cells })
  })

  it('reads lists, all row groups, and notes other than the descriptions of its columns', async () => {
    const list: SchemaElement[] = [
      { name: 'l', repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST' },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
    ]
    const number: SchemaElement = { name: 'n', type: 'INT32', repetition_type: 'REQUIRED' }
    const path = parquetFile(
      [...list, number],
      [
        { name: 'l', data: [['a', 'b'], [], ['c'], null, ['d']] },
        { name: 'n', data: [1, 2, 3, 4, 5] },
      ],
    )
    const table = await openParquet(path)
    expect(table.about).toBe(`${path}: 2 columns, 5 rows`)
    expect(table.notes).toEqual([{ key: 'ours', value: 'kept' }])
    expect(table.columns.map(({ schema }) => schema.length)).toEqual([3, 1])
    const found: Plain[] = []
    for await (const row of table.rows()) found.push(table.columns.map((column, i) => column.plain(row[i])))
    expect(found).toEqual([
      [['a', 'b'], 1],
      [[], 2],
      [['c'], 3],
      [null, 4],
      [['d'], 5],
    ])
  })

  it('says what is no Parquet', async () => {
    const path = join(newFolder(), 'no.parquet')
    writeFileSync(path, 'name\nx\n')
    await expect(openParquet(path)).rejects.toThrow(`${path}: cannot be read as Parquet: `)
  })
})

it('reads the number in a decimal', () => {
  expect(unscaled(Uint8Array.of(255, 251))).toBe(-5n)
  expect(unscaled(Uint8Array.of(0, 251))).toBe(251n)
  expect(unscaled(-7)).toBe(-7n)
  expect(scaleOf({ name: 'x', logical_type: { type: 'DECIMAL', precision: 9, scale: 3 } })).toBe(3)
  expect(scaleOf({ name: 'x' })).toBe(0)
})
