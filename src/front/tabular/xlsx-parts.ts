/** What a workbook's archive holds: its sheets, and the part that each is in (ECMA-376, parts 1 and 2). */
import { posix } from 'node:path'
import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

export interface SheetPart {
  name: string
  isHidden: boolean
  /** Path in the archive, such as `xl/worksheets/sheet1.xml`. */
  path: string
}

/** @throws {Error} on what is no workbook */
export function readSheets(bytes: Uint8Array): SheetPart[] {
  if (bytes.length > 8 && Buffer.from(bytes.subarray(0, 4)).toString('hex') === 'd0cf11e0')
    throw new Error('it is an old .xls file or has a password: save it as .xlsx without one')
  const parts = unzipSync(bytes, { filter: ({ name }) => /\.rels$|workbook[^/]*\.xml$/i.test(name) })
  const root = relations(parts, '')
  const workbook = [...root.values()].find(({ type }) => type.endsWith('/officeDocument'))?.target
  if (workbook === undefined || parts[workbook] === undefined) throw new Error('no workbook is in it')
  const related = relations(parts, workbook)
  return elements(parts[workbook], 'sheet').flatMap(attributes => {
    const part = related.get(attributes['r:id'] ?? attributes['id'] ?? '')
    if (part === undefined || !part.type.endsWith('/worksheet')) return [] // sheets of charts and macros
    const isHidden = /hidden$/i.test(attributes['state'] ?? '')
    return [{ name: attributes['name'] ?? '', isHidden, path: part.target }]
  })
}

/** What a part refers to, by id. @param part  path in the archive; '' for the archive itself */
function relations(parts: Record<string, Uint8Array>, part: string): Map<string, { type: string; target: string }> {
  const folder = part === '' ? '' : posix.dirname(part)
  const bytes = parts[posix.join(folder, '_rels', `${posix.basename(part)}.rels`)]
  return new Map(
    (bytes ? elements(bytes, 'Relationship') : []).map(({ Id = '', Type = '', Target = '' }) => [
      Id,
      { type: Type, target: Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target) },
    ]),
  )
}

/** Attributes of each element of this local name, in order. */
function elements(bytes: Uint8Array, wanted: string): Record<string, string>[] {
  const found: Record<string, string>[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    if (name === wanted || name.endsWith(`:${wanted}`)) found.push(attributes as Record<string, string>)
  })
  parser.on('error', error => {
    throw error
  })
  parser.write(Buffer.from(bytes).toString('utf8')).close()
  return found
}
