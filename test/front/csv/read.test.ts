import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type CsvOptions, openCsv } from '../../../src/front/csv/read.ts'
import { fieldText } from '../../../src/front/csv/scan.ts'
import { inPieces } from '../random-csv.ts'

const options = (bytes: Buffer | string, given: Partial<CsvOptions> = {}, sizes = [5]): CsvOptions => ({
  path: '-',
  stdin: () => inPieces(Buffer.from(bytes), sizes),
  delimiter: undefined,
  encoding: undefined,
  hasHeader: true,
  ...given,
})

/** Kind and fields of every record. */
async function readAll(given: CsvOptions): Promise<string[][]> {
  const csv = await openCsv(given)
  const records: string[][] = []
  await csv.read(
    ({ kind, bytes, span }) =>
      records.push([kind, ...Array.from({ length: span.count }, (_, i) => fieldText(bytes, span, i))]),
    async () => {},
  )
  return records
}

describe('openCsv', () => {
  it('says what it found out', async () => {
    const csv = await openCsv(options('\uFEFFa;b\n1;2\n'))
    expect(csv.about).toBe('stdin: delimiter ";" (guessed from 2 records), UTF-8 with BOM, 2 columns')
    expect(csv.header).toEqual(['a', 'b'])
    expect((await openCsv(options('a', { delimiter: 'tab' }))).about).toBe('stdin: delimiter TAB, UTF-8, 1 column')
  })

  it('takes the delimiter of a .tsv file from its name', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'kunya-')), 'x.tsv')
    writeFileSync(path, 'name\nFoo, Bar\n')
    expect((await openCsv(options('', { path }))).about).toContain('delimiter TAB (from the file name)')
    expect(await readAll(options('', { path }))).toEqual([
      ['header', 'name'],
      ['row', 'Foo, Bar'],
    ])
  })

  it('asks on a tie', async () => {
    await expect(openCsv(options('a,b;c\n'))).rejects.toThrow(
      'stdin: "," and ";" both split it into columns: say which with --delimiter',
    )
  })

  it('refuses an empty file, unless no header is expected', async () => {
    await expect(openCsv(options(''))).rejects.toThrow('stdin: is empty, expected a header')
    await expect(openCsv(options('\uFEFF'))).rejects.toThrow('is empty')
    expect(await readAll(options('', { hasHeader: false }))).toEqual([])
  })

  it('reads a record that is longer than a chunk', async () => {
    const long = 'x\n'.repeat(200_000)
    expect(await readAll(options(`a,b\n"${long}",2\n`, {}, [65_536]))).toEqual([
      ['header', 'a', 'b'],
      ['row', long, '2'],
    ])
  })

  it('tells header, rows and blank lines apart', async () => {
    expect((await readAll(options('a,b\n\n1,2'))).map(([kind]) => kind)).toEqual(['header', 'blank-line', 'row'])
    expect((await readAll(options('a,b\n', { hasHeader: false }))).map(([kind]) => kind)).toEqual(['row'])
  })
})

describe('what stops a run, with record, line and byte', () => {
  it.each([
    ['too few fields', 'a,b\n1,2\n3\n', 'record 2 (line 3, byte 8): expected 2 fields as in the header, received 1'],
    [
      'too many fields',
      'a,b\n"1\n",2\n3,4,5\n',
      'record 2 (line 4, byte 11): expected 2 fields as in the header, received 3',
    ],
    ['an unclosed quote', 'a,b\n1,"2\n', 'record 1 (line 2, byte 4): the quote opened at byte 6 never closes'],
    ['text after a quote', 'a,b\n"1"x,2\n', 'record 1 (line 2, byte 4): text after the closing quote, at byte 7'],
    ['a broken header', '"a,b\n1,2\n', 'header (line 1, byte 0): the quote opened at byte 0 never closes'],
    ['a BOM before', '\uFEFFa,b\n3\n', 'record 1 (line 2, byte 7): expected 2 fields as in the header, received 1'],
  ])('%s', async (_, text, message) => {
    for (const size of [1, 4, 100]) {
      await expect(readAll(options(text, { delimiter: ',' }, [size]))).rejects.toThrow(`stdin: ${message}`)
    }
  })

  it('bad bytes', async () => {
    const bytes = Buffer.from('a,b\n1,2\n3,\xe9\n', 'latin1')
    await expect(readAll(options(bytes))).rejects.toThrow(
      'stdin: record 2 (line 3), byte 10: 0xE9 is not utf-8: give its encoding, such as --encoding windows-1252',
    )
  })

  it('counts bytes of the input, not of our UTF-8', async () => {
    const utf16 = Buffer.from('\uFEFFa,b\nأ,2\n3\n', 'utf16le')
    await expect(readAll(options(utf16))).rejects.toThrow('record 2 (line 3, byte 18)')
    const latin = Buffer.from('a,b\n\xe9,2\n3\n', 'latin1')
    await expect(readAll(options(latin, { encoding: 'latin1' }))).rejects.toThrow('record 2 (line 3, byte 8)')
  })

  it('without a header, records are compared with the first', async () => {
    await expect(readAll(options('1,2\n3\n', { hasHeader: false }))).rejects.toThrow(
      'record 2 (line 2, byte 4): expected 2 fields as in the first record, received 1',
    )
  })
})
