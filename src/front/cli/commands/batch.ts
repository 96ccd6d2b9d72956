import type { Question } from '../../batch/job.ts'
import { columnIndex } from '../../csv/columns.ts'
import type { CsvFile } from '../../csv/read.ts'
import { newProvenance } from '../../provenance.ts'
import { FORMATS, type Format, formatOf } from '../../tabular/format.ts'
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
    sheet: {
      kind: 'text',
      value: 'NAME|N',
      describe: 'sheet of an .xlsx input; the first that is not hidden otherwise',
    },
    split: {
      kind: 'text',
      value: 'SEPARATOR',
      describe: 'cells hold several names with this between them, such as ";"; answers are joined by it likewise',
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
    const [core, { ADDED, newLookup }, { askHere }] = await Promise.all([
      loadCore(),
      import('../../batch/lookup.ts'),
      import('../../batch/here.ts'),
    ])
    const resolver = await openFor(core, values)
    checkType(values.type, typesOf(core, resolver))
    checkWithin(values.within, resolver)
    const { dictionaries } = resolver
    const lookup = { ...values, split, hasDetails: values.report !== undefined }
    const job = async (table: Columns): Promise<AppendRequest> => ({
      questions: await questionsOf(table, values, ADDED),
      counted: 1,
      ask: askHere(newLookup(core, resolver, lookup)),
      ahead: 0,
    })
    if (later && old) {
      await later.runAgain({ old, reading: flags, dictionaries, version: version(), job }, io)
      return EXIT.ok
    }
    const one = split === undefined ? 'name' : 'cell'
    const { accept = core.DEFAULTS.accept, review = core.DEFAULTS.review } = values
    const thresholds = { accept, review, margin: core.DEFAULTS.margin }
    const provenance = newProvenance({ version: version(), input: path, values, thresholds, dictionaries })
    const { openBeside } = await import('../beside.ts')
    const beside = await openBeside(values, provenance, one, io)
    const whole = async (table: Columns): Promise<AppendRequest> => ({ ...(await job(table)), ...beside.job })
    try {
      const format = outputFormat(values)
      const isText = format === 'text' && formatOf(path).format === 'text'
      const outcome =
        isText && !values['only-distinct']
          ? await (await import('../append.ts')).runAppend({ path, values, job: whole, one }, io)
          : await (await import('../tables.ts')).runTables(
              { path, values: { ...values, split }, format, version: version(), job: whole, one },
              io,
            )
      await beside.finish(outcome)
    } catch (error) {
      beside.discard()
      throw error
    }
    return EXIT.ok
  },
})

/** What questions are asked of. */
type Columns = Pick<CsvFile, 'header' | 'columns'>

const outputFormat = ({
  to,
  output,
}: {
  readonly to?: string | undefined
  readonly output?: string | undefined
}): Format => (to as Format | undefined) ?? formatOf(output).format

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
