import fc from 'fast-check'
import { expect, it } from 'vitest'
import { writeNdjson } from '../../../src/front/tabular/ndjson.ts'
import { plainColumn } from '../../../src/front/tabular/table.ts'
import { each, keptOutput } from './kept.ts'

const columns = ['name', '2', 'when'].map(name => plainColumn(name, 'mixed'))

it('writes an object a row, its keys in the order of the columns', async () => {
  const { output, text } = keptOutput()
  await writeNdjson(
    columns,
    each([
      ['a\n"b"', 2, null],
      [undefined, true, new Date(0)],
    ]),
    output,
  )
  expect(text()).toBe('{"name":"a\\n\\"b\\"","2":2,"when":null}\n{"name":null,"2":true,"when":"1970-01-01"}\n')
})

it('gives back any text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'binary' })), async texts => {
      const { output, text } = keptOutput()
      await writeNdjson([plainColumn('x', 'text')], each(texts.map(one => [one])), output)
      const read = text()
        .split('\n')
        .slice(0, -1)
        .map(line => (JSON.parse(line) as { x: string }).x)
      expect(read).toEqual(texts)
    }),
    { numRuns: 50 },
  )
})

it('writes in blocks', async () => {
  const { output, text } = keptOutput()
  await writeNdjson([plainColumn('x', 'text')], each(Array.from({ length: 40_000 }, (_, i) => [`name ${i}`])), output)
  expect(text().split('\n')).toHaveLength(40_001)
})
