import { existsSync } from 'node:fs'
import type { AnswerChange, EntityChange, FactChange, Hints, Resolver } from '../../../../index.ts'
import { type Command, defineCommand, positionals, UsageError } from '../../command.ts'
import { checkLang, hintChoices, loadCore, openFor, resolveOptions, rowHints, typesOf } from '../../core.ts'
import { COMMON, CSV } from '../../flags.ts'
import { EXIT, type Io, lines } from '../../io.ts'
import { cell, table } from '../../table.ts'

const { type, lang, accept, review, on, json, quiet } = COMMON

export const diffCommand: Command = defineCommand({
  name: 'diff',
  takes: '<old> <new>',
  describe: 'What a change of dictionaries changes: entities, names, facts, and the answers to a sample',
  examples: [
    { line: 'kunya dictionary diff old/syria dictionaries/syria --sample names.txt', does: 'names, one a line' },
    { line: 'kunya dictionary diff a.yaml b.yaml --sample rows.csv --column actor', does: 'a column of a table' },
    { line: 'kunya dictionary diff old.yaml press.yaml --with syria', does: 'an overlay, before and after' },
    { line: 'kunya dictionary diff syria mine.kunya', does: 'the names of both as the sample' },
  ],
  notes: [
    'Either side is a shipped name, a file or a folder, or several of them joined by commas; what --with names is opened',
    'beside both. Without --sample every name of both is asked.',
  ],
  flags: {
    with: COMMON.with,
    sample: { kind: 'text', value: 'FILE', describe: 'mentions to ask both for: one a line, or a table with --column' },
    column: { kind: 'text', value: 'NAME|N', alias: 'c', describe: 'column of the sample that holds the mentions' },
    'type-column': CSV['type-column'],
    'lang-column': CSV['lang-column'],
    type,
    lang,
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
    const [old = '', now = ''] = positionals(given, ['old', 'new'])
    if (values.column !== undefined && values.sample === undefined) throw new UsageError('missing --sample FILE')
    const core = await loadCore()
    await checkLang(core, values.lang)
    const { accept: least, review: worth } = values
    const open = (side: string): Promise<Resolver> =>
      openFor(core, { dictionary: [...values.with, ...sourcesIn(side)], accept: least, review: worth })
    const [before, after] = [await open(old), await open(now)]
    const sample =
      values.sample === undefined
        ? namesOf(before, after)
        : sampleOf({ ...values, sample: values.sample }, typesOf(core, after), io)
    const entities = [...core.entityChanges(before, after)]
    const answers: AnswerChange[] = []
    let asked = 0
    const counted = async function* (): AsyncGenerator<Hints & { mention: string }> {
      for await (const row of sample) {
        asked++
        yield row
      }
    }
    for await (const change of core.answerChanges(counted(), before, after, resolveOptions(values)))
      answers.push(change)
    if (values.json) for (const change of [...entities, ...answers]) await io.out(JSON.stringify(change))
    else await io.out(await report(entities, answers))
    if (!values.quiet)
      io.err(`kunya: ${entities.length} entities differ; ${answers.length} of ${asked} mentions change their answer`)
    return EXIT.ok
  },
})

/** A path that is there is one, whatever commas it has. */
const sourcesIn = (side: string): string[] => (existsSync(side) ? [side] : side.split(',').filter(name => name !== ''))

function* namesOf(...resolvers: readonly Resolver[]): Generator<{ mention: string }> {
  for (const resolver of resolvers)
    for (const { name, aliases } of resolver.entities())
      for (const one of [{ name }, ...aliases]) yield { mention: one.name }
}

interface SampleFlags {
  readonly sample: string
  readonly column?: string | undefined
  readonly 'type-column'?: string | undefined
  readonly 'lang-column'?: string | undefined
  readonly delimiter?: string | undefined
  readonly encoding?: string | undefined
  readonly 'no-header': boolean
}

/** Mentions of a file, `-` for stdin: lines, or a column of a table. */
async function* sampleOf(
  values: SampleFlags,
  types: readonly string[],
  io: Io,
): AsyncGenerator<Hints & { mention: string }> {
  const { sample: path, column, delimiter, encoding } = values
  if (column === undefined) {
    const { createReadStream } = await import('node:fs')
    const source: AsyncIterable<Buffer> = path === '-' ? io.stdin() : createReadStream(path)
    for await (const mention of lines(source)) if (mention.trim() !== '') yield { mention }
    return
  }
  const [{ readFields }, { openCsv }] = await Promise.all([
    import('../../../csv/fields.ts'),
    import('../../../csv/read.ts'),
  ])
  const csv = await openCsv({ path, stdin: io.stdin, delimiter, encoding, hasHeader: !values['no-header'] })
  const rows: (Hints & { mention: string })[] = []
  await readFields(csv, [{ flag: '--column', wanted: column }, ...hintChoices(values)], ([mention = '', ...cells]) => {
    rows.push({ mention, ...rowHints(values, cells, types).hints })
  })
  yield* rows
}

/** `type: group > place`; of a list what came and went. */
function factInWords({ of, before, after }: FactChange): string {
  if (before === undefined) return cell(`${of}: + ${after}`)
  return cell(after === undefined ? `${of}: - ${before}` : `${of}: ${before} > ${after}`)
}

async function report(entities: readonly EntityChange[], answers: readonly AnswerChange[]): Promise<string> {
  const changed = entities.map(({ change, id, name, added, removed, facts }) => [
    change,
    cell(id),
    cell(name),
    [
      ...(added.length + removed.length > 0
        ? [cell([...added.map(one => `+ ${one}`), ...removed.map(one => `- ${one}`)].join(', '))]
        : []),
      ...facts.map(factInWords),
    ].join('\n'),
  ])
  const answered = answers.map(({ change, mention, before, after }) => [
    change,
    cell(mention),
    cell(before),
    cell(after),
  ])
  return [
    ...(changed.length > 0 ? [await table(['entity', 'id', 'name', 'what'], changed)] : ['no entity differs']),
    ...(answered.length > 0
      ? [await table(['answer', 'mention', 'before', 'after'], answered)]
      : ['no mention changes its answer']),
  ].join('\n\n')
}
