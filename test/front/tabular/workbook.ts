/** Workbooks for the tests, made by the library; and a look at what one holds. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { newFolder } from '../kunya.ts'

export async function workbook(sheets: readonly WriteSheet[], name = 'book.xlsx'): Promise<string> {
  const path = join(newFolder(), name)
  writeFileSync(path, await writeXlsx({ sheets: [...sheets] }))
  return path
}

export const sheet = (name: string, rows: CellValue[][], more: Partial<WriteSheet> = {}): WriteSheet => ({
  name,
  rows,
  ...more,
})

/** The parts of an archive as texts. */
export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString()]))
