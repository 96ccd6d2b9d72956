import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cell, coloured, printable, short, table } from '../../../src/front/cli/table.ts'

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
  it('is whole, unless it is too long for anyone; in a sentence it is short', () => {
    expect(cell('x'.repeat(500))).toBe('x'.repeat(500))
    expect(cell('😀'.repeat(100_000))).toBe(`${'😀'.repeat(499)}…`)
    expect(short('x'.repeat(60))).toBe('x'.repeat(60))
    expect(short('x'.repeat(61))).toBe(`${'x'.repeat(59)}…`)
  })
})

describe('in a terminal', () => {
  const HEAD = ['mention', 'id', 'name', 'score']
  const ROWS = [
    ['Osoud', 'syria:jaysh-usud-al-sharqiya\nsyria:ahrar-al-sharqiya', 'Jaysh Usud al-Sharqiya\nAhrar', '0.917\n0.8'],
    ['أسود الشرقية', '日本日本日本日本日本日本日本', 'a-very-long-name-that-has-no-space-at-all', '1'],
  ]

  it('wraps whole words and parts of ids; lines of one number stay side by side', async () => {
    expect(await table(HEAD, ROWS, 52)).toBe(`mention       id              name            score
Osoud         syria:jaysh-    Jaysh Usud al-  0.917
              usud-al-        Sharqiya
              sharqiya
              syria:ahrar-    Ahrar           0.8
              al-sharqiya
أسود الشرقية  日本日本日本日  a-very-long-    1
              本日本日本日本  name-that-has-
                              no-space-at-
                              all`)
  })

  it('keeps every cell whole where there is room', async () => {
    expect(await table(HEAD, ROWS, 120)).toBe(await table(HEAD, ROWS, Number.POSITIVE_INFINITY))
  })

  it('is never wider than the terminal, and loses nothing', async () => {
    const text = fc.array(fc.constantFrom('a', 'bc', '日本', 'أسود', ' ', '-', ':', 'x'.repeat(30), '👩‍👧'), {
      maxLength: 20,
    })
    const someCell = text.map(parts => parts.join('').trim())
    const { default: widthOfText } = await import('string-width')
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(someCell, someCell, someCell), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 40, max: 120 }),
        async (rows, width) => {
          const drawn = await table(['a', 'b', 'c'], rows, width)
          for (const line of drawn.split('\n')) expect(widthOfText(line)).toBeLessThanOrEqual(width)
          const signs = (of: string): string => [...of.replace(/\s/gu, '')].sort().join('')
          expect(signs(drawn)).toBe(signs(`abc${rows.flat().join('')}`))
        },
      ),
    )
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
