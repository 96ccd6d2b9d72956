import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { readSheets } from '../../../src/front/tabular/xlsx-parts.ts'
import { sheet, workbook } from './workbook.ts'

it('finds the sheets and the part that each is in', async () => {
  const path = await workbook([sheet('Notes', [['x']], { hidden: true }), sheet('Data & "more"', [['y']])])
  expect(readSheets(readFileSync(path))).toEqual([
    { name: 'Notes', isHidden: true, path: 'xl/worksheets/sheet1.xml' },
    { name: 'Data & "more"', isHidden: false, path: 'xl/worksheets/sheet2.xml' },
  ])
})

it('goes by the relations, not by the names of the parts', () => {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://x/relationships/${type}" Target="${target}"/>`
  const archive = zipSync({
    '_rels/.rels': strToU8(
      `<Relationships>${relation('a', 'officeDocument', '/book/main-workbook.xml')}</Relationships>`,
    ),
    'book/_rels/main-workbook.xml.rels': strToU8(
      `<Relationships>${relation('s', 'worksheet', '../data/one.xml')}${relation('c', 'chartsheet', 'chart.xml')}</Relationships>`,
    ),
    'book/main-workbook.xml': strToU8(
      '<x:workbook xmlns:x="m" xmlns:r="n"><x:sheets><x:sheet name="Chart" r:id="c"/><x:sheet name="One" r:id="s" state="veryHidden"/></x:sheets></x:workbook>',
    ),
  })
  expect(readSheets(archive)).toEqual([{ name: 'One', isHidden: true, path: 'data/one.xml' }])
})

it('says what is no workbook', () => {
  expect(() => readSheets(zipSync({ 'a.txt': strToU8('a') }))).toThrow('no workbook is in it')
  expect(() => readSheets(Buffer.from('d0cf11e0a1b11ae1000000', 'hex'))).toThrow('an old .xls file or has a password')
  expect(() => readSheets(Buffer.from('name\nx\n'))).toThrow()
})
