/**
 * Registers behind curated dictionaries. A register (a sanctions list, a conflict data set) covers more and knows less:
 * it answers where the curated dictionaries say `none`, and never makes doubtful what they are sure of.
 */
import { type Index, isWeak, listedNames } from './index/open.ts'
import type { Candidate, Entity, Evidence, Resolution } from './model.ts'
import { find } from './source/arrays.ts'
import { spellingsOf } from './text/gloss.ts'
import { listedKey, tokenise } from './text/tokenise.ts'

/** The curated entity that is the same thing as a register's entity: both give it one number of one register. */
export type Curated = (entity: Entity) => Entity | undefined

export function newCurated(index: Index): Curated {
  return ({ sameAs = {} }) => {
    for (const [register, number] of Object.entries(sameAs)) {
      // A number that two curated entities claim tells neither of them.
      const [entity, ...others] = Array.from(find(index.numbers, `${register} ${number}`), i => index.entity(i)).filter(
        ({ sameAs: own }) => own?.[register] === number,
      )
      if (entity && others.length === 0) return entity
    }
    return undefined
  }
}

/**
 * What the curated dictionaries say, with what the registers add to it. A register matches only what it lists: a name that is
 * merely near one of its thousands is for a person to see.
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
    return same ? withChanges(candidate, { id: same.id, name: same.name, type: same.type }) : candidate
  }
  const all = firstOfEach(register.candidates.map(better))
  const key = listedKey(tokenise(own.mention))
  const isListed = (candidate: Candidate): boolean => lists(candidate, key)
  const listed = all.filter(isListed)
  if (own.decision === 'match') {
    // A thing that the curated dictionaries know too, under whatever name, was weighed by them already.
    const rivals = register.candidates.filter(
      candidate => better(candidate) === candidate && isListed(candidate) && candidate.score >= own.score,
    )
    if (rivals.length === 0 || isListed(own.candidates[0] as Candidate)) return own
    const candidates = firstOfEach([...own.candidates, ...rivals]).sort(byScore)
    return { decision: 'review', mention: own.mention, because: 'close-rival', candidates: candidates.slice(0, limit) }
  }
  if (own.decision === 'review') {
    const near = register.decision === 'match' ? all.slice(0, 1) : []
    const candidates = firstOfEach([...own.candidates, ...listed, ...near]).sort(byScore)
    return withChanges(own, { candidates: candidates.slice(0, limit) })
  }
  const { mention } = own
  const [only] = listed
  const isOne = listed.length === 1 && only?.score === 1
  if (only && (isOne || (register.decision === 'match' && all[0] === only))) {
    const entity = entityOf(register.candidates.find(isListed)?.id ?? '')
    const named = entity && (curated(entity) ?? entity)
    if (named) {
      const { score, alias } = only
      return withEvidence(
        { decision: 'match', mention, entity: named, score, alias, candidates: all.slice(0, limit) },
        only,
      )
    }
  }
  if (listed.length > 0) {
    const because = register.decision === 'review' ? register.because : 'close-rival'
    return { decision: 'review', mention, because, candidates: listed.slice(0, limit) }
  }
  if (register.decision !== 'match') return own
  return { decision: 'review', mention, because: 'low-score', candidates: all.slice(0, limit) }
}

/** Scores of names that differ in form alone are no lower; evidence is made only for these. */
const SAME_FORM = 0.98

const isWritten = ({ alias }: Candidate, key: string): boolean =>
  spellingsOf(alias.name).some(spelling => listedKey(tokenise(spelling)) === key)

/** Whether a candidate's name is the mention as a string: no register has a say then (see `behind`). */
export const isSpelt = (candidate: Candidate | undefined, mention: string): boolean =>
  candidate !== undefined && isWritten(candidate, listedKey(tokenise(mention)))

/** Whether a candidate's name is the mention as a string (case, marks and punctuation aside), or has its very words. */
const lists = (candidate: Candidate, key: string): boolean =>
  isWritten(candidate, key) || (candidate.score >= SAME_FORM && candidate.evidence.step === 'same-form')

const withEvidence = <T extends object>(object: T, from: Candidate): T & { readonly evidence: Evidence } =>
  Object.defineProperty(object, 'evidence', { enumerable: true, get: () => from.evidence }) as T & {
    readonly evidence: Evidence
  }

/** Whether an index lists the mention, as it stands or without its brackets, as a name that is not weak. */
export const listsFirmly = (index: Index, mention: string): boolean =>
  listedNames(index, listedKey(tokenise(mention))).some(name => !isWeak(index, name))

const byScore = (a: Candidate, b: Candidate): number => b.score - a.score

function firstOfEach(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>()
  return candidates.filter(({ id }) => !seen.has(id) && seen.add(id))
}

/** The object with some values changed; its evidence is still made only when it is read. */
const withChanges = <T extends object>(object: T, changes: Partial<T>): T =>
  Object.defineProperties({} as T, {
    ...Object.getOwnPropertyDescriptors(object),
    ...Object.getOwnPropertyDescriptors(changes),
  })
