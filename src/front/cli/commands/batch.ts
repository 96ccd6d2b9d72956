import type { Question } from '../../batch/job.ts'
import type { LookupFlags } from '../../batch/lookup.ts'
import { columnIndex } from '../../csv/columns.ts'
import type { CsvFile } from '../../csv/read.ts'
import { FORMATS } from '../../tabular/format.ts'
import type { AppendRequest } from '../append.ts'
import { type Command, defineCommand, positionals, UsageError } from '../command.ts'
import { checkType, checkWithin, type HintColumns, hintChoices, loadCore, openFor, typesOf } from '../core.ts'
import { COMMON, CSV, OUTPUT } from '../flags.ts'
import { EXIT } from '../io.ts'
import { version } from '../version.ts'

const { dictionary, type, lang, limit, accept, review, on, within, near, quiet } = COMMON

export const batchCommand: Command = defineCommand({
  name: 'batch',
  takes: '<file|->',
  describe: 'Look up a column of a CSV, TSV, .xlsx or .parquet file; every input column stays as it was',
  examples: [
    { line: 'kunya batch reports.csv --column actor -o out.csv', does: 'a file to a file' },
    { line: 'kunya batch - --column 2 < names.tsv > out.tsv', does: 'the second column of stdin' },
    { line: 'kunya batch r.csv --column actor --type-column kind', does: 'with a hint in each row' },
    {
      line: 'kunya batch r.csv --column village --within-column area',
      does: 'where names recur: ids or names of areas',
    },
    {
      line: 'kunya batch r.xlsx --column actor -o r2.xlsx --report r2.html',
      does: 'a workbook, and a page about the run',
    },
    {
      line: "kunya batch r.csv -c actors --split ';' --only-distinct",
      does: 'the names to curate, the most frequent first',
    },
    { line: 'kunya batch --again out.csv', does: 'what has changed since out.csv was made' },
  ],
  notes: [
    'Appends kunya_decision, _id, _name, _type, _score, _alias and _candidates (id=score | id=score, for review).',
    'With several --column they are kunya_COLUMN_decision and so on.',
    'Files are what their names say: .xlsx, .parquet, .ndjson (only out), .gz and .zst; all else is delimited text.',
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
    sheet: {
      kind: 'text',
      value: 'NAME|N',
      describe: 'sheet of an .xlsx input; the first that is not hidden otherwise',
    },
    split: {
      kind: 'text',
      value: 'SEPARATOR',
      describe: 'cells hold several names with this between them, such as ";"; so do the answers',
    },
    'only-distinct': { kind: 'yes', describe: 'a row for each distinct name, with its count, the most frequent first' },
    to: {
      kind: 'choice',
      value: 'FORMAT',
      choices: FORMATS,
      describe: 'text, ndjson, xlsx or parquet; by the name of --output otherwise',
    },
    report: { kind: 'text', value: 'FILE', describe: 'also write a page about the run, as HTML' },
    provenance: {
      kind: 'choice',
      value: 'WHERE',
      choices: ['column', 'sidecar'],
      describe: 'say version, options and dictionaries in a column, or in OUTPUT.provenance.json',
    },
    again: { kind: 'text', value: 'OLD', describe: 'look up an old output again and print the rows that change' },
    prefix: OUTPUT.prefix,
    'no-clobber': OUTPUT['no-clobber'],
    'escape-formulas': OUTPUT['escape-formulas'],
    quiet,
    'no-color': COMMON['no-color'],
  },
  async run(given, flags, io) {
    const { again } = flags
    const [path = ''] = positionals(given, again === undefined ? ['file'] : [])
    const later = again === undefined ? undefined : await import('../again.ts')
    const old = later && (await later.readOldOutput(again as string, flags, io))
    const values = later ? later.flagsAgain(flags, old?.provenance) : flags
    if (values.column.length === 0) throw new UsageError('missing --column NAME, the column that holds the names')
    const split = separatorOf(values.split)
    const lookup = { ...values, split, hasDetails: values.report !== undefined }
    const [core, { ADDED, newLookup }, { keepHeapSmall }] = await Promise.all([
      loadCore(),
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
          flags: lookupFlags(lookup),
        })
      : undefined
    const ask = workers?.ask ?? (await import('../../batch/here.ts')).askHere(newLookup(core, resolver, lookup))
    const { dictionaries } = resolver
    const job = async (table: Columns): Promise<AppendRequest> => ({
      questions: await questionsOf(table, values, ADDED),
      counted: 1,
      ask,
      ahead: workers ? AHEAD : 0,
    })
    try {
      if (later && old)
        await later.runAgain(
          { old, reading: later.readingAgain(flags, old), dictionaries, version: version(), job },
          io,
        )
      else {
        const { lookUp } = await import('../look-up.ts')
        await lookUp({ path, values: { ...values, split }, defaults: core.DEFAULTS, dictionaries, job }, io)
      }
    } finally {
      await workers?.close()
    }
    return EXIT.ok
  },
})

/** What questions are asked of. */
type Columns = Pick<CsvFile, 'header' | 'columns'>

/**
 * What stands between the values of a cell; `\\n` is a new line.
 * @throws {UsageError} on one that ids, names and scores hold too
 */
function separatorOf(given: string | undefined): string | undefined {
  const split = given?.replaceAll('\\n', '\n')
  if (split === undefined || (/^[^\p{L}\p{N}.:=_-]+$/u.test(split) && (split.trim() !== '' || split.includes('\n'))))
    return split
  throw new UsageError(
    `--split "${given}": expected punctuation such as ";", or "\\n", without letters, digits, ".", ":", "=", "-", "_"`,
  )
}

/** Blocks that are read while threads still answer an earlier one: enough for none of them to wait. */
const AHEAD = 4

const named = (dictionary: readonly string[]): readonly string[] | undefined =>
  dictionary.length > 0 ? dictionary : undefined

/** Threads get the flags that answers depend on. */
function lookupFlags(values: LookupFlags): LookupFlags {
  const { type, lang, limit, on, within, near, split, hasDetails = false } = values
  const columns = {
    'type-column': values['type-column'],
    'lang-column': values['lang-column'],
    'within-column': values['within-column'],
  }
  return { type, lang, limit, on, within, near, ...columns, split, hasDetails }
}

/**
 * A question for each --column. Where there are several, the new columns bear the name of the old one too, or its number
 * where that name stands twice: `kunya_actor_id`.
 */
async function questionsOf(
  { header, columns }: Columns,
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
