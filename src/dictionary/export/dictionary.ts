import type { Entity } from '../../model.ts'
import { csvWriter, newColumns, rowsOf } from './csv.ts'
import { lossesOf, record } from './write.ts'
import { type Header, yamlEntity, yamlHeader } from './yaml.ts'

/** What a dictionary can be written as. */
export const DICTIONARY_KINDS = ['yaml', 'csv', 'jsonl'] as const
export type DictionaryKind = (typeof DICTIONARY_KINDS)[number]

export interface Source {
  /** The entities from the beginning; called a second time where a file begins with what only its end tells. */
  pass(isLast: boolean): AsyncIterable<Entity>
  /** Told what a CSV has no place for. */
  lose(kinds: readonly string[]): void
}

/** Head of a YAML dictionary; its namespace is that of the first entity. */
export interface Head extends Omit<Header, 'namespace'> {
  /** Namespace of a dictionary without entities. */
  namespace: string
  /** Whether entities may name sources that `sources` lacks: they are found in a first pass, and listed. */
  hasOpenSources: boolean
}

/** A dictionary file, in pieces; entities pass by one at a time. */
export function writeDictionary(kind: DictionaryKind, source: Source, head: Head): AsyncGenerator<string> {
  switch (kind) {
    case 'yaml':
      return asYaml(source, head)
    case 'csv':
      return asCsv(source)
    case 'jsonl':
      return asJsonLines(source)
  }
}

async function* asYaml({ pass }: Source, { namespace: unused, hasOpenSources, ...head }: Head): AsyncGenerator<string> {
  const sources: Record<string, unknown> = { ...head.sources }
  if (hasOpenSources) {
    for await (const { aliases } of pass(false)) {
      for (const { source } of aliases) if (source !== undefined) sources[source] ??= source
    }
  }
  let namespace: string | undefined
  // In canonical order entities stand by their ids, and the least may come last: the blocks wait, as the text that they are.
  const blocks = newShelf()
  for await (const entity of pass(true)) {
    namespace ??= entity.id.split(':')[0] as string
    blocks.put(entity.id, yamlEntity(entity, namespace))
  }
  yield yamlHeader({ ...head, namespace: namespace ?? unused, sources }, namespace === undefined)
  yield* blocks.inOrder()
}

/** Bytes of one board. */
const BOARD = 1 << 20

/** Texts by their keys, as UTF-8 on large boards: a million small strings take several times the room. */
function newShelf(): { put(key: string, text: string): void; inOrder(): Generator<string> } {
  const boards: Uint8Array[] = []
  const places: { key: string; board: number; start: number; end: number }[] = []
  const [encoder, decoder] = [new TextEncoder(), new TextDecoder()]
  let used = 0
  return {
    put(key, text) {
      const most = 3 * text.length
      if (used + most > (boards.at(-1)?.length ?? 0)) {
        boards.push(new Uint8Array(Math.max(BOARD, most)))
        used = 0
      }
      const { written } = encoder.encodeInto(text, (boards.at(-1) as Uint8Array).subarray(used))
      places.push({ key, board: boards.length - 1, start: used, end: used + written })
      used += written
    },
    *inOrder() {
      places.sort((a, b) => (a.key < b.key ? -1 : 1))
      for (const { board, start, end } of places)
        yield decoder.decode((boards[board] as Uint8Array).subarray(start, end))
    },
  }
}

async function* asCsv({ pass, lose }: Source): AsyncGenerator<string> {
  const columns = newColumns()
  for await (const entity of pass(false)) columns.see(csvWriter.hold(entity))
  const list = columns.list()
  yield record(list)
  for await (const entity of pass(true)) {
    const held = csvWriter.hold(entity)
    lose(lossesOf(entity, held))
    yield rowsOf(held, list).map(record).join('')
  }
}

async function* asJsonLines({ pass }: Source): AsyncGenerator<string> {
  for await (const entity of pass(true)) yield `${JSON.stringify(entity)}\n`
}
