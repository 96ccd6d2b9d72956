import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openTable } from '../../../src/front/tabular/open.ts'
import { plainColumn } from '../../../src/front/tabular/table.ts'
import { newSheetSink, openWriter, type Target } from '../../../src/front/tabular/write.ts'
import { newFolder } from '../kunya.ts'
import { keptOutput } from './kept.ts'
import { partsOf, sheet, workbook } from './workbook.ts'

const open = (path: string, encoding?: string) =>
  openTable({ path, stdin: () => process.stdin, delimiter: undefined, encoding, sheet: undefined, hasHeader: true })

function csv(bytes: Buffer | string): string {
  const path = join(newFolder(), 'a.csv')
  writeFileSync(path, bytes)
  return path
}

function target(format: Target['format'], output: Target['output'], lost: string[] = []): Target {
  return {
    format,
    output,
    columns: [plainColumn('name', 'text'), plainColumn('n', 'number')],
    hasHeader: true,
    escapeFormulas: false,
    delimiter: ';',
    createdBy: 'kunya',
    onRisky: () => lost.push('risky'),
    onLacking: () => lost.push('lacking'),
  }
}

describe('openWriter', () => {
  it('writes blocks in order, in the format that was asked for', async () => {
    const { output, text, isFinished } = keptOutput()
    const writer = await openWriter(target('ndjson', output), await open(csv('name\n')))
    await writer.write([
      ['a', 1],
      ['b', 2],
    ])
    await writer.write([['c', 3]])
    await writer.finish()
    expect(text()).toBe('{"name":"a","n":1}\n{"name":"b","n":2}\n{"name":"c","n":3}\n')
    expect(isFinished()).toBe(false) // that is for whoever opened the output
  })

  it('writes text in the encoding of the input, its mark included, and counts what that lacks', async () => {
    const input = csv(Buffer.from('\uFEFFname;n\nش;1\n', 'utf16le'))
    const { output, bytes } = keptOutput()
    const writer = await openWriter(target('text', output), await open(input))
    await writer.write([['ش', 1]])
    await writer.finish()
    expect(bytes().toString('utf16le')).toBe('\uFEFFname;n\nش;1\n')
    const lost: string[] = []
    const narrow = keptOutput()
    const other = await openWriter(target('text', narrow.output, lost), await open(csv('name;n\n'), 'windows-1252'))
    await other.write([
      ['é ش', 1],
      ['=1', 2],
    ])
    await other.finish()
    expect(narrow.bytes().toString('latin1')).toBe('name;n\né ?;1\n=1;2\n')
    expect(lost.toSorted()).toEqual(['lacking', 'risky'])
  })

  it.each(['text', 'ndjson', 'xlsx', 'parquet'] as const)('tells what keeps %s from being written', async format => {
    const { output } = keptOutput()
    const full = { ...output, write: () => Promise.reject(new Error('no space left')) }
    const writer = await openWriter(target(format, full), await open(csv('name\n')))
    const rows = Array.from({ length: 2000 }, (_, i) => [`name ${i}`, i])
    const all = (async () => {
      for (let i = 0; i < 40; i++) await writer.write(rows)
      await writer.finish()
    })()
    await expect(all).rejects.toThrow('no space left')
  })
})

it('puts answers into the rows of the workbook that they belong to', async () => {
  const path = await workbook([sheet('A', [['name'], ['x'], [], ['y']])])
  const table = await open(path)
  const { output, bytes } = keptOutput()
  const added = [plainColumn('kunya_id', 'text'), { name: 'p', kind: 'text' as const, plain: () => 'always' }]
  const { sink, finish } = newSheetSink({ xlsx: table.xlsx as NonNullable<typeof table.xlsx> }, added, output)
  await table.source.read(async records =>
    sink.write(records.map(record => ({ record, answers: [{ cells: [`id ${record.number}`], tags: [] }] }))),
  )
  await finish()
  const xml = partsOf(bytes())['xl/worksheets/sheet1.xml'] ?? ''
  expect([...xml.matchAll(/r="([B-Z]\d)"[^/]*?<t[^>]*>([^<]*)/g)].map(([, at, text]) => `${at} ${text}`)).toEqual([
    'B1 kunya_id',
    'C1 p',
    'B2 id 2',
    'C2 always',
    'B4 id 4',
    'C4 always',
  ])
})
