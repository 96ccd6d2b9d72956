import { type Issue, isError, type Position, shown } from '../issue.ts'
import type { Entity, Source } from '../model.ts'
import { extended, type PlacedOverlay } from './overlay.ts'
import { followRedirects, type PlacedRedirect } from './redirects.ts'
import { danglingReferences, type PlacedEntity, withStanding } from './references.ts'

export { type PlacedEntity, REFERENCES } from './references.ts'

/** Entities read from one or more files, with everything that was wrong with them. */
export interface Dictionary {
  /** What it was named by: a shipped name, a file or a folder; several joined by a comma. */
  name: string
  entities: Entity[]
  /** Old id -> id of the entity that it now stands for. */
  redirects: ReadonlyMap<string, string>
  /** `namespace:key` -> source. */
  citations: ReadonlyMap<string, Source>
  /** The same with their places, as often as files list them. */
  cited: readonly PlacedSource[]
  /** Whether every file could be read: where one could not, entities are missing. */
  isWhole: boolean
  /** The entities with their places, in the same order. */
  placed: readonly PlacedEntity[]
  issues: Issue[]
}

/** A source as a file lists it. */
export interface PlacedSource {
  /** `namespace:key`. */
  key: string
  source: Source
  at: Position
}

/** What one file holds. */
export interface LoadedFile {
  /** A register that others keep: it answers where curated dictionaries know nothing. */
  register?: boolean
  /** Of a YAML file. */
  namespace?: string
  entities: PlacedEntity[]
  issues: Issue[]
  overlays?: readonly PlacedOverlay[]
  redirects?: readonly PlacedRedirect[]
  sources?: readonly PlacedSource[]
}

/**
 * Puts files, of one dictionary or of several, together. Ids must be unique, references and redirects must lead to an
 * entity of one of them, an overlay must add to one and contradict nothing: whatever clashes is an issue.
 */
export function assemble(name: string, files: readonly LoadedFile[]): Dictionary {
  const issues = files.flatMap(file => file.issues)
  const byId = new Map<string, PlacedEntity>()
  for (const item of files.flatMap(marked)) {
    const { id } = item.entity
    const earlier = byId.get(id)
    if (!earlier) byId.set(id, item)
    else
      issues.push({
        code: 'duplicate-id',
        at: item.at,
        expected: 'an id of its own',
        received: `"${id}" (also ${earlier.at.file}:${earlier.at.line})`,
      })
  }
  const { redirects, issues: lost } = followRedirects(redirectsOf(files, byId), id => byId.has(id))
  issues.push(...lost)
  const standing = (id: string): string => redirects.get(id) ?? id
  for (const overlay of files.flatMap(file => file.overlays ?? [])) {
    const base = byId.get(standing(overlay.target))
    if (!base) {
      issues.push({
        code: 'overlay-onto-nothing',
        at: overlay.where(['extends']),
        expected: `the id of an entity of the opened dictionaries${besideHint(overlay.target, byId)}`,
        received: `"${overlay.target}"`,
      })
      continue
    }
    const { placed, issues: clashes } = extended(base, overlay)
    byId.set(placed.entity.id, placed)
    issues.push(...clashes)
  }
  const placed = [...byId.values()].map(item => ({ ...item, entity: withStanding(item.entity, standing) }))
  issues.push(...placed.flatMap(item => danglingReferences(item, id => byId.has(id))))
  const cited = files.flatMap(file => file.sources ?? [])
  const citations = new Map<string, Source>()
  for (const { key, source, at } of cited) {
    const earlier = citations.get(key)
    if (earlier === undefined) citations.set(key, source)
    else if (JSON.stringify(earlier) !== JSON.stringify(source))
      issues.push({
        code: 'source-clash',
        severity: 'warning',
        at,
        expected: `source "${key}" to be what another file says, ${shown(earlier)}`,
        received: shown(source),
      })
  }
  return {
    name,
    entities: placed.map(({ entity }) => entity),
    redirects,
    citations,
    cited,
    isWhole: files.every(file => !file.issues.some(isError)),
    placed,
    issues,
  }
}

/** How to open what an overlay adds to, where nothing of its namespace is opened. */
function besideHint(target: string, byId: ReadonlyMap<string, unknown>): string {
  const namespace = target.slice(0, target.indexOf(':') + 1)
  for (const id of byId.keys()) if (id.startsWith(namespace)) return ''
  const name = namespace.slice(0, -1)
  return `: open the dictionary of "${name}" beside, as in -d ${name} -d FILE, or --with ${name}`
}

/** A register's entities say so. */
const marked = ({ entities, register }: LoadedFile): readonly PlacedEntity[] =>
  register ? entities.map(item => ({ ...item, register })) : entities

function redirectsOf(files: readonly LoadedFile[], byId: ReadonlyMap<string, PlacedEntity>): PlacedRedirect[] {
  const ofEntities = [...byId.values()].flatMap(({ entity, redirects, where }) =>
    redirects.map((from, i) => ({ from, to: entity.id, at: where(['redirects', i]) })),
  )
  return [...ofEntities, ...files.flatMap(file => file.redirects ?? [])]
}
