import { checkChanges, type Growing, newGrowing } from './growing.ts'
import type { Index } from './index/open.ts'
import {
  DATE,
  type Entity,
  type EntityChanges,
  type EntityType,
  KNOWN_TYPES,
  type Resolution,
  type ResolveAllOptions,
  type ResolveOptions,
  type Resolver,
} from './model.ts'
import { type Options, withDefaults } from './options.ts'
import { behind, isSpelt, listsFirmly, newCurated } from './registers.ts'
import { resolveMention } from './resolve.ts'
import { find } from './source/arrays.ts'
import { resolveItems } from './stream.ts'
import { suggestNames } from './suggest.ts'
import { recent } from './text/memo.ts'
import { LONGEST_MENTION } from './text/tokenise.ts'

const RESOLVE_OPTIONS: ReadonlySet<string> = new Set(['type', 'lang', 'limit', 'on', 'within', 'near'])

/** Mentions whose answers are kept, at most, with the options that they were asked with: a stream of texts repeats its names. */
const MOST_MENTIONS = 4096

/** A resolver over one opened index, and over the registers behind it. Answers are frozen: a mention asked again gets the same. */
export function createResolver(index: Index, given: Partial<Options> = {}): Resolver {
  const resolver = overAll(index, given)
  const { resolve, update } = resolver
  let known = recent<Resolution>(MOST_MENTIONS)
  const all: Resolver = Object.assign(resolver, {
    resolve(mention: string, options: ResolveOptions = {}): Resolution {
      const key = keyOf(mention, options)
      const before = key === undefined ? undefined : known.get(key)
      if (before) return before
      const resolution = resolve(mention, options)
      for (const candidate of resolution.candidates) Object.freeze(candidate)
      Object.freeze(resolution.candidates)
      Object.freeze(resolution)
      if (key !== undefined) known.set(key, resolution)
      return resolution
    },
    update(changes: EntityChanges): void {
      update(changes)
      known = recent(MOST_MENTIONS)
    },
    resolveAll: (items: Parameters<Resolver['resolveAll']>[0], options?: ResolveAllOptions) =>
      resolveItems(all.resolve, items, options),
  })
  return all
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

/** A resolver that remembers no answer. */
type Plain = Omit<Resolver, 'resolveAll'>

function overAll(index: Index, given: Partial<Options> = {}): Plain {
  const growing = newGrowing(index)
  const { registers } = index
  if (!registers) return overOne(growing, given)
  const behindIt = newGrowing(registers)
  const own = overOne(growing, given, () => others.types)
  const others: Plain = overOne(behindIt, given, () => own.types)
  const entityOf = (id: string): Entity | undefined => own.entity(id) ?? others.entity(id)
  // An area of the one is nothing to the other, which then goes by the name alone.
  const knownTo = (one: Plain, other: Plain, options: ResolveOptions): ResolveOptions => {
    const { within } = options
    if (typeof within !== 'string' || one.entity(within) || !other.entity(within)) return options
    const { within: _, ...rest } = options
    return rest
  }
  const defaults = withDefaults(given)
  return {
    get types() {
      return [...new Set([...own.types, ...others.types])]
    },
    get dictionaries() {
      return [...own.dictionaries, ...others.dictionaries]
    },
    resolve(mention, options = {}) {
      const first = own.resolve(mention, knownTo(own, others, options))
      // Too long to be read at all.
      if (typeof mention === 'string' && mention.length > LONGEST_MENTION) return first
      // What was matched by reading is checked against what registers list; a name that is listed here needs no second look.
      if (
        first.decision === 'match' &&
        (isSpelt(first.candidates[0], mention) || !listsFirmly(behindIt.index(), mention))
      )
        return first
      const second = others.resolve(mention, knownTo(others, own, options))
      return behind(first, second, newCurated(growing.index()), others.entity, options.limit ?? defaults.limit)
    },
    suggest(prefix, options = {}) {
      const found = [...own.suggest(prefix, options), ...others.suggest(prefix, options)]
      return found.sort((a, b) => b.score - a.score).slice(0, options.limit ?? 10)
    },
    update(changes) {
      checkChanges(
        changes,
        id => growing.has(id) || behindIt.has(id),
        id => entityOf(id)?.id,
      )
      // What a register has stays in the register.
      const isBehind = (id: string): boolean => !growing.has(id) && behindIt.has(id)
      const { put = [], retire = [] } = changes
      const split = (side: boolean): EntityChanges => ({
        put: put.filter(({ id }) => isBehind(id) === side),
        retire: retire.filter(id => isBehind(id) === side),
      })
      const [mine, theirs] = [split(false), split(true)]
      growing.update(mine)
      behindIt.update(theirs)
    },
    entity: entityOf,
    source: (key, entityId) => own.source(key, entityId) ?? others.source(key, entityId),
    *entities() {
      yield* own.entities()
      yield* others.entities()
    },
  }
}

function overOne(
  growing: Growing,
  given: Partial<Options>,
  furtherTypes: () => readonly EntityType[] = () => [],
): Plain {
  const defaults = withDefaults(given)
  const accepted = acceptedTypes(() => growing.index().types, furtherTypes)
  const entityOf = (id: string): Entity | undefined => {
    const index = growing.index()
    const number = numberOf(index, id)
    return number === undefined ? undefined : index.entity(number)
  }
  return {
    get types() {
      return growing.index().types
    },
    get dictionaries() {
      const { sources, version } = growing.index()
      return sources.map(name => ({ name, version }))
    },
    resolve(mention, options = {}) {
      if (typeof mention !== 'string') throw new TypeError(`resolve: expected a string, received ${typeof mention}`)
      check(options, accepted)
      const index = growing.index()
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
      return suggestNames(growing.index(), prefix, withDefaults({ limit }).limit)
    },
    update(changes) {
      checkChanges(changes, growing.has, id => entityOf(id)?.id)
      growing.update(changes)
    },
    entity: entityOf,
    source(key, entityId) {
      const namespace = entityId.includes(':') ? entityId.slice(0, entityId.indexOf(':') + 1) : ''
      return growing
        .index()
        .citations()
        .get(key.includes(':') ? key : `${namespace}${key}`)
    },
    *entities(): IterableIterator<Entity> {
      const index = growing.index()
      for (let i = 0; i < index.entityCount; i++) if (!index.gone.has(i)) yield index.entity(i)
    },
  }
}

/** Types that may be asked for; what the indexes have is looked at where it is no type that is known anyway. */
const acceptedTypes = (...more: readonly (() => readonly EntityType[])[]): Accepted => ({
  has: type => (KNOWN_TYPES as readonly string[]).includes(type) || more.some(types => types().includes(type)),
  list: () => [...new Set<string>([...KNOWN_TYPES, ...more.flatMap(types => types())])],
})

interface Accepted {
  has(type: string): boolean
  list(): readonly string[]
}

/** A hash may lie once in 10⁹: an id that is nobody's canonical id must be among the redirects. */
function numberOf(index: Index, id: string): number | undefined {
  const [number] = find(index.ids, id)
  if (number === undefined) return undefined
  return index.entity(number).id === id || index.redirects.has(id) ? number : undefined
}

const TEXT_OPTIONS: ReadonlySet<string> = new Set(['type', 'lang', 'on', 'within'])

/** @throws {RangeError} on an unknown option or type, {TypeError} on a value of the wrong kind */
function check(options: ResolveOptions, types: Accepted): void {
  for (const [name, value] of Object.entries(options)) {
    if (!RESOLVE_OPTIONS.has(name))
      throw new RangeError(`unknown option "${name}": expected one of ${[...RESOLVE_OPTIONS].join(', ')}`)
    if (value === undefined) continue
    if (TEXT_OPTIONS.has(name) && typeof value !== 'string')
      throw new TypeError(`option "${name}": expected a string, received ${typeof value}`)
    if (name === 'type' && !types.has(value as string))
      throw new RangeError(
        `option "type": expected one of ${types.list().join(', ')}, received ${JSON.stringify(value)}`,
      )
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
