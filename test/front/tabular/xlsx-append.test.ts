import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Plain } from '../../../src/front/tabular/table.ts'
import { openXlsx } from '../../../src/front/tabular/xlsx.ts'
import { appendToSheet, columnIndexOf, columnLetters, newPatch } from '../../../src/front/tabular/xlsx-append.ts'
import { newFolder } from '../kunya.ts'
import { keptOutput } from './kept.ts'
import { partsOf, sheet, workbook } from './workbook.ts'

const patched = (xml: string, first: number, cells: Record<number, readonly Plain[]>, step = xml.length): string => {
  const patch = newPatch(first, row => cells[row])
  const bytes = Buffer.from(xml)
  let out = ''
  for (let at = 0; at < bytes.length; at += step) {
    out += Buffer.from(patch(bytes.subarray(at, at + step), at + step >= bytes.length)).toString()
  }
  return out
}
const text = (at: string, value: string): string =>
  `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`

describe('newPatch', () => {
  const XML =
    '<worksheet><dimension ref="A1:B4"/><cols><col min="1" max="2"/></cols><sheetData>' +
    '<row r="1" spans="1:2" ht="20"><c r="A1" t="s"><v>0</v></c></row>' +
    '<row r="3"><c r="A3"><f>1+1</f><v>2</v></c><c r="B3" s="4"/><c r="C3" s="4"></c><c r="Z3" s="4"/></row>' +
    '<row r="4"/><row r="5" s="1" customFormat="1"/></sheetData><rowBreaks count="1"/></worksheet>'
  const WANTED =
    '<worksheet><cols><col min="1" max="2"/></cols><sheetData>' +
    `<row r="1" ht="20"><c r="A1" t="s"><v>0</v></c>${text('B1', 'kunya_id')}${text('C1', 'kunya_score')}</row>` +
    `<row r="3"><c r="A3"><f>1+1</f><v>2</v></c>${text('B3', 'a &amp; &lt;b&gt; ش')}<c r="C3"><v>0.5</v></c></row>` +
    `<row r="4">${text('B4', '_x0001_x')}</row><row r="5" s="1" customFormat="1"/></sheetData><rowBreaks count="1"/></worksheet>`
  const CELLS = { 1: ['kunya_id', 'kunya_score'], 3: ['a & <b> ش', 0.5], 4: ['\u0001x', null] }

  it('puts cells at the end of each row; empty ones that are in their place make room', () => {
    expect(patched(XML, 1, CELLS)).toBe(WANTED)
  })

  it('does the same in whatever pieces the sheet comes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: XML.length }), step => {
        expect(patched(XML, 1, CELLS, step)).toBe(WANTED)
      }),
    )
  })

  it('counts rows that have no number, and keeps to the prefix of the sheet', () => {
    const xml = '<x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row><x:row></x:row></x:sheetData>'
    expect(patched(xml, 1, { 2: [7] })).toBe(
      '<x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row><x:row><x:c r="B2"><x:v>7</x:v></x:c></x:row></x:sheetData>',
    )
  })

  it('refuses to write over a formula that has no value yet', () => {
    const xml = '<row r="2"><c r="A2"><v>1</v></c><c r="D2"><f>A2</f></c></row>'
    expect(() => patched(xml, 1, { 2: ['x'] })).toThrow('cell D2 holds a formula that was never reckoned')
    expect(patched(xml, 4, { 2: [1] })).toContain('<c r="D2"><f>A2</f></c><c r="E2"><v>1</v></c></row>')
  })
})

describe('appendToSheet', () => {
  it('changes the one sheet and nothing else', async () => {
    const path = await workbook([
      sheet('Notes', [['keep', 'me']], { merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }] }),
      sheet(
        'Data',
        [
          ['name', 'twice'],
          ['x', 2],
        ],
        {
          cells: new Map([['1,1', { formula: '1+1', formulaResult: 2, style: { font: { bold: true } } }]]),
          columns: [{ width: 40 }, { width: 9 }],
        },
      ),
    ])
    const table = await openXlsx(path, 'Data', true)
    const { output, bytes } = keptOutput()
    await appendToSheet(table.bytes, table.sheet.path, 2, row => [row === 1 ? 'kunya_id' : 'syria:x'], output)
    const before = partsOf(readFileSync(path))
    const after = partsOf(bytes())
    expect(Object.keys(after)).toEqual(Object.keys(before))
    for (const [name, part] of Object.entries(before)) if (name !== table.sheet.path) expect(after[name]).toBe(part)
    expect(after[table.sheet.path]).toContain('<f>1+1</f>')
    const again = join(newFolder(), 'b.xlsx')
    writeFileSync(again, bytes())
    const read = await openXlsx(again, 'Data', true)
    expect(read.columns.map(({ name }) => name)).toEqual(['name', 'twice', 'kunya_id'])
    for await (const row of read.rows()) expect(row).toEqual(['x', 2, 'syria:x'])
  })
})

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %i is %s', (index, letters) => {
  expect(columnLetters(index)).toBe(letters)
  expect(columnIndexOf(letters)).toBe(index)
})
