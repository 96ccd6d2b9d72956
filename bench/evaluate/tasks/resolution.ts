import type { Entity, Resolver } from '../../../src/model.ts'
import { ask, askRival, type Question } from '../lookup.ts'
import type { Measured, Task, Wanted } from '../measured.ts'
import type { Kunya } from '../product.ts'
import { type Named, type Row, readSet } from '../sets.ts'
import { kindOf } from '../slices.ts'

/** A row's gold ids, a duplicate's id standing for the one that it redirects to. Empty: not in the dictionary. */
export function goldOf(row: Row, resolver: Pick<Resolver, 'entity'>): Entity[] {
  const ids = (row.gold ?? '').split('|').filter(Boolean)
  return ids.flatMap(id => resolver.entity(id) ?? [])
}

export const namesOf = (resolver: Resolver): Named[] =>
  [...resolver.entities()].flatMap(({ id, name, type, aliases }) =>
    [name, ...aliases.map(alias => alias.name)].map(named => ({ id, name: named, type })),
  )

export const questionsOf = (rows: readonly Row[], resolver: Resolver, kunya: Kunya): Question[] =>
  rows.map(row => {
    const { mention = '', type, lang } = row
    const gold = goldOf(row, resolver)
    const ids = new Set(gold.map(({ id }) => id))
    return {
      mention,
      type,
      lang,
      isRight: id => id !== undefined && ids.has(id),
      relevant: gold.length > 0,
      slices: [`kind: ${kindOf(mention, gold, kunya)}`, `type: ${type || 'none given'}`, `language: ${lang}`],
    }
  })

export const withoutHints = (question: Question): Question => ({ ...question, type: undefined, lang: undefined })

const WANTED: readonly Wanted[] = [
  { measure: 'precision', headline: true, goal: 0.995 },
  { measure: 'recall', headline: true, goal: 0.97 },
  { measure: 'F1' },
  { measure: 'review share' },
  { measure: 'coverage' },
]

/** Gold may name several ids: any is right. Where none is in the dictionary, `none` and `review` are right. */
export const resolution: Task = {
  name: 'resolution',
  about: 'press mentions in many languages, on the shipped dictionaries, with type and language as hints and without',
  async run({ kunya, folders }) {
    const resolver = await kunya.openResolver()
    const names = namesOf(resolver)
    const questions = questionsOf(readSet(folders, 'mentions_dev.csv'), resolver, kunya)
    const measured = (set: string, asked: readonly Question[]): Measured => ({
      set,
      rows: asked.map(question => ask(resolver, question)),
      wanted: WANTED,
      rival: { measure: 'recall', run: rival => askRival(rival, names, asked, { precision: 0.995 }) },
    })
    return {
      measured: [
        measured('mentions, with hints', questions),
        measured('mentions, without hints', questions.map(withoutHints)),
      ],
    }
  },
}
