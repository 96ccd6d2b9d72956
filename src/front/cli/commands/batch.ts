import type { Question } from '../../batch/job.ts'
import type { LookupFlags } from '../../batch/lookup.ts'
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
    'With several --column they are kunya_COLUMN_decision and so on.',
    'Exits 0 when it finished, 2 on an error; then no output file is left or changed. After a kill, Ctrl-C or a full disk',
    'the same command with --resume goes on.',
  ],
  flags: {
    column: {
      kind: 'list',
      value: 'NAME|N',
      alias: 'c',
      describe: 'column that holds the names: name, or number from 1; may be repeated',
    },
    output: OUTPUT.output,
    resume: { kind: 'yes', describe: 'go on after a kill or Ctrl-C, from what stands beside --output' },
    jobs: { kind: 'number', value: 'N', range: [1, 256], isWhole: true, describe: 'threads that look names up (1)' },
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
    const [core, { runAppend }, { ADDED, newLookup }, { keepHeapSmall }] = await Promise.all([
      loadCore(),
      import('../append.ts'),
      import('../../batch/lookup.ts'),
      import('../../batch/memory.ts'),
    ])
    keepHeapSmall()
    const { accept, review, jobs = 1 } = values
    const compiled = jobs > 1 ? await core.shareDictionaries(named(values.dictionary)) : undefined
    const thresholds = { ...(accept !== undefined && { accept }), ...(review !== undefined && { review }) }
    const resolver = compiled ? await core.openResolver({ compiled, ...thresholds }) : await openFor(core, values)
    checkType(values.type, typesOf(core, resolver))
    checkWithin(values.within, resolver)
    const workers = compiled
      ? (await import('../../batch/workers.ts')).startWorkers(jobs, {
          compiled,
          thresholds,
          flags: lookupFlags(values),
        })
      : undefined
    const ask = workers?.ask ?? (await import('../../batch/here.ts')).askHere(newLookup(core, resolver, values))
    const job = async (csv: CsvFile): Promise<AppendRequest> => ({
      questions: await questionsOf(csv, values, ADDED),
      counted: 1,
      ask,
      ahead: workers ? AHEAD : 0,
    })
    const { dictionaries } = resolver
    const resuming = { isResume: values.resume, options: optionsOf(values), dictionaries }
    try {
      await runAppend({ path, values, job, one: 'name', resuming }, io)
    } finally {
      await workers?.close()
    }
    return EXIT.ok
  },
})

/** Blocks that are read while threads still answer an earlier one: enough for none of them to wait. */
const AHEAD = 4

const named = (dictionary: readonly string[]): readonly string[] | undefined =>
  dictionary.length > 0 ? dictionary : undefined

/** Threads get the flags that answers depend on. */
function lookupFlags(values: LookupFlags): LookupFlags {
  const { type, lang, limit, on, within, near } = values
  const columns = {
    'type-column': values['type-column'],
    'lang-column': values['lang-column'],
    'within-column': values['within-column'],
  }
  return { type, lang, limit, on, within, near, ...columns }
}

/** Flags that do not change the output. */
const ASIDE: ReadonlySet<string> = new Set([
  'output',
  'resume',
  'jobs',
  'no-clobber',
  'quiet',
  'no-color',
  'dictionary',
])

const optionsOf = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => !ASIDE.has(name) && value !== undefined))

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
