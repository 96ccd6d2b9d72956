/** Foreign files as a stream of entities that a dictionary may hold. */
import { DictionaryError, type Issue, type Position } from '../../issue.ts'
import type { Entity } from '../../model.ts'
import type { Input } from '../../source/text.ts'
import { listedKey, tokenise } from '../../text/tokenise.ts'
import { type Format, formatOf } from '../formats.ts'
import { REFERENCES } from '../references.ts'
import type { Found } from './found.ts'
import { keepIds, type Naming, underNamespace } from './naming.ts'

export interface ImportOptions {
  /** Ids become `namespace:slug`; an id of another namespace is renamed into it. */
  namespace?: string | undefined
  /** Ids stay as they are where no namespace is asked for: CSV and JSON Lines can hold any. */
  keepsIds?: boolean
  /** Key of the source that names without one get. */
  source?: string | undefined
  /** Names that several entities bear become weak; the files are read once more for that. */
  weakenShared?: boolean | undefined
  /** Only entities of this type; the others are counted. */
  type?: string | undefined
}

/** One step of an import. */
export interface Imported {
  at: Position
  entity?: Entity
  issues: readonly Issue[]
  /** What kunya has no place for, by kind. */
  leftOut: readonly string[]
}

/**
 * Reads files of a format as a stream of entities that a dictionary may hold.
 * @throws {DictionaryError} when a file is not of that format, or is damaged
 */
export async function* importEntities(
  name: string,
  inputs: readonly Input[],
  { namespace, keepsIds = false, source, type, weakenShared = false }: ImportOptions = {},
): AsyncGenerator<Imported> {
  const format = formatOf(name)
  const read = await format.reader()
  // The schema's checker is large, and nothing but an import needs it.
  const { conform } = await import('./conform.ts')
  const shared = weakenShared ? await sharedNames(read(inputs), type) : undefined
  const leadsOut = newReferences()
  let naming = keepsIds && namespace === undefined ? keepIds() : undefined
  for await (const found of read(inputs)) {
    const { at, leftOut = [] } = found
    const issues = [...(found.issues ?? [])]
    const { entity, issues: more } = found.entity ? conform(found.entity, at) : { issues: [] }
    issues.push(...more)
    if (!entity) {
      yield { at, issues, leftOut }
      continue
    }
    naming ??=
      namespace === undefined
        ? underNamespace(namespaceFor(format, entity, at), 'refuse')
        : underNamespace(namespace, 'rename')
    if (type !== undefined && entity.type !== type) {
      yield { at, issues, leftOut: [...leftOut, `entities of type ${entity.type}`] }
      continue
    }
    const named = naming.name(entity, at)
    issues.push(...named.issues)
    if ('entity' in named) {
      leadsOut.see(named.entity, at, naming)
      yield { at, entity: weakened(withSource(named.entity, source), shared), issues, leftOut }
    } else yield { at, issues, leftOut }
  }
  for (const issue of leadsOut.told()) yield { at: issue.at, issues: [issue], leftOut: [] }
}

/** References whose entity has not come: told at the end, as opening the result alone would refuse them. */
function newReferences(): { see(entity: Entity, at: Position, come: Naming): void; told(): Generator<Issue> } {
  const open = new Map<string, { at: Position; property: string; of: string }>()
  return {
    see(entity, at, come) {
      open.delete(entity.id)
      for (const property of REFERENCES)
        for (const id of entity[property] ?? [])
          if (!open.has(id) && !come.has(id)) open.set(id, { at, property, of: entity.id })
    },
    *told() {
      for (const [id, { at, property, of }] of open) {
        const expected = `${property} of "${of}" to name an entity of what is imported, or of a dictionary opened beside it`
        yield { code: 'leads-out', severity: 'warning', at, expected, received: `"${id}"` }
      }
    },
  }
}

/** Names as strings are listed (case, marks and punctuation aside) that more than one entity of the files bears. */
async function sharedNames(all: AsyncIterable<Found>, type: string | undefined): Promise<ReadonlySet<string>> {
  const bearers = new Map<string, string>()
  const shared = new Set<string>()
  for await (const { entity } of all) {
    if (!entity || (type !== undefined && entity.type !== type)) continue
    for (const { name } of [entity, ...entity.aliases]) {
      const key = listedKey(tokenise(name))
      const bearer = bearers.get(key)
      if (bearer === undefined) bearers.set(key, entity.id)
      else if (bearer !== entity.id) shared.add(key)
    }
  }
  return shared
}

function weakened(entity: Entity, shared: ReadonlySet<string> | undefined): Entity {
  if (!shared || shared.size === 0) return entity
  const aliases = entity.aliases.map(alias =>
    shared.has(listedKey(tokenise(alias.name))) ? { ...alias, weak: true } : alias,
  )
  return { ...entity, aliases }
}

function namespaceFor(format: Format, { id }: Entity, at: Position): string {
  const own = /^([a-z][a-z0-9-]*):[a-z0-9]+(?:-[a-z0-9]+)*$/u.exec(id)?.[1] ?? format.namespace
  if (own !== undefined) return own
  throw new DictionaryError([
    { code: 'no-namespace', at, expected: 'ids such as syria:hama, or a --namespace', received: `"${id}"` },
  ])
}

function withSource(entity: Entity, source: string | undefined): Entity {
  if (source === undefined) return entity
  return {
    ...entity,
    aliases: entity.aliases.map(alias => (alias.source === undefined ? { ...alias, source } : alias)),
  }
}
