import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Format, Piece } from '../../../../index.ts'
import { type Output, openOutputFile, toStdout } from '../../../csv/output.ts'
import { type Command, defineCommand, positionals, UsageError } from '../../command.ts'
import { checkType, loadCore } from '../../core.ts'
import { COMMON, OUTPUT } from '../../flags.ts'
import { EXIT, type Io } from '../../io.ts'
import { newPlot } from '../../plot.ts'
import { formatOf } from './import.ts'

export const exportCommand: Command = defineCommand({
  name: 'export',
  takes: '<format>',
  describe: 'Write dictionaries in another format',
  examples: [
    { line: 'kunya dictionary export skos -d mine.yaml -o mine.ttl', does: 'a thesaurus' },
    { line: 'kunya dictionary export ftm --type group > groups.ftm.json', does: 'FollowTheMoney entities' },
    { line: 'kunya dictionary export ofac -d mine.yaml -o folder', does: 'sdn.csv and alt.csv' },
  ],
  notes: [
    'Formats: csv, jsonl, ftm, opensanctions, ofac, un, ucdp, geonames, wikidata, skos, openrefine.',
    'What the format has no place for is counted on stderr; docs/interface.md says what each can hold.',
  ],
  flags: {
    output: { ...OUTPUT.output, value: 'FILE|FOLDER', describe: 'write here; a folder for a format of two files' },
    dictionary: COMMON.dictionary,
    type: { ...COMMON.type, describe: 'only entities of this type, such as group' },
    'no-clobber': OUTPUT['no-clobber'],
    quiet: COMMON.quiet,
    'no-color': COMMON['no-color'],
  },
  async run(given, values, io) {
    const core = await loadCore()
    if (given.length === 0) formatOf(core, undefined)
    const [name = ''] = positionals(given, ['format'])
    const format = formatOf(core, name)
    const { dictionary, output = '-', type } = values
    const all = await core.readEntities(dictionary.length > 0 ? dictionary : undefined)
    checkType(type, [...new Set<string>([...core.KNOWN_TYPES, ...all.map(entity => entity.type)])])
    const entities = type === undefined ? all : all.filter(entity => entity.type === type)
    const plot = newPlot(io, values)
    const { pieces, losses } = await core.exportEntities(name, entities, { output })
    const outputs = await outputsFor(name, format, output, !values['no-clobber'], io)
    await writeParts(outputs, pieces)
    for (const [kind, number] of losses) plot.lose(Array(number).fill(kind) as string[])
    for (const entity of entities) plot.see({ at: { file: '', line: 1, column: 1 }, entity, issues: [], leftOut: [] })
    plot.end(output === '-' ? 'written' : `written to ${output}`)
    return EXIT.ok
  },
})

/** A file for each part of the format. */
async function outputsFor(
  name: string,
  { parts }: Format,
  path: string,
  mayReplace: boolean,
  io: Io,
): Promise<Output[]> {
  if (parts === undefined) {
    if (name === 'openrefine' && path === '-') throw new UsageError('missing --output FILE, an archive is no text')
    const output = path === '-' ? toStdout(io.write) : await openOutputFile(path, mayReplace)
    io.onInterrupt(output.discard)
    return [output]
  }
  if (path === '-') throw new UsageError(`missing --output FOLDER, for ${parts.join(' and ')}`)
  if (existsSync(path) && !statSync(path).isDirectory())
    throw new Error(`--output ${path}: is a file, expected a folder for ${parts.join(' and ')}`)
  mkdirSync(path, { recursive: true })
  const outputs: Output[] = []
  for (const part of parts) {
    const output = await openOutputFile(join(path, part), mayReplace)
    io.onInterrupt(output.discard)
    outputs.push(output)
  }
  return outputs
}

const BLOCK = 256 * 1024

/** On an error no output is left, and those that existed are as they were. */
async function writeParts(outputs: readonly Output[], pieces: Iterable<Piece>): Promise<void> {
  const blocks = outputs.map(() => '')
  try {
    for (const { part = 0, data } of pieces) {
      const output = outputs[part] as Output
      if (typeof data !== 'string') {
        await output.write(data)
        continue
      }
      blocks[part] += data
      if ((blocks[part] as string).length < BLOCK) continue
      await output.write(Buffer.from(blocks[part] as string))
      blocks[part] = ''
    }
    for (const [part, output] of outputs.entries()) await output.write(Buffer.from(blocks[part] as string))
    for (const output of outputs) await output.finish()
  } catch (error) {
    for (const output of outputs) output.discard()
    throw error
  }
}
