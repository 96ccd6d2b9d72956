import type { Issue, Position } from '../issue.ts'
import type { Alias, Entity } from '../model.ts'
import { shown } from '../source/schema.ts'
import { type PlacedEntity, REFERENCES } from './references.ts'

/** What an `extends` block adds to an entity, mostly of another dictionary. */
export interface PlacedOverlay {
  /** Id of the entity that it adds to. */
  target: string
  aliases: readonly Alias[]
  /** Its other properties, references with their namespace. */
  properties: Readonly<Record<string, unknown>>
  at: Position
  /** Where a value of the block stands. */
  where(path: readonly (string | number)[]): Position
}

/** Properties whose entries are added to those that are there. */
const MAPS: ReadonlySet<string> = new Set(['sameAs', 'checked'])

/**
 * The entity with what the overlay adds: aliases and references behind its own, entries of `sameAs`, properties that it
 * has not. What the entity says otherwise stays, and is told as an issue.
 */
export function extended(base: PlacedEntity, overlay: PlacedOverlay): { placed: PlacedEntity; issues: Issue[] } {
  const issues: Issue[] = []
  const entity: Entity = { ...base.entity, aliases: [...base.entity.aliases, ...overlay.aliases] }
  const clash = (path: readonly string[], own: unknown, given: unknown): void => {
    issues.push({
      code: 'overlay-clash',
      at: overlay.where(path),
      expected: `${path.join('.')} of "${entity.id}" to stay ${shown(own)}`,
      received: shown(given),
    })
  }
  for (const [property, given] of Object.entries(overlay.properties)) {
    const own = entity[property]
    if (own === undefined) entity[property] = given
    else if ((REFERENCES as readonly string[]).includes(property))
      entity[property] = [...new Set([...(own as string[]), ...(given as string[])])]
    else if (MAPS.has(property)) entity[property] = merged(property, own as Texts, given as Texts, clash)
    else if (JSON.stringify(own) !== JSON.stringify(given)) clash([property], own, given)
  }
  return { placed: { ...base, entity, where: whereOf(base, overlay) }, issues }
}

type Texts = Readonly<Record<string, string>>

function merged(
  property: string,
  own: Texts,
  given: Texts,
  clash: (path: readonly string[], own: unknown, given: unknown) => void,
): Texts {
  for (const [key, value] of Object.entries(given)) {
    if (Object.hasOwn(own, key) && own[key] !== value) clash([property, key], own[key], value)
  }
  return { ...given, ...own }
}

/** Added aliases stand where the overlay has them. */
function whereOf(base: PlacedEntity, overlay: PlacedOverlay): PlacedEntity['where'] {
  const own = base.entity.aliases.length
  return path => {
    const [first, number, ...rest] = path
    if (first === 'aliases' && typeof number === 'number' && number >= own)
      return overlay.where(['aliases', number - own, ...rest])
    return base.where(path)
  }
}
