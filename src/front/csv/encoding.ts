/**
 * Inside kunya all text is UTF-8 bytes; a codec stands at each door. Decoding is strict, and what was decoded encodes to the
 * same bytes again (BOM included), so that records can pass through unchanged.
 */
import { isUtf8 } from 'node:buffer'

export interface Codec {
  /** WHATWG name, e.g. `utf-8`, `windows-1252`. */
  name: string
  /** Bytes of the input to valid UTF-8. @throws {BadBytes} after it gave out everything before them */
  decode(source: AsyncIterable<Buffer>): AsyncIterable<Buffer>
  /** UTF-8 to bytes of the encoding; absent where the same bytes would not come back. */
  encode?(text: Buffer, onLacking: () => void): Buffer
  /** How many bytes the UTF-8 `text` takes in the encoding. */
  size(text: Buffer): number
}

/** Bytes that do not belong to the encoding. */
export class BadBytes extends Error {
  /** Offset in the input, from 0. */
  readonly offset: number
  readonly encoding: string
  constructor(encoding: string, offset: number, bytes: Buffer) {
    super(`${[...bytes].map(hex).join(' ') || 'an incomplete character'} is not ${encoding}`)
    this.offset = offset
    this.encoding = encoding
  }
}

const hex = (byte: number): string => `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`

/** Encodings that write a character in one or several bytes: some bytes would change on their way back. */
const MULTI_BYTE = ['gbk', 'gb18030', 'big5', 'euc-jp', 'iso-2022-jp', 'shift_jis', 'euc-kr']

/**
 * The codec for an encoding's label; without one, UTF-16 where its BOM says so and UTF-8 otherwise.
 * @param head  first bytes of the input
 * @throws {Error} on an unknown label
 */
export function codecFor(label: string | undefined, head: Buffer): Codec {
  const mark = head.subarray(0, 2).toString('hex')
  const marked = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : undefined
  const asked = label?.toLowerCase() === 'utf-16' ? (marked ?? 'utf-16le') : (label ?? marked ?? 'utf-8')
  const name = encodingName(asked)
  if (name === 'utf-8') return UTF_8
  if (name.startsWith('utf-16')) return utf16(name)
  return MULTI_BYTE.includes(name) ? multiByte(name) : singleByte(name)
}

function encodingName(label: string): string {
  try {
    return new TextDecoder(label).encoding
  } catch {
    throw new Error(`unknown encoding "${label}": give one such as utf-8, utf-16le, windows-1252, windows-1256, koi8-r`)
  }
}

const UTF_8: Codec = { name: 'utf-8', decode: strictUtf8, encode: text => text, size: text => text.length }

async function* strictUtf8(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  let offset = 0
  for await (const chunk of source) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    const whole = bytes.subarray(0, wholeCharacters(bytes))
    if (!isUtf8(whole)) {
      const good = validLength(whole)
      yield whole.subarray(0, good)
      throw new BadBytes('utf-8', offset + good, whole.subarray(good, good + 1))
    }
    yield whole
    offset += whole.length
    rest = bytes.subarray(whole.length)
  }
  if (rest.length > 0) throw new BadBytes('utf-8', offset, rest)
}

/** Length of `bytes` without a last character whose other bytes may still come. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte >> 6 === 0b10) continue
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return needed > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

/** Length of the longest valid beginning, by bisection: a beginning of a valid beginning is valid. */
function validLength(bytes: Buffer): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isUtf8(bytes.subarray(0, wholeCharacters(bytes.subarray(0, middle))))) good = middle
    else bad = middle
  }
  return wholeCharacters(bytes.subarray(0, good))
}

function utf16(name: string): Codec {
  const isBig = name === 'utf-16be'
  const swapped = (bytes: Buffer): Buffer => (isBig ? Buffer.from(bytes).swap16() : bytes)
  return {
    name,
    encode: text => swapped(Buffer.from(text.toString(), 'utf16le')),
    size: text => text.toString().length * 2,
    async *decode(source) {
      let rest: Buffer = Buffer.alloc(0)
      let offset = 0
      for await (const chunk of source) {
        const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
        const even = swapped(bytes.subarray(0, bytes.length & ~1))
        const isHalf = /[\uD800-\uDBFF]$/.test(even.toString('utf16le', Math.max(0, even.length - 2)))
        const text = even.toString('utf16le', 0, isHalf ? even.length - 2 : even.length)
        const lone = text.search(/\p{Surrogate}/u)
        if (lone >= 0) {
          yield Buffer.from(text.slice(0, lone))
          throw new BadBytes(name, offset + lone * 2, bytes.subarray(lone * 2, lone * 2 + 2))
        }
        yield Buffer.from(text)
        offset += text.length * 2
        rest = bytes.subarray(text.length * 2)
      }
      if (rest.length > 0) throw new BadBytes(name, offset, rest)
    },
  }
}

/** A code page of 256 characters; the way back is the decoder's table read from right to left. */
function singleByte(name: string): Codec {
  const characters = Array.from({ length: 256 }, (_, byte) => characterOf(name, byte))
  const byteOf = new Map(characters.flatMap((character, byte) => (character === undefined ? [] : [[character, byte]])))
  return {
    name,
    size: text => [...text.toString()].length,
    encode(text, onLacking) {
      const bytes = Array.from(text.toString(), character => {
        const byte = byteOf.get(character)
        if (byte === undefined) onLacking()
        return byte ?? 0x3f
      })
      return Buffer.from(bytes)
    },
    async *decode(source) {
      let offset = 0
      for await (const chunk of source) {
        const bad = chunk.findIndex(byte => characters[byte] === undefined)
        const good = bad < 0 ? chunk : chunk.subarray(0, bad)
        yield Buffer.from(Array.from(good, byte => characters[byte]).join(''))
        if (bad >= 0) throw new BadBytes(name, offset + bad, chunk.subarray(bad, bad + 1))
        offset += chunk.length
      }
    },
  }
}

/** `stream` keeps Node 20 from reading windows-1252 as Latin-1 (nodejs/node#56542). */
function characterOf(name: string, byte: number): string | undefined {
  try {
    return new TextDecoder(name, { fatal: true }).decode(Uint8Array.of(byte), { stream: true }) || undefined
  } catch {
    return undefined
  }
}

/** Read only. The offset of bad bytes is that of their chunk, as the decoder does not say more. */
function multiByte(name: string): Codec {
  return {
    name,
    size: text => text.length,
    async *decode(source) {
      const decoder = new TextDecoder(name, { fatal: true })
      let offset = 0
      for await (const chunk of source) {
        yield Buffer.from(strictly(() => decoder.decode(chunk, { stream: true }), name, offset))
        offset += chunk.length
      }
      yield Buffer.from(strictly(() => decoder.decode(), name, offset))
    },
  }
}

function strictly(decode: () => string, name: string, offset: number): string {
  try {
    return decode()
  } catch {
    throw new BadBytes(name, offset, Buffer.alloc(0))
  }
}
