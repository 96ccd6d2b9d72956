import type { Entity } from '../../../src/model.ts'
import { ask, askRival, type Question } from '../lookup.ts'
import type { Measured, Task } from '../measured.ts'
import { groupBy, type Named, plainKey, readSet, writeDictionary } from '../sets.ts'
import { goldOf } from './resolution.ts'

/** Its label, and its first Arabic alias in Arabic letters; an entity without one is remembered by its label alone. */
function twoNames({ id, type, name, aliases, level }: Entity, labels: ReadonlyMap<string, string>): Named[] {
  const arabic = aliases.find(alias => alias.lang === 'ar' && /\p{Script=Arabic}/u.test(alias.name))
  const label = { id, name: labels.get(id) ?? name, type, ...(typeof level === 'string' && { level }) }
  return arabic ? [label, { id, name: arabic.name, type, lang: 'ar' }] : [label]
}

/**
 * Asked of the entities that the list of labels has, and again with every other shipped entity beside them as a rival,
 * by its canonical name and its Arabic one.
 */
export const remembered: Task = {
  name: 'two-names',
  about: 'the same mentions, each entity remembered by its label and one Arabic name, with hints; the other spellings',
  async run({ kunya, folders, scratch }) {
    const shipped = await kunya.openResolver({ dictionaries: ['syria'] })
    const labels = new Map(readSet(folders, 'required_entities.csv').map(({ id = '', label = '' }) => [id, label]))
    const all = [...shipped.entities()]
    const measure = async (set: string, entities: readonly Entity[], isAsked: boolean): Promise<Measured> => {
      const names = entities.flatMap(entity => twoNames(entity, labels))
      const resolver = await kunya.openResolver({ dictionaries: [writeDictionary(scratch, 'two-names.csv', names)] })
      const keys = groupBy(names, ({ id }) => id)
      const questions = readSet(folders, 'mentions_dev.csv').flatMap((row): Question[] => {
        const { mention = '', type, lang } = row
        const ids = new Set(goldOf(row, shipped).map(({ id }) => id))
        const told = [...ids].flatMap(id => keys.get(id) ?? []).map(({ name }) => plainKey(name))
        if (told.length === 0 || told.includes(plainKey(mention))) return []
        return [{ mention, type, lang, isRight: id => id !== undefined && ids.has(id), relevant: true }]
      })
      return {
        set,
        rows: questions.map(question => ask(resolver, question)),
        wanted: [
          { measure: 'precision', headline: true, ...(isAsked ? { goal: 0.98 } : {}) },
          { measure: 'recall', headline: true, ...(isAsked ? { goal: 0.7 } : {}) },
          { measure: 'review share' },
          { measure: 'coverage' },
        ],
        ...(isAsked
          ? { rival: { measure: 'recall', run: rival => askRival(rival, names, questions, { precision: 0.98 }) } }
          : {}),
      }
    }
    return {
      measured: [
        await measure(
          'mentions, two names only',
          all.filter(({ id }) => labels.has(id)),
          true,
        ),
        await measure('mentions, two names only, among all', all, false),
      ],
    }
  },
}
