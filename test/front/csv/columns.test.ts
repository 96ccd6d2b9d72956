import { expect, it } from 'vitest'
import { columnIndex } from '../../../src/front/csv/columns.ts'

const choose = (wanted: string, header?: readonly string[], columns = header?.length ?? 3): Promise<number> =>
  columnIndex({ flag: '--column', wanted }, header, columns)

it.each([
  ['b', ['a', 'b'], 1],
  ['2', ['a', 'b'], 1],
  ['1', ['a', '1'], 1],
  ['3', undefined, 2],
])('finds %s in %j', async (wanted, header, index) => expect(await choose(wanted, header)).toBe(index))

it.each([
  ['x', ['a', 'b'], '--column "x": no such column; there are: a, b'],
  [
    'nmae',
    ['name', 'my name', ''],
    '--column "nmae": no such column, did you mean "name"?; there are: name, "my name", ""',
  ],
  ['3', ['a', 'b'], '--column "3": no such column; there are: a, b'],
  ['a', ['a', 'b', 'a'], '--column "a": 2 columns have this name: give the number, 1 and 3'],
  ['a', undefined, '--column "a": without a header, give a number from 1 to 3'],
  ['0', undefined, '--column "0": without a header, give a number from 1 to 3'],
])('says what to do about %s in %j', async (wanted, header, message) => {
  await expect(choose(wanted, header)).rejects.toThrow(message)
})
