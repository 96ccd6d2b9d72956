import { expect, test } from 'vitest'
import { parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import {
  blockSlices,
  columnOf,
  edited,
  endOf,
  flowSlices,
  lineEnd,
  lineStart,
  pairOf,
  reordered,
} from '../../src/source/slices.ts'

const parsed = (text: string): YAMLMap => parseDocument(text).contents as unknown as YAMLMap
const pieces = (text: string, slices: readonly { start: number; end: number }[]): string[] =>
  slices.map(({ start, end }) => text.slice(start, end))

const TEXT = `# head
a: 1 # one

# apart

# two
b:
  - x

  # about y
  - y: 1
    z: |
      block
c: { d: 1, e: [2, 3] }
# tail
`

test('pieces of a block map and of a list, with the comments right above', () => {
  const map = parsed(TEXT)
  expect(pieces(TEXT, blockSlices(TEXT, map))).toEqual([
    'a: 1 # one',
    '# two\nb:\n  - x\n\n  # about y\n  - y: 1\n    z: |\n      block',
    'c: { d: 1, e: [2, 3] }',
  ])
  const list = pairOf(map, 'b')?.value as YAMLSeq
  expect(pieces(TEXT, blockSlices(TEXT, list))).toEqual(['- x', '# about y\n  - y: 1\n    z: |\n      block'])
  expect(pieces(TEXT, flowSlices(TEXT, pairOf(map, 'c')?.value as YAMLMap))).toEqual(['d: 1', 'e: [2, 3]'])
})

test('another order leaves what stands between', () => {
  const slices = blockSlices(TEXT, parsed(TEXT))
  const text = edited(TEXT, reordered(TEXT, slices, [2, 1, 0]))
  expect(text.startsWith('# head\nc: { d: 1, e: [2, 3] }\n\n# apart\n\n# two\nb:')).toBe(true)
  expect(text.endsWith('block\na: 1 # one\n# tail\n')).toBe(true)
  expect(edited(TEXT, reordered(TEXT, slices, [0, 1, 2]))).toBe(TEXT)
})

test('ends and lines', () => {
  expect(TEXT.slice(0, endOf(TEXT, pairOf(parsed(TEXT), 'b'))).endsWith('block')).toBe(true)
  const at = TEXT.indexOf('about')
  expect(TEXT.slice(lineStart(TEXT, at), lineEnd(TEXT, at))).toBe('  # about y')
  expect(columnOf(TEXT, at)).toBe(4)
})
