import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { ask, type Question } from '../lookup.ts'
import type { Task } from '../measured.ts'
import type { Judged } from '../metrics.ts'
import { FIXTURES, writeDictionary } from '../sets.ts'

interface Case {
  id: string
  type: string
  names: readonly string[]
  find: readonly string[]
  refuse: readonly string[]
}

/** Each case has a dictionary of its own, of that one entity. */
export const yours: Task = {
  name: 'yours',
  about:
    'entities remembered by two names, alone in their dictionary, without hints: spellings to find, names to refuse',
  async run({ kunya, scratch }) {
    const cases: readonly Case[] = parse(readFileSync(join(FIXTURES, 'two-names.yaml'), 'utf8'))
    const found: Judged[] = []
    const refused: Judged[] = []
    for (const { id, type, names, find, refuse } of cases) {
      const named = names.map(name => ({ id, name, type, lang: /\p{Script=Arabic}/u.test(name) ? 'ar' : '' }))
      const file = writeDictionary(scratch, `yours-${id}.csv`, named)
      const resolver = await kunya.openResolver({ dictionaries: [file] })
      const judge = (mention: string, relevant: boolean): Judged => {
        const question: Question = { mention, isRight: given => relevant && given === id, relevant }
        const judged = ask(resolver, question)
        return { ...judged, first: judged.first && (judged.accepted || judged.review) }
      }
      found.push(...find.map(mention => judge(mention, true)))
      refused.push(...refuse.map(mention => judge(mention, false)))
    }
    return {
      measured: [
        {
          set: 'yours, to find',
          rows: found,
          wanted: [
            { measure: 'right first', as: 'found', headline: true, goal: 1 },
            { measure: 'recall', as: 'matched', headline: true },
          ],
        },
        {
          set: 'yours, to refuse',
          rows: refused,
          wanted: [{ measure: 'not taken', headline: true, goal: 1 }],
        },
      ],
    }
  },
}
