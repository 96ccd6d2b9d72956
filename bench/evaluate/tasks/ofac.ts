import { ask, askRival, type Question } from '../lookup.ts'
import type { Task } from '../measured.ts'
import { groupBy, type Named, readSet, tokenKey, writeDictionary } from '../sets.ts'

const typeOf = (type = ''): string => (type === 'person' ? 'person' : 'organisation')

/** A mention whose words equal another entity's primary name is right for that one too. */
export const ofac: Task = {
  name: 'ofac',
  about: 'OFAC primary names as dictionary, every other name of theirs as mention, with the type as hint',
  async run({ kunya, folders, scratch }) {
    const rows = readSet(folders, 'ofac_dev.csv')
    const names = rows
      .filter(({ kind }) => kind === 'primary')
      .map(({ ent_num: id = '', variant: name = '', type }): Named => ({ id, name, type: typeOf(type) }))
    const resolver = await kunya.openResolver({ dictionaries: [writeDictionary(scratch, 'ofac.csv', names)] })
    const known = new Set(names.map(({ id }) => id))
    const byWords = groupBy(names, ({ name }) => tokenKey(name))
    const questions = rows
      .filter(({ kind, ent_num = '' }) => kind !== 'primary' && known.has(ent_num))
      .map(({ variant: mention = '', ent_num = '', type }): Question => {
        const right = new Set([ent_num, ...(byWords.get(tokenKey(mention)) ?? []).map(({ id }) => id)])
        return {
          mention,
          type: typeOf(type),
          isRight: id => id !== undefined && right.has(id),
          relevant: true,
          slices: [`type: ${typeOf(type)}`],
        }
      })
    return {
      measured: [
        {
          set: 'ofac',
          rows: questions.map(question => ask(resolver, question)),
          wanted: [
            { measure: 'precision', headline: true, goal: 0.99 },
            { measure: 'recall', headline: true, goal: 0.55 },
            { measure: 'review share' },
            { measure: 'coverage' },
          ],
          rival: { measure: 'recall', run: rival => askRival(rival, names, questions, { precision: 0.99 }) },
        },
      ],
    }
  },
}
