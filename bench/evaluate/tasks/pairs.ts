import type { Rival } from '../baselines.ts'
import type { Context, RivalRun, Task } from '../measured.ts'
import type { Judged } from '../metrics.ts'
import { type Row, readSet } from '../sets.ts'
import { atBestThreshold } from '../threshold.ts'

/** No row: no hint. */
const TYPES: Readonly<Record<string, string>> = {
  Person: 'person',
  Company: 'organisation',
  Organization: 'organisation',
  LegalEntity: 'organisation',
}

export interface PairQuestion {
  a: string
  b: string
  type: string | undefined
  isSame: boolean
}

const questionOf = ({ schema = '', name1 = '', name2 = '', is_match }: Row): PairQuestion => ({
  a: name1,
  b: name2,
  type: TYPES[schema],
  isSame: is_match === 'true',
})

/** Pairs whose quality is WEAK are left out. */
export const readPairs = (folders: Context['folders']): PairQuestion[] =>
  readSet(folders, 'name_bench_dev.csv')
    .filter(({ quality }) => quality !== 'WEAK')
    .map(questionOf)

export const hintOf = ({ type }: PairQuestion): { type?: string } => (type === undefined ? {} : { type })

const shown = ({ a, b, type, isSame }: PairQuestion): string =>
  `${a} | ${b}${type ? ` [${type}]` : ''} ${isSame ? 'same' : 'other'}`

export const pairs: Task = {
  name: 'pairs',
  about: 'pairs of names of the OpenSanctions name benchmark, by compare(), with the type as hint',
  async run({ kunya, folders }) {
    const questions = readPairs(folders)
    const rows = questions.map((question): Judged => {
      const { decision, score } = kunya.compare(question.a, question.b, hintOf(question))
      const accepted = decision === 'match'
      const found = question.isSame && decision !== 'none'
      return {
        asked: shown(question),
        got: `${decision} ${score}`,
        relevant: question.isSame,
        accepted,
        right: accepted && question.isSame,
        review: decision === 'review',
        first: found,
        five: found,
        slices: [`type: ${question.type ?? 'no hint'}`],
      }
    })
    return {
      measured: [
        {
          set: 'pairs, name_bench',
          rows,
          wanted: [
            { measure: 'precision' },
            { measure: 'recall' },
            { measure: 'F1', headline: true, goal: 0.9 },
            { measure: 'review share' },
          ],
          rival: { measure: 'F1', run: rival => compareRival(rival, questions) },
        },
      ],
    }
  },
}

function compareRival(rival: Rival, questions: readonly PairQuestion[]): RivalRun {
  const scored = questions.map(question => {
    const score = rival.open([question.b])(question.a)[0] as number
    return {
      asked: shown(question),
      got: score.toFixed(3),
      relevant: question.isSame,
      first: question.isSame,
      five: question.isSame,
      score,
    }
  })
  return atBestThreshold(scored, 'F1')
}
