import type { Issue, Position } from '../issue.ts'
import type { Entity } from '../model.ts'

/** Entities read from one or more files, with everything that was wrong with them. */
export interface Dictionary {
  /** What it was named by: a shipped name, a file or a folder. */
  name: string
  entities: Entity[]
  /** Old id -> id that it now stands for. */
  redirects: ReadonlyMap<string, string>
  issues: Issue[]
}

/** An entity with the place it was read from, for checks that need all files. */
export interface PlacedEntity {
  entity: Entity
  at: Position
  redirects: readonly string[]
}

/** Puts the files of one dictionary together; ids must be unique and references must lead somewhere. */
export function assemble(
  name: string,
  placed: readonly PlacedEntity[],
  issues: readonly Issue[],
  known: ReadonlySet<string> = new Set(),
): Dictionary {
  const all = [...issues]
  const byId = new Map<string, PlacedEntity>()
  const redirects = new Map<string, string>()
  for (const item of placed) {
    const { id } = item.entity
    const earlier = byId.get(id)
    if (earlier) {
      all.push({
        code: 'duplicate-id',
        at: item.at,
        expected: 'an id of its own',
        received: `"${id}" (also ${earlier.at.file}:${earlier.at.line})`,
      })
    } else byId.set(id, item)
  }
  for (const { entity, at, redirects: olds } of byId.values()) {
    for (const old of olds) {
      const owner = byId.has(old) ? old : redirects.get(old)
      if (owner === undefined) redirects.set(old, entity.id)
      else
        all.push({
          code: 'duplicate-id',
          at,
          expected: 'an old id that is nobody else’s',
          received: `"${old}" (also of "${owner}")`,
        })
    }
  }
  for (const item of byId.values()) {
    for (const property of REFERENCES) {
      for (const target of item.entity[property] ?? []) {
        if (byId.has(target) || redirects.has(target) || known.has(target)) continue
        all.push({
          code: 'dangling-reference',
          at: item.at,
          expected: `${property} of "${item.entity.id}" to name an entity`,
          received: `"${target}"`,
        })
      }
    }
  }
  return { name, entities: [...byId.values()].map(({ entity }) => entity), redirects, issues: all }
}

export const REFERENCES = ['partOf', 'distinctFrom', 'predecessor', 'successor', 'seatOf'] as const
