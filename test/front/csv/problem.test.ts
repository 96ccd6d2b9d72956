import { describe, expect, it } from 'vitest'
import { type CsvOptions, openCsv } from '../../../src/front/csv/read.ts'
import { inPieces } from '../random-csv.ts'

const options = (bytes: Buffer | string, given: Partial<CsvOptions> = {}, sizes = [5]): CsvOptions => ({
  path: '-',
  stdin: () => inPieces(Buffer.from(bytes), sizes),
  delimiter: undefined,
  encoding: undefined,
  hasHeader: true,
  ...given,
})

async function readAll(given: CsvOptions): Promise<void> {
  const csv = await openCsv(given)
  await csv.read(
    () => {},
    async () => {},
  )
}

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
