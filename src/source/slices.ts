/** Pieces of a YAML text by the nodes that the parser found: what moves them leaves everything else as it stands. */
import { isCollection, isMap, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'

/** From `start` to `end`, exclusive, in UTF-16 units. */
export interface Slice {
  start: number
  end: number
}

/** Where a node’s text begins. */
export const startOf = (node: unknown): number => (node as Node).range?.[0] ?? 0

/** Where a node’s last value ends: without the comments, blank lines and line end behind it. */
export function endOf(text: string, node: unknown): number {
  if (isPair(node)) return endOf(text, node.value ?? node.key)
  if (isCollection(node) && !node.flow && node.items.length > 0) return endOf(text, node.items.at(-1))
  const [start, end] = (node as Node).range ?? [0, 0]
  return start + text.slice(start, end).trimEnd().length
}

/** Where the line ends that a place stands in: its line feed, or the end of the text. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

export const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1

/** Spaces in front of a place that is the first of its line (or follows a dash there). */
export const columnOf = (text: string, at: number): number => at - lineStart(text, at)

/**
 * The pieces of a block map or list, one for each item, with the comment lines right above it. What stands between the
 * pieces (line ends, blank lines, comments with a blank line behind them) belongs to none.
 */
export function blockSlices(text: string, node: YAMLMap | YAMLSeq): Slice[] {
  const starts = node.items.map((item, i) => {
    const own = isPair(item) ? startOf(item.key) : dashBefore(text, startOf(item))
    const after = i === 0 ? -1 : lineEnd(text, endOf(text, node.items[i - 1]))
    return i === 0 && !isSeq(node) ? own : leadStart(text, own, after)
  })
  return starts.map((start, i) => {
    const until = starts[i + 1] ?? lineEnd(text, endOf(text, node.items[i]))
    const own = lineEnd(text, endOf(text, node.items[i]))
    return { start, end: start + text.slice(start, Math.min(own, until)).trimEnd().length }
  })
}

/** The dash of a list’s item. */
const dashBefore = (text: string, at: number): number => text.lastIndexOf('-', at - 1)

/** Start of the comment lines that stand right above a place, not before `after`; the place itself when there are none. */
function leadStart(text: string, at: number, after: number): number {
  let start = at
  for (let line = lineStart(text, at); line > 0; ) {
    const above = lineStart(text, line - 1)
    if (above < after) break
    const content = text.slice(above, line - 1)
    if (!/^\s*#/u.test(content)) break
    start = above + (content.length - content.trimStart().length)
    line = above
  }
  return start
}

/** The pieces of `{ a: b, c: d }`. */
export const flowSlices = (text: string, node: YAMLMap): Slice[] =>
  node.items.map(pair => ({ start: startOf(pair.key), end: endOf(text, pair) }))

/** A change of text: what stands in the slice becomes `by`. */
export interface Edit extends Slice {
  by: string
}

/** Edits that put the pieces into another order; each place between them keeps what it has. */
export const reordered = (text: string, slices: readonly Slice[], order: readonly number[]): Edit[] =>
  order.flatMap((from, to) => {
    const [place, piece] = [slices[to] as Slice, slices[from] as Slice]
    return from === to ? [] : [{ ...place, by: text.slice(piece.start, piece.end) }]
  })

/** The text with edits made that don’t overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  let done = ''
  let from = 0
  for (const { start, end, by } of [...edits].sort((a, b) => a.start - b.start)) {
    done += text.slice(from, start) + by
    from = end
  }
  return done + text.slice(from)
}

export const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '')

/** The pair of a map with this key. */
export const pairOf = (node: unknown, key: string): Pair | undefined =>
  isMap(node) ? node.items.find(pair => keyOf(pair) === key) : undefined
