/**
 * Registers behind curated dictionaries. A register (a sanctions list, a conflict data set) covers more and knows less:
 * it answers where the curated dictionaries say `none`, and never makes doubtful what they are sure of.
 */
import type { Index } from './index/open.ts'
import type { Candidate, Entity, Resolution } from './model.ts'

/** The curated entity that is the same thing as a register's entity: both give it one number of one register. */
export type Curated = (entity: Entity) => Entity | undefined

export function newCurated(index: Index): Curated {
  let byNumber: Map<string, Entity | null> | undefined
  return ({ sameAs = {} }) => {
    byNumber ??= numbersOf(index)
    for (const [register, number] of Object.entries(sameAs)) {
      const entity = byNumber.get(`${register} ${number}`)
      if (entity) return entity
    }
    return undefined
  }
}

/** A number that two curated entities claim tells neither of them. */
function numbersOf(index: Index): Map<string, Entity | null> {
  const byNumber = new Map<string, Entity | null>()
  for (let i = 0; i < index.entityCount; i++) {
    const entity = index.entity(i)
    for (const [register, number] of Object.entries(entity.sameAs ?? {})) {
      const key = `${register} ${number}`
      byNumber.set(key, byNumber.has(key) ? null : entity)
    }
  }
  return byNumber
}

/**
 * What the curated dictionaries say, with what the registers add to it.
 * @param entityOf  a register's entity by its id
 */
export function behind(
  own: Resolution,
  register: Resolution,
  curated: Curated,
  entityOf: (id: string) => Entity | undefined,
  limit: number,
): Resolution {
  const better = (candidate: Candidate): Candidate => {
    const entity = entityOf(candidate.id)
    const same = entity && curated(entity)
    return same ? withoutLoss(candidate, { id: same.id, name: same.name, type: same.type }) : candidate
  }
  const further = firstOfEach([...own.candidates, ...register.candidates.map(better)])
  if (own.decision === 'review') return withoutLoss(own, { candidates: further.sort(byScore).slice(0, limit) })
  if (register.decision === 'none') return own
  const candidates = firstOfEach([...register.candidates.map(better), ...own.candidates]).slice(0, limit)
  if (register.decision === 'review') return withoutLoss(register, { candidates })
  return withoutLoss(register, { candidates, entity: curated(register.entity) ?? register.entity })
}

const byScore = (a: Candidate, b: Candidate): number => b.score - a.score

function firstOfEach(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>()
  return candidates.filter(({ id }) => !seen.has(id) && seen.add(id))
}

/** The object with some values changed; its evidence is still made only when it is read. */
const withoutLoss = <T extends object>(object: T, changes: Partial<T>): T =>
  Object.defineProperties({} as T, {
    ...Object.getOwnPropertyDescriptors(object),
    ...Object.getOwnPropertyDescriptors(changes),
  })
