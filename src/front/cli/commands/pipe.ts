import type { PipeTally } from '../../pipe/pipe.ts'
import { FIELDS, type Field, FROM, type From } from '../../pipe/question.ts'
import { type Command, defineCommand, positionals, UsageError } from '../command.ts'
import { checkType, checkWithin, loadCore, openFor, resolveOptions, typesOf } from '../core.ts'
import { COMMON } from '../flags.ts'
import { EXIT, type Io } from '../io.ts'

const TO = ['tsv', 'ndjson'] as const
const { dictionary, type, lang, limit, accept, review, on, within, near, quiet } = COMMON

export const pipeCommand: Command = defineCommand({
  name: 'pipe',
  takes: '',
  describe: 'One mention per line in, one answer per line out, for other pipelines',
  examples: [
    { line: 'kunya pipe < names.txt', does: 'a mention a line; TSV out' },
    { line: 'kunya pipe --from tsv --fields _,mention,lang', does: 'the second and third field of each line' },
    {
      line: 'kunya pipe --from ndjson --to ndjson --keep',
      does: 'JSON in, the same with the answer under "kunya" out',
    },
  ],
  notes: [
    'Exactly one line out per line in, in order, written whenever the input would block; \\N (in JSON: null) is null both',
    'ways. A line that can’t be answered is answered `error`; the exit code is 0 at the end of the input.',
    'TSV answers have the fields decision, id, name, type, score and alias; only a match has an id.',
  ],
  flags: {
    from: { kind: 'choice', value: 'FORMAT', choices: FROM, describe: 'lines, tsv or ndjson in (lines)' },
    to: { kind: 'choice', value: 'FORMAT', choices: TO, describe: 'tsv or ndjson out (tsv)' },
    'chunk-header': { kind: 'yes', describe: 'a line with the number of lines stands before each chunk of them' },
    fields: {
      kind: 'text',
      value: 'LIST',
      describe: 'what the fields of TSV are, such as mention,type,lang; "_" is passed over',
    },
    keep: { kind: 'yes', describe: 'each answer stands behind the line that was asked' },
    under: { kind: 'text', value: 'KEY', describe: 'key that the answer stands under, in NDJSON' },
    dictionary,
    type,
    lang,
    limit,
    accept,
    review,
    on,
    within,
    near,
    quiet,
    'no-color': COMMON['no-color'],
  },
  async run(given, values, io) {
    positionals(given, [])
    const { keep, under } = values
    const from = (values.from ?? 'lines') as From
    const to = (values.to ?? 'tsv') as (typeof TO)[number]
    if (values.fields !== undefined && from !== 'tsv') throw new UsageError('--fields goes with --from tsv')
    if (under !== undefined && to !== 'ndjson') throw new UsageError('--under goes with --to ndjson')
    if (keep && from !== to) throw new UsageError('--keep goes with one format in and out: tsv or ndjson')
    const fields = values.fields === undefined ? undefined : readFields(values.fields)
    const [core, { runPipe }] = await Promise.all([loadCore(), import('../../pipe/pipe.ts')])
    const resolver = await openFor(core, values)
    const types = typesOf(core, resolver)
    checkType(values.type, types)
    checkWithin(values.within, resolver)
    const tally = await runPipe(io.stdin(), io.write, {
      from,
      to,
      hasChunkHeaders: values['chunk-header'],
      fields,
      isKept: keep,
      under,
      types,
      resolve: (mention, hints) => resolver.resolve(mention, resolveOptions({ ...values, ...hints })),
    })
    if (!values.quiet) tell(tally, io)
    return EXIT.ok
  },
})

function readFields(list: string): Field[] {
  const fields = list.split(',').map(name => {
    const field = FIELDS.find(candidate => candidate === name.trim())
    if (field === undefined) throw new Error(`--fields: expected some of ${FIELDS.join(', ')}, received "${name}"`)
    return field
  })
  if (!fields.includes('mention')) throw new Error('--fields: expected a field "mention" among them')
  const twice = fields.find((field, i) => field !== '_' && fields.indexOf(field) < i)
  if (twice !== undefined) throw new Error(`--fields: "${twice}" stands there twice`)
  return fields
}

/** What answers alone don't show. */
function tell({ errors, firstError, unknownTypes }: PipeTally, io: Io): void {
  const lines = (number: number): string => `${number.toLocaleString('en')} distinct line${number === 1 ? '' : 's'}`
  if (errors > 0) io.err(`kunya: ${lines(errors)} answered with an error, first ${firstError}`)
  if (unknownTypes > 0) io.err(`kunya: ${lines(unknownTypes)} with an unknown type: ignored it there`)
}
