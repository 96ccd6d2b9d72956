import type { Alias, Entity, Resolver, Source } from '../../../../index.ts'
import { type Command, defineCommand, positionals } from '../../command.ts'
import { type Core, loadCore, openFor } from '../../core.ts'
import { COMMON } from '../../flags.ts'
import { EXIT } from '../../io.ts'
import { cell, printable, table } from '../../table.ts'

const { dictionary, json, quiet } = COMMON

export const showCommand: Command = defineCommand({
  name: 'show',
  takes: '<id>',
  describe: 'Show an entity as a card: names by language, relations, sources',
  examples: [
    { line: 'kunya dictionary show syria:jaysh-usud-al-sharqiya', does: 'its card' },
    { line: 'kunya dictionary show east -d mine.yaml --json', does: 'the whole entity, for programs' },
  ],
  notes: ['The namespace may be left out where one dictionary has the id.'],
  flags: { dictionary, json, quiet, 'no-color': COMMON['no-color'] },
  async run(given, values, io) {
    const [id = ''] = positionals(given, ['id'])
    const core = await loadCore()
    const resolver = await openFor(core, values)
    const entity = entityOf(resolver, id)
    if (!entity) {
      const near = resolver.suggest(id.replace(/^[^:]*:/, '').replaceAll('-', ' '), { limit: 3 })
      const hint = near.length > 0 ? `: did you mean ${near.map(suggestion => suggestion.id).join(', ')}?` : ''
      throw new Error(`no entity has the id "${printable(id)}"${hint}`)
    }
    await io.out(values.json ? JSON.stringify(entity) : await card(entity, id, resolver, core))
    return EXIT.ok
  },
})

/** By its id, or by the part behind the namespace where only one has it. */
function entityOf(resolver: Resolver, id: string): Entity | undefined {
  const whole = resolver.entity(id)
  if (whole || id.includes(':')) return whole
  const found = [...resolver.entities()].filter(entity => entity.id.endsWith(`:${id}`))
  return found.length === 1 ? found[0] : undefined
}

const RELATIONS: readonly (readonly [property: string, label: string])[] = [
  ['partOf', 'part of'],
  ['predecessor', 'continues'],
  ['successor', 'continued by'],
  ['distinctFrom', 'not to be taken for'],
]
/** Parts of one entity that are listed. */
const MOST_PARTS = 12

async function card(entity: Entity, asked: string, resolver: Resolver, core: Core): Promise<string> {
  const { id, type, name, aliases, source: _source, ...properties } = entity
  const isMerged = resolver.entity(asked) !== undefined && id !== asked
  const related = new Set<string>(RELATIONS.map(([property]) => property))
  const facts = Object.entries({ type, ...properties })
    .filter(([key]) => !related.has(key))
    .map(([key, value]) => [`  ${key}`, printable(inWords(value))])
  const sections = [
    ['names', await namesTable(aliases, core)],
    ['relations', await relationsTable(entity, resolver)],
    ['sources', await sourcesTable(entity, resolver)],
  ]
  return [
    ...(isMerged ? [`${printable(asked)} is now ${printable(id)}`] : []),
    printable(id),
    `  ${printable(name)}`,
    await table([], facts),
    ...sections.filter(([, text]) => text !== '').flatMap(([title, text]) => ['', `  ${title}`, text as string]),
  ].join('\n')
}

/** A line for each alias, those of a language together, languages by name. */
async function namesTable(aliases: readonly Alias[], core: Core): Promise<string> {
  if (aliases.length === 0) return ''
  const languageOf = ({ lang }: Alias): string => (lang === undefined ? '' : (core.languageName(lang) ?? lang))
  const groups = new Map<string, Alias[]>()
  for (const alias of aliases) groups.set(languageOf(alias), [...(groups.get(languageOf(alias)) ?? []), alias])
  const rows = [...groups]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1))
    .flatMap(([language, ofLanguage]) =>
      ofLanguage.map((alias, i) => [
        `    ${i > 0 ? '' : language || 'any language'}`,
        cell(alias.name),
        alias.kind ?? '',
        [
          alias.weak && 'weak',
          alias.hostile && 'hostile',
          alias.from && `from ${alias.from}`,
          alias.until && `until ${alias.until}`,
          alias.confidence && `${alias.confidence} confidence`,
        ]
          .filter(Boolean)
          .join(', '),
        cell(alias.source ?? ''),
      ]),
    )
  return table([], rows)
}

async function relationsTable(entity: Entity, resolver: Resolver): Promise<string> {
  const rows = RELATIONS.flatMap(([property, label]) =>
    [(entity[property] as string[] | undefined) ?? []]
      .flat()
      .map((id, i) => relation(i === 0 ? label : '', id, resolver)),
  )
  const parts = [...resolver.entities()].filter(other => other.partOf?.includes(entity.id))
  rows.push(...parts.slice(0, MOST_PARTS).map(({ id }, i) => relation(i === 0 ? 'has part' : '', id, resolver)))
  if (parts.length > MOST_PARTS) rows.push(['    ', `and ${parts.length - MOST_PARTS} more`, ''])
  return rows.length > 0 ? table([], rows) : ''
}

const relation = (label: string, id: string, resolver: Resolver): string[] => [
  `    ${label}`,
  cell(resolver.entity(id)?.name ?? ''),
  cell(id),
]

/** Every source that the entity or one of its names cites, in that order. */
async function sourcesTable({ id, source = [], aliases }: Entity, resolver: Resolver): Promise<string> {
  const keys = new Set([...[source].flat(), ...aliases.flatMap(alias => alias.source ?? [])])
  const rows = [...keys].map(key => {
    const record = resolver.source(key, id)
    return [`    ${cell(key)}`, record ? printable(citation(record)) : '']
  })
  return rows.length > 0 ? table([], rows) : ''
}

const citation = ({ title, publisher, date, url, archived }: Source): string =>
  [title, publisher, date, url, archived && `archived ${archived}`].filter(Boolean).join('; ')

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(inWords).join(', ')
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .map(([key, item]) => `${key} ${inWords(item)}`)
    .join(', ')
}
