import type { Rival } from '../baselines.ts'
import { ask, askRival, type Question, scoresOf } from '../lookup.ts'
import type { Measured, RivalRun, Task } from '../measured.ts'
import { readSet } from '../sets.ts'
import { decideAt } from '../threshold.ts'
import { namesOf, questionsOf, withoutHints } from './resolution.ts'

/** A question is relevant to nothing: only a `match` with `nearest` is wrong, what else it may be is not labelled. */
const questionOf = (mention: string, nearest: string | undefined): Question => ({
  mention,
  isRight: id => id !== undefined && id === nearest,
  relevant: false,
})

export const lookalikes: Task = {
  name: 'lookalikes',
  about:
    'names of other entities that look like one of the dictionary: the share that does not match that one ' +
    '(baselines: at the threshold of their best F1 on the mentions without hints)',
  async run({ kunya, folders }) {
    const resolver = await kunya.openResolver()
    const rows = readSet(folders, 'lookalikes_dev.csv').map(({ mention = '', nearest = '', why }) => {
      const entity = resolver.entity(nearest)
      return { question: questionOf(mention, entity?.id), type: entity?.type, why }
    })
    const measured = (set: string, isHinted: boolean): Measured => ({
      set,
      rows: rows.map(({ question, type, why }) => {
        const judged = ask(resolver, isHinted ? { ...question, type } : question)
        return { ...judged, asked: `${judged.asked} (${why})`, accepted: judged.right, right: false }
      }),
      wanted: [{ measure: 'not taken', goal: 0.99, ...(!isHinted && { headline: true }) }],
    })
    const run = (rival: Rival): RivalRun => {
      const names = namesOf(resolver)
      const mentions = questionsOf(readSet(folders, 'mentions_dev.csv'), resolver, kunya).map(withoutHints)
      const { threshold } = askRival(rival, names, mentions, 'F1')
      const asked = rows.map(({ question }) => question)
      const judged = decideAt(scoresOf(rival, names, asked), threshold)
      return { threshold, rows: judged.map(row => ({ ...row, accepted: row.accepted && row.first })) }
    }
    return {
      measured: [
        { ...measured('look-alikes', false), rival: { measure: 'not taken', run } },
        measured('look-alikes, with the type of the other', true),
      ],
    }
  },
}
