/**
 * Columns into a sheet of a workbook that otherwise stays what it was: formatting, formulas, other sheets and whatever else the
 * archive holds pass through. Only the sheet's own XML is touched, at the end of each row, as no library writes back all of what it read.
 */
import { deflateRawSync, constants as zlib } from 'node:zlib'
import { Unzip, UnzipInflate, Zip, ZipPassThrough } from 'fflate'
import type { Output } from '../csv/output.ts'
import type { Plain } from './table.ts'
import { escaped } from './xlsx-write.ts'

/** Added cells of a row, for its number in the sheet. */
export type CellsAt = (row: number) => readonly Plain[] | undefined

/**
 * @param path   of the sheet's part in the archive
 * @param first  index, from 0, of the first new column
 */
export async function appendToSheet(
  bytes: Uint8Array,
  path: string,
  first: number,
  cellsAt: CellsAt,
  output: Output,
): Promise<void> {
  const made: Uint8Array[] = []
  let problem: unknown
  const archive = new Zip((error, chunk) => {
    if (error) problem = error
    else made.push(chunk)
  })
  const reader = new Unzip(file => {
    // Pictures and the like are packed already.
    const isPacked = /\.(png|jpe?g|gif|zip)$/i.test(file.name)
    const entry = isPacked ? new ZipPassThrough(file.name) : packedEntry(file.name)
    archive.add(entry)
    const patch = file.name === path ? newPatch(first, cellsAt) : undefined
    file.ondata = (error, chunk, isLast) => {
      if (error) throw error
      entry.push(patch ? patch(chunk, isLast) : chunk, isLast)
    }
    file.start()
  })
  reader.register(UnzipInflate)
  const STEP = 64 * 1024
  for (let at = 0; at < bytes.length; at += STEP) {
    reader.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length)
    if (problem) throw problem
    for (const chunk of made.splice(0)) await output.write(chunk)
  }
  archive.end()
  if (problem) throw problem
  for (const chunk of made.splice(0)) await output.write(chunk)
}

/** An entry packed by Node's own zlib, three times as fast as JavaScript: each piece ends at a byte, and the pieces are one stream. */
function packedEntry(name: string): ZipPassThrough {
  class PackedEntry extends ZipPassThrough {
    override compression = 8 // deflate
    protected override process(chunk: Uint8Array, isLast: boolean): void {
      const finishFlush = isLast ? zlib.Z_FINISH : zlib.Z_SYNC_FLUSH
      this.ondata(null, Uint8Array.from(deflateRawSync(chunk, { finishFlush })), isLast)
    }
  }
  return new PackedEntry(name)
}

/** A row's beginning or whole empty row; its end; a cell's beginning or whole empty cell; the sheet's extent. */
const PLACES =
  /<((?:\w+:)?)row\b([^>]*?)(\/?)>|<\/(?:\w+:)?row>|<(?:\w+:)?c\b([^>]*?)(\/>|><\/(?:\w+:)?c>|>)|<(?:\w+:)?dimension\b[^>]*>(?:<\/(?:\w+:)?dimension>)?/g

/** Takes the sheet's XML in pieces and gives it back with the cells in place. */
export function newPatch(first: number, cellsAt: CellsAt): (chunk: Uint8Array, isLast: boolean) => Uint8Array {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let rest = ''
  let row = 0
  const visit = (found: string, prefix = '', ofRow?: string, slash?: string, ofCell?: string, end?: string): string => {
    if (ofRow !== undefined) {
      row = Number(/\br\s*=\s*["'](\d+)["']/.exec(ofRow)?.[1] ?? row + 1)
      // `spans` says which columns the row has, and need not be said.
      const open = `<${prefix}row${ofRow.replace(/\s+spans\s*=\s*(["'])[^"']*\1/, '')}`
      if (slash === '') return `${open}>`
      const cells = cellsXml(row, first, cellsAt(row), prefix)
      return cells === '' ? found : `${open}>${cells}</${prefix}row>`
    }
    if (ofCell !== undefined) {
      const address = beyond(ofCell, first)
      if (address === undefined || cellsAt(row) === undefined) return found
      if (end !== '>') return '' // there for its borders
      throw new Error(
        `cell ${address} holds a formula that was never reckoned: save the workbook in a spreadsheet first`,
      )
    }
    // The extent is said for convenience, and would be wrong now.
    if (!found.startsWith('</')) return ''
    return cellsXml(row, first, cellsAt(row), found.slice(2, -4)) + found
  }
  return (chunk, isLast) => {
    const text = rest + decoder.decode(chunk, { stream: !isLast })
    const whole = isLast ? text.length : lastOpening(text)
    rest = text.slice(whole)
    return Buffer.from(text.slice(0, whole).replace(PLACES, visit))
  }
}

/** Address of a cell that stands where the new columns go, to the right of everything that has a value. */
function beyond(attributes: string, first: number): string | undefined {
  const [, address, letters = ''] = /\br\s*=\s*["'](([A-Z]+)\d+)["']/.exec(attributes) ?? []
  return columnIndexOf(letters) >= first ? address : undefined
}

/** Where the last opening tag begins: no tag is cut apart there, and no empty element from its end. */
function lastOpening(text: string): number {
  for (let at = text.lastIndexOf('<'); at > 0; at = text.lastIndexOf('<', at - 1)) {
    if (at + 1 < text.length && text[at + 1] !== '/') return at
  }
  return 0
}

function cellsXml(row: number, first: number, cells: readonly Plain[] | undefined, prefix: string): string {
  return (cells ?? [])
    .map((cell, index) => {
      const at = `<${prefix}c r="${columnLetters(first + index)}${row}"`
      if (cell === null || cell === '') return ''
      if (typeof cell === 'number') return `${at}><${prefix}v>${cell}</${prefix}v></${prefix}c>`
      const text = xmlText(escaped(String(cell)))
      return `${at} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is></${prefix}c>`
    })
    .join('')
}

/** 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter
}

/** A is 0, AA is 26. */
export const columnIndexOf = (letters: string): number =>
  [...letters].reduce((index, letter) => 26 * index + letter.charCodeAt(0) - 64, 0) - 1

const ENTITIES: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Characters that XML can't hold are written as a workbook spells them. */
const xmlText = (text: string): string =>
  text
    .replace(/[&<>]/g, character => ENTITIES[character] ?? '')
    .replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, character => {
      const code = character.charCodeAt(0).toString(16).toUpperCase()
      return `_x${code.padStart(4, '0')}_`
    })
