import { ask, type Question } from '../lookup.ts'
import type { Task } from '../measured.ts'
import { FIXTURES, readSet } from '../sets.ts'

/** A row whose label is `review` is right when it is a review and the right id comes first. */
export const seeds: Task = {
  name: 'seeds',
  about: 'every name of the five reports, with type and language as hints: as labelled, match or review',
  async run({ kunya }) {
    const resolver = await kunya.openResolver()
    const rows = readSet([FIXTURES], 'seed_mentions.csv').map(({ mention = '', type, lang, id: gold, expect }) => {
      const question: Question = { mention, type, lang, isRight: id => id === gold, relevant: true }
      const judged = ask(resolver, question)
      return expect === 'review' ? { ...judged, right: judged.review && judged.first } : judged
    })
    return {
      measured: [{ set: 'seeds', rows, wanted: [{ measure: 'recall', as: 'as labelled', headline: true, goal: 1 }] }],
    }
  },
}
