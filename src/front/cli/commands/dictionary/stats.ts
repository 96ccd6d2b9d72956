import type { Statistics, TypeStatistics } from '../../../../index.ts'
import { type Command, defineCommand, positionals } from '../../command.ts'
import { checkType, loadCore, openFor, typesOf } from '../../core.ts'
import { COMMON } from '../../flags.ts'
import { EXIT } from '../../io.ts'
import { cell, table } from '../../table.ts'

const { dictionary, type, json, quiet } = COMMON

const FORMATS = ['text', 'json', 'markdown'] as const

export const statsCommand: Command = defineCommand({
  name: 'stats',
  takes: '',
  describe: 'Count entities, aliases, languages and scripts; coverage by type and language',
  examples: [
    { line: 'kunya dictionary stats', does: 'the shipped dictionaries' },
    { line: 'kunya dictionary stats -d mine.yaml --json', does: 'a file, for programs' },
    { line: 'kunya dictionary stats -d syria --format markdown', does: 'the coverage table of dictionaries/README.md' },
  ],
  notes: ['Coverage is the share of a type’s entities that have an alias in the language.'],
  flags: {
    format: { kind: 'choice', value: FORMATS.join('|'), choices: FORMATS, describe: 'how it is printed (text)' },
    dictionary,
    type,
    json,
    quiet,
    'no-color': COMMON['no-color'],
  },
  async run(given, values, io) {
    positionals(given, [])
    const core = await loadCore()
    const resolver = await openFor(core, values)
    checkType(values.type, typesOf(core, resolver))
    const entities = [...resolver.entities()].filter(entity => values.type === undefined || entity.type === values.type)
    const counted = core.statisticsOf(entities)
    const format = values.format ?? (values.json ? 'json' : 'text')
    if (format === 'json') await io.out(JSON.stringify(counted))
    else if (format === 'markdown') await io.out(markdown(coverage(counted)))
    else await io.out(await report(counted, core.languageName))
    return EXIT.ok
  },
})

async function report(counted: Statistics, languageName: (lang: string) => string | undefined): Promise<string> {
  const totals = [
    ['entities', counted.entities],
    ['aliases', counted.aliases],
    ['aliases without source', counted.withoutSource],
    ['weak aliases', counted.weak],
    ['hostile aliases', counted.hostile],
  ] as const
  const languages = Object.entries(counted.aliasLanguages).map(([lang, aliases]) => [
    cell(lang),
    cell(languageName(lang) ?? ''),
    ...numbers(aliases, counted.languages[lang] ?? 0),
  ])
  const kinds = Object.entries(counted.kinds).map(([kind, aliases]) => [cell(kind), ...numbers(aliases)])
  const scripts = Object.entries(counted.nameScripts).map(([script, names]) => [
    cell(script),
    ...numbers(names, counted.scripts[script] ?? 0),
  ])
  const [head, rows] = coverage(counted)
  return [
    await table(
      [],
      totals.map(([label, number]) => [label, ...numbers(number)]),
    ),
    await table(head, rows),
    await table(['language', '', 'aliases', 'entities'], languages),
    await table(['script', 'names', 'entities'], scripts),
    await table(['kind', 'aliases'], kinds),
  ].join('\n\n')
}

const NUMBER_WIDTH = 8
const numbers = (...counts: readonly number[]): string[] => counts.map(count => String(count).padStart(NUMBER_WIDTH))

/** Languages that have a column, most first. */
const MOST_LANGUAGES = 10

/** By type: how many, and the share of its entities that have a name in each language. */
function coverage(counted: Statistics): [head: string[], rows: string[][]] {
  const languages = Object.keys(counted.languages).slice(0, MOST_LANGUAGES)
  const row = (type: string, of: TypeStatistics): string[] => [
    cell(type),
    ...[of.entities, of.aliases, of.withoutSource].map(String),
    ...languages.map(lang => percent(of.languages[lang] ?? 0, of.entities)),
  ]
  return [
    ['type', 'entities', 'aliases', 'without source', ...languages],
    [...Object.entries(counted.byType).map(([type, of]) => row(type, of)), row('all', counted)],
  ]
}

const percent = (part: number, whole: number): string => (part === 0 ? '–' : `${Math.round((100 * part) / whole)} %`)

const markdown = ([head, rows]: ReturnType<typeof coverage>): string =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
