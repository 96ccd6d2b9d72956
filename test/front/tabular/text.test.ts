import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainColumn, type Row } from '../../../src/front/tabular/table.ts'
import { writeText } from '../../../src/front/tabular/text.ts'
import { each, keptOutput } from './kept.ts'

async function written(rows: readonly Row[], options: Partial<Parameters<typeof writeText>[3]> = {}) {
  const { output, text } = keptOutput()
  let risky = 0
  const all = { delimiter: ',', hasHeader: true, escapeFormulas: false, onRisky: () => risky++, ...options }
  await writeText(
    ['a', 'b'].map(name => plainColumn(name, 'text')),
    each(rows),
    output,
    all,
  )
  return { text: text(), risky }
}

it('quotes what must be quoted', async () => {
  expect(
    await written([
      ['x,y', 'say "z"'],
      [1, null],
    ]),
  ).toEqual({ text: 'a,b\n"x,y","say ""z"""\n1,\n', risky: 0 })
  expect((await written([['x,y', 'p\tq']], { delimiter: '\t', hasHeader: false })).text).toBe('x,y\t"p\tq"\n')
})

it('counts formulas, or escapes them', async () => {
  expect(
    await written([
      ['=1', '+2'],
      ['a', '@b'],
    ]),
  ).toEqual({ text: 'a,b\n=1,+2\na,@b\n', risky: 3 })
  expect(await written([['=1', 'x']], { escapeFormulas: true })).toEqual({ text: "a,b\n'=1,x\n", risky: 0 })
})

it('can be read back', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', 'ش') })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell)), async rows => {
      const { text } = await written(rows)
      expect(parse(text, { from_line: 1, skip_empty_lines: false, record_delimiter: '\n' })).toEqual([
        ['a', 'b'],
        ...rows,
      ])
    }),
    { numRuns: 100 },
  )
})

it('writes no blank line for a record of one empty cell', async () => {
  const { output, text } = keptOutput()
  const options = { delimiter: ',', hasHeader: true, escapeFormulas: false, onRisky: () => {} }
  await writeText([plainColumn('a', 'text')], each([[''], ['x']]), output, options)
  expect(text()).toBe('a\n""\nx\n')
})
