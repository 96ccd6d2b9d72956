/** What dictionaries hold, counted: by type, language and script. */
import type { Alias, Entity } from '../model.ts'
import { scriptsIn } from './languages.ts'

export interface TypeStatistics {
  entities: number
  aliases: number
  /** Aliases that name no source. */
  withoutSource: number
  /** Language (primary subtag) -> entities that have a name in it. */
  languages: Record<string, number>
  /** ISO 15924 code -> entities that have a name in it. */
  scripts: Record<string, number>
}

export interface Statistics extends TypeStatistics {
  weak: number
  hostile: number
  /** Kind -> aliases of it; `other` for those without. */
  kinds: Record<string, number>
  /** Language -> aliases in it; `other` for those that don’t say. */
  aliasLanguages: Record<string, number>
  /** ISO 15924 code -> names in it, canonical ones included. */
  nameScripts: Record<string, number>
  byType: Record<string, TypeStatistics>
}

const OTHER = 'other'

export function statisticsOf(entities: Iterable<Entity>): Statistics {
  const all: Statistics = {
    ...empty(),
    weak: 0,
    hostile: 0,
    kinds: {},
    aliasLanguages: {},
    nameScripts: {},
    byType: {},
  }
  for (const entity of entities) {
    const ofType = (all.byType[entity.type] ??= empty())
    for (const counts of [all, ofType]) countEntity(counts, entity)
    for (const name of [entity.name, ...entity.aliases.map(alias => alias.name)])
      for (const script of scriptsIn(name)) add(all.nameScripts, script)
    for (const alias of entity.aliases) {
      if (alias.weak) all.weak++
      if (alias.hostile) all.hostile++
      add(all.kinds, alias.kind ?? OTHER)
      add(all.aliasLanguages, languageOf(alias) ?? OTHER)
    }
  }
  return sortedAll(all)
}

const empty = (): TypeStatistics => ({ entities: 0, aliases: 0, withoutSource: 0, languages: {}, scripts: {} })

const languageOf = ({ lang }: Alias): string | undefined => lang?.toLowerCase().split('-')[0]

function countEntity(counts: TypeStatistics, { name, aliases }: Entity): void {
  counts.entities++
  counts.aliases += aliases.length
  counts.withoutSource += aliases.filter(alias => alias.source === undefined).length
  for (const lang of new Set(aliases.flatMap(alias => languageOf(alias) ?? []))) add(counts.languages, lang)
  for (const script of new Set([name, ...aliases.map(alias => alias.name)].flatMap(scriptsIn)))
    add(counts.scripts, script)
}

const add = (counts: Record<string, number>, key: string): void => {
  counts[key] = (counts[key] ?? 0) + 1
}

/** Most first, then by key: equal dictionaries print alike. */
const sorted = (counts: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)))

const sortedType = <T extends TypeStatistics>(counts: T): T => ({
  ...counts,
  languages: sorted(counts.languages),
  scripts: sorted(counts.scripts),
})

function sortedAll(all: Statistics): Statistics {
  const types = Object.entries(all.byType).sort(([a, x], [b, y]) => y.entities - x.entities || (a < b ? -1 : 1))
  return {
    ...sortedType(all),
    kinds: sorted(all.kinds),
    aliasLanguages: sorted(all.aliasLanguages),
    nameScripts: sorted(all.nameScripts),
    byType: Object.fromEntries(types.map(([type, counts]) => [type, sortedType(counts)])),
  }
}
