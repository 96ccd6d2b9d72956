import { extname } from 'node:path'
import { openOutputFile } from '../../../csv/output.ts'
import { type Command, defineCommand, UsageError } from '../../command.ts'
import { loadCore } from '../../core.ts'
import { COMMON, OUTPUT } from '../../flags.ts'
import { EXIT } from '../../io.ts'
import { count } from '../../plot.ts'

export const buildCommand: Command = defineCommand({
  name: 'build',
  takes: '<sources..>',
  describe: 'Compile dictionaries into one file that opens at once',
  examples: [
    { line: 'kunya dictionary build mine.yaml -o mine.kunya', does: 'one dictionary' },
    { line: 'kunya dictionary build syria mine.yaml -o both.kunya', does: 'a shipped one and your own' },
    { line: 'kunya resolve "Jaysh Usud" -d mine.kunya', does: 'look a name up in it' },
  ],
  notes: ['Sources are shipped names, files (.yaml, .csv, .jsonl, .kunya) and folders. A broken one is refused whole.'],
  flags: {
    output: { ...OUTPUT.output, describe: 'write here: a .kunya file' },
    'no-clobber': OUTPUT['no-clobber'],
    quiet: COMMON.quiet,
    'no-color': COMMON['no-color'],
  },
  async run(given, { output: path, quiet, 'no-clobber': noClobber }, io) {
    if (given.length === 0) throw new UsageError('missing <sources..>')
    if (path === undefined) throw new UsageError('missing --output FILE.kunya')
    if (extname(path).toLowerCase() !== '.kunya')
      throw new UsageError(`--output ${path}: expected a name that ends in .kunya, as that is how it is told`)
    const started = performance.now()
    const core = await loadCore()
    const bytes = await core.buildDictionary(given, { output: path })
    const output = await openOutputFile(path, !noClobber)
    io.onInterrupt(output.discard)
    try {
      await output.write(bytes)
      await output.finish()
    } catch (error) {
      output.discard()
      throw error
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    if (!quiet) io.err(`kunya: ${count(bytes.length)} bytes written to ${path} (${seconds} s)`)
    return EXIT.ok
  },
})
