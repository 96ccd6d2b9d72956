import type { Comparison } from '../../../index.ts'
import type { Answer } from '../../batch/job.ts'
import type { AppendRequest } from '../append.ts'
import { type Command, defineCommand, positionals, UsageError } from '../command.ts'
import { type Core, checkLang, checkType, hintChoices, loadCore, rowHints, shortScore, typesOf } from '../core.ts'
import { COMMON, CSV, OUTPUT, type Values } from '../flags.ts'
import { EXIT, type Io } from '../io.ts'
import { cell, coloured, printable, table } from '../table.ts'

const { type, lang, accept, review, json, explain, quiet } = COMMON
const flags = {
  pairs: { kind: 'text', value: 'FILE', describe: 'compare two columns of this CSV or TSV (- is stdin) instead' },
  columns: { kind: 'text', value: 'A,B', describe: 'the two columns: names, or numbers from 1' },
  type,
  lang,
  accept,
  review,
  json,
  explain,
  quiet,
  'no-color': COMMON['no-color'],
  output: OUTPUT.output,
  'type-column': CSV['type-column'],
  'lang-column': CSV['lang-column'],
  delimiter: CSV.delimiter,
  encoding: CSV.encoding,
  'no-header': CSV['no-header'],
  prefix: OUTPUT.prefix,
  'no-clobber': OUTPUT['no-clobber'],
  'escape-formulas': OUTPUT['escape-formulas'],
} as const
type CompareValues = Values<typeof flags>

export const compareCommand: Command = defineCommand({
  name: 'compare',
  takes: '<a> <b> | --pairs FILE --columns A,B',
  describe: 'Score pairs of names, without a dictionary',
  examples: [
    { line: 'kunya compare "Osoud al-Sharqiya" "أسود الشرقية"', does: 'one pair' },
    {
      line: 'kunya compare --pairs p.csv --columns ours,theirs',
      does: 'a row each; appends kunya_decision, kunya_score',
    },
  ],
  notes: ['Exits 0 when <a> and <b> match, 1 when they do not; with --pairs 0 when it finished; 2 on an error.'],
  flags,
  async run(given, values, io) {
    const core = await loadCore()
    checkType(values.type, typesOf(core))
    await checkLang(core, values.lang)
    if (values.pairs !== undefined) return comparePairs(given, values.pairs, values, core, io)
    const stray = (['columns', 'output'] as const).find(name => values[name] !== undefined)
    if (stray) throw new UsageError(`--${stray} goes with --pairs FILE`)
    const [a = '', b = ''] = positionals(given, ['a', 'b'])
    const comparison = core.compare(a, b, options(values))
    await io.out(await shown(a, b, comparison, values, io.hasColour && !values['no-color']))
    return comparison.decision === 'match' ? EXIT.ok : EXIT.unresolved
  },
})

type CompareOptions = NonNullable<Parameters<Core['compare']>[2]>
const options = ({ type, lang, accept, review }: Partial<CompareValues>): CompareOptions => ({
  ...(type !== undefined && { type }),
  ...(lang !== undefined && { lang }),
  ...(accept !== undefined && { accept }),
  ...(review !== undefined && { review }),
})

async function comparePairs(
  given: readonly string[],
  path: string,
  values: CompareValues,
  core: Core,
  io: Io,
): Promise<number> {
  positionals(given, [])
  const columns = (values.columns ?? '').split(',').map(column => column.trim())
  if (columns.length !== 2 || columns.includes('')) throw new UsageError('--pairs needs --columns A,B: two columns')
  const [{ runAppend }, { askHere }] = await Promise.all([import('../append.ts'), import('../../batch/here.ts')])
  const types = typesOf(core)
  const answer = ([a = '', b = '', ...cells]: readonly string[]): Answer => {
    const { hints, tags } = rowHints(values, cells, types)
    const { decision, score } = core.compare(a, b, options({ ...values, ...hints }))
    return { cells: [decision, shortScore(score)], tags: [decision, ...tags] }
  }
  const question = {
    choices: [...columns.map(wanted => ({ flag: '--columns', wanted })), ...hintChoices(values)],
    added: ['decision', 'score'].map(name => `${values.prefix ?? 'kunya_'}${name}`),
  }
  const job = async (): Promise<AppendRequest> => ({
    questions: [question],
    counted: 2,
    ask: askHere(answer),
    ahead: 0,
  })
  await runAppend({ path, values, job, one: 'pair' }, io)
  return EXIT.ok
}

async function shown(
  a: string,
  b: string,
  comparison: Comparison,
  values: CompareValues,
  hasColour: boolean,
): Promise<string> {
  const { decision, score } = comparison
  if (values.json) {
    return JSON.stringify({ a, b, decision, score, ...(values.explain && { evidence: comparison.evidence }) })
  }
  const verdict = await table(
    ['a', 'b', 'decision', 'score'],
    [[cell(a), cell(b), coloured(decision, hasColour), shortScore(score)]],
  )
  return values.explain ? [verdict, ...reasons(comparison)].join('\n') : verdict
}

/** A line for each pair of words, then what lowered the score besides. */
const reasons = ({ evidence: { pairs, readAs, notes } }: Comparison): string[] => [
  ...pairs.map(
    ({ mention, alias, how, why, similarity }) =>
      `  ${printable(mention) || '-'} / ${printable(alias) || '-'}: ${how} ${shortScore(similarity)}${why && `, ${printable(why)}`}`,
  ),
  ...(readAs === undefined ? [] : [`  read as ${readAs}`]),
  ...notes.map(note => `  ${note}`),
]
