import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { flagsAgain, readingAgain } from '../../../src/front/cli/again.ts'
import { newProvenance } from '../../../src/front/provenance.ts'
import { kunya, newFolder } from '../kunya.ts'
import { sheet, workbook } from '../tabular/workbook.ts'

const BEFORE = 'id,name,type\nt:alpha,Jaysh Alpha,group\nt:gamma,Gamma Radio,media\n'
const AFTER = 'id,name,type\nt:alpha,Jaysh Alpha,group\nt:beta,Betaville,place\nt:radio,Gamma Radio,media\n'
const HEADER = 'row,column,mention,before_decision,before_id,decision,id,name,candidates'

let folder = ''
const at = (name: string): string => join(folder, name)
beforeEach(() => {
  folder = newFolder()
  writeFileSync(at('names.csv'), BEFORE)
  writeFileSync(at('in.csv'), 'id,n\n1,Jaysh Alpha\n2,Betaville\n3,Gamma Radio\n4,Betaville\n')
})
const batch = (...args: string[]) => kunya(['batch', at('in.csv'), '-d', at('names.csv'), '-c', 'n', '-q', ...args])
const CHANGES = [
  HEADER,
  '2,n,Betaville,none,,match,t:beta,Betaville,',
  '3,n,Gamma Radio,match,t:gamma,match,t:radio,Gamma Radio,',
  '4,n,Betaville,none,,match,t:beta,Betaville,',
  '',
].join('\n')

describe('kunya batch --again', () => {
  it.each(['column', 'sidecar'])('tells the rows that change, by the provenance in a %s', async where => {
    await batch('-o', at('old.csv'), '--provenance', where, '--prefix', 'k_')
    const before = await kunya(['batch', '--again', at('old.csv')])
    expect([before.code, before.out]).toEqual([0, `${HEADER}\n`])
    expect(before.err).toMatch(/made on \d{4}-\d\d-\d\d; kunya [\d.]+ as then; dictionaries as then\n/)
    expect(before.err).toContain('kunya: 0 of 4 rows change, 3 distinct names (')
    writeFileSync(at('names.csv'), AFTER)
    const after = await kunya(['batch', '--again', at('old.csv')])
    expect([after.code, after.out]).toEqual([0, CHANGES])
    expect(after.err).toMatch(/; dictionaries changed: \S*names\S*\n/)
    expect(after.err).toContain('kunya: 3 of 4 rows change, 3 distinct names: 2 none to match, 1 another match (')
  })

  it('goes by the flags where there is no provenance, and says so', async () => {
    await batch('-o', at('old.csv'))
    writeFileSync(at('names.csv'), AFTER)
    const bare = await kunya(['batch', '--again', at('old.csv')])
    expect([bare.code, bare.err]).toEqual([2, expect.stringContaining('missing --column')])
    const given = await kunya(['batch', '--again', at('old.csv'), '-c', 'n', '-d', at('names.csv'), '-o', at('c.csv')])
    expect(given.err).toContain('kunya: no provenance found')
    expect(readFileSync(at('c.csv'), 'utf8')).toBe(CHANGES)
    const other = await kunya(['batch', '--again', at('in.csv'), '-c', 'n', '-d', at('names.csv')])
    expect([other.code, other.err]).toEqual([2, expect.stringContaining('in.csv has no column kunya_decision')])
  })

  it('reads old workbooks, Parquet files, packed text and lists of distinct names', async () => {
    const outputs = [
      ['old.xlsx'],
      ['old.parquet'],
      ['old.csv.gz'],
      ['old-distinct.csv', '--only-distinct', '--type-column', 'id'],
    ]
    for (const [name = '', ...flags] of outputs) await batch('-o', at(name), '--provenance', 'sidecar', ...flags)
    writeFileSync(at('names.csv'), AFTER)
    for (const [name = ''] of outputs) {
      const { out, err } = await kunya(['batch', '--again', at(name)])
      expect(err).toContain('3 of 4 rows change')
      expect(out.split('\n').filter(line => line.includes(',Betaville,none,,match,t:beta,Betaville,'))).toHaveLength(2)
    }
  })

  it('looks into the sheet that was answered', async () => {
    const book = await workbook([sheet('Other', [['n'], ['x']]), sheet('Data', [['n'], ['Betaville']])])
    const args = ['-d', at('names.csv'), '-c', 'n', '--sheet', 'Data', '--provenance', 'sidecar']
    await kunya(['batch', book, ...args, '-o', at('old.xlsx')])
    writeFileSync(at('names.csv'), AFTER)
    expect((await kunya(['batch', '--again', at('old.xlsx')])).out).toBe(
      `${HEADER}\n2,n,Betaville,none,,match,t:beta,Betaville,\n`,
    )
  })
})

const provenance = (options: object) =>
  newProvenance({
    version: '1',
    input: 'in.csv',
    values: options,
    thresholds: { accept: 1, review: 0, margin: 0 },
    dictionaries: [],
  })

describe('flagsAgain', () => {
  it('takes the old flags where none is given now', () => {
    const old = provenance({ column: ['n'], type: 'group', accept: 0.9, delimiter: ';', to: 'ndjson', split: ';' })
    const given = { column: [], type: 'place', accept: undefined, quiet: false }
    expect(flagsAgain(given, old)).toEqual({ column: ['n'], type: 'place', accept: 0.9, split: ';', quiet: false })
    expect(flagsAgain(given, undefined)).toBe(given)
  })

  it('finds the mention and its hints first in a list of distinct names', () => {
    const old = provenance({
      column: ['7'],
      'only-distinct': true,
      'lang-column': 'l',
      'within-column': 'w',
      split: ';',
    })
    expect(flagsAgain({ column: [] }, old)).toEqual({
      column: ['1'],
      'lang-column': '2',
      'within-column': '3',
      'only-distinct': true,
    })
  })
})

it('reads an output that has no header as its input had none', () => {
  const old = { path: 'a.csv', provenance: provenance({ 'no-header': true, sheet: 'S' }) }
  expect(readingAgain({ 'no-header': false }, old)).toMatchObject({ 'no-header': true, sheet: undefined })
  expect(readingAgain({ 'no-header': false }, { ...old, path: 'a.xlsx' })).toMatchObject({ sheet: 'S' })
})
