import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BadBytes, codecFor } from '../../../src/front/csv/encoding.ts'
import { inPieces, pieceSizes } from '../random-csv.ts'

/** What was decoded before the end or the first bad byte, and where that is. */
async function decoded(
  bytes: Buffer,
  label: string | undefined,
  sizes: readonly number[] = [3],
): Promise<[string, number?]> {
  const parts: Buffer[] = []
  try {
    for await (const part of codecFor(label, bytes).decode(inPieces(bytes, sizes))) parts.push(part)
    return [Buffer.concat(parts).toString()]
  } catch (error) {
    if (!(error instanceof BadBytes)) throw error
    return [Buffer.concat(parts).toString(), error.offset]
  }
}

describe('codecFor', () => {
  it.each([
    [undefined, [0xff, 0xfe], 'utf-16le'],
    [undefined, [0xfe, 0xff], 'utf-16be'],
    ['utf-16', [0xfe, 0xff], 'utf-16be'],
    [undefined, [0x61], 'utf-8'],
    ['latin1', [0x61], 'windows-1252'],
    ['utf-8', [0xff, 0xfe], 'utf-8'],
  ])('takes %s with %j for %s', (label, head, name) => expect(codecFor(label, Buffer.from(head)).name).toBe(name))

  it('refuses an unknown label', () =>
    expect(() => codecFor('utf-9', Buffer.alloc(0))).toThrow(/unknown encoding "utf-9"/))

  it.each(['utf-8', 'utf-16le', 'utf-16be'])('brings %s back unchanged, in whatever pieces it comes', async label => {
    const property = fc.asyncProperty(fc.string({ unit: 'binary' }), pieceSizes, async (text, sizes) => {
      const bytes = codecFor(label, Buffer.alloc(0)).encode?.(Buffer.from(text), () => {}) ?? Buffer.alloc(0)
      expect(await decoded(bytes, label, sizes)).toEqual([text])
      expect(codecFor(label, bytes).size(Buffer.from(text))).toBe(bytes.length)
    })
    await fc.assert(property)
  })

  it.each(['windows-1252', 'windows-1251', 'windows-1256', 'koi8-r', 'macintosh'])(
    'brings every byte of %s back',
    async label => {
      const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
      const [text] = await decoded(bytes, label)
      const codec = codecFor(label, bytes)
      expect(codec.encode?.(Buffer.from(text), () => {})).toEqual(bytes)
      expect(codec.size(Buffer.from(text))).toBe(256)
    },
  )

  it('reads windows-1252 as it is, not as Latin-1', async () => {
    expect(await decoded(Buffer.from([0x80, 0x92]), 'windows-1252')).toEqual(['€’'])
  })

  it.each([
    ['utf-8', [0x61, 0xe9, 0x62], 'a', 1],
    ['utf-8', [0x61, 0xc3], 'a', 1],
    ['utf-8', [0xd8, 0xa3, 0xed, 0xa0, 0x80, 0x61], 'أ', 2],
    ['utf-16le', [0x61, 0, 0x00, 0xd8, 0x61, 0], 'a', 2],
    ['utf-16le', [0x61, 0, 0x61], 'a', 2],
    ['utf-16be', [0, 0x61, 0xdc, 0x00], 'a', 2],
    ['windows-1253', [0x61, 0x62, 0x63, 0x64, 0xd2], 'abcd', 4],
  ])('stops in %s %j after what is good', async (label, bytes, text, offset) => {
    for (const size of [1, 2, 3, 9]) expect(await decoded(Buffer.from(bytes), label, [size])).toEqual([text, offset])
  })

  it('counts characters that the encoding lacks', () => {
    let lacking = 0
    const bytes = codecFor('windows-1252', Buffer.alloc(0)).encode?.(Buffer.from('é😀'), () => lacking++)
    expect(bytes).toEqual(Buffer.from([0xe9, 0x3f]))
    expect(lacking).toBe(1)
  })

  it('reads what it can not write', async () => {
    const codec = codecFor('shift_jis', Buffer.alloc(0))
    expect(codec.encode).toBeUndefined()
    expect(await decoded(Buffer.from([0x93, 0xfa, 0x96, 0x7b]), 'shift_jis')).toEqual(['日本'])
    expect(await decoded(Buffer.from([0x61, 0x62, 0x63, 0xff, 0xff]), 'shift_jis')).toEqual(['abc', 3])
  })
})
