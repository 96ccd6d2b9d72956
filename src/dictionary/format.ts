/** A YAML dictionary in canonical order: entities by id, properties as order.ts has them. Nothing else changes. */
import { isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import { blockSlices, type Edit, edited, flowSlices, keyOf, pairOf, reordered } from '../source/slices.ts'
import { ALIAS_ORDER, canonicalOrder, ENTITY_ORDER, HEAD_ORDER } from './order.ts'

/**
 * @throws {Error} when the text is no YAML (check it first), or when it can't be put in order without losing something
 */
export function formatDictionary(text: string): string {
  let done = text
  for (const step of [aliasKeys, entityKeys, entities, headKeys]) {
    const root = read(done)
    const edits = step(done, root)
    if (edits.length > 0) done = edited(done, edits)
  }
  if (done !== text && contentOf(done) !== contentOf(text))
    throw new Error('this file can’t be put in order without changing what it says: please move its parts by hand')
  return done
}

function read(text: string): unknown {
  const document = parseDocument(text, { prettyErrors: false })
  const [error] = document.errors
  if (error) throw new Error(`no valid YAML: ${error.message.split('\n')[0]}`)
  return document.contents
}

function blocksOf(root: unknown): YAMLMap[] {
  const list = pairOf(root, 'entities')?.value
  return isSeq(list) ? list.items.filter(isMap) : []
}

function aliasKeys(text: string, root: unknown): Edit[] {
  return blocksOf(root).flatMap(block => {
    const list = pairOf(block, 'aliases')?.value
    return isSeq(list) ? list.items.filter(isMap).flatMap(alias => keysInOrder(text, alias, ALIAS_ORDER)) : []
  })
}

const entityKeys = (text: string, root: unknown): Edit[] =>
  blocksOf(root).flatMap(block => keysInOrder(text, block, ENTITY_ORDER))

const headKeys = (text: string, root: unknown): Edit[] => (isMap(root) ? keysInOrder(text, root, HEAD_ORDER) : [])

function keysInOrder(text: string, map: YAMLMap, order: readonly string[]): Edit[] {
  const numbers = canonicalOrder(map.items.map(keyOf), order)
  if (numbers.every((from, to) => from === to)) return []
  const slices = map.flow ? flowSlices(text, map) : blockSlices(text, map)
  const hasComments =
    map.flow && slices.some(({ end }, i) => text.slice(end, slices[i + 1]?.start ?? end).includes('#'))
  return hasComments ? [] : reordered(text, slices, numbers)
}

/** By id; overlays, by what they extend, behind the entities. */
function entities(text: string, root: unknown): Edit[] {
  const list = pairOf(root, 'entities')?.value
  if (!isSeq(list) || list.flow || !list.items.every(isMap)) return []
  const keys = (list as YAMLSeq<YAMLMap>).items.map((block, i) => {
    const id = block.get('id')
    return { i, isOverlay: id === undefined, key: String(id ?? block.get('extends')) }
  })
  const numbers = keys
    .sort((a, b) => Number(a.isOverlay) - Number(b.isOverlay) || compareText(a.key, b.key) || a.i - b.i)
    .map(({ i }) => i)
  return numbers.every((from, to) => from === to) ? [] : reordered(text, blockSlices(text, list), numbers)
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** What a file says, whatever the order of its entities and properties; a comment is told by its sign. */
function contentOf(text: string): string {
  const document = parseDocument(text, { prettyErrors: false })
  if (document.errors.length > 0) return ''
  let value: { entities?: unknown[] }
  try {
    value = document.toJS() as typeof value
  } catch {
    return '' // an alias that stands before its anchor
  }
  return JSON.stringify([
    sortedKeys({ ...value, entities: undefined }),
    (value.entities ?? []).map(entity => JSON.stringify(sortedKeys(entity))).sort(),
    text.replace(/[^#]/gu, '').length,
  ])
}

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => compareText(a, b))
      .map(([key, item]) => [key, sortedKeys(item)]),
  )
}
