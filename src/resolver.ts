import type { Index } from './index/open.ts'
import {
  DATE,
  type Entity,
  type EntityType,
  KNOWN_TYPES,
  type Resolution,
  type ResolveOptions,
  type Resolver,
} from './model.ts'
import { type Options, withDefaults } from './options.ts'
import { behind, listsFirmly, newCurated } from './registers.ts'
import { resolveMention } from './resolve.ts'
import { find } from './source/arrays.ts'
import { suggestNames } from './suggest.ts'
import { recent } from './text/memo.ts'
import { LONGEST_MENTION } from './text/tokenise.ts'

const RESOLVE_OPTIONS: ReadonlySet<string> = new Set(['type', 'lang', 'limit', 'on', 'within', 'near'])

/** Mentions whose answers are kept, at most, with the options that they were asked with: a stream of texts repeats its names. */
const MOST_MENTIONS = 4096

/** A resolver over one opened index, and over the registers behind it. Answers are frozen: a mention asked again gets the same. */
export function createResolver(index: Index, given: Partial<Options> = {}): Resolver {
  const resolver = overAll(index, given)
  const known = recent<Resolution>(MOST_MENTIONS)
  return {
    ...resolver,
    resolve(mention, options = {}) {
      const key = keyOf(mention, options)
      const before = key === undefined ? undefined : known.get(key)
      if (before) return before
      const resolution = resolver.resolve(mention, options)
      for (const candidate of resolution.candidates) Object.freeze(candidate)
      Object.freeze(resolution.candidates)
      Object.freeze(resolution)
      if (key !== undefined) known.set(key, resolution)
      return resolution
    },
  }
}

/** What an answer depends on, as one string; nothing for a question that is refused. */
function keyOf(mention: string, options: ResolveOptions): string | undefined {
  if (typeof mention !== 'string' || mention.length > LONGEST_MENTION || mention.includes('\0')) return undefined
  let key = mention
  for (const name in options) {
    if (!RESOLVE_OPTIONS.has(name)) return undefined
    const value = options[name as keyof ResolveOptions]
    if (value !== undefined) key += `\0${name}\0${JSON.stringify(value)}`
  }
  return key
}

function overAll(index: Index, given: Partial<Options> = {}): Resolver {
  const { registers } = index
  const own = overOne(index, given, registers?.types)
  if (!registers) return own
  const others = overOne(registers, given, own.types)
  const curated = newCurated(index)
  // An area of the one is nothing to the other, which then goes by the name alone.
  const knownTo = (one: Resolver, other: Resolver, options: ResolveOptions): ResolveOptions => {
    const { within } = options
    if (typeof within !== 'string' || one.entity(within) || !other.entity(within)) return options
    const { within: _, ...rest } = options
    return rest
  }
  const defaults = withDefaults(given)
  return {
    types: [...new Set([...own.types, ...others.types])],
    dictionaries: [...own.dictionaries, ...others.dictionaries],
    resolve(mention, options = {}) {
      const first = own.resolve(mention, knownTo(own, others, options))
      // What was matched by reading is checked against what registers list; a listed name needs no second look.
      if (first.decision === 'match' && !listsFirmly(registers, mention)) return first
      const second = others.resolve(mention, knownTo(others, own, options))
      return behind(first, second, curated, others.entity, options.limit ?? defaults.limit)
    },
    suggest(prefix, options = {}) {
      const found = [...own.suggest(prefix, options), ...others.suggest(prefix, options)]
      return found.sort((a, b) => b.score - a.score).slice(0, options.limit ?? 10)
    },
    entity: id => own.entity(id) ?? others.entity(id),
    source: (key, entityId) => own.source(key, entityId) ?? others.source(key, entityId),
    *entities() {
      yield* own.entities()
      yield* others.entities()
    },
  }
}

function overOne(index: Index, given: Partial<Options>, furtherTypes: readonly EntityType[] = []): Resolver {
  const defaults = withDefaults(given)
  const types: readonly EntityType[] = index.types
  const accepted = new Set<string>([...KNOWN_TYPES, ...types, ...furtherTypes])
  return {
    types,
    dictionaries: index.sources.map(name => ({ name, version: index.version })),
    resolve(mention, options = {}) {
      if (typeof mention !== 'string') throw new TypeError(`resolve: expected a string, received ${typeof mention}`)
      check(options, accepted)
      if (options.within !== undefined && numberOf(index, options.within) === undefined)
        throw new RangeError(
          `option "within": expected the id of an entity, received ${JSON.stringify(options.within)}`,
        )
      return resolveMention(
        index,
        mention,
        options,
        options.limit === undefined ? defaults : withDefaults({ ...defaults, limit: options.limit }),
      )
    },
    suggest(prefix, { limit = 10, ...rest } = {}) {
      for (const name of Object.keys(rest)) throw new RangeError(`unknown option "${name}": expected limit`)
      if (typeof prefix !== 'string') throw new TypeError(`suggest: expected a string, received ${typeof prefix}`)
      return suggestNames(index, prefix, withDefaults({ limit }).limit)
    },
    entity(id) {
      const number = numberOf(index, id)
      return number === undefined ? undefined : index.entity(number)
    },
    source(key, entityId) {
      const namespace = entityId.includes(':') ? entityId.slice(0, entityId.indexOf(':') + 1) : ''
      return index.citations().get(key.includes(':') ? key : `${namespace}${key}`)
    },
    *entities(): IterableIterator<Entity> {
      for (let i = 0; i < index.entityCount; i++) yield index.entity(i)
    },
  }
}

/** A hash may lie once in 10⁹: an id that is nobody's canonical id must be among the redirects. */
function numberOf(index: Index, id: string): number | undefined {
  const [number] = find(index.ids, id)
  if (number === undefined) return undefined
  return index.entity(number).id === id || index.redirects.has(id) ? number : undefined
}

const TEXT_OPTIONS: ReadonlySet<string> = new Set(['type', 'lang', 'on', 'within'])

/** @throws {RangeError} on an unknown option or type, {TypeError} on a value of the wrong kind */
function check(options: ResolveOptions, types: ReadonlySet<string>): void {
  for (const [name, value] of Object.entries(options)) {
    if (!RESOLVE_OPTIONS.has(name))
      throw new RangeError(`unknown option "${name}": expected one of ${[...RESOLVE_OPTIONS].join(', ')}`)
    if (value === undefined) continue
    if (TEXT_OPTIONS.has(name) && typeof value !== 'string')
      throw new TypeError(`option "${name}": expected a string, received ${typeof value}`)
    if (name === 'type' && !types.has(value as string))
      throw new RangeError(`option "type": expected one of ${[...types].join(', ')}, received ${JSON.stringify(value)}`)
  }
  const { on, near } = options
  if (on !== undefined && !DATE.test(on))
    throw new RangeError(`option "on": expected a date like 2015-06-01, received ${JSON.stringify(on)}`)
  if (near === undefined) return
  if (!(Number.isFinite(near?.lat) && Number.isFinite(near?.lon)))
    throw new TypeError('option "near": expected { lat, lon } in degrees')
  if (Math.abs(near.lat) > 90 || Math.abs(near.lon) > 180)
    throw new RangeError(
      `option "near": expected a lat from -90 to 90 and a lon from -180 to 180, received ${JSON.stringify(near)}`,
    )
}
