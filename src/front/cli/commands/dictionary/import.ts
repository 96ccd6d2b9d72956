import { existsSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import type { DictionaryKind, Entity, Format, Head, ImportOptions, Input } from '../../../../index.ts'
import { openInput } from '../../../csv/input.ts'
import { openOutputFile } from '../../../csv/output.ts'
import { nearest } from '../../../nearest.ts'
import { type Command, defineCommand, UsageError } from '../../command.ts'
import { type Core, loadCore } from '../../core.ts'
import { COMMON, OUTPUT } from '../../flags.ts'
import { EXIT, type Io } from '../../io.ts'
import { newPlot, type Plot } from '../../plot.ts'

export const importCommand: Command = defineCommand({
  name: 'import',
  takes: '<format> <files..>',
  describe: 'Make a dictionary from files of another format',
  examples: [
    { line: 'kunya dictionary import ofac sdn.csv alt.csv -o ofac.yaml', does: 'a sanctions list' },
    { line: 'kunya dictionary import geonames SY.txt -o places.jsonl', does: 'places' },
    { line: 'kunya dictionary import csv names.csv --namespace mine -o mine.yaml', does: 'a table of names' },
  ],
  notes: [
    'Formats: csv, jsonl, ftm, opensanctions, ofac, un, ucdp, geonames, wikidata, skos, openrefine.',
    'The output is YAML, CSV or JSON Lines by its extension. Files are read as a stream, some of them twice.',
    'What is not understood is told as file:line:column and counted; exits 0 when it finished.',
  ],
  flags: {
    output: { ...OUTPUT.output, describe: 'write here: a .yaml, .csv or .jsonl file' },
    namespace: { kind: 'text', value: 'NAME', describe: 'put all ids under this namespace' },
    header: { kind: 'text', value: 'FILE', describe: 'YAML with title, licence, attribution, sources of the result' },
    type: { ...COMMON.type, describe: 'only entities of this type, such as group' },
    'weaken-shared': { kind: 'yes', describe: 'mark names that several entities bear as weak' },
    'every-problem': { kind: 'yes', describe: 'print every problem, not the first of each kind alone' },
    'no-clobber': OUTPUT['no-clobber'],
    quiet: COMMON.quiet,
    'no-color': COMMON['no-color'],
  },
  async run(given, values, io) {
    const [name, ...paths] = given
    const core = await loadCore()
    const format = formatOf(core, name)
    if (paths.length === 0) throw new UsageError('missing <files..>')
    if (paths.includes('-')) throw new UsageError('some files are read twice: give files, not "-"')
    const missing = paths.find(path => !existsSync(path))
    if (missing !== undefined) throw new Error(`${missing}: no such file`)
    const { output, namespace, header: headerFile, type } = values
    if (output === undefined) throw new UsageError('missing --output FILE, the dictionary to write')
    const kind = KINDS[extname(output).toLowerCase()]
    if (kind === undefined)
      throw new UsageError(`--output ${output}: expected a name that ends in .yaml, .csv or .jsonl`)
    if (namespace !== undefined && !/^[a-z][a-z0-9-]*$/u.test(namespace))
      throw new UsageError(`--namespace "${namespace}": expected small letters, digits and hyphens, such as syria`)
    const header = headerFile === undefined ? {} : await core.parseHeader(textOf(headerFile), headerFile)
    const ownSource = format.source === undefined ? {} : { [name as string]: format.source }
    const sources = header.sources ?? ownSource
    const [source] = Object.keys(sources)
    const plot = newPlot(io, values)
    await write(
      {
        core,
        name: name as string,
        inputs: paths.map(path => inputOf(path, io, plot)),
        options: { namespace, type, source, keepsIds: kind !== 'yaml', weakenShared: values['weaken-shared'] },
        kind,
        head: {
          ...licenceOf(format),
          ...header,
          sources,
          namespace: namespace ?? format.namespace ?? 'empty',
          hasOpenSources: format.hasSources ?? false,
        },
      },
      output,
      !values['no-clobber'],
      plot,
      io,
    )
    return EXIT.ok
  },
})

/** Extension -> what is written. */
const KINDS: Readonly<Record<string, DictionaryKind>> = {
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.csv': 'csv',
  '.jsonl': 'jsonl',
}

interface Job {
  core: Core
  name: string
  inputs: readonly Input[]
  options: ImportOptions
  kind: DictionaryKind
  head: Head
}

/** @throws {UsageError} listing the formats */
export function formatOf(core: Core, name: string | undefined): Format {
  const names = Object.keys(core.FORMATS)
  if (name === undefined) throw new UsageError(`missing <format>: one of ${names.join(', ')}`)
  if (!names.includes(name)) throw new UsageError(`format "${name}": expected one of ${names.join(', ')}`)
  return core.formatOf(name)
}

const licenceOf = ({ source }: Format): { licence?: string } =>
  source?.['licence'] === undefined ? {} : { licence: source['licence'] }

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new Error(`--header ${file}: cannot be read (${(error as NodeJS.ErrnoException).code})`)
  }
}

const inputOf = (path: string, io: Io, plot: Plot): Input => ({
  file: path,
  async *open() {
    for await (const bytes of await openInput(path, io.stdin)) {
      plot.took(bytes.length)
      yield bytes
    }
  },
})

/** On an error no output is left, and one that existed is as it was. */
async function write(job: Job, path: string, mayReplace: boolean, plot: Plot, io: Io): Promise<void> {
  const output = await openOutputFile(path, mayReplace)
  io.onInterrupt(output.discard)
  try {
    const source = { pass: (isLast: boolean) => entitiesOf(job, isLast ? plot.see : () => {}), lose: plot.lose }
    for await (const block of inBlocks(job.core.writeDictionary(job.kind, source, job.head))) await output.write(block)
    const files = job.inputs.map(({ file }) => file).join(', ')
    await refuseUnknownType(job, plot)
    if (plot.entities === 0 && plot.problems > 0) throw new Error(`nothing in ${files} was understood as ${job.name}`)
    await output.finish()
  } catch (error) {
    output.discard()
    throw error
  }
  plot.end(`written to ${path}`)
}

/** A type that neither the files nor kunya have is a slip of the pen. */
async function refuseUnknownType({ core, inputs, options: { type } }: Job, plot: Plot): Promise<void> {
  if (type === undefined || plot.entities > 0) return
  const left = 'entities of type '
  const found = [...plot.losses.keys()].filter(kind => kind.startsWith(left)).map(kind => kind.slice(left.length))
  const known = [...new Set<string>([...found, ...core.KNOWN_TYPES])]
  if (known.includes(type)) return
  const best = await nearest(type, known)
  const hint = best === undefined ? '' : `: did you mean ${best}?`
  const files = inputs.map(({ file }) => file).join(', ')
  throw new Error(`--type "${type}": ${files} has none of it, expected one of ${known.join(', ')}${hint}`)
}

async function* entitiesOf({ core, name, inputs, options }: Job, see: Plot['see']): AsyncGenerator<Entity> {
  for await (const item of core.importEntities(name, inputs, options)) {
    see(item)
    if (item.entity) yield item.entity
  }
}

const BLOCK = 256 * 1024

async function* inBlocks(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let block = ''
  for await (const piece of pieces) {
    block += piece
    if (block.length < BLOCK) continue
    yield Buffer.from(block)
    block = ''
  }
  yield Buffer.from(block)
}
