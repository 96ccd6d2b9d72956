import { expect, it } from 'vitest'
import { formatOf } from '../../../src/front/tabular/format.ts'

it.each([
  [undefined, 'text', undefined],
  ['-', 'text', undefined],
  ['names.csv', 'text', undefined],
  ['names.CSV.GZ', 'text', 'gzip'],
  ['names.tsv.zst', 'text', 'zstd'],
  ['out.jsonl', 'ndjson', undefined],
  ['out.ndjson.gz', 'ndjson', 'gzip'],
  ['Book.XLSX', 'xlsx', undefined],
  ['a.parquet', 'parquet', undefined],
  ['parquet', 'text', undefined],
] as const)('%s is %s, packed as %s', (path, format, compression) => {
  expect(formatOf(path)).toEqual({ format, compression })
})
