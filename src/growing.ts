/** An index that entities are put into and retired from while it is asked. */
import { growIndex, ownNumber } from './index/grow.ts'
import type { Index } from './index/open.ts'
import { currentLexicon } from './lexicon/current.ts'
import type { Entity, EntityChanges } from './model.ts'

export interface Growing {
  /** As it is now. Another object after each change, so that what is remembered of one is not taken for the other. */
  index(): Index
  /** Whether an entity has this very id; redirects aside. */
  has(id: string): boolean
  /** Takes changes that were checked. What is put replaces what has its id, and follows what was there. */
  update(changes: EntityChanges): void
}

export function newGrowing(base: Index): Growing {
  const put = new Map<string, Entity>()
  const retired = new Set<string>()
  let now: Index | undefined = base
  return {
    // Several changes between two questions cost one growth.
    index: () => (now ??= growIndex(base, currentLexicon(), { put: [...put.values()], retired })),
    has: id => put.has(id) || (!retired.has(id) && ownNumber(base, id) !== undefined),
    update({ put: entities = [], retire = [] }) {
      for (const id of retire) {
        put.delete(id)
        retired.add(id)
      }
      for (const entity of entities) {
        put.delete(entity.id)
        put.set(entity.id, structuredClone(entity))
        // The base's is gone, or was never there.
        retired.add(entity.id)
      }
      if (entities.length > 0 || retire.length > 0) now = undefined
    },
  }
}

/**
 * @param has   whether an entity has this very id
 * @param leadsTo  the id that an id redirects to
 * @throws {TypeError|RangeError} naming what is wrong; nothing is changed then
 */
export function checkChanges(
  changes: EntityChanges,
  has: (id: string) => boolean,
  leadsTo: (id: string) => string | undefined,
): void {
  for (const name of Object.keys(changes))
    if (name !== 'put' && name !== 'retire') throw new RangeError(`unknown option "${name}": expected put or retire`)
  const { put = [], retire = [] } = changes
  if (!Array.isArray(put)) throw new TypeError('option "put": expected a list of entities')
  if (!Array.isArray(retire)) throw new TypeError('option "retire": expected a list of ids')
  const ids = new Set<string>()
  for (const entity of put) {
    checkEntity(entity)
    if (ids.has(entity.id)) throw new RangeError(`option "put": expected each id once, received "${entity.id}" again`)
    ids.add(entity.id)
    const other = has(entity.id) ? undefined : leadsTo(entity.id)
    if (other !== undefined)
      throw new RangeError(
        `option "put": expected an id of its own, received "${entity.id}", which redirects to "${other}"`,
      )
  }
  for (const id of retire) {
    if (typeof id !== 'string' || !has(id))
      throw new RangeError(`option "retire": expected the id of an entity, received ${JSON.stringify(id)}`)
    if (ids.has(id)) throw new RangeError(`option "retire": expected ids that are not put, received "${id}"`)
  }
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''

function checkEntity(entity: Entity): void {
  if (typeof entity !== 'object' || entity === null) throw new TypeError('option "put": expected entities')
  for (const key of ['id', 'type', 'name'] as const)
    if (!isText(entity[key])) throw new TypeError(`option "put": expected "${key}" of an entity to be text`)
  if (!Array.isArray(entity.aliases) || entity.aliases.some(alias => !isText(alias?.name)))
    throw new TypeError(`option "put": expected "aliases" of "${entity.id}" to be a list of { name }`)
}
