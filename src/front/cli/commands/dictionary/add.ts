import type { Alias, AliasKind, Confidence, Source } from '../../../../index.ts'
import { type Command, defineCommand, positionals, UsageError } from '../../command.ts'
import { checkLang, loadCore } from '../../core.ts'
import { COMMON, type Values } from '../../flags.ts'
import { EXIT } from '../../io.ts'
import { addedLines, replaceFile } from '../../replace.ts'
import { printable } from '../../table.ts'

const { dictionary, quiet } = COMMON
const CONFIDENCES = ['low', 'medium', 'high'] as const satisfies readonly Confidence[]

const FLAGS = {
  dictionary: { ...dictionary, describe: 'the YAML file or folder to write to; one' },
  type: { kind: 'text', value: 'TYPE', describe: 'make a new entity of this type, named <name>' },
  'new-type': { kind: 'yes', describe: 'lets --type be one that the dictionary does not have yet' },
  with: { ...COMMON.with, describe: 'dictionary that has what an overlay adds to (the shipped ones)' },
  kind: { kind: 'text', value: 'KIND', describe: 'kind of name, such as translation or former' },
  lang: { kind: 'text', value: 'LANG', describe: 'language of the name, such as fr or ar-Latn' },
  source: { kind: 'text', value: 'KEY', describe: 'where it was read: a key of the file’s sources' },
  confidence: { kind: 'choice', value: CONFIDENCES.join('|'), choices: CONFIDENCES, describe: 'how sure it is' },
  from: { kind: 'date', value: 'DATE', describe: 'in use from, such as 2016-07' },
  until: { kind: 'date', value: 'DATE', describe: 'in use until' },
  weak: { kind: 'yes', describe: 'broad or shared: never a match by itself' },
  hostile: { kind: 'yes', describe: 'a name that opponents use' },
  'source-title': { kind: 'text', value: 'TITLE', describe: 'lists --source KEY as a new source with this title' },
  publisher: { kind: 'text', value: 'TEXT', describe: 'publisher of the new source' },
  date: { kind: 'date', value: 'DATE', describe: 'date of the new source' },
  url: { kind: 'text', value: 'ADDRESS', describe: 'address of the new source' },
  archived: { kind: 'text', value: 'ADDRESS', describe: 'address of an archived copy' },
  'dry-run': { kind: 'yes', describe: 'print what would be written, and write nothing' },
  quiet,
} as const

export const addCommand: Command = defineCommand({
  name: 'add',
  takes: '<id> <name>',
  describe: 'Write one alias or entity into a YAML dictionary; comments, order and the rest stay',
  examples: [
    {
      line: 'kunya dictionary add east "Lions of the East" -d mine.yaml --kind translation --lang en',
      does: 'an alias',
    },
    { line: 'kunya dictionary add west "Jaysh al-Gharb" -d mine.yaml --type group', does: 'a new entity' },
    {
      line: 'kunya dictionary add west "West Army" -d mine.yaml --source afp --source-title "AFP"',
      does: 'a new source too',
    },
    { line: 'kunya dictionary add syria:hezbollah "Hezb" -d mine.yaml --weak', does: 'an overlay' },
  ],
  notes: [
    'In a folder the alias goes to the file of its entity, a new entity to the file that has most of its type.',
    'A name that another entity has is refused unless it is weak. `kunya dictionary check` says what else is wrong.',
  ],
  flags: FLAGS,
  async run(given, values, io) {
    const [id = '', name = ''] = positionals(given, ['id', 'name'])
    const [target, ...others] = values.dictionary
    if (target === undefined) throw new UsageError('missing -d FILE or FOLDER, the dictionary to write to')
    if (others.length > 0) throw new UsageError('expected one -d FILE or FOLDER')
    const core = await loadCore()
    await checkLang(core, values.lang)
    const { kind } = values
    if (kind !== undefined && !core.ALIAS_KINDS.includes(kind as AliasKind))
      throw new Error(`--kind: expected one of ${core.ALIAS_KINDS.join(', ')}, received "${kind}"`)
    const source = sourceOf(values)
    if (source && values.source === undefined) throw new UsageError('missing --source KEY for the new source')
    const request = {
      id,
      alias: aliasOf(name, values),
      ...(values.type !== undefined && { type: values.type }),
      isNewType: values['new-type'],
      ...(source && { source }),
    }
    const placed = await core.planAddition(target, request, values.with.length > 0 ? values.with : undefined)
    for (const { number, line } of addedLines(placed.before, placed.after))
      if (line.trim() !== '') await io.out(printable(`${placed.path}:${number}: ${line}`))
    if (values['dry-run']) return EXIT.ok
    replaceFile(placed.path, placed.after)
    if (!values.quiet) io.err(`kunya: wrote ${ARTICLES[placed.what]} of ${printable(placed.id)} to ${placed.path}`)
    return EXIT.ok
  },
})

const ARTICLES = { alias: 'an alias', entity: 'the entity', overlay: 'an overlay' } as const

type Given = Values<typeof FLAGS>

function aliasOf(name: string, { kind, lang, source, confidence, weak, hostile, from, until }: Given): Alias {
  return {
    name,
    ...(kind !== undefined && { kind: kind as AliasKind }),
    ...(lang !== undefined && { lang }),
    ...(source !== undefined && { source }),
    ...(confidence !== undefined && { confidence: confidence as Confidence }),
    ...(weak && { weak }),
    ...(hostile && { hostile }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  }
}

function sourceOf({ 'source-title': title, publisher, date, url, archived }: Given): Source | undefined {
  if (title === undefined) {
    const further = Object.entries({ publisher, date, url, archived }).find(([, value]) => value !== undefined)
    if (further) throw new UsageError(`missing --source-title for --${further[0]}`)
    return undefined
  }
  return {
    title,
    ...(publisher !== undefined && { publisher }),
    ...(date !== undefined && { date }),
    ...(url !== undefined && { url }),
    ...(archived !== undefined && { archived }),
  }
}
