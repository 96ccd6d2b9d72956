/**
 * One file of typed arrays: a header that says what is inside, then the arrays, each opened as a view.
 *
 *   bytes 0-7    magic, "KUNYA" and the format's version
 *   bytes 8-11   length of the header in bytes (little-endian, as all numbers here)
 *   bytes 12-15  length of the whole file
 *   bytes 16-19  checksum of all that stands before the sections; as the header holds theirs, it stands for the whole
 *   bytes 24-    header: JSON { kind, meta, sections: [name, type, offset, length, checksums of its blocks] }
 *   then         the sections, each at a multiple of 8; one of type `file` is a container itself
 *
 * A section, or the blocks of it that hold what is asked for, is checked, and read where the file is not yet in memory,
 * when it is first asked for: a start pays for what it uses, and no answer comes from a damaged part.
 */
export type Section = Uint8Array | Uint16Array | Uint32Array | Float32Array
type SectionType = 'u8' | 'u16' | 'u32' | 'f32' | 'file'

export interface Container {
  /** What the file holds: `dictionary` or `lexicon`. */
  kind: string
  /** Facts about the whole: versions, counts, names of sources. */
  meta: Readonly<Record<string, unknown>>
  sections: Readonly<Record<string, Section>>
}

export interface OpenedContainer extends Container {
  checksum: number
  /** Bytes of a section without the rest of it: from and to count in it. @throws {ContainerError} */
  part(name: string, from: number, to: number): Uint8Array
  /** The container inside this one, where there is one of that name. @throws {ContainerError} */
  inner(name: string): OpenedContainer | undefined
}

/** A file's bytes, all of them there or brought in when they are looked at. */
export interface Bytes {
  /** As long as the file, at a multiple of 8 in its buffer. */
  bytes: Uint8Array
  /** Brings what stands between two offsets into `bytes`. Absent: it is all there. */
  bring?: ((from: number, to: number) => void) | undefined
  /** What to throw for a part that is found damaged later than at opening. Absent: the error as it is. */
  refuse?: ((error: ContainerError) => Error) | undefined
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

const MAGIC = 'KUNYA\0\0\x03'
const FIXED = 24
/** Up to this size a file is checked whole when it is opened, as that takes a millisecond or two. */
export const CHECKED_WHOLE: number = 4 << 20
const LITTLE_ENDIAN = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1

/** Bytes that have a checksum of their own. */
const BLOCK = 1 << 16

const typeOf = (section: Section): Exclude<SectionType, 'file'> =>
  section instanceof Uint8Array
    ? 'u8'
    : section instanceof Uint16Array
      ? 'u16'
      : section instanceof Uint32Array
        ? 'u32'
        : 'f32'

const aligned = (offset: number): number => (offset + 7) & ~7

/** @param inner  containers within this one, by name */
export function writeContainer(
  { kind, meta, sections }: Container,
  inner: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  // The header holds offsets and stands before what they point at: offsets count from the end of the header.
  let offset = 0
  const place = (name: string, type: SectionType, section: Section): readonly [Entry, Uint8Array] => {
    // What fills up to the next section is checked with the section.
    const padded = new Uint8Array(aligned(section.byteLength))
    padded.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength))
    // A file within this one is checked by its own sums.
    const entry: Entry = [name, type, offset, section.length, type === 'file' ? [] : blockSums(padded)]
    offset += padded.length
    return [entry, padded]
  }
  const placed = [
    ...Object.entries(sections).map(([name, section]) => place(name, typeOf(section), section)),
    ...Object.entries(inner).map(([name, file]) => place(name, 'file', file)),
  ]
  const header = new TextEncoder().encode(JSON.stringify({ kind, meta, sections: placed.map(([entry]) => entry) }))
  const body = aligned(FIXED + header.length)
  const bytes = new Uint8Array(body + offset)
  for (let i = 0; i < 8; i++) bytes[i] = MAGIC.charCodeAt(i)
  bytes.set(header, FIXED)
  for (const [[, , at], part] of placed) bytes.set(part, body + at)
  const view = new DataView(bytes.buffer)
  view.setUint32(8, header.length, true)
  view.setUint32(12, bytes.length, true)
  view.setUint32(SUM_AT, checksum(bytes.subarray(0, body)), true)
  return bytes
}

type Entry = readonly [name: string, type: SectionType, offset: number, length: number, sums: readonly number[]]

const blockSums = (bytes: Uint8Array): number[] =>
  Array.from({ length: Math.ceil(bytes.length / BLOCK) }, (_, block) =>
    checksum(bytes.subarray(block * BLOCK, (block + 1) * BLOCK)),
  )

/**
 * Opens a container by views over its bytes; nothing is copied unless the bytes are not aligned. What is damaged behind
 * the header of a large file is found when it is first asked for.
 * @throws {ContainerError} when the bytes are foreign, cut off, damaged or of another version
 */
export function readContainer(given: Uint8Array | Bytes): OpenedContainer {
  const file =
    given instanceof Uint8Array ? { bytes: given.byteOffset % 8 === 0 ? given : new Uint8Array(given) } : given
  const opened = openParts(file)
  if (file.bytes.length <= CHECKED_WHOLE) checkAll(opened)
  return opened
}

interface Parts extends OpenedContainer {
  innerNames: readonly string[]
}

function openParts(file: Bytes): Parts {
  if (!LITTLE_ENDIAN) throw new ContainerError('a little-endian machine', 'a big-endian one')
  const { bytes, bring, refuse } = file
  bring?.(0, Math.min(FIXED, bytes.length))
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
  const headerLength = view.getUint32(8, true)
  const body = aligned(FIXED + headerLength)
  if (body > bytes.length) throw damaged()
  bring?.(FIXED, body)
  // The sum itself counts as zero in what it sums.
  const front = new Uint8Array(bytes.subarray(0, body))
  front.fill(0, SUM_AT, SUM_AT + 4)
  const stated = view.getUint32(SUM_AT, true)
  if (stated !== checksum(front)) throw damaged()
  const {
    kind,
    meta,
    sections: table,
  } = JSON.parse(new TextDecoder().decode(front.subarray(FIXED, FIXED + headerLength)))
  const sections: Record<string, Section> = {}
  const files = new Map<string, Bytes>()
  const parts = new Map<string, (from: number, to: number) => Uint8Array>()
  for (const [name, type, offset, length, sums] of table as Entry[]) {
    const at = body + offset
    if (type === 'file') {
      const shifted = bring && ((from: number, to: number) => bring(at + from, at + to))
      files.set(name, { bytes: bytes.subarray(at, at + length), bring: shifted, refuse })
      continue
    }
    const section = open(type, bytes.buffer, bytes.byteOffset + at, length)
    const check = blockChecker(file, at, aligned(section.byteLength), sums)
    const make = (): Section => {
      check(0, section.byteLength)
      return section
    }
    parts.set(name, (from, to) => {
      check(from, to)
      return bytes.subarray(at + from, at + to)
    })
    let made: Section | undefined
    Object.defineProperty(sections, name, { enumerable: true, get: () => (made ??= make()) })
  }
  const inner = (name: string): Parts | undefined => {
    const inside = files.get(name)
    return inside && openParts(inside)
  }
  const part = (name: string, from: number, to: number): Uint8Array => {
    const take = parts.get(name)
    if (!take) throw new Error(`no section "${name}"`)
    return take(from, to)
  }
  return { kind, meta, sections, checksum: stated, part, inner, innerNames: [...files.keys()] }
}

/**
 * Checks the blocks of a section that hold bytes from one to another, each once.
 * @param start  offset of the section in the file
 */
function blockChecker(
  { bytes, bring, refuse }: Bytes,
  start: number,
  size: number,
  sums: readonly number[],
): (from: number, to: number) => void {
  const isChecked = new Uint8Array(sums.length)
  return (from, to) => {
    const end = Math.min(sums.length, Math.ceil(to / BLOCK))
    for (let block = Math.floor(from / BLOCK); block < end; block++) {
      if (isChecked[block] === 1) continue
      // What was checked is never read again: the file may have changed since.
      let next = block + 1
      while (next < end && isChecked[next] !== 1) next++
      bring?.(start + block * BLOCK, start + Math.min(size, next * BLOCK))
      for (; block < next; block++) {
        const its = bytes.subarray(start + block * BLOCK, start + Math.min(size, (block + 1) * BLOCK))
        if (checksum(its) !== sums[block]) throw refuse ? refuse(damaged()) : damaged()
        isChecked[block] = 1
      }
    }
  }
}

const damaged = (): ContainerError => new ContainerError('an undamaged file', 'a wrong checksum')

/** Asks for every section. @throws {ContainerError} when one is damaged */
function checkAll({ sections, inner, innerNames }: Parts): void {
  Object.values(sections) // each is checked as it is read
  for (const name of innerNames) checkAll(inner(name) as Parts)
}

function open(type: Exclude<SectionType, 'file'>, buffer: ArrayBufferLike, offset: number, length: number): Section {
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

/** Where the file's checksum stands, in bytes. */
const SUM_AT = 16
const PRIME = 0x01000193

/**
 * 32 bits over some bytes, by words of four; those behind the last whole word are not summed. Damage is told, malice is
 * not. Four sums side by side, as a processor multiplies four numbers in the time of one.
 */
export function checksum(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2)
  const fours = words.length & ~3
  let a = 0x811c9dc5
  let b = 0x9747b28c
  let c = 0x85ebca6b
  let d = 0xc2b2ae35
  for (let i = 0; i < fours; i += 4) {
    a = Math.imul(a ^ (words[i] as number), PRIME)
    b = Math.imul(b ^ (words[i + 1] as number), PRIME)
    c = Math.imul(c ^ (words[i + 2] as number), PRIME)
    d = Math.imul(d ^ (words[i + 3] as number), PRIME)
    // Multiplying moves differences upwards only.
    a ^= a >>> 15
    b ^= b >>> 15
    c ^= c >>> 15
    d ^= d >>> 15
  }
  for (let i = fours; i < words.length; i++) a = Math.imul(a ^ (words[i] as number), PRIME) ^ (a >>> 15)
  let sum = words.length
  for (const lane of [a, b, c, d]) {
    sum = Math.imul(sum ^ lane, PRIME)
    sum ^= sum >>> 15
  }
  return sum >>> 0
}
