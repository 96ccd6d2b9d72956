/** What two entities are to each other. */
import { type PlacedEntity, REFERENCES } from '../../dictionary/dictionary.ts'
import type { Entity } from '../../model.ts'
import { kilometresBetween } from '../../score/context.ts'

type Known = ReadonlyMap<string, PlacedEntity>

/** Whether the dictionary tells the two apart, or ties them: distinct, part, whole, forebear or heir; or a register does. */
export const areTold = (byId: Known, a: Entity, b: Entity): boolean =>
  refersTo(a, b.id) || refersTo(b, a.id) || isWithin(byId, a, b.id) || isWithin(byId, b, a.id) || areNumberedApart(a, b)

/** One register has a number for each: two p-codes are two villages. */
const areNumberedApart = (a: Entity, b: Entity): boolean =>
  Object.entries(a.sameAs ?? {}).some(([register, id]) => (b.sameAs?.[register] ?? id) !== id)

const refersTo = (entity: Entity, id: string): boolean =>
  REFERENCES.some(property => entity[property]?.includes(id) === true)

/** Part of it, at any depth. */
function isWithin(byId: Known, entity: Entity, whole: string): boolean {
  const seen = new Set<string>()
  const open = [...(entity.partOf ?? [])]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === whole) return true
    if (seen.has(id)) continue
    seen.add(id)
    open.push(...(byId.get(id)?.entity.partOf ?? []))
  }
  return false
}

export const namespaceOf = (id: string): string => id.slice(0, Math.max(id.indexOf(':'), 0))

/** One thing in two dictionaries: a register has one id for both. */
export const isSameElsewhere = (a: Entity, b: Entity): boolean =>
  namespaceOf(a.id) !== namespaceOf(b.id) &&
  Object.entries(a.sameAs ?? {}).some(([register, id]) => b.sameAs?.[register] === id || id === b.id)

/** A register behind the curated dictionaries clashes with none of them: it is asked where they know nothing. */
export const isBehind = (a: PlacedEntity, b: PlacedEntity): boolean => (a.register ?? false) !== (b.register ?? false)

/** Kilometres between two entities that both have coordinates. */
export function kilometresApart(a: Entity, b: Entity): number | undefined {
  const [aLat, aLon, bLat, bLon] = [a.lat, a.lon, b.lat, b.lon].map(Number) as [number, number, number, number]
  if (![aLat, aLon, bLat, bLon].every(Number.isFinite)) return undefined
  return kilometresBetween({ lat: aLat, lon: aLon }, { lat: bLat, lon: bLon })
}
