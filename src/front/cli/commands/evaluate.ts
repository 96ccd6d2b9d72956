import type { Evaluation, GoldRow, Resolver, Slice } from '../../../index.ts'
import { type Command, defineCommand, positionals, UsageError } from '../command.ts'
import { checkLang, checkType, hintChoices, loadCore, openFor, resolveOptions, rowHints, typesOf } from '../core.ts'
import { COMMON, CSV } from '../flags.ts'
import { EXIT } from '../io.ts'
import { cell, short, table } from '../table.ts'

const { dictionary, type, lang, limit, accept, review, on, json, quiet } = COMMON

export const evaluateCommand: Command = defineCommand({
  name: 'evaluate',
  takes: '<gold.csv>',
  describe: 'Precision, recall and every error on a list of names with their right ids',
  examples: [
    { line: 'kunya evaluate gold.csv --mention name --id id', does: 'the shipped dictionaries' },
    { line: 'kunya evaluate gold.csv --mention name --id id --floor 0.95', does: 'exit 1 below 95 %' },
  ],
  notes: [
    'Precision is right matches / matches; recall is right matches / rows with an id. Several right ids are joined by |;',
    'an empty id means that none is right. --expect COL holds match, review or none: a review is as expected when its first',
    'candidate is right. Exits 1 when --floor is given and precision or recall is below it, 2 on an error.',
  ],
  flags: {
    mention: { kind: 'text', value: 'NAME|N', describe: 'column that holds the names' },
    id: { kind: 'text', value: 'NAME|N', describe: 'column that holds the right ids' },
    expect: { kind: 'text', value: 'NAME|N', describe: 'column that holds the expected decision' },
    'type-column': CSV['type-column'],
    'lang-column': CSV['lang-column'],
    floor: { kind: 'number', value: 'SHARE', range: [0, 1], describe: 'lowest precision and recall to pass with' },
    dictionary,
    type,
    lang,
    limit,
    accept,
    review,
    on,
    delimiter: CSV.delimiter,
    encoding: CSV.encoding,
    'no-header': CSV['no-header'],
    json,
    quiet,
    'no-color': COMMON['no-color'],
  },
  async run(given, values, io) {
    const [path = ''] = positionals(given, ['gold.csv'])
    const { mention, id, expect, floor } = values
    if (mention === undefined || id === undefined) {
      const missing = Object.entries({ mention, id }).filter(([, column]) => column === undefined)
      throw new UsageError(`missing ${missing.map(([flag]) => `--${flag} NAME, ${COLUMNS[flag]}`).join(' and ')}`)
    }
    const [{ readFields }, { openCsv }] = await Promise.all([
      import('../../csv/fields.ts'),
      import('../../csv/read.ts'),
    ])
    const core = await loadCore()
    const resolver = await openFor(core, values)
    const types = typesOf(core, resolver)
    checkType(values.type, types)
    await checkLang(core, values.lang)
    const { delimiter, encoding } = values
    const csv = await openCsv({ path, stdin: io.stdin, delimiter, encoding, hasHeader: !values['no-header'] })
    if (!values.quiet) io.err(`kunya: ${csv.about}`)
    const choices = [
      { flag: '--mention', wanted: mention },
      { flag: '--id', wanted: id },
      ...(expect === undefined ? [] : [{ flag: '--expect', wanted: expect }]),
      ...hintChoices(values),
    ]
    const rows: GoldRow[] = []
    let unknownTypes = 0
    await readFields(csv, choices, ([name = '', ids = '', ...cells]) => {
      const expected = expect === undefined ? '' : (cells.shift() ?? '')
      const { hints, tags } = rowHints(values, cells, types)
      unknownTypes += tags.length
      rows.push({ mention: name, ids: idsIn(ids), ...hints, ...expectation(expected, rows.length + 1) })
    })
    if (unknownTypes > 0 && !values.quiet)
      io.err(`kunya: ${unknownTypes} row${unknownTypes === 1 ? '' : 's'} with an unknown type: ignored it there`)
    const unknown = unknownIds(rows, resolver)
    if (unknown !== undefined && !values.quiet) io.err(`kunya: ${unknown}`)
    const evaluation = await core.evaluate(rows, resolver, resolveOptions(values))
    await io.out(values.json ? toJson(evaluation) : await report(evaluation))
    const isBelow = floor !== undefined && (evaluation.precision < floor || evaluation.recall < floor)
    if (isBelow && !values.quiet) io.err(`kunya: precision or recall is below --floor ${floor}`)
    return isBelow ? EXIT.unresolved : EXIT.ok
  },
})

const COLUMNS: Readonly<Record<string, string>> = {
  mention: 'the column that holds the names',
  id: 'the column that holds their right ids',
}

/** Unknown ids that are listed. */
const LISTED = 5

/** Right ids that no answer can have: a typo, or a dictionary that is not opened. */
function unknownIds(rows: readonly GoldRow[], resolver: Resolver): string | undefined {
  const unknown = [...new Set(rows.flatMap(row => row.ids))].filter(id => resolver.entity(id) === undefined)
  if (unknown.length === 0) return undefined
  const listed = unknown.slice(0, LISTED).map(id => short(id))
  const more = unknown.length > LISTED ? ` and ${unknown.length - LISTED} more` : ''
  const [ids, are] = unknown.length === 1 ? ['id', 'is'] : ['ids', 'are']
  return `${unknown.length} ${ids} of the gold list ${are} in no opened dictionary: ${listed.join(', ')}${more}`
}

const idsIn = (ids: string): string[] =>
  ids
    .split('|')
    .map(id => id.trim())
    .filter(id => id !== '')

function expectation(word: string, row: number): Pick<GoldRow, 'expect'> {
  const expect = word.trim()
  if (expect === '') return {}
  if (expect === 'match' || expect === 'review' || expect === 'none') return { expect }
  throw new Error(`--expect: record ${row}: expected match, review or none, received "${expect}"`)
}

const toJson = ({ byType, byLang, ...evaluation }: Evaluation): string =>
  JSON.stringify({ ...evaluation, byType: Object.fromEntries(byType), byLang: Object.fromEntries(byLang) })

const HEAD = [
  'slice',
  'rows',
  'match',
  'review',
  'none',
  'precision',
  'recall',
  'review share',
  'coverage',
  'as expected',
]

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

const sliceRow = (name: string, slice: Slice): string[] => [
  cell(name),
  ...[slice.rows, slice.match, slice.review, slice.none].map(String),
  ...[slice.precision, slice.recall, slice.reviewShare, slice.coverage].map(percent),
  `${slice.asExpected} of ${slice.rows}`,
]

async function report({ byType, byLang, errors, ...total }: Evaluation): Promise<string> {
  const slices = [
    sliceRow('all', total),
    ...[...byType].sort(byName).map(([type, slice]) => sliceRow(type, slice)),
    ...[...byLang].sort(byName).map(([lang, slice]) => sliceRow(lang, slice)),
  ]
  const numbers = await table(HEAD, slices)
  const summary = `as expected: ${total.asExpected} of ${total.rows}`
  if (errors.length === 0) return `${numbers}\n\n${summary}`
  const wrong = errors.map(({ row, mention, expected, got, because }) => [
    String(row),
    ...[mention, expected, got, because].map(cell),
  ])
  return `${numbers}\n\n${summary}\n\n${await table(['row', 'mention', 'expected', 'got', 'because'], wrong)}`
}

const byName = ([a]: readonly [string, Slice], [b]: readonly [string, Slice]): number => (a < b ? -1 : Number(a > b))
