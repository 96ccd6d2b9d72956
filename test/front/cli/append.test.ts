import { expect, it } from 'vitest'
import { distinctOf } from '../../../src/front/cli/append.ts'
import { kunya } from '../kunya.ts'

it.each([
  [0, false, '0 distinct names'],
  [1, false, '1 distinct name'],
  [1234, false, '1,234 distinct names'],
  [200_000, true, '200,000+ distinct names'],
])('says %d (more: %s) as %s', (number, isMore, text) => expect(distinctOf(number, isMore, 'name')).toBe(text))

it.each([
  [['pairs.xlsx', '-o', 'out.csv'], 'pairs.xlsx'],
  [['-', '-o', 'out.parquet'], 'out.parquet'],
])('takes no file for delimited text whose name says otherwise: %j', async ([path = '', ...flags], named) => {
  const { code, err } = await kunya(['compare', '--pairs', path, '--columns', 'a,b', ...flags], { input: 'a,b\nx,y\n' })
  expect([code, err]).toEqual([2, expect.stringContaining(`${named}: is no delimited text by its name`)])
})
