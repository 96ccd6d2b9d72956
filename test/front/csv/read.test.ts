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

  it('pauses within a chunk when records take long, and still visits each once', async () => {
    const csv = await openCsv(options('a,b\n1,2\n3,4\n5,6\n', {}, [1000]))
    const seen: string[] = []
    let pauses = 0
    await csv.read(
      ({ bytes, span }) => {
        seen.push(fieldText(bytes, span, 0))
        for (const until = performance.now() + 60; performance.now() < until; );
      },
      async () => void pauses++,
    )
    expect(seen).toEqual(['a', '1', '3', '5'])
    expect(pauses).toBeGreaterThanOrEqual(4)
  })
})
