import { type Command, defineCommand, UsageError } from '../../command.ts'
import { loadCore } from '../../core.ts'
import { COMMON } from '../../flags.ts'
import { EXIT } from '../../io.ts'
import { replaceFile } from '../../replace.ts'

const { dictionary, quiet } = COMMON

export const formatCommand: Command = defineCommand({
  name: 'format',
  takes: '<files or folders..>',
  describe: 'Put YAML dictionaries in canonical order: entities by id, properties in one order',
  examples: [
    { line: 'kunya dictionary format mine.yaml', does: 'rewrites the file where needed' },
    {
      line: 'kunya dictionary format --check dictionaries/syria',
      does: 'writes nothing; exit 1 when something would change',
    },
  ],
  notes: ['Pieces are moved with the comments right above them; quotes, line breaks and spaces stay as they are.'],
  flags: {
    check: { kind: 'yes', describe: 'only say which files are not in order' },
    dictionary: { ...dictionary, describe: 'the same as naming it; may be repeated' },
    quiet,
  },
  async run(given, values, io) {
    const names = [...values.dictionary, ...given]
    if (names.length === 0) throw new UsageError('missing <files or folders..>')
    const core = await loadCore()
    const changed = (await core.formatDictionaries(names)).filter(({ before, after }) => before !== after)
    for (const { path, after } of changed) {
      await io.out(path)
      if (!values.check) replaceFile(path, after)
    }
    if (!values.quiet)
      io.err(
        `kunya: ${changed.length} file${changed.length === 1 ? '' : 's'} ${values.check ? 'not in order' : 'put in order'}`,
      )
    return values.check && changed.length > 0 ? EXIT.unresolved : EXIT.ok
  },
})
