/** How long one call takes, on the labelled names themselves, after warming up. */
import { hintsOf } from './lookup.ts'
import type { Context } from './measured.ts'
import { FIXTURES, readSet } from './sets.ts'
import { hintOf, readPairs } from './tasks/pairs.ts'

export interface Speed {
  /** Microseconds, median of the passes' means. */
  compare: number
  /** Microseconds, median of all calls. */
  resolve: number
}

/** Published by OpenSanctions for logic-v2, µs per comparison. */
export const PUBLISHED_COMPARE = 87
export const SPEED_GOALS: Readonly<Speed> = { compare: 10, resolve: 50 }

const PASSES = 15
const WARM_UP = 5

export async function measureSpeed({ kunya, folders }: Pick<Context, 'kunya' | 'folders'>): Promise<Speed> {
  const questions = readPairs(folders)
  const passes: number[] = []
  for (let pass = 0; pass < WARM_UP + PASSES; pass++) {
    const start = performance.now()
    for (const question of questions) kunya.compare(question.a, question.b, hintOf(question))
    if (pass >= WARM_UP) passes.push(((performance.now() - start) * 1000) / questions.length)
  }
  const resolver = await kunya.openResolver()
  const mentions = [...readSet([FIXTURES], 'seed_mentions.csv'), ...readSet(folders, 'mentions_dev.csv')].map(
    ({ mention = '', type, lang }) => ({ mention, hints: hintsOf({ type, lang }) }),
  )
  const calls: number[] = []
  for (let pass = 0; pass < WARM_UP + PASSES; pass++) {
    for (const { mention, hints } of mentions) {
      const start = performance.now()
      // Another limit is another question: an answer that is remembered would cost nothing.
      resolver.resolve(mention, { ...hints, limit: pass + 1 })
      if (pass >= WARM_UP) calls.push((performance.now() - start) * 1000)
    }
  }
  return { compare: median(passes), resolve: median(calls) }
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] as number
