/** What a change of dictionaries changes: in the entities, and in the answers to a sample of mentions. */
import { REFERENCES } from '../dictionary/references.ts'
import type { Alias, Entity, Hints, Resolution, ResolveOptions, Resolver } from '../model.ts'

export const ANSWER_CHANGES = ['new match', 'lost match', 'other entity', 'other doubt'] as const

/** A mention whose answer is another one now. */
export interface AnswerChange {
  change: (typeof ANSWER_CHANGES)[number]
  mention: string
  /** E.g. `match syria:duma`, `review close-rival syria:duma`, `none`. */
  before: string
  after: string
}

/** What is said of an entity or of one of its names, as text; absent where nothing is said. */
export interface FactChange {
  /** A property, such as `type`, `partOf` or `sameAs.wikidata`; or a name in quotes. */
  of: string
  before?: string
  after?: string
}

/** An entity that came, went, merged into another, or of which something else is said now. */
export interface EntityChange {
  change: 'added' | 'removed' | 'merged' | 'renamed' | 'other names' | 'other facts'
  id: string
  /** The canonical name, the new one where it was renamed; the id that it merged into. */
  name: string
  added: readonly string[]
  removed: readonly string[]
  /** What else is said of it, or of a name that it keeps. */
  facts: readonly FactChange[]
}

type Answering = Pick<Resolver, 'resolve' | 'entity'>

/** @param sample  may be a stream of any length; each distinct row is asked once */
export async function* answerChanges(
  sample: Iterable<Hints & { mention: string }> | AsyncIterable<Hints & { mention: string }>,
  before: Answering,
  after: Answering,
  options: ResolveOptions = {},
): AsyncGenerator<AnswerChange> {
  const asked = new Set<string>()
  for await (const { mention, type, lang } of sample) {
    const key = JSON.stringify([mention, type, lang])
    if (asked.has(key)) continue
    asked.add(key)
    const hints = { ...options, ...(type !== undefined && { type }), ...(lang !== undefined && { lang }) }
    const [old, now] = [before.resolve(mention, hints), after.resolve(mention, hints)]
    const change = changeOf(old, now, id => after.entity(id)?.id ?? id)
    if (change !== undefined) yield { change, mention, before: inWords(old), after: inWords(now) }
  }
}

/** @param standing  the id that an old one leads to now: a merged entity is no other one */
function changeOf(
  old: Resolution,
  now: Resolution,
  standing: (id: string) => string,
): AnswerChange['change'] | undefined {
  if (old.decision === 'match' && now.decision === 'match')
    return standing(old.entity.id) === now.entity.id ? undefined : 'other entity'
  if (now.decision === 'match') return 'new match'
  if (old.decision === 'match') return 'lost match'
  return doubt(old, standing) === doubt(now, standing) ? undefined : 'other doubt'
}

/** A review by its first candidate: who is asked about is what a person sees. */
const doubt = ({ decision, candidates: [first] }: Resolution, standing: (id: string) => string): string =>
  decision === 'review' ? `review ${first ? standing(first.id) : ''}` : decision

function inWords(resolution: Resolution): string {
  switch (resolution.decision) {
    case 'match':
      return `match ${resolution.entity.id}`
    case 'review':
      return ['review', resolution.because, resolution.candidates[0]?.id].filter(Boolean).join(' ')
    case 'none':
      return 'none'
  }
}

/** By id, in the order of the new dictionaries, then those that went. */
export function* entityChanges(
  before: Pick<Resolver, 'entities' | 'entity'>,
  after: Pick<Resolver, 'entities' | 'entity'>,
): Generator<EntityChange> {
  const old = new Map([...before.entities()].map(entity => [entity.id, entity]))
  const standing = (id: string): string => after.entity(id)?.id ?? id
  for (const entity of after.entities()) {
    const { id, name } = entity
    const earlier = old.get(id)
    old.delete(id)
    if (!earlier) {
      yield { change: 'added', id, name, added: namesOf(entity), removed: [], facts: [] }
      continue
    }
    const [was, is] = [new Set(namesOf(earlier)), new Set(namesOf(entity))]
    const added = [...is].filter(one => !was.has(one))
    const removed = [...was].filter(one => !is.has(one))
    const facts = [...factChanges(earlier, entity, standing), ...nameChanges(earlier.aliases, entity.aliases)]
    const said = { id, name, added, removed, facts }
    if (earlier.name !== name) yield { change: 'renamed', ...said }
    else if (added.length + removed.length > 0) yield { change: 'other names', ...said }
    else if (facts.length > 0) yield { change: 'other facts', ...said }
  }
  for (const entity of old.values()) {
    const heir = after.entity(entity.id)
    const removed = namesOf(entity)
    if (heir) yield { change: 'merged', id: entity.id, name: heir.id, added: [], removed: [], facts: [] }
    else yield { change: 'removed', id: entity.id, name: entity.name, added: [], removed, facts: [] }
  }
}

const namesOf = ({ name, aliases }: Entity): string[] => [name, ...aliases.map(alias => alias.name)]

/** Its names are told apart; what curators write to one another is no fact. */
const NO_FACTS: ReadonlySet<string> = new Set(['id', 'name', 'aliases', 'notes', 'checked'])
const MAPS: ReadonlySet<string> = new Set(['sameAs'])

/** @param standing  the id that an old one leads to now: a reference to what has merged is no other one */
function* factChanges(before: Entity, after: Entity, standing: (id: string) => string): Generator<FactChange> {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (NO_FACTS.has(key)) continue
    if (MAPS.has(key)) {
      const [was, is] = [before[key] ?? {}, after[key] ?? {}] as [object, object]
      for (const part of new Set([...Object.keys(was), ...Object.keys(is)]))
        yield* fact(`${key}.${part}`, was[part as keyof object], is[part as keyof object])
    } else if ((REFERENCES as readonly string[]).includes(key)) {
      const [was, is] = [before[key] ?? [], after[key] ?? []].map(ids => new Set((ids as string[]).map(standing)))
      const without = (ids: Iterable<string>, others: Set<string>): string[] | undefined => {
        const left = [...ids].filter(id => !others.has(id))
        return left.length > 0 ? left : undefined
      }
      yield* fact(key, without(was as Set<string>, is as Set<string>), without(is as Set<string>, was as Set<string>))
    } else yield* fact(key, before[key], after[key])
  }
}

function* fact(of: string, was: unknown, is: unknown): Generator<FactChange> {
  if (JSON.stringify(was) === JSON.stringify(is)) return
  yield {
    of,
    ...(was === undefined ? {} : { before: asText(was) }),
    ...(is === undefined ? {} : { after: asText(is) }),
  }
}

/** Of names that both have: kind, language, dates, whether weak. One name may stand there several times. */
function* nameChanges(before: readonly Alias[], after: readonly Alias[]): Generator<FactChange> {
  const saidOf = (aliases: readonly Alias[]): Map<string, string[]> => {
    const said = new Map<string, string[]>()
    for (const { name, notes: _notes, checked: _checked, ...rest } of aliases)
      said.set(name, [...(said.get(name) ?? []), asText(rest)].sort())
    return said
  }
  const [was, is] = [saidOf(before), saidOf(after)]
  for (const [name, said] of is) {
    const earlier = was.get(name)
    if (earlier) yield* fact(JSON.stringify(name), earlier, said)
  }
}

/** `translation, en, weak`: of a flag its name, of a list its items, of a map its keys with their values. */
function asText(value: unknown): string {
  if (Array.isArray(value)) return value.map(asText).join('; ')
  if (typeof value !== 'object' || value === null) return String(value)
  const parts = Object.entries(value).map(([key, item]) => (item === true ? key : `${key} ${asText(item)}`))
  return parts.sort().join(', ') || 'nothing'
}
