/** Strings, lists and string look-ups as typed arrays: what a container holds instead of objects. */

/** Strings end to end in UTF-8; string i is bytes offsets[i] to offsets[i + 1]. */
export interface StringTable {
  readonly bytes: Uint8Array
  readonly offsets: Uint32Array
  /** Some of the bytes, where they can be had without the rest. */
  readonly part?: ((from: number, to: number) => Uint8Array) | undefined
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

export function packStrings(strings: readonly string[]): StringTable {
  const parts = strings.map(text => encoder.encode(text))
  const offsets = new Uint32Array(parts.length + 1)
  parts.forEach((part, i) => {
    offsets[i + 1] = (offsets[i] as number) + part.length
  })
  const bytes = new Uint8Array(offsets[parts.length] as number)
  parts.forEach((part, i) => bytes.set(part, offsets[i]))
  return { bytes, offsets }
}

export function stringAt(table: StringTable, i: number): string {
  const { offsets, part } = table
  const [from, to] = [offsets[i] as number, offsets[i + 1] as number]
  return decoder.decode(part ? part(from, to) : table.bytes.subarray(from, to))
}

/** Lists of numbers end to end; list i is values starts[i] to starts[i + 1]. */
export interface Lists {
  readonly starts: Uint32Array
  readonly values: Uint32Array
}

export function packLists(lists: readonly (readonly number[])[]): Lists {
  const starts = new Uint32Array(lists.length + 1)
  lists.forEach((list, i) => {
    starts[i + 1] = (starts[i] as number) + list.length
  })
  const values = new Uint32Array(starts[lists.length] as number)
  lists.forEach((list, i) => values.set(list, starts[i]))
  return { starts, values }
}

/**
 * From a string to a list of numbers, without the strings: two 32-bit hashes, one for the slot and one to tell
 * strings of a slot apart. A string that is not in it finds another's list once in some 10⁹ look-ups: callers for
 * whom that matters compare the string itself.
 */
export interface StringIndex {
  /** Per slot: second hash, list number + 1 (0 = free). */
  readonly slots: Uint32Array
  readonly lists: Lists
  /** Where it was put together of several: what each finds, under the number that it has in all; below 0 is left out. */
  readonly parts?: readonly { index: StringIndex; now: (number: number) => number }[]
}

let first = 0
let second = 0

/** FNV-1a over UTF-16 units with two seeds; results in `first` and `second`, so that a look-up allocates nothing. */
function hash(text: string): void {
  let a = 0x811c9dc5
  let b = 0x9747b28c
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x85ebca6b) ^ (b >>> 13)
  }
  first = (a ^ (a >>> 15)) >>> 0
  second = (b ^ (b >>> 16)) >>> 0
}

/** The same of a text that is given by its units, each below U+0100. */
function hashUnits(units: Uint8Array, length: number): void {
  let a = 0x811c9dc5
  let b = 0x9747b28c
  for (let i = 0; i < length; i++) {
    const unit = units[i] as number
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x85ebca6b) ^ (b >>> 13)
  }
  first = (a ^ (a >>> 15)) >>> 0
  second = (b ^ (b >>> 16)) >>> 0
}

/** Share of the slots that are taken: more makes the file smaller and a look-up for what is not there longer. */
const FILLED = 0.7

export function packIndex(map: ReadonlyMap<string, readonly number[]>): StringIndex {
  const size = Math.ceil(map.size / FILLED) + 1
  const slots = new Uint32Array(size * 2)
  let list = 0
  for (const text of map.keys()) {
    hash(text)
    let slot = first % size
    while (slots[slot * 2 + 1] !== 0) slot = slot + 1 === size ? 0 : slot + 1
    slots[slot * 2] = second
    slots[slot * 2 + 1] = ++list
  }
  return { slots, lists: packLists([...map.values()]) }
}

/** Number of the list that belongs to the string, or -1. */
export function findList(index: StringIndex, text: string): number {
  hash(text)
  return listAt(index)
}

/** The same for a text by its units. */
export function findListOf(index: StringIndex, units: Uint8Array, length: number): number {
  hashUnits(units, length)
  return listAt(index)
}

function listAt({ slots }: StringIndex): number {
  const size = slots.length / 2
  let slot = first % size
  for (;;) {
    const list = slots[slot * 2 + 1] as number
    if (list === 0) return -1
    if (slots[slot * 2] === second) return list - 1
    slot = slot + 1 === size ? 0 : slot + 1
  }
}

/** The numbers that belong to the string; a view, empty when there are none. */
export function find(index: StringIndex, text: string): Uint32Array {
  if (index.parts) return findInParts(index.parts, text)
  const list = findList(index, text)
  if (list < 0) return NOTHING
  const { starts, values } = index.lists
  return values.subarray(starts[list], starts[list + 1])
}

const NOTHING = new Uint32Array(0)

const findInParts = (parts: NonNullable<StringIndex['parts']>, text: string): Uint32Array =>
  Uint32Array.from(parts.flatMap(({ index, now }) => Array.from(find(index, text), now).filter(number => number >= 0)))

/** Sections of a container under a common prefix, and back. */
export const stringSections = (name: string, table: StringTable): Record<string, Uint8Array | Uint32Array> => ({
  [`${name}.bytes`]: table.bytes,
  [`${name}.offsets`]: table.offsets,
})
export const listSections = (name: string, lists: Lists): Record<string, Uint32Array> => ({
  [`${name}.starts`]: lists.starts,
  [`${name}.values`]: lists.values,
})
export const indexSections = (name: string, index: StringIndex): Record<string, Uint32Array> => ({
  [`${name}.slots`]: index.slots,
  ...listSections(name, index.lists),
})

type Sections = Readonly<Record<string, unknown>>

/** The same as views, each opened when it is first looked at: whoever asks for one name needs few of them. */
class OpenedStrings implements StringTable {
  readonly #sections: Sections
  readonly #name: string
  #bytes: Uint8Array | undefined
  #offsets: Uint32Array | undefined
  readonly part: StringTable['part']
  constructor(sections: Sections, name: string, part: StringTable['part']) {
    this.#sections = sections
    this.#name = name
    this.part = part
  }
  get bytes(): Uint8Array {
    return (this.#bytes ??= this.#sections[`${this.#name}.bytes`] as Uint8Array)
  }
  get offsets(): Uint32Array {
    return (this.#offsets ??= this.#sections[`${this.#name}.offsets`] as Uint32Array)
  }
}

class OpenedLists implements Lists {
  readonly #sections: Sections
  readonly #name: string
  #starts: Uint32Array | undefined
  #values: Uint32Array | undefined
  constructor(sections: Sections, name: string) {
    this.#sections = sections
    this.#name = name
  }
  get starts(): Uint32Array {
    return (this.#starts ??= this.#sections[`${this.#name}.starts`] as Uint32Array)
  }
  get values(): Uint32Array {
    return (this.#values ??= this.#sections[`${this.#name}.values`] as Uint32Array)
  }
}

class OpenedStringIndex implements StringIndex {
  readonly #sections: Sections
  readonly #name: string
  #slots: Uint32Array | undefined
  readonly lists: Lists
  constructor(sections: Sections, name: string) {
    this.#sections = sections
    this.#name = name
    this.lists = new OpenedLists(sections, name)
  }
  get slots(): Uint32Array {
    return (this.#slots ??= this.#sections[`${this.#name}.slots`] as Uint32Array)
  }
}

/** @param part  bytes of the strings without the rest of them, for tables of which few are asked for */
export const openStrings = (sections: Sections, name: string, part?: StringTable['part']): StringTable =>
  new OpenedStrings(sections, name, part)
export const openLists = (sections: Sections, name: string): Lists => new OpenedLists(sections, name)
export const openStringIndex = (sections: Sections, name: string): StringIndex => new OpenedStringIndex(sections, name)
