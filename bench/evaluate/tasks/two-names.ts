import type { Entity } from '../../../src/model.ts'
import { ask, askRival, type Question } from '../lookup.ts'
import type { Task } from '../measured.ts'
import { groupBy, type Named, plainKey, readSet, writeDictionary } from '../sets.ts'
import { goldOf } from './resolution.ts'

/** Its label, and its first Arabic alias in Arabic letters; an entity without one is remembered by its label alone. */
function twoNames({ id, type, name, aliases, level }: Entity, labels: ReadonlyMap<string, string>): Named[] {
  const arabic = aliases.find(alias => alias.lang === 'ar' && /\p{Script=Arabic}/u.test(alias.name))
  const label = { id, name: labels.get(id) ?? name, type, ...(typeof level === 'string' && { level }) }
  return arabic ? [label, { id, name: arabic.name, type, lang: 'ar' }] : [label]
}

/** Entities that the list of labels lacks are there too, by their canonical name: they are rivals of the others. */
export const remembered: Task = {
  name: 'two-names',
  about: 'the same mentions, each entity remembered by its label and one Arabic name, with hints; the other spellings',
  async run({ kunya, folders, scratch }) {
    const shipped = await kunya.openResolver()
    const labels = new Map(readSet(folders, 'required_entities.csv').map(({ id = '', label = '' }) => [id, label]))
    const names = [...shipped.entities()].flatMap(entity => twoNames(entity, labels))
    const resolver = await kunya.openResolver({ dictionaries: [writeDictionary(scratch, 'two-names.csv', names)] })
    const keys = groupBy(names, ({ id }) => id)
    const questions = readSet(folders, 'mentions_dev.csv').flatMap((row): Question[] => {
      const { mention = '', type, lang } = row
      const ids = new Set(goldOf(row, shipped).map(({ id }) => id))
      const told = [...ids].flatMap(id => keys.get(id) ?? []).map(({ name }) => plainKey(name))
      if (ids.size === 0 || told.includes(plainKey(mention))) return []
      return [{ mention, type, lang, isRight: id => id !== undefined && ids.has(id), relevant: true }]
    })
    return {
      measured: [
        {
          set: 'mentions, two names only',
          rows: questions.map(question => ask(resolver, question)),
          wanted: [
            { measure: 'precision', headline: true, goal: 0.98 },
            { measure: 'recall', headline: true, goal: 0.7 },
            { measure: 'review share' },
            { measure: 'coverage' },
          ],
          rival: { measure: 'recall', run: rival => askRival(rival, names, questions, { precision: 0.98 }) },
        },
      ],
    }
  },
}
