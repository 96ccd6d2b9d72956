/** JSON Lines out: one object a row, its cells by column. */
import type { Output } from '../csv/output.ts'
import { type Column, jsonOf, ownNames, type Row } from './table.ts'

const BLOCK = 256 * 1024

/** @throws {Error} where two columns have one name, before anything is written */
export async function writeNdjson(columns: readonly Column[], rows: AsyncIterable<Row>, output: Output): Promise<void> {
  const keys = ownNames(columns, 'JSON').map(name => `${JSON.stringify(name)}:`)
  let block = ''
  for await (const row of rows) {
    const members = columns.map((column, index) => `${keys[index]}${jsonOf(column.plain(row[index]))}`)
    block += `{${members.join(',')}}\n`
    if (block.length < BLOCK) continue
    await output.write(Buffer.from(block))
    block = ''
  }
  await output.write(Buffer.from(block))
}
