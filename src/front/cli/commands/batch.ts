import type { Question } from '../../batch/job.ts'
import { columnIndex } from '../../csv/columns.ts'
import type { CsvFile } from '../../csv/read.ts'
import type { AppendRequest } from '../append.ts'
import { type Command, defineCommand, positionals, UsageError } from '../command.ts'
import { checkType, checkWithin, type HintColumns, hintChoices, loadCore, openFor, typesOf } from '../core.ts'
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
      kind: 'list',
      value: 'NAME|N',
      alias: 'c',
      describe: 'column that holds the names: name, or number from 1; may be repeated',
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
    if (values.column.length === 0) throw new UsageError('missing --column NAME, the column that holds the names')
    const [core, { runAppend }, { ADDED, newLookup }, { askHere }] = await Promise.all([
      loadCore(),
      import('../append.ts'),
      import('../../batch/lookup.ts'),
      import('../../batch/here.ts'),
    ])
    const resolver = await openFor(core, values)
    checkType(values.type, typesOf(core, resolver))
    checkWithin(values.within, resolver)
    const job = async (csv: CsvFile): Promise<AppendRequest> => ({
      questions: await questionsOf(csv, values, ADDED),
      counted: 1,
      ask: askHere(newLookup(core, resolver, values)),
      ahead: 0,
    })
    await runAppend({ path, values, job, one: 'name' }, io)
    return EXIT.ok
  },
})

/**
 * A question for each --column. Where there are several, the new columns bear the name of the old one too, or its number
 * where that name stands twice: `kunya_actor_id`.
 */
async function questionsOf(
  { header, columns }: CsvFile,
  values: HintColumns & { readonly column: readonly string[]; readonly prefix?: string | undefined },
  added: readonly string[],
): Promise<Question[]> {
  const { column, prefix = 'kunya_' } = values
  const labels = new Map<number, string>()
  for (const wanted of column.length > 1 ? column : []) {
    const index = await columnIndex({ flag: '--column', wanted }, header, columns)
    if (labels.has(index)) throw new UsageError(`--column "${wanted}": this column is named twice`)
    const name = header?.[index] ?? ''
    const isPlain = name !== '' && header?.indexOf(name) === header?.lastIndexOf(name)
    labels.set(index, `${isPlain ? name : index + 1}_`)
  }
  const label = [...labels.values()]
  return column.map((wanted, i) => ({
    choices: [{ flag: '--column', wanted }, ...hintChoices(values)],
    added: added.map(name => `${prefix}${label[i] ?? ''}${name}`),
  }))
}
