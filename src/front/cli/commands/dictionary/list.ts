import { type Command, defineCommand, positionals } from '../../command.ts'
import { checkType, loadCore, openFor, typesOf } from '../../core.ts'
import { COMMON } from '../../flags.ts'
import { EXIT } from '../../io.ts'
import { cell, table } from '../../table.ts'

const { dictionary, type, json, quiet } = COMMON

export const listCommand: Command = defineCommand({
  name: 'list',
  takes: '',
  describe: 'List the entities',
  examples: [
    { line: 'kunya dictionary list --type place', does: 'the places' },
    { line: 'kunya dictionary list -d mine.yaml --json', does: 'one whole entity a line' },
  ],
  flags: { dictionary, type, json, quiet, 'no-color': COMMON['no-color'] },
  async run(given, values, io) {
    positionals(given, [])
    const core = await loadCore()
    const resolver = await openFor(core, values)
    checkType(values.type, typesOf(core, resolver))
    const rows: string[][] = []
    for (const entity of resolver.entities()) {
      if (values.type !== undefined && entity.type !== values.type) continue
      if (values.json) await io.out(JSON.stringify(entity))
      else rows.push([cell(entity.id), cell(entity.type), cell(entity.name), String(entity.aliases.length)])
    }
    if (!values.json) await io.out(await table(['id', 'type', 'name', 'aliases'], rows))
    return EXIT.ok
  },
})
