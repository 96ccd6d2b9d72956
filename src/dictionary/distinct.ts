import type { Entity } from '../model.ts'

/** Without the names that say no more than another: the same string with the same said of it. */
export function distinctNames(entity: Entity): Entity {
  const seen = new Set<string>([JSON.stringify({ name: entity.name })])
  const aliases = entity.aliases.filter(alias => {
    const key = JSON.stringify(alias)
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
  return aliases.length === entity.aliases.length ? entity : { ...entity, aliases }
}
