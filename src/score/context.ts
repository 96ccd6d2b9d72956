import { aliasOf, type Index, typeOf } from '../index/open.ts'
import type { ResolveOptions } from '../model.ts'
import { find } from '../source/arrays.ts'

/** What a candidate keeps when the context speaks against it: enough to lose to its homonym, not to vanish. */
const OUTSIDE = 0.94
const NOT_THEN = 0.95
/** Kilometres from `near` at which half of what distance can take is taken, and the most it takes. */
const HALF_AT = 30
const MOST_FOR_DISTANCE = 0.12

/** 0..1: what the hints on place and time leave of a candidate's score. Without such hints 1. */
export function contextFactor(
  index: Index,
  entity: number,
  name: number,
  { within, near, on }: ResolveOptions,
): number {
  if (within === undefined && near === undefined && on === undefined) return 1
  return (
    (within === undefined ? 1 : withinFactor(index, entity, within)) *
    (near === undefined ? 1 : nearFactor(index, entity, near)) *
    (on === undefined ? 1 : dateFactor(index, name, on))
  )
}

function withinFactor(index: Index, entity: number, within: string): number {
  return whereabouts(index, entity, within) === 'elsewhere' ? OUTSIDE : 1
}

/**
 * Whether an entity lies in an area, following what it is part of. Of a group or a facility that is part of no place, or
 * only of what the area lies in itself, the dictionary does not say: that contradicts nothing.
 */
export function whereabouts(index: Index, entity: number, within: string): 'inside' | 'elsewhere' | 'unknown' {
  const [target] = find(index.ids, within)
  const above = withAll(index, entity)
  if (target !== undefined && above.has(target)) return 'inside'
  if (isPlace(index, entity)) return 'elsewhere'
  const around = target === undefined ? new Set() : withAll(index, target)
  for (const at of above) if (isPlace(index, at) && !around.has(at)) return 'elsewhere'
  return 'unknown'
}

const isPlace = (index: Index, entity: number): boolean => typeOf(index, entity) === 'place'

/** The entity and whatever it is part of, at any depth. */
function withAll(index: Index, entity: number): ReadonlySet<number> {
  const seen = new Set<number>()
  const open = [entity]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue
    seen.add(at)
    open.push(...index.parents.values.subarray(index.parents.starts[at], index.parents.starts[at + 1]))
  }
  return seen
}

/** Degrees, WGS 84. */
interface Point {
  lat: number
  lon: number
}

const EARTH_RADIUS = 6371

/** Kilometres between two points that are near each other; the date line is no border. */
export function kilometresBetween(a: Point, b: Point): number {
  const radians = Math.PI / 180
  const east = ((((a.lon - b.lon + 180) % 360) + 360) % 360) - 180
  const x = east * radians * Math.cos(((a.lat + b.lat) / 2) * radians)
  return Math.hypot(x, (a.lat - b.lat) * radians) * EARTH_RADIUS
}

function nearFactor(index: Index, entity: number, near: Point): number {
  const { lat, lon } = index.entity(entity)
  if (typeof lat !== 'number' || typeof lon !== 'number') return 1
  const kilometres = kilometresBetween({ lat, lon }, near)
  return 1 - (MOST_FOR_DISTANCE * kilometres) / (kilometres + HALF_AT)
}

function dateFactor(index: Index, name: number, on: string): number {
  return isNameOn(index, name, on) ? 1 : NOT_THEN
}

/** Whether a name was in use on a date: within its own dates, and within those of the entity where it has none. */
export function isNameOn(index: Index, name: number, on: string): boolean {
  const alias = aliasOf(index, name)
  const entity = index.entity(index.nameEntity[name] as number)
  const { from = entity.from, until = entity.until } = alias
  return !(from !== undefined && isBefore(on, from)) && !(until !== undefined && isBefore(until, on))
}

/** ISO dates compare as text, as far as both say: 2012 is not before 2012-01-23. */
export const isBefore = (date: string, other: string): boolean => common(date, other) < common(other, date)

const common = (date: string, other: string): string => date.slice(0, other.length)
