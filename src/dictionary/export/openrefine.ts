import { gzipSync, strToU8, zipSync } from 'fflate'
import { createTar } from 'nanotar'
import type { Alias, Entity } from '../../model.ts'
import { columnsOf, csvWriter, rowsOf } from './csv.ts'
import type { Piece, Writer } from './write.ts'

/** The layout of `data.txt` has been the same since OpenRefine 2; the number says which one last read or wrote it. */
const VERSION = '3.9'

/** A project archive for OpenRefine’s “Import project”: the rows and columns of a CSV of names. */
export const openRefineWriter: Writer = {
  hold(entity) {
    const { id, type, name, aliases, ...rest } = csvWriter.hold(entity)
    const properties = Object.entries(rest)
      .map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value] as const)
      .filter(([, value]) => value !== '')
    return { id, type, name: name.trim(), aliases: aliases.map(trimmed), ...Object.fromEntries(properties) }
  },
  *write(all, { output }) {
    yield { data: archive(all, output) } satisfies Piece
  },
}

const trimmed = (alias: Alias): Alias => ({ ...alias, name: alias.name.trim() })

/** The whole project at once: a compressed archive has its lengths before its contents. */
function archive(all: () => Iterable<Entity>, output: string): Uint8Array {
  const columns = columnsOf(all())
  const rows: string[] = []
  for (const entity of all()) {
    for (const cells of rowsOf(entity, columns)) {
      rows.push(
        JSON.stringify({
          flagged: false,
          starred: false,
          cells: cells.map(text => (text === '' ? null : { v: text })),
        }),
      )
    }
  }
  const data = [
    VERSION,
    'columnModel=',
    `maxCellIndex=${columns.length - 1}`,
    'keyColumnIndex=0',
    `columnCount=${columns.length}`,
    ...columns.map((name, cellIndex) => JSON.stringify({ cellIndex, originalName: name, name })),
    'columnGroupCount=0',
    '/e/',
    'history=',
    'pastEntryCount=0',
    'futureEntryCount=0',
    '/e/',
    `rowCount=${rows.length}`,
    ...rows,
    '',
  ].join('\n')
  const now = new Date()
  const time = now.toISOString().replace(/\.\d+Z$/u, 'Z')
  const name = output.replace(/^.*[/\\]/u, '').replace(/(?:\.openrefine)?\.(?:tar\.gz|tgz)$/u, '') || 'kunya'
  const metadata = { created: time, modified: time, name, tags: [], rowCount: rows.length, customMetadata: {} }
  const zip = zipSync({ 'data.txt': strToU8(data), 'pool.txt': strToU8(`${VERSION}\nreconCount=0\n`) })
  return gzipSync(
    createTar([
      { name: 'data.zip', data: zip, attrs: { mtime: now.getTime() } },
      { name: 'metadata.json', data: strToU8(JSON.stringify(metadata)), attrs: { mtime: now.getTime() } },
    ]),
  )
}
