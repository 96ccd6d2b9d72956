/** What a change of dictionaries changes: in the entities, and in the answers to a sample of mentions. */
import type { Entity, Hints, Resolution, ResolveOptions, Resolver } from '../model.ts'

export const ANSWER_CHANGES = ['new match', 'lost match', 'other entity', 'other doubt'] as const

/** A mention whose answer is another one now. */
export interface AnswerChange {
  change: (typeof ANSWER_CHANGES)[number]
  mention: string
  /** E.g. `match syria:duma`, `review close-rival syria:duma`, `none`. */
  before: string
  after: string
}

/** An entity that came, went, merged into another, or has other names now. */
export interface EntityChange {
  change: 'added' | 'removed' | 'merged' | 'renamed' | 'other names'
  id: string
  /** The canonical name, the new one where it was renamed; the id that it merged into. */
  name: string
  added: readonly string[]
  removed: readonly string[]
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
  for (const entity of after.entities()) {
    const { id, name } = entity
    const earlier = old.get(id)
    old.delete(id)
    if (!earlier) {
      yield { change: 'added', id, name, added: namesOf(entity), removed: [] }
      continue
    }
    const [was, is] = [new Set(namesOf(earlier)), new Set(namesOf(entity))]
    const added = [...is].filter(one => !was.has(one))
    const removed = [...was].filter(one => !is.has(one))
    if (earlier.name !== name) yield { change: 'renamed', id, name, added, removed }
    else if (added.length + removed.length > 0) yield { change: 'other names', id, name, added, removed }
  }
  for (const entity of old.values()) {
    const heir = after.entity(entity.id)
    const removed = namesOf(entity)
    if (heir) yield { change: 'merged', id: entity.id, name: heir.id, added: [], removed: [] }
    else yield { change: 'removed', id: entity.id, name: entity.name, added: [], removed }
  }
}

const namesOf = ({ name, aliases }: Entity): string[] => [name, ...aliases.map(alias => alias.name)]
