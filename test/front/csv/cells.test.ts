import { expect, it } from 'vitest'
import { escapeFormula, quoteCell, RISKY, startsFormula } from '../../../src/front/csv/cells.ts'

it.each([
  ['plain', ',', 'plain'],
  ['a,b', ',', '"a,b"'],
  ['a,b', ';', 'a,b'],
  ['a "b"', ',', '"a ""b"""'],
  ['a\nb', ',', '"a\nb"'],
  ['a\tb', '\t', '"a\tb"'],
  ['', ',', ''],
])('quotes %j with delimiter %j as %j', (cell, delimiter, written) => expect(quoteCell(cell, delimiter)).toBe(written))

it('escapes each beginning that a spreadsheet runs, and no other', () => {
  for (const sign of RISKY) expect(escapeFormula(`${sign}x`)).toBe(`'${sign}x`)
  for (const cell of ['', 'x', "'=x", 'a=b']) expect(escapeFormula(cell)).toBe(cell)
  expect(startsFormula(undefined)).toBe(false)
})
