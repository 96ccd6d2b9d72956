/** Entities as files of a format, and what it has no place for. */
import type { Entity } from '../../model.ts'
import { distinctNames } from '../distinct.ts'
import { formatOf } from '../formats.ts'
import type { DictionaryKind, Head, Source } from './dictionary.ts'
import { lossesOf, type Piece, type WriteOptions, type Writer } from './write.ts'

/** What an export could not take along, by kind. */
export type Losses = ReadonlyMap<string, number>

/** The entity as it comes back from a format's file; none where not even its name can be written. */
export function heldBy(writer: Writer, entity: Entity): Entity | undefined {
  const held = distinctNames(writer.hold(entity))
  return held.name.trim() === '' ? undefined : held
}

/** Writes entities in a format, and says what it has no place for. */
export async function exportEntities(
  name: string,
  entities: readonly Entity[],
  options: WriteOptions,
): Promise<{ pieces: Generator<Piece>; losses: Losses }> {
  const writer = await formatOf(name).writer()
  const losses = new Map<string, number>()
  for (const entity of entities) {
    const held = heldBy(writer, entity)
    for (const kind of held ? lossesOf(distinctNames(entity), held) : ['an entity'])
      losses.set(kind, (losses.get(kind) ?? 0) + 1)
  }
  return { pieces: writer.write(() => heldOf(entities, writer), options), losses }
}

function* heldOf(entities: readonly Entity[], writer: Writer): Generator<Entity> {
  for (const entity of entities) {
    const held = heldBy(writer, entity)
    if (held) yield held
  }
}

/** A dictionary file, in pieces: YAML, CSV or JSON Lines. */
export async function* writeDictionary(kind: DictionaryKind, source: Source, head: Head): AsyncGenerator<string> {
  yield* (await import('./dictionary.ts')).writeDictionary(kind, source, head)
}
