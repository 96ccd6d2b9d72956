import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import { beforeEach, describe, expect, it } from 'vitest'
import { openXlsx } from '../../../src/front/tabular/xlsx.ts'
import { kunya, NAMES, newFolder } from '../kunya.ts'
import { parquetFile } from '../tabular/parquet-file.ts'
import { partsOf, sheet, workbook } from '../tabular/workbook.ts'

const batch = (file: string, ...args: string[]) => kunya(['batch', file, '-d', NAMES, ...args])
const ADDED = 'kunya_decision,kunya_id,kunya_name,kunya_type,kunya_score,kunya_alias,kunya_candidates'

let folder = ''
const at = (name: string): string => join(folder, name)
const write = (name: string, content: string | Buffer): string => {
  writeFileSync(at(name), content)
  return at(name)
}
beforeEach(() => {
  folder = newFolder()
})

describe('kunya batch, workbooks', () => {
  it('adds columns to the sheet and leaves the rest of the workbook', async () => {
    const book = await workbook([
      sheet('Notes', [['keep']]),
      sheet('Data', [['id', 'actor'], [1, 'Jaysh Alpha'], [], [2, 'Qqqq']]),
    ])
    const { code, err } = await batch(book, '-c', 'actor', '--sheet', 'Data', '-o', at('out.xlsx'))
    expect(err).toContain('sheet "Data" of 2, 2 columns, 2 rows')
    expect(err).toContain('2 rows, 2 distinct names: 1 match, 0 review, 1 none')
    expect(code).toBe(0)
    const out = readFileSync(at('out.xlsx'))
    expect(partsOf(out)['xl/worksheets/sheet1.xml']).toBe(partsOf(readFileSync(book))['xl/worksheets/sheet1.xml'])
    const table = await openXlsx(at('out.xlsx'), 'Data', true)
    expect(table.columns.map(({ name }) => name)).toEqual(['id', 'actor', ...ADDED.split(',')])
    const rows: unknown[] = []
    for await (const row of table.numberedRows()) rows.push(row)
    expect(rows).toEqual([
      { number: 2, row: [1, 'Jaysh Alpha', 'match', 'test:alpha', 'Jaysh Alpha', 'group', 1, 'Jaysh Alpha'] },
      { number: 4, row: [2, 'Qqqq', 'none'] },
    ])
    expect(readdirSync(folder)).toEqual(['out.xlsx'])
  })

  it('reads the first sheet as delimited text otherwise, and says what is left out', async () => {
    const day = new Date(Date.UTC(2015, 5, 1))
    const book = await workbook([
      sheet('A', [
        ['n', 'when', 'x'],
        ['Jaysh Alpha', day, 0.5],
      ]),
      sheet('B', [['z']]),
    ])
    const { out, err } = await batch(book, '-c', 'n')
    expect(out).toBe(
      `n,when,x,${ADDED}\nJaysh Alpha,2015-06-01,0.5,match,test:alpha,Jaysh Alpha,group,1,Jaysh Alpha,\n`,
    )
    expect(err).toContain('kunya: left out the sheet "B": choose with --sheet')
  })

  it('lists the columns there are, and leaves no output after an error', async () => {
    const book = await workbook([sheet('A', [['actor'], ['x']])])
    const missing = await batch(book, '-c', 'actr', '-o', at('out.xlsx'))
    expect([missing.code, missing.err]).toEqual([
      2,
      expect.stringContaining('--column "actr": no such column, did you mean "actor"?; there are: actor'),
    ])
    const existing = await batch(
      await workbook([
        sheet('A', [
          ['n', 'kunya_id'],
          ['x', 1],
        ]),
      ]),
      '-c',
      'n',
      '-o',
      at('o.xlsx'),
    )
    expect(existing.err).toContain('the input has the column kunya_id already: rename the new ones with --prefix')
    expect(readdirSync(folder)).toEqual([])
  })

  it.each([
    ['book.xlsm', 'out.xlsx', [], 'a workbook with macros stays one: name it .xlsm'],
    ['book.xlsx', 'out.xlsm', [], 'no macros are in it: name it .xlsx'],
    ['book.xlsm', 'out.xlsm', ['--only-distinct'], 'no macros are in it: name it .xlsx'],
    ['book.xlsm', 'out.xlsm', [], undefined],
  ])('names workbooks with macros as what they are: %s to %s %j', async (input, output, flags, why) => {
    const book = await workbook([sheet('A', [['n'], ['x']])], input)
    const { code, err } = await batch(book, '-c', 'n', '-o', at(output), ...flags)
    expect([code, err]).toEqual(why === undefined ? [0, expect.anything()] : [2, expect.stringContaining(why)])
  })

  it('makes a workbook of delimited text', async () => {
    const { code } = await batch(write('a.csv', 'n,id\nJaysh Alpha,007\n'), '-c', 'n', '-o', at('a.xlsx'))
    expect(code).toBe(0)
    const { columns, rows } = await openXlsx(at('a.xlsx'), undefined, true)
    expect(columns.map(({ name }) => name)).toEqual(['n', 'id', ...ADDED.split(',')])
    for await (const row of rows())
      expect(row.slice(0, 7)).toEqual(['Jaysh Alpha', '007', 'match', 'test:alpha', 'Jaysh Alpha', 'group', 1])
  })
})

describe('kunya batch, Parquet', () => {
  it('keeps the columns and their types', async () => {
    const path = parquetFile(
      [
        { name: 'n', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
        { name: 'us', type: 'INT64', converted_type: 'TIMESTAMP_MICROS', repetition_type: 'REQUIRED' },
      ],
      [
        { name: 'n', data: ['Jaysh Alpha', null] },
        { name: 'us', data: [1_433_163_600_123_456n, 1n] },
      ],
    )
    const { code, err } = await batch(path, '-c', 'n', '-o', at('b.parquet'))
    expect([code, err]).toEqual([0, expect.stringContaining('2 rows, 2 distinct names: 1 match, 0 review, 1 none')])
    const file = Uint8Array.from(readFileSync(at('b.parquet'))).buffer
    const parsers = { timestampFromMicroseconds: (value: bigint) => value }
    expect(await parquetReadObjects({ file, parsers })).toEqual([
      expect.objectContaining({ n: 'Jaysh Alpha', us: 1_433_163_600_123_456n, kunya_id: 'test:alpha', kunya_score: 1 }),
      expect.objectContaining({ n: null, us: 1n, kunya_decision: 'none', kunya_id: null, kunya_score: null }),
    ])
    const text = await batch(at('b.parquet'), '-c', 'n', '--prefix', 'k_', '-q')
    expect(text.out).toMatch(/\nJaysh Alpha,2015-06-01T13:00:00\.123456Z,match,.*,match,test:alpha,/)
  })
})

describe('kunya batch --to ndjson', () => {
  it('writes an object a row, by --to or by the name of the output', async () => {
    const input = write('a.csv', 'n,x\nJaysh Alpha,"a\n""b"""\nBetaville,\n')
    const { out } = await batch(input, '-c', 'n', '--to', 'ndjson', '-q')
    const [first, second] = out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(first).toEqual({
      n: 'Jaysh Alpha',
      x: 'a\n"b"',
      kunya_decision: 'match',
      kunya_id: 'test:alpha',
      kunya_name: 'Jaysh Alpha',
      kunya_type: 'group',
      kunya_score: 1,
      kunya_alias: 'Jaysh Alpha',
      kunya_candidates: [],
    })
    expect(second).toMatchObject({ x: '', kunya_decision: 'review', kunya_id: null, kunya_score: null })
    expect(second.kunya_candidates).toContainEqual({ id: 'test:beta-town', score: expect.any(Number) })
    await batch(input, '-c', 'n', '-o', at('a.jsonl.gz'), '-q')
    expect(gunzipSync(readFileSync(at('a.jsonl.gz'))).toString()).toBe(out)
  })

  it('needs each column to have its own name', async () => {
    const { code, err } = await batch(write('a.csv', 'n,x,x\na,b,c\n'), '-c', 'n', '-o', at('a.ndjson'))
    expect([code, err]).toEqual([2, expect.stringContaining('the column "x" stands twice, and JSON needs each')])
    expect(existsSync(at('a.ndjson'))).toBe(false)
  })
})

describe('kunya batch, gzip', () => {
  it('reads and writes it by the names of the files, byte for byte', async () => {
    const input = '\uFEFFn;"x"\r\nJaysh Alpha;"1"\r\n'
    const packed = write('a.csv.gz', gzipSync(input))
    expect((await batch(packed, '-c', 'n', '-o', at('b.csv.gz'))).code).toBe(0)
    const plain = await batch(write('a.csv', input), '-c', 'n', '-q')
    expect(gunzipSync(readFileSync(at('b.csv.gz'))).toString()).toBe(plain.out)
    expect(plain.out.startsWith('\uFEFFn;"x";kunya_decision;')).toBe(true)
  })

  it('refuses what is cut off, and leaves no output', async () => {
    const packed = write('a.csv.gz', gzipSync(Buffer.from(`n\n${'Jaysh Alpha\n'.repeat(1000)}`)).subarray(0, 40))
    const { code, err } = await batch(packed, '-c', 'n', '-o', at('b.csv'))
    expect([code, err]).toEqual([2, expect.stringContaining('a.csv.gz: is not whole gzip')])
    expect(readdirSync(folder)).toEqual(['a.csv.gz'])
  })
})

describe('kunya batch --split and --only-distinct', () => {
  it('answers each value of a cell', async () => {
    const input = write('a.csv', 'n,k\n"Jaysh Alpha; Betaville",place\nQqqq,\n')
    const { out, err } = await batch(input, '-c', 'n', '--type-column', 'k', '--split', ';')
    const [header, first, second] = parse(out) as string[][]
    expect(header).toEqual(['n', 'k', ...ADDED.split(',')])
    expect(first?.slice(0, 8)).toEqual([
      'Jaysh Alpha; Betaville',
      'place',
      'review;match',
      ';test:beta-town',
      ';Betaville',
      ';place',
      ';1',
      ';Betaville',
    ])
    expect(first?.[8]).toMatch(/^test:alpha=[\d.]+;$/)
    expect(second).toEqual(['Qqqq', '', 'none', '', '', '', '', '', ''])
    expect(err).toContain('2 rows, 2 distinct cells: 1 match, 1 review, 1 none')
    const bad = await batch(input, '-c', 'n', '--split', 'and')
    expect([bad.code, bad.err]).toEqual([2, expect.stringContaining('--split "and": expected punctuation such as ";"')])
  })

  it('lists distinct names with their counts, the most frequent first, in the dialect of the input', async () => {
    const input = write('a.csv', 'id;n;k\n1;Qqqq;\n2;Jaysh Alpha;group\n3;Jaysh Alpha;group\n4;"Zz;z";\n')
    const { out, err } = await batch(input, '-c', 'n', '--type-column', 'k', '--only-distinct')
    expect(out).toBe(
      `n;k;kunya_count;${ADDED.replaceAll(',', ';')}\n` +
        'Jaysh Alpha;group;2;match;test:alpha;Jaysh Alpha;group;1;Jaysh Alpha;\nQqqq;;1;none;;;;;;\n"Zz;z";;1;none;;;;;;\n',
    )
    expect(err).toContain('4 rows, 3 distinct names')
    const split = await batch(
      write('b.csv', 'n\n"Qqqq, Jaysh Alpha"\nQqqq\n'),
      '-c',
      'n',
      '--split',
      ',',
      '--only-distinct',
    )
    expect(split.out.split('\n').slice(1)).toEqual([
      'Qqqq,2,none,,,,,,',
      'Jaysh Alpha,1,match,test:alpha,Jaysh Alpha,group,1,Jaysh Alpha,',
      '',
    ])
  })

  it('puts the names of several columns into one list', async () => {
    const input = write('a.csv', 'n,m\nQqqq,Jaysh Alpha\nJaysh Alpha,Qqqq\nQqqq,\n')
    const { out } = await batch(input, '-c', 'n', '-c', 'm', '--only-distinct', '-q')
    expect(out.split('\n').map(line => line.split(',').slice(0, 3).join())).toEqual([
      'mention,kunya_count,kunya_decision',
      'Qqqq,3,none',
      'Jaysh Alpha,2,match',
      ',1,none',
      '',
    ])
  })
})
