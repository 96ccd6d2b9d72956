/** Mentions put to a dictionary: to kunya, or to a baseline over the same names. */
import type { Resolution, Resolver } from '../../src/model.ts'
import { bestOf, type Rival } from './baselines.ts'
import type { RivalRun } from './measured.ts'
import type { Judged } from './metrics.ts'
import { sample } from './random.ts'
import type { Named } from './sets.ts'
import { type Aim, atBestThreshold, type Scored } from './threshold.ts'

export interface Question {
  mention: string
  type?: string | undefined
  lang?: string | undefined
  isRight: (id: string | undefined) => boolean
  /** There is a right answer in the dictionary. */
  relevant: boolean
  slices?: readonly string[]
}

const shown = ({ mention, type, lang }: Question): string =>
  [mention, ...(type || lang ? [`[${[lang, type].filter(Boolean).join(' ')}]`] : [])].join(' ')

export const hintsOf = ({ type, lang }: Pick<Question, 'type' | 'lang'>): { type?: string; lang?: string } => ({
  ...(type ? { type } : {}),
  ...(lang ? { lang } : {}),
})

export function ask(resolver: Resolver, question: Question): Judged {
  const { mention, isRight, relevant, slices } = question
  const answer = resolver.resolve(mention, { ...hintsOf(question), limit: 5 })
  const right = answer.decision === 'match' && isRight(answer.entity.id)
  return {
    asked: shown(question),
    got: told(answer),
    relevant,
    accepted: answer.decision === 'match',
    right,
    review: answer.decision === 'review',
    first: right || isRight(answer.candidates[0]?.id),
    five: right || answer.candidates.some(({ id }) => isRight(id)),
    ...(slices && { slices }),
  }
}

/** E.g. `match syria:duma 0.93 as "Duma"`, `review syria:ypg 0.71 (low-score)`, `none (nearest syria:ypg 0.51)`. */
function told(answer: Resolution): string {
  const [best] = answer.candidates
  switch (answer.decision) {
    case 'match':
      return `match ${answer.entity.id} ${answer.score} as "${answer.alias.name}"`
    case 'review':
      return `review ${best?.id} ${best?.score} (${answer.because})`
    case 'none':
      return best ? `none (nearest ${best.id} ${best.score})` : 'none'
  }
}

/** Baselines ask every name for every mention: of a longer list this many are drawn, the same ones in every run. */
export const SAMPLE = 400

/**
 * A baseline over the same names, asked a sample of the same questions; its best name is accepted from its threshold on.
 * A type hint leaves out the names of other types: a baseline cannot weigh it.
 */
export const askRival = (rival: Rival, names: readonly Named[], questions: readonly Question[], aim: Aim): RivalRun =>
  atBestThreshold(scoresOf(rival, names, sample(questions, SAMPLE)), aim)

export function scoresOf(rival: Rival, names: readonly Named[], questions: readonly Question[]): Scored[] {
  const scores = rival.open(names.map(({ name }) => name))
  const types = new Set(names.map(({ type }) => type))
  return questions.map(question => {
    const { type, mention, isRight, relevant } = question
    const fits = ({ type: its }: Named): boolean => !type || !types.has(type) || its === type
    const best = bestOf(scores(mention), names, fits)
    const isFound = best.map(({ id }) => isRight(id))
    return {
      asked: shown(question),
      got: best[0] ? `${best[0].id} ${best[0].score.toFixed(3)}` : 'none',
      relevant,
      first: isFound[0] ?? false,
      five: isFound.includes(true),
      score: best[0]?.score ?? 0,
    }
  })
}
