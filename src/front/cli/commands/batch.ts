import type { Resolution } from '../../../index.ts'
import type { Answer } from '../../csv/append.ts'
import { type Command, defineCommand, positionals, UsageError } from '../command.ts'
import {
  areaFinder,
  checkLang,
  checkType,
  checkWithin,
  hintChoices,
  loadCore,
  openFor,
  resolveOptions,
  rowHints,
  shortScore,
  typesOf,
} from '../core.ts'
import { COMMON, CSV, OUTPUT } from '../flags.ts'
import { EXIT } from '../io.ts'

const { dictionary, type, lang, limit, accept, review, on, within, near, quiet } = COMMON

export const batchCommand: Command = defineCommand({
  name: 'batch',
  takes: '<file|->',
  describe: 'Look up a column of a CSV or TSV file; every input column stays as it was',
  examples: [
    { line: 'kunya batch reports.csv --column actor -o out.csv', does: 'a file to a file' },
    { line: 'kunya batch - --column 2 < names.tsv > out.tsv', does: 'the second column of stdin' },
    { line: 'kunya batch r.csv --column actor --type-column kind', does: 'with a hint in each row' },
    {
      line: 'kunya batch r.csv --column village --within-column area',
      does: 'where names recur: ids or names of areas',
    },
  ],
  notes: [
    'Appends kunya_decision, _id, _name, _type, _score, _alias and _candidates (id=score | id=score, for review).',
    'Exits 0 when it finished, 2 on an error; then no output file is left or changed.',
  ],
  flags: {
    column: {
      kind: 'text',
      value: 'NAME|N',
      alias: 'c',
      describe: 'column that holds the names: name, or number from 1',
    },
    output: OUTPUT.output,
    dictionary,
    type,
    lang,
    'type-column': CSV['type-column'],
    'lang-column': CSV['lang-column'],
    'within-column': CSV['within-column'],
    limit,
    accept,
    review,
    on,
    within,
    near,
    delimiter: CSV.delimiter,
    encoding: CSV.encoding,
    'no-header': CSV['no-header'],
    prefix: OUTPUT.prefix,
    'no-clobber': OUTPUT['no-clobber'],
    'escape-formulas': OUTPUT['escape-formulas'],
    quiet,
    'no-color': COMMON['no-color'],
  },
  async run(given, values, io) {
    const [path = ''] = positionals(given, ['file'])
    if (values.column === undefined) throw new UsageError('missing --column NAME, the column that holds the names')
    const [core, { runAppend }] = await Promise.all([loadCore(), import('../append.ts')])
    const resolver = await openFor(core, values)
    const types = typesOf(core, resolver)
    checkType(values.type, types)
    const within = checkWithin(values.within, resolver)
    await checkLang(core, values.lang)
    const areaOf = areaFinder(resolver)
    const answer = (fields: readonly string[]): Answer => {
      const [mention = ''] = fields
      const { hints, tags } = rowHints(values, fields.slice(1), types, areaOf)
      const resolution = resolver.resolve(mention, resolveOptions({ ...values, within, ...hints }))
      return { cells: cellsOf(resolution), tags: [resolution.decision, ...tags] }
    }
    const job = {
      choices: [{ flag: '--column', wanted: values.column }, ...hintChoices(values)],
      counted: 1,
      added: ADDED.map(name => `${values.prefix ?? 'kunya_'}${name}`),
      answer,
    }
    await runAppend({ path, values, job, one: 'name' }, io)
    return EXIT.ok
  },
})

const ADDED = ['decision', 'id', 'name', 'type', 'score', 'alias', 'candidates'] as const

/** Cells under ADDED. */
function cellsOf(resolution: Resolution): string[] {
  switch (resolution.decision) {
    case 'match': {
      const { entity, score, alias } = resolution
      return ['match', entity.id, entity.name, entity.type, shortScore(score), alias.name, '']
    }
    case 'review': {
      const candidates = resolution.candidates.map(({ id, score }) => `${id}=${shortScore(score)}`)
      return ['review', '', '', '', '', '', candidates.join(' | ')]
    }
    case 'none':
      return ['none', '', '', '', '', '', '']
  }
}
