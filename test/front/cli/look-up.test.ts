import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { kunya, NAMES, newFolder } from '../kunya.ts'

it.each([
  ['out.xlsx', [], 'only delimited text can be gone on with'],
  ['out.csv', ['--to', 'parquet'], 'only delimited text can be gone on with'],
  ['out.csv', ['--only-distinct'], 'only delimited text can be gone on with'],
  ['out.csv.gz', [], 'is packed, and can only be written as a whole'],
] as const)('refuses --resume for %s %j', async (name, flags, why) => {
  const folder = newFolder()
  writeFileSync(join(folder, 'in.csv'), 'n\nx\n')
  const output = join(folder, name)
  const { code, err } = await kunya([
    'batch',
    join(folder, 'in.csv'),
    '-d',
    NAMES,
    '-c',
    'n',
    '-o',
    output,
    '--resume',
    ...flags,
  ])
  expect([code, err]).toEqual([2, expect.stringContaining(why)])
  expect(readdirSync(folder)).toEqual(['in.csv'])
})

it('lets --to go before the name of the output', async () => {
  const { out } = await kunya(['batch', '-', '-d', NAMES, '-c', 'n', '-q', '--to', 'ndjson', '-o', '-'], {
    input: 'n\nx\n',
  })
  expect(JSON.parse(out)).toMatchObject({ n: 'x', kunya_decision: 'none' })
})
