import { describe, expect, it } from 'vitest'
import { cell, coloured, printable, table } from '../../../src/front/cli/table.ts'

describe('printable', () => {
  it.each([
    ['a\0b', 'a\\u0000b'],
    ['\x1b[31m', '\\u001b[31m'],
    ['a\nb\t', 'a\\u000ab\\u0009'],
    ['\u202eabc', '\\u202eabc'],
    ['\ud800', '\\ud800'],
    ['\u2028', '\\u2028'],
    ['می‌خواهم', 'می‌خواهم'],
    ['👩‍👧', '👩‍👧'],
  ])('shows %j as %s', (text, shown) => expect(printable(text)).toBe(shown))
})

describe('cell', () => {
  it('cuts what is too long', () => {
    expect(cell('x'.repeat(60))).toBe('x'.repeat(60))
    expect(cell('x'.repeat(61))).toBe(`${'x'.repeat(59)}…`)
    expect(cell('😀'.repeat(100_000))).toBe(`${'😀'.repeat(59)}…`)
  })
})

describe('table', () => {
  it('aligns columns, wide and Arabic text too, without borders or trailing spaces', async () => {
    expect(
      await table(
        ['name', 'n'],
        [
          ['أسود', '1'],
          ['日本', '22'],
          ['a\nb', '3\n4'],
          ['', ''],
        ],
      ),
    ).toBe(['name  n', 'أسود  1', '日本  22', 'a     3', 'b     4', ''].join('\n'))
  })
})

it('colours only where colours are wanted', () => {
  expect(coloured('match', false)).toBe('match')
  expect(coloured('match', true)).toBe('\x1b[32mmatch\x1b[39m')
})
