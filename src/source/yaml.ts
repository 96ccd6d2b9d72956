import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Issue, Position } from '../issue.ts'

/** A parsed file that still knows where each value stood. */
export interface Sourced {
  value: unknown
  /** Where the value at this path stands; the nearest parent's place where the path is missing. */
  at(path: readonly (string | number)[]): Position
  issues: readonly Issue[]
}

/** Aliases of one anchor, at most: more are a bomb. */
const MOST_ALIASES = 100

/** Reads one YAML 1.2 document. Syntax errors come back as issues; the value is then whatever could be read. */
export function parseYaml(text: string, file: string): Sourced {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const issues = document.errors.map(
    (error): Issue => ({
      code: 'yaml-syntax',
      at: place(error.pos[0]),
      expected: 'valid YAML',
      received: error.message.split('\n')[0] ?? error.code,
    }),
  )
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: MOST_ALIASES })
  } catch (error) {
    issues.push({
      code: 'yaml-syntax',
      at: place(0),
      expected: 'YAML whose aliases can be followed',
      received: (error as Error).message,
    })
  }
  return {
    value,
    issues,
    at: path => place(offsetOf(document.contents, path)),
  }
}

function offsetOf(root: unknown, path: readonly (string | number)[]): number {
  let node: unknown = root
  let offset = isNode(root) ? (root.range?.[0] ?? 0) : 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        item => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
      )
      if (!pair) return offset
      node = pair.value
      offset = startOf(node) ?? startOf(pair.key) ?? offset
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      offset = startOf(node) ?? offset
    } else return offset
  }
  return offset
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined)
