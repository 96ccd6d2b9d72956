import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readField, writeField } from '../../../src/front/pipe/tsv.ts'

describe('fields of TSV', () => {
  it('come back as they went, null and all', () => {
    fc.assert(
      fc.property(fc.option(fc.oneof(fc.string({ unit: 'binary' }), fc.string())), value => {
        const field = writeField(value)
        expect(field).not.toMatch(/[\t\n\r\0]/)
        expect(readField(field)).toBe(value)
      }),
    )
  })

  it.each([
    ['\\N', null],
    ['\\\\N', '\\N'],
    ['a\\Nb', 'ab'],
    ['N', 'N'],
    ['', ''],
    ['a\\tb\\nc\\\\d', 'a\tb\nc\\d'],
    ["Jabhat al\\'Sham", "Jabhat al'Sham"],
    ['\\x41\\0\\b\\f\\r', 'A\0\b\f\r'],
    ['100\\%', '100\\%'],
    ['open\\', 'open\\'],
    ['\\x4', '\\x4'],
  ])('%j means %j, as in ClickHouse', (field, value) => {
    expect(readField(field)).toBe(value)
  })

  it('writes as ClickHouse does', () => {
    expect(writeField('a\tb\nc\r\\\b\f\0')).toBe('a\\tb\\nc\\r\\\\\\b\\f\\0')
    expect(writeField('\\N')).toBe('\\\\N')
    expect(writeField(null)).toBe('\\N')
  })
})
