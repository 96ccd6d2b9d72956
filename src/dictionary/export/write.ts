import type { Alias, Entity } from '../../model.ts'

/** Some of what a format's file holds. */
export interface Piece {
  /** Which file, where the format has several: its place in the format's `parts`. */
  part?: number
  data: string | Uint8Array
}

export interface Writer {
  /** The entity with no more than the format can hold, as its importer will give it back. */
  hold(entity: Entity): Entity
  /** The files of entities that `hold` has seen. @param all  may be called again: some files begin with what comes last */
  write(all: () => Iterable<Entity>, options: WriteOptions): Generator<Piece>
}

export interface WriteOptions {
  /** Name of the output; some formats have several syntaxes. */
  output: string
}

/** What `hold` took away, by kind: `"lang" of a name`, `"notes"`, `a name`. */
export function lossesOf(entity: Entity, held: Entity): string[] {
  const lost: string[] = []
  for (const [key, value] of Object.entries(entity)) {
    if (key === 'aliases') lost.push(...lostNames(value as Alias[], held.aliases))
    else if (!(key in held)) lost.push(`"${key}"`)
    else if (!isSame(value, held[key])) lost.push(`"${key}" as it is written`)
  }
  return lost
}

function lostNames(before: readonly Alias[], after: readonly Alias[]): string[] {
  const left = [...after]
  return before.flatMap(alias => {
    const at = left.findIndex(({ name }) => name === alias.name)
    if (at < 0) return ['a name']
    const [kept] = left.splice(at, 1) as [Alias]
    return Object.entries(alias)
      .filter(([key, value]) => !isSame(value, kept[key as keyof Alias]))
      .map(([key]) => `"${key}" of a name`)
  })
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Names apart by what is said of them, in a fixed order; names that then say the same are one. */
export function inOrder(aliases: readonly Alias[], order: (alias: Alias) => number): Alias[] {
  const seen = new Set<string>()
  return aliases
    .map((alias, place) => ({ alias, place }))
    .sort((a, b) => order(a.alias) - order(b.alias) || a.place - b.place)
    .map(({ alias }) => alias)
    .filter(alias => {
      const key = JSON.stringify(alias)
      const isNew = !seen.has(key)
      seen.add(key)
      return isNew
    })
}

/** The name alone: what a format keeps of an alias at least. */
export const nameOnly = ({ name }: Alias): Alias => ({ name: name.trim() })

/** A field of delimited text, in quotes where it needs them. */
export const cell = (text: string, delimiter = ','): string =>
  text.includes(delimiter) || /["\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text

export const record = (cells: readonly string[]): string => `${cells.map(text => cell(text)).join(',')}\n`

/** A property as the text of one cell: `true`, `12`, several joined by a bar, anything else as JSON. */
export function asText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value) && value.every(item => typeof item !== 'object')) return value.join(' | ')
  return JSON.stringify(value)
}

/** Characters that XML can't hold, and lone halves of a pair. */
export const xmlText = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/\r\n?/gu, '\n')
    .trim()
