/** Writes one alias, entity or source into a YAML dictionary: comments, order and every other byte stay. */
import { Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Alias, Source } from '../model.ts'
import {
  blockSlices,
  columnOf,
  type Edit,
  edited,
  endOf,
  keyOf,
  lineEnd,
  lineStart,
  pairOf,
  startOf,
} from '../source/slices.ts'
import { ALIAS_ORDER, ENTITY_ORDER, inOrder } from './order.ts'
import { qualify } from './yaml.ts'

/** A new block: an entity, or an overlay with `extends` in place of the rest. */
export type NewBlock = Readonly<Record<string, unknown>> &
  ({ id: string; type: string; name: string } | { extends: string })

export interface Addition {
  /** The alias, and the id of the block that it goes to, with its namespace or without: an entity's, or what it extends. */
  to?: { key: 'id' | 'extends'; id: string; alias: Alias }
  block?: NewBlock
  source?: { key: string; source: Source }
}

/**
 * The text with the addition in its place: an alias behind the others of its block, an entity by its id where the others
 * stand so, a source behind the others.
 * @throws {Error} when the block is not there, or the text is no dictionary
 */
export function addToDictionary(text: string, { to, block, source }: Addition): string {
  let done = text
  if (source) done = once(done, root => sourceEdit(done, root, source.key, source.source))
  if (to) done = once(done, root => aliasEdit(done, blockOf(root, to.key, to.id), to.alias))
  if (block) done = once(done, root => blockEdit(done, root, inOrder(block, ENTITY_ORDER)))
  if (contentOf(done) !== contentOf(text, { ...(to && { to }), ...(block && { block }), ...(source && { source }) }))
    throw new Error('this file is laid out in a way that nothing can be added to it safely: please write it by hand')
  return done
}

const once = (text: string, editOf: (root: YAMLMap) => Edit): string => edited(text, [editOf(read(text))])

function read(text: string): YAMLMap {
  const document = parseDocument(text, { prettyErrors: false })
  const [error] = document.errors
  if (error) throw new Error(`no valid YAML: ${error.message.split('\n')[0]}`)
  if (!isMap(document.contents) || !isSeq(pairOf(document.contents, 'entities')?.value))
    throw new Error('expected a YAML dictionary with entities')
  return document.contents
}

interface Content {
  namespace: string
  sources?: Record<string, unknown>
  entities: { aliases?: unknown[]; [property: string]: unknown }[]
}

/** What a file says, and would say with an addition, whatever the order of its entities. */
function contentOf(text: string, { to, block, source }: Addition = {}): string {
  const content = parseDocument(text).toJS() as Content
  if (source) content.sources = { ...content.sources, [source.key]: source.source }
  const target = to && content.entities.find(entity => isId(entity[to.key], to.id, content.namespace))
  if (to && target) target.aliases = [...(target.aliases ?? []), writtenAlias(to.alias)]
  if (block) {
    const { aliases, ...properties } = inOrder(block as Content['entities'][number], ENTITY_ORDER)
    content.entities.push({ ...properties, ...(aliases && { aliases: (aliases as Alias[]).map(writtenAlias) }) })
  }
  const entities = content.entities.map(({ aliases, ...entity }) => JSON.stringify([entity, aliases])).sort()
  return JSON.stringify([{ ...content, entities: undefined, sources: undefined }, content.sources, entities])
}

/** An alias that is only a name stands as its name. */
const writtenAlias = (alias: Alias): string | Alias => (isOnlyName(alias) ? alias.name : inOrder(alias, ALIAS_ORDER))

const listOf = (node: unknown, key: string): YAMLSeq | undefined => {
  const value = pairOf(node, key)?.value
  return isSeq(value) ? value : undefined
}

function blockOf(root: YAMLMap, key: string, id: string): YAMLMap {
  const namespace = String(root.get('namespace'))
  const found = listOf(root, 'entities')?.items.find(item => isMap(item) && isId(item.get(key), id, namespace))
  if (!isMap(found)) throw new Error(`no block has ${key}: ${id}`)
  return found
}

const isId = (written: unknown, id: string, namespace: string): boolean =>
  written !== undefined && qualify(String(written), namespace) === qualify(id, namespace)

/** Behind the last alias, or as the first one behind the name. */
function aliasEdit(text: string, block: YAMLMap, alias: Alias): Edit {
  const written = inFlow(writtenAlias(alias))
  const pair = pairOf(block, 'aliases')
  if (pair && isSeq(pair.value)) return itemEdit(text, pair.value, startOf(pair.key), written)
  if (block.flow) return behind(endOf(text, block.items.at(-1)), `, aliases: [${written}]`)
  const name = pairOf(block, 'name') ?? block.items.at(-1)
  const indent = ' '.repeat(columnOf(text, startOf(block.items[0]?.key)))
  return behind(valueLineEnd(text, name), `${newline(text)}${indent}aliases:${newline(text)}${indent}  - ${written}`)
}

const isOnlyName = (alias: Alias): boolean => Object.keys(alias).join() === 'name'

function itemEdit(text: string, list: YAMLSeq, key: number, written: string): Edit {
  const last = list.items.at(-1)
  if (list.flow) {
    if (last !== undefined) return behind(endOf(text, last), `, ${written}`)
    return { start: startOf(list), end: endOf(text, list), by: `[${written}]` }
  }
  if (last === undefined)
    return behind(lineEnd(text, key), `${newline(text)}${' '.repeat(columnOf(text, key))}  - ${written}`)
  const first = startOf(list.items[0])
  const indent = ' '.repeat(columnOf(text, text.lastIndexOf('-', first - 1)))
  return behind(valueLineEnd(text, last), `${newline(text)}${indent}- ${written}`)
}

/** Before the first block with a greater id where ids ascend, else at the end; blank lines between blocks as they are. */
function blockEdit(text: string, root: YAMLMap, block: object): Edit {
  const pair = pairOf(root, 'entities')
  const list = pair?.value as YAMLSeq<YAMLMap>
  if (list.items.length === 0) {
    const written = blockText(block, '  ', newline(text))
    return { start: endOf(text, pair?.key) + 1, end: endOf(text, list), by: `${newline(text)}${written}` }
  }
  if (list.flow) return behind(endOf(text, list.items.at(-1)), `, ${inFlow(block)}`)
  const slices = blockSlices(text, list)
  const [first, second] = slices as [(typeof slices)[0], (typeof slices)[0] | undefined]
  const indent = ' '.repeat(columnOf(text, text.lastIndexOf('-', startOf(list.items[0]) - 1)))
  const written = blockText(block, indent, newline(text))
  const between = second && !/\n\s*\n/u.test(text.slice(first.end, second.start)) ? '' : newline(text)
  const ids = list.items.map(item => String(item.get('id') ?? '\uffff'))
  const id = 'id' in block ? String(block.id) : '\uffff'
  const isSorted = ids.every((one, i) => i === 0 || (ids[i - 1] as string) <= one)
  const at = isSorted ? ids.findIndex(one => one > id) : -1
  if (at < 0) return behind((slices.at(-1) as (typeof slices)[0]).end, `${newline(text)}${between}${written}`)
  const start = lineStart(text, (slices[at] as (typeof slices)[0]).start)
  return { start, end: start, by: `${written}${newline(text)}${between}` }
}

function sourceEdit(text: string, root: YAMLMap, key: string, source: object): Edit {
  const written = `${inFlow(key)}: ${inFlow(source)}`
  const pair = pairOf(root, 'sources')
  if (pair && isMap(pair.value)) {
    const last = pair.value.items.at(-1)
    if (last === undefined) return { start: startOf(pair.value), end: endOf(text, pair.value), by: `{ ${written} }` }
    if (pair.value.flow) return behind(endOf(text, last), `, ${written}`)
    const indent = ' '.repeat(columnOf(text, startOf(last.key)))
    return behind(valueLineEnd(text, last), `${newline(text)}${indent}${written}`)
  }
  const entities = root.items.find(item => keyOf(item) === 'entities')
  const start = startOf(entities?.key)
  return { start, end: start, by: `sources:${newline(text)}  ${written}${newline(text)}` }
}

const behind = (at: number, by: string): Edit => ({ start: at, end: at, by })

/** Where a value's line ends, a comment behind it included, the line end not. */
const valueLineEnd = (text: string, node: unknown): number => {
  const end = lineEnd(text, endOf(text, node))
  return text[end - 1] === '\r' ? end - 1 : end
}

const newline = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n')

/** A value as it stands between brackets. */
function inFlow(value: unknown): string {
  const document = new Document([value])
  const list = document.contents as unknown as YAMLSeq
  list.flow = true
  return document
    .toString(PLAIN)
    .trim()
    .replace(/^\[ | \]$/gu, '')
}

const PLAIN = { lineWidth: 0, flowCollectionPadding: true } as const

/** An entity as the shipped dictionaries write it: a property a line, an alias a line. */
function blockText(block: object, indent: string, lineFeed: string): string {
  const lines = Object.entries(block).flatMap(([key, value]) => {
    if (key === 'aliases') return ['aliases:', ...(value as Alias[]).map(alias => `  - ${inFlow(writtenAlias(alias))}`)]
    const text = new Document({ [key]: value })
    const node = (text.contents as unknown as YAMLMap).items[0]?.value
    if (!isScalar(node))
      return [`${key}: ${Array.isArray(value) ? `[${value.map(inFlow).join(', ')}]` : inFlow(value)}`]
    return [text.toString(PLAIN).trimEnd()]
  })
  return lines.map((line, i) => `${indent}${i === 0 ? '- ' : '  '}${line}`).join(lineFeed)
}
