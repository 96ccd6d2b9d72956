import type { Entity } from '../../../index.ts'
import { type Command, type CommandGroup, defineCommand, positionals } from '../command.ts'
import { checkType, loadCore, openFor, typesOf } from '../core.ts'
import { COMMON } from '../flags.ts'
import { EXIT } from '../io.ts'
import { cell, printable, table } from '../table.ts'
import { buildCommand } from './dictionary-build.ts'
import { exportCommand } from './dictionary-export.ts'
import { importCommand } from './dictionary-import.ts'

const { dictionary, type, json, quiet } = COMMON
const noColor = COMMON['no-color']

const list: Command = defineCommand({
  name: 'list',
  takes: '',
  describe: 'List the entities',
  examples: [
    { line: 'kunya dictionary list --type place', does: 'the places' },
    { line: 'kunya dictionary list -d mine.yaml --json', does: 'one whole entity a line' },
  ],
  flags: { dictionary, type, json, quiet, 'no-color': noColor },
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

const show: Command = defineCommand({
  name: 'show',
  takes: '<id>',
  describe: 'Show an entity: its names and what is known of it',
  examples: [{ line: 'kunya dictionary show syria:jaysh-usud-al-sharqiya', does: 'its card' }],
  flags: { dictionary, json, quiet, 'no-color': noColor },
  async run(given, values, io) {
    const [id = ''] = positionals(given, ['id'])
    const core = await loadCore()
    const resolver = await openFor(core, values)
    const entity = resolver.entity(id)
    if (!entity) {
      const near = resolver.suggest(id.replace(/^[^:]*:/, '').replaceAll('-', ' '), { limit: 3 })
      const hint = near.length > 0 ? `: did you mean ${near.map(suggestion => suggestion.id).join(', ')}?` : ''
      throw new Error(`no entity has the id "${printable(id)}"${hint}`)
    }
    await io.out(values.json ? JSON.stringify(entity) : await card(entity, id))
    return EXIT.ok
  },
})

/** Name, properties, then a line for each alias. */
async function card(entity: Entity, asked: string): Promise<string> {
  const { id, type, name, aliases, ...properties } = entity
  const redirected = id === asked ? [] : [`${printable(asked)} is now ${printable(id)}`]
  const facts = Object.entries({ type, ...properties }).map(([key, value]) => [`  ${key}`, printable(inWords(value))])
  const names = aliases.map(alias => [
    `    ${cell(alias.name)}`,
    alias.kind ?? '',
    alias.lang ?? '',
    [
      alias.weak && 'weak',
      alias.hostile && 'hostile',
      alias.from && `from ${alias.from}`,
      alias.until && `until ${alias.until}`,
    ]
      .filter(Boolean)
      .join(', '),
    alias.source ?? '',
  ])
  const aliasTable =
    names.length > 0 ? ['  aliases', await table(['    name', 'kind', 'lang', 'notes', 'source'], names)] : []
  return [...redirected, printable(id), `  ${printable(name)}`, await table([], facts), ...aliasTable].join('\n')
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(inWords).join(', ')
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .map(([key, item]) => `${key} ${inWords(item)}`)
    .join(', ')
}

export const dictionaryGroup: CommandGroup = {
  name: 'dictionary',
  describe: 'Look into dictionaries, make and convert them',
  commands: [list, show, importCommand, exportCommand, buildCommand],
}
