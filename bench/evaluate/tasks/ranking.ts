import { ask, askRival, type Question } from '../lookup.ts'
import type { Context, Measured, Task } from '../measured.ts'
import { findSet, groupBy, type Row, writeDictionary } from '../sets.ts'

interface RankedSet {
  file: string
  /** Column of the mentions. */
  column: string
  /** Right name first; in the first five. */
  goals: readonly [first: number, five?: number]
}

/** anetac has no licence and does not ship: `--sets` names a folder that has it. */
const SETS: readonly RankedSet[] = [
  { file: 'anetac_dev.csv', column: 'ar', goals: [0.97, 0.995] },
  { file: 'wikidata_ar_dev.csv', column: 'mention', goals: [0.95] },
  { file: 'wikidata_ru_dev.csv', column: 'mention', goals: [0.97] },
  { file: 'wikidata_he_dev.csv', column: 'mention', goals: [0.93] },
  { file: 'wikidata_ja_dev.csv', column: 'mention', goals: [0.85] },
  { file: 'wikidata_ko_dev.csv', column: 'mention', goals: [0.8] },
  { file: 'wikidata_zh_dev.csv', column: 'mention', goals: [0.5] },
]

/** The Latin names are the dictionary. Several rows may share a mention: any of their names is right. */
export const ranking: Task = {
  name: 'ranking',
  about:
    'a word in another script, without hints, to the Latin names of its list: the right one first, in the first five',
  async run(context) {
    const measured: Measured[] = []
    const absent: string[] = []
    for (const set of SETS) {
      const rows = findSet(context.folders, set.file)
      if (rows) measured.push(await measure(context, set, rows))
      else absent.push(`${set.file}: in no folder of sets, not measured (give one that has it with --sets)`)
    }
    return { measured, absent }
  },
}

async function measure(
  { kunya, scratch }: Pick<Context, 'kunya' | 'scratch'>,
  { file, column, goals: [first, five] }: RankedSet,
  rows: readonly Row[],
): Promise<Measured> {
  const names = [...new Set(rows.map(({ name = '' }) => name))].map(name => ({ id: name, name }))
  const resolver = await kunya.openResolver({ dictionaries: [writeDictionary(scratch, file, names)] })
  const byMention = groupBy(rows, row => row[column] ?? '')
  const questions = rows.map((row): Question => {
    const mention = row[column] ?? ''
    const right = new Set(byMention.get(mention)?.map(({ name }) => name))
    return { mention, isRight: id => id !== undefined && right.has(id), relevant: true }
  })
  return {
    set: file.replace('_dev.csv', '').replace('_', ' '),
    rows: questions.map(question => ask(resolver, question)),
    wanted: [
      { measure: 'right first', headline: true, goal: first },
      { measure: 'in first five', headline: true, ...(five !== undefined && { goal: five }) },
      { measure: 'precision' },
      { measure: 'recall' },
    ],
    rival: { measure: 'right first', run: rival => askRival(rival, names, questions, 'F1') },
  }
}
