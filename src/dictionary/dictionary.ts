import type { Issue } from '../issue.ts'
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
  /** The entities with their places, in the same order. */
  placed: readonly PlacedEntity[]
  issues: Issue[]
}

/** What one file holds. */
export interface LoadedFile {
  entities: PlacedEntity[]
  issues: Issue[]
  overlays?: readonly PlacedOverlay[]
  redirects?: readonly PlacedRedirect[]
  citations?: ReadonlyMap<string, Source>
}

/**
 * Puts files, of one dictionary or of several, together. Ids must be unique, references and redirects must lead to an
 * entity of one of them, an overlay must add to one and contradict nothing: whatever clashes is an issue.
 */
export function assemble(name: string, files: readonly LoadedFile[]): Dictionary {
  const issues = files.flatMap(file => file.issues)
  const byId = new Map<string, PlacedEntity>()
  for (const item of files.flatMap(file => file.entities)) {
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
        expected: 'the id of an entity of the opened dictionaries',
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
  return {
    name,
    entities: placed.map(({ entity }) => entity),
    redirects,
    citations: new Map(files.flatMap(file => [...(file.citations ?? [])])),
    placed,
    issues,
  }
}

function redirectsOf(files: readonly LoadedFile[], byId: ReadonlyMap<string, PlacedEntity>): PlacedRedirect[] {
  const ofEntities = [...byId.values()].flatMap(({ entity, redirects, where }) =>
    redirects.map((from, i) => ({ from, to: entity.id, at: where(['redirects', i]) })),
  )
  return [...ofEntities, ...files.flatMap(file => file.redirects ?? [])]
}
