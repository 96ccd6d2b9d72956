/**
 * One file of typed arrays: a header that says what is inside, then the arrays, each opened as a view.
 *
 *   bytes 0-7    magic, "KUNYA" and the format's version
 *   bytes 8-11   length of the header in bytes (little-endian, as all numbers here)
 *   bytes 12-15  length of the whole file
 *   bytes 16-19  checksum of everything else
 *   bytes 24-    header: JSON { kind, meta, sections: [name, type, offset, length] }
 *   then         the sections, each at a multiple of 8
 */
export type Section = Uint8Array | Uint16Array | Uint32Array | Float32Array
type SectionType = 'u8' | 'u16' | 'u32' | 'f32'

export interface Container {
  /** What the file holds: `dictionary` or `lexicon`. */
  kind: string
  /** Facts about the whole: versions, counts, names of sources. */
  meta: Readonly<Record<string, unknown>>
  sections: Readonly<Record<string, Section>>
}

/** Thrown when a file is no container, was damaged, or was written by another version. */
export class ContainerError extends Error {
  readonly expected: string
  readonly received: string
  constructor(expected: string, received: string) {
    super(`expected ${expected}, received ${received}`)
    this.expected = expected
    this.received = received
    this.name = 'ContainerError'
  }
}

const MAGIC = 'KUNYA\0\0\x02'
const FIXED = 24
const LITTLE_ENDIAN = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1

const typeOf = (section: Section): SectionType =>
  section instanceof Uint8Array
    ? 'u8'
    : section instanceof Uint16Array
      ? 'u16'
      : section instanceof Uint32Array
        ? 'u32'
        : 'f32'

const aligned = (offset: number): number => (offset + 7) & ~7

export function writeContainer({ kind, meta, sections }: Container): Uint8Array {
  const names = Object.keys(sections)
  // The header holds offsets and stands before what they point at: offsets count from the end of the header.
  let offset = 0
  const table = names.map(name => {
    const section = sections[name] as Section
    const entry = [name, typeOf(section), offset, section.length] as const
    offset = aligned(offset + section.byteLength)
    return entry
  })
  const header = new TextEncoder().encode(JSON.stringify({ kind, meta, sections: table }))
  const body = aligned(FIXED + header.length)
  const bytes = new Uint8Array(body + offset)
  for (let i = 0; i < 8; i++) bytes[i] = MAGIC.charCodeAt(i)
  bytes.set(header, FIXED)
  for (const [name, , at] of table) {
    const section = sections[name] as Section
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), body + at)
  }
  const view = new DataView(bytes.buffer)
  view.setUint32(8, header.length, true)
  view.setUint32(12, bytes.length, true)
  view.setUint32(16, checksum(bytes), true)
  return bytes
}

/**
 * Opens a container by views over its bytes; nothing is copied unless the bytes are not aligned.
 * @throws {ContainerError} when the bytes are foreign, cut off, damaged or of another version
 */
export function readContainer(given: Uint8Array): Container & { checksum: number } {
  if (!LITTLE_ENDIAN) throw new ContainerError('a little-endian machine', 'a big-endian one')
  const bytes = given.byteOffset % 8 === 0 ? given : new Uint8Array(given)
  const magic = String.fromCharCode(...bytes.subarray(0, 8))
  if (magic.slice(0, 5) !== MAGIC.slice(0, 5)) throw new ContainerError('a compiled kunya file', 'another kind of file')
  if (magic !== MAGIC)
    throw new ContainerError(`format version ${MAGIC.charCodeAt(7)}`, `version ${magic.charCodeAt(7)}`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < FIXED || view.getUint32(12, true) !== bytes.length) {
    throw new ContainerError(
      bytes.length < FIXED ? 'a whole file' : `${view.getUint32(12, true)} bytes`,
      `${bytes.length} bytes`,
    )
  }
  const stated = view.getUint32(16, true)
  if (stated !== checksum(bytes)) throw new ContainerError('an undamaged file', 'a wrong checksum')
  const headerLength = view.getUint32(8, true)
  const {
    kind,
    meta,
    sections: table,
  } = JSON.parse(new TextDecoder().decode(bytes.subarray(FIXED, FIXED + headerLength)))
  const body = bytes.byteOffset + aligned(FIXED + headerLength)
  const sections: Record<string, Section> = {}
  for (const [name, type, offset, length] of table as [string, SectionType, number, number][]) {
    sections[name] = open(type, bytes.buffer, body + offset, length)
  }
  return { kind, meta, sections, checksum: stated }
}

function open(type: SectionType, buffer: ArrayBufferLike, offset: number, length: number): Section {
  switch (type) {
    case 'u8':
      return new Uint8Array(buffer, offset, length)
    case 'u16':
      return new Uint16Array(buffer, offset, length)
    case 'u32':
      return new Uint32Array(buffer, offset, length)
    case 'f32':
      return new Float32Array(buffer, offset, length)
  }
}

/** Word of the file that holds the checksum, and counts as zero in it. */
const CHECKSUM_WORD = 4

/** 32 bits over the whole file, by words of four bytes. Damage is told, malice is not. */
export function checksum(bytes: Uint8Array): number {
  let sum = 0x811c9dc5
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2)
  for (let i = 0; i < words.length; i++) {
    const word = i === CHECKSUM_WORD ? 0 : (words[i] as number)
    sum = Math.imul(sum ^ word, 0x01000193) ^ (sum >>> 15)
  }
  for (let i = words.length * 4; i < bytes.length; i++) sum = Math.imul(sum ^ (bytes[i] as number), 0x01000193)
  return sum >>> 0
}
