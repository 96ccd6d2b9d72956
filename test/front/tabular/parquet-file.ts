/** Parquet files for the tests, made by the library. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SchemaElement } from 'hyparquet'
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer'
import { newFolder } from '../kunya.ts'

export function parquetFile(
  elements: readonly SchemaElement[],
  columnData: readonly ColumnSource[],
  groups = 2,
): string {
  const path = join(newFolder(), 'a.parquet')
  const root = { name: 'root', num_children: columnData.length }
  const kvMetadata = [
    { key: 'pandas', value: '{}' },
    { key: 'ours', value: 'kept' },
  ]
  const bytes = parquetWriteBuffer({
    columnData: [...columnData],
    schema: [root, ...elements],
    rowGroupSize: groups,
    kvMetadata,
  })
  writeFileSync(path, Buffer.from(bytes))
  return path
}
