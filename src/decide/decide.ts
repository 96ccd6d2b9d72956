import type { ReviewReason } from '../model.ts'
import type { Options } from '../options.ts'

/** One entity's best name, as deciding needs it. */
export interface Ranked {
  /** After every deduction. */
  score: number
  /** Before the deduction for a type that the hint did not ask for. */
  untyped: number
  /** The name that matched is weak, or too little of it was met. */
  barred: boolean
}

/** The most that a barred name scores: it stays below the threshold for a match. */
export const mostBarred = ({ accept }: Pick<Options, 'accept'>): number => Math.max(accept - 0.01, 0)

export type Verdict = { decision: 'match' } | { decision: 'review'; because: ReviewReason } | { decision: 'none' }

/**
 * The three-way decision.
 * @param ranked  one per entity, best first
 */
export function decide(ranked: readonly Ranked[], { accept, review, margin }: Options): Verdict {
  const [best, next] = ranked
  if (!best || best.score < review) {
    return best && best.untyped >= accept ? { decision: 'review', because: 'type-conflict' } : { decision: 'none' }
  }
  if (best.barred) return { decision: 'review', because: 'ambiguous-alias' }
  if (best.score < accept)
    return { decision: 'review', because: best.untyped >= accept ? 'type-conflict' : 'low-score' }
  if (next && best.score - next.score < margin) return { decision: 'review', because: 'close-rival' }
  return { decision: 'match' }
}
