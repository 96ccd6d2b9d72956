/** What a report shows of a run, gathered as its answers come. */
import type { Resolution } from '../../index.ts'

export type Decision = Resolution['decision']

/** The best of what was found for a mention. */
export interface Found {
  id: string
  name: string
  score: number
}

/** What a report shows of one mention. */
export interface Shown {
  mention: string
  decision: Decision
  /** Of a review: `low-score`, `close-rival`, `type-conflict`, `ambiguous-alias`. */
  because: string | undefined
  /** Best first, two at most. */
  found: readonly Found[]
}

export interface Counted extends Shown {
  /** Rows that hold it. */
  count: number
}

export interface Findings {
  /** Rows by decision. */
  decisions: { readonly [D in Decision]: number }
  /** Distinct mentions by score of the best candidate, a bin for each twentieth; the last holds 0.95 to 1. */
  bins: readonly { readonly [D in Decision]: number }[]
  /** Distinct mentions for which nothing was found at all. */
  withoutCandidate: number
  /** Not matched, the most frequent first. */
  unresolved: readonly Counted[]
  /** How many distinct mentions are not matched; a lower bound when `isPartial`. */
  unresolvedCount: number
  /** Two entities with nearly the same score, the most frequent first. */
  nearTies: readonly Counted[]
  /** Whether rare mentions were let go of, so that lists may lack some. */
  isPartial: boolean
}

export interface Gatherer {
  add(shown: Shown, count: number): void
  findings(): Findings
}

export const BINS = 20
export const SHOWN = 50
/** Lead, in score points, of the best over the second below which they count as nearly tied. */
export const NEAR = 0.05
/** Mentions remembered at most for each list. */
const MOST = 100_000

const nobody = (): Record<Decision, number> => ({ match: 0, review: 0, none: 0 })

export function newGatherer(most: number = MOST): Gatherer {
  const decisions = nobody()
  const bins = Array.from({ length: BINS }, nobody)
  const unresolved = newRanking(most)
  const nearTies = newRanking(most)
  let withoutCandidate = 0
  return {
    add(shown, count) {
      const { decision, found } = shown
      const [best, second] = found
      decisions[decision] += count
      const bin = best && bins[Math.min(BINS - 1, Math.floor(best.score * BINS + 1e-9))]
      if (bin) bin[decision]++
      else withoutCandidate++
      if (decision !== 'match') unresolved.add(shown, count)
      if (decision !== 'none' && best && second && best.score - second.score < NEAR) nearTies.add(shown, count)
    },
    findings: () => ({
      decisions,
      bins,
      withoutCandidate,
      unresolved: unresolved.top(),
      unresolvedCount: unresolved.size(),
      nearTies: nearTies.top(),
      isPartial: unresolved.hasForgotten() || nearTies.hasForgotten(),
    }),
  }
}

/** Mentions by their count; once there are too many, those that came least are let go of. */
function newRanking(most: number) {
  const shown = new Map<string, Counted>()
  let forgotten = 0
  const byCount = (a: Counted, b: Counted): number => b.count - a.count || (a.mention < b.mention ? -1 : 1)
  const forget = (): void => {
    const kept = [...shown].sort(([, a], [, b]) => byCount(a, b)).slice(0, most / 2)
    forgotten += shown.size - kept.length
    shown.clear()
    for (const [key, value] of kept) shown.set(key, value)
  }
  return {
    /** The same mention may have several answers, by the hints of its rows. */
    add(one: Shown, count: number): void {
      const key = JSON.stringify([one.mention, one.decision, one.found[0]?.id])
      const known = shown.get(key)
      if (known) known.count += count
      else shown.set(key, { ...one, count })
      if (shown.size > most) forget()
    },
    top: (): Counted[] => [...shown.values()].sort(byCount).slice(0, SHOWN),
    size: (): number => shown.size + forgotten,
    hasForgotten: (): boolean => forgotten > 0,
  }
}
