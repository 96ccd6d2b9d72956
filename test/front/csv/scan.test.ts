import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CR, fieldKey, fieldText, LF, newSpan, scanRecord } from '../../../src/front/csv/scan.ts'
import { randomCsv } from '../random-csv.ts'

const COMMA = { delimiter: 0x2c, newline: LF }

/** Every record of a text, as fields. */
function readAll(text: string, dialect = COMMA): string[][] {
  const bytes = Buffer.from(text)
  const span = newSpan()
  const records: string[][] = []
  for (let at = 0; at < bytes.length; at = span.next) {
    expect(scanRecord(bytes, at, true, dialect, span)).toBe('record')
    records.push(Array.from({ length: span.count }, (_, index) => fieldText(bytes, span, index)))
  }
  return records
}

describe('scanRecord', () => {
  it('reads as csv-parse does', () => {
    fc.assert(
      fc.property(randomCsv(['\n']), ({ text, records, delimiter }) => {
        const dialect = { delimiter: delimiter.charCodeAt(0), newline: LF }
        expect(readAll(text, dialect)).toEqual(records)
        expect(parse(text, { delimiter, record_delimiter: '\n' })).toEqual(records)
      }),
    )
  })

  it.each([
    [
      'CRLF and LF in one file',
      'a,b\r\nc,d\ne,f',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
    ],
    ['a quote within text', 'a"b,"c"\n', [['a"b', 'c']]],
    ['doubled quotes and quoted line ends', '"x ""y""\r\n",2\r\n', [['x "y"\r\n', '2']]],
    [
      'empty fields',
      ',\n,',
      [
        ['', ''],
        ['', ''],
      ],
    ],
    ['a lone CR as text', 'a\rb,c\n', [['a\rb', 'c']]],
    ['a CR as the last byte', 'a,b\r', [['a', 'b']]],
    ['a last quoted field with CRLF', 'a,"b"\r\n', [['a', 'b']]],
  ])('reads %s', (_, text, records) => expect(readAll(text)).toEqual(records))

  it('reads files whose only line end is CR', () => {
    expect(readAll('a,b\rc,"d\re"\r', { delimiter: 0x2c, newline: CR })).toEqual([
      ['a', 'b'],
      ['c', 'd\re'],
    ])
  })

  it.each([
    ['more', '"a', false],
    ['unclosed', '"a', true],
    ['more', '"a"', false],
    ['more', '"a"\r', false],
    ['stray', '"a"b', false],
    ['stray', '"a"\rb', true],
    ['more', 'a,b', false],
    ['record', 'a,b', true],
  ])('says %s of %s (final: %s)', (result, text, final) => {
    expect(scanRecord(Buffer.from(text), 0, final, COMMA, newSpan())).toBe(result)
  })

  it('counts the lines of a record and where it went wrong', () => {
    const span = newSpan()
    scanRecord(Buffer.from('a,"b\nc\n"\n'), 0, true, COMMA, span)
    expect(span.lines).toBe(3)
    scanRecord(Buffer.from('a,"b'), 0, true, COMMA, span)
    expect(span.problemAt).toBe(2)
  })
})

it('fieldKey is the same for the same text, however it is quoted, and another for another', () => {
  const keyOf = (written: string): string => {
    const bytes = Buffer.from(written)
    const span = newSpan()
    scanRecord(bytes, 0, true, COMMA, span)
    return fieldKey(bytes, span, 0)
  }
  for (const text of ['', 'a', 'a b', 'é', 'أسود']) expect(keyOf(`"${text}"`)).toBe(keyOf(text))
  const field = fc.string({ unit: fc.constantFrom('a', '"', ',', 'é', 'أ', '\n'), maxLength: 4 })
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
  fc.assert(
    fc.property(field, field, (a, b) => {
      expect(keyOf(quoted(a)) === keyOf(quoted(b))).toBe(a === b)
    }),
    { examples: [['"', '""']] },
  )
})
