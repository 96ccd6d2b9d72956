import type { Issue, Position } from '../issue.ts'
import type { Entity } from '../model.ts'

/** Properties that hold ids of entities. */
export const REFERENCES = ['partOf', 'distinctFrom', 'predecessor', 'successor', 'seatOf'] as const

/** Properties that hold ids: of entities, and old ones of its own. */
export const ID_LISTS: readonly ((typeof REFERENCES)[number] | 'redirects')[] = [...REFERENCES, 'redirects']

/** An entity with the place it was read from, for checks that need all files. */
export interface PlacedEntity {
  entity: Entity
  at: Position
  redirects: readonly string[]
  /** Of a register, behind the curated dictionaries. */
  register?: boolean
  /** Where a value of it stands; the nearest parent's place where the path is missing. */
  where(path: readonly (string | number)[]): Position
}

/** References that name a merged entity lead to the one that stands for it. */
export function withStanding(entity: Entity, standing: (id: string) => string): Entity {
  const moved = REFERENCES.filter(property => entity[property]?.some(id => standing(id) !== id))
  if (moved.length === 0) return entity
  return {
    ...entity,
    ...Object.fromEntries(
      moved.map(property => [property, [...new Set((entity[property] as string[]).map(standing))]]),
    ),
  }
}

/** References of an entity that name none. */
export function danglingReferences({ entity, where }: PlacedEntity, isEntity: (id: string) => boolean): Issue[] {
  return REFERENCES.flatMap(property =>
    (entity[property] ?? [])
      .filter(target => !isEntity(target))
      .map(target => ({
        code: 'dangling-reference',
        at: where([property]),
        expected: `${property} of "${entity.id}" to name an entity`,
        received: `"${target}"`,
      })),
  )
}
