import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  CHECKED_WHOLE,
  type Container,
  ContainerError,
  checksum,
  readContainer,
  type Section,
  writeContainer,
} from '../../src/source/container.ts'

const section: fc.Arbitrary<Section> = fc.oneof(
  fc.uint8Array({ maxLength: 20 }),
  fc.uint16Array({ maxLength: 20 }),
  fc.uint32Array({ maxLength: 20 }),
  fc.float32Array({ maxLength: 20 }),
)
const container: fc.Arbitrary<Container> = fc.record({
  kind: fc.string(),
  meta: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string()))),
  sections: fc.dictionary(
    fc.string().filter(name => name !== '__proto__'),
    section,
  ),
})

const SMALL = writeContainer({
  kind: 'dictionary',
  meta: { names: 3 },
  sections: { a: Uint8Array.of(1, 2, 3), b: Uint32Array.of(70_000), c: Float32Array.of(0.5), d: new Uint16Array(0) },
})

test('what was written is read', () => {
  fc.assert(
    fc.property(container, given => {
      const read = readContainer(writeContainer(given))
      expect(read.kind).toBe(given.kind)
      expect(read.meta).toEqual(JSON.parse(JSON.stringify(given.meta)))
      expect(Object.keys(read.sections)).toEqual(Object.keys(given.sections))
      for (const [name, values] of Object.entries(given.sections)) {
        expect(read.sections[name]?.constructor).toBe(values.constructor)
        expect(read.sections[name]).toEqual(values)
      }
    }),
  )
})

test('aligned bytes are viewed, not copied; others are copied and read the same', () => {
  const { a } = readContainer(SMALL).sections
  expect(a?.buffer).toBe(SMALL.buffer)
  const shifted = new Uint8Array(SMALL.length + 1)
  shifted.set(SMALL, 1)
  const copy = readContainer(shifted.subarray(1))
  expect(copy.sections.b).toEqual(Uint32Array.of(70_000))
  expect(copy.sections.b?.buffer).not.toBe(shifted.buffer)
})

test('a view into a larger buffer is read as its own file', () => {
  const larger = new Uint8Array(SMALL.length + 16).fill(255)
  larger.set(SMALL, 8)
  expect(readContainer(larger.subarray(8, 8 + SMALL.length)).sections.c).toEqual(Float32Array.of(0.5))
})

describe('refused', () => {
  test('a byte damaged at any place', () => {
    // Bytes 20-23 hold nothing.
    const places = Array.from(SMALL.keys()).filter(at => at < 20 || at >= 24)
    for (const at of places) {
      for (const flip of [1, 0x80, 0xff]) {
        const damaged = SMALL.slice()
        damaged[at] = (damaged[at] as number) ^ flip
        expect(() => readContainer(damaged), `byte ${at}, bits ${flip}`).toThrow(ContainerError)
      }
    }
  })

  test('a file cut off at any place', () => {
    for (let length = 0; length < SMALL.length; length++) {
      expect(() => readContainer(SMALL.slice(0, length)), `${length} bytes`).toThrow(ContainerError)
    }
  })

  test('a file with something behind it', () => {
    expect(() => readContainer(Uint8Array.of(...SMALL, 0))).toThrow(ContainerError)
  })

  test.each([
    ['nothing', ''],
    ['YAML', 'namespace: syria\nentities: []\n'],
    ['another format', 'PK\u0003\u0004 something that is longer than the header'],
  ])('%s: another kind of file', (_, text) => {
    expect(() => readContainer(new TextEncoder().encode(text))).toThrow('expected a compiled kunya file')
  })

  test('another version, by its number', () => {
    const older = SMALL.slice()
    older[7] = 1
    expect(() => readContainer(older)).toThrow(/^expected format version \d+, received version 1$/u)
  })

  test('any bytes at all: an error that says so, or a container', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), bytes => {
        expect(() => readContainer(bytes)).toThrow(ContainerError)
      }),
    )
  })
})

test('the checksum changes with one bit anywhere behind the fixed part', () => {
  for (let at = 24; at < SMALL.length; at++) {
    const other = SMALL.slice()
    other[at] = (other[at] as number) ^ 1
    expect(checksum(other)).not.toBe(checksum(SMALL))
  }
})

describe('a large file', () => {
  const FILLING = new Uint32Array(CHECKED_WHOLE / 4).fill(7)
  const INSIDE = writeContainer({ kind: 'dictionary', meta: { deep: true }, sections: { e: Uint8Array.of(9) } })
  const LARGE = writeContainer(
    { kind: 'dictionary', meta: {}, sections: { a: Uint8Array.of(1, 2, 3), filling: FILLING, z: Uint16Array.of(5) } },
    { inside: INSIDE },
  )
  /** Places of a byte of each part, counted from the end: the file within, then z, then filling. */
  const IN_FILE = LARGE.length - 8
  const IN_Z = LARGE.length - INSIDE.length - 8
  const damagedAt = (at: number): Uint8Array => {
    const bytes = LARGE.slice()
    bytes[at] = (bytes[at] as number) ^ 4
    return bytes
  }

  test('is checked part by part, each when it is asked for', () => {
    const { sections, inner } = readContainer(damagedAt(IN_Z))
    expect([...(sections['a'] as Section)]).toEqual([1, 2, 3])
    expect(sections['filling']).toHaveLength(FILLING.length)
    expect(inner('inside')?.sections['e']).toEqual(Uint8Array.of(9))
    expect(() => sections['z']).toThrow(new ContainerError('an undamaged file', 'a wrong checksum'))
    expect(() => sections['z']).toThrow(ContainerError) // and again
  })

  test('what fills the space behind a section counts too', () => {
    expect(() => readContainer(damagedAt(IN_Z + 7)).sections['z']).toThrow(ContainerError)
  })

  test('its header is checked at once, and so is its length', () => {
    expect(() => readContainer(damagedAt(30))).toThrow(ContainerError)
    expect(() => readContainer(LARGE.subarray(0, LARGE.length - 8))).toThrow(ContainerError)
  })

  test('the file within is a part like others, with parts of its own', () => {
    const { sections, inner } = readContainer(damagedAt(IN_FILE))
    expect(sections['z']).toEqual(Uint16Array.of(5))
    expect(() => inner('inside')?.sections['e']).toThrow(ContainerError)
    expect(inner('nothing')).toBeUndefined()
    expect(inner('inside')?.meta).toEqual({ deep: true })
  })

  test('of a long section only the blocks are checked that hold what is asked for, each once', () => {
    const bytes = damagedAt(IN_Z - 8 - 100) // in the last block of filling
    const brought: number[] = []
    const { part, sections } = readContainer({ bytes, bring: (from, to) => brought.push(to - from) })
    brought.length = 0
    expect([...part('filling', 65_534, 65_540)]).toEqual([0, 0, 7, 0, 0, 0])
    expect(brought).toEqual([131_072])
    expect(part('filling', 70_000, 70_001)).toHaveLength(1)
    expect(brought).toHaveLength(1)
    expect(() => part('filling', CHECKED_WHOLE - 200, CHECKED_WHOLE - 50)).toThrow(ContainerError)
    expect(() => sections['filling']).toThrow(ContainerError)
    expect(() => part('none', 0, 1)).toThrow('no section "none"')
  })

  test('no byte is looked at before it is brought in', () => {
    const bytes = new Uint8Array(LARGE.length)
    const brought: number[] = []
    const bring = (from: number, to: number): void => {
      bytes.set(LARGE.subarray(from, to), from)
      brought.push(to - from)
    }
    const { sections, inner } = readContainer({ bytes, bring })
    expect(sections['z']).toEqual(Uint16Array.of(5))
    expect(inner('inside')?.sections['e']).toEqual(Uint8Array.of(9))
    expect(Math.max(...brought)).toBeLessThan(1000)
  })

  test('damage that is found late is told in the words of whoever opened the file', () => {
    const refuse = ({ expected, received }: ContainerError): Error => new Error(`x.kunya: ${expected}, ${received}`)
    const { sections } = readContainer({ bytes: damagedAt(IN_Z), refuse })
    expect(() => sections['z']).toThrow('x.kunya: an undamaged file, a wrong checksum')
  })
})

test('a small file with a damaged file inside is refused at once', () => {
  const inside = writeContainer({ kind: 'x', meta: {}, sections: { e: Uint8Array.of(9) } })
  const outside = writeContainer({ kind: 'x', meta: {}, sections: {} }, { inside })
  expect(readContainer(outside).inner('inside')?.sections['e']).toEqual(Uint8Array.of(9))
  outside[outside.length - 8] = 8
  expect(() => readContainer(outside)).toThrow(ContainerError)
})
