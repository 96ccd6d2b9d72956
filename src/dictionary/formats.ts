import { DictionaryError, type Issue, type Position } from '../issue.ts'
import type { Entity } from '../model.ts'
import type { Input } from '../source/text.ts'
import { listedKey, tokenise } from '../text/tokenise.ts'
import { distinctNames } from './distinct.ts'
import type { DictionaryKind, Head, Source } from './export/dictionary.ts'
import { lossesOf, type Piece, type WriteOptions, type Writer } from './export/write.ts'
import type { Header } from './export/yaml.ts'
import type { Found, Read } from './import/found.ts'
import { keepIds, underNamespace } from './import/naming.ts'

/** A file format that dictionaries are made from and written to. */
export interface Format {
  describe: string
  /** Names of its files, where it has several. */
  parts?: readonly string[]
  /** Namespace of what is imported, unless another is asked for; formats without one hold ids with their namespaces. */
  namespace?: string
  /** The register, as the source of every imported name. */
  source?: Readonly<Record<string, string>>
  reader: () => Promise<Read>
  writer: () => Promise<Writer>
}

/** Loaded when one is asked for: each brings its library. */
export const FORMATS: Readonly<Record<string, Format>> = {
  csv: {
    describe: 'CSV of names: id,name and more columns',
    reader: async () => (await import('./import/csv.ts')).readCsv,
    writer: async () => (await import('./export/csv.ts')).csvWriter,
  },
  jsonl: {
    describe: 'kunya’s entities as JSON Lines, as list --json prints them',
    reader: async () => (await import('./import/jsonl.ts')).readJsonLines,
    writer: async () => (await import('./export/jsonl.ts')).jsonlWriter,
  },
  ftm: {
    describe: 'FollowTheMoney entities as JSON Lines',
    namespace: 'ftm',
    reader: async () => (await import('./import/ftm.ts')).readFtm,
    writer: async () => (await import('./export/ftm.ts')).ftmWriter,
  },
  opensanctions: {
    describe: 'OpenSanctions targets.simple.csv',
    namespace: 'opensanctions',
    source: {
      title: 'OpenSanctions, targets.simple.csv',
      publisher: 'OpenSanctions',
      url: 'https://www.opensanctions.org/',
      licence: 'CC BY-NC 4.0',
    },
    reader: async () => (await import('./import/opensanctions.ts')).readOpenSanctions,
    writer: async () => (await import('./export/opensanctions.ts')).openSanctionsWriter,
  },
  ofac: {
    describe: 'OFAC sdn.csv with alt.csv',
    parts: ['sdn.csv', 'alt.csv'],
    namespace: 'ofac',
    source: {
      title: 'Specially Designated Nationals and Blocked Persons List',
      publisher: 'U.S. Department of the Treasury, Office of Foreign Assets Control',
    },
    reader: async () => (await import('./import/ofac.ts')).readOfac,
    writer: async () => (await import('./export/ofac.ts')).ofacWriter,
  },
  un: {
    describe: 'UN Security Council consolidated list, XML',
    namespace: 'un',
    source: {
      title: 'United Nations Security Council Consolidated List',
      publisher: 'United Nations Security Council',
      url: 'https://www.un.org/securitycouncil/content/un-sc-consolidated-list',
    },
    reader: async () => (await import('./import/un.ts')).readUn,
    writer: async () => (await import('./export/un.ts')).unWriter,
  },
  ucdp: {
    describe: 'UCDP actors, CSV',
    namespace: 'ucdp',
    source: {
      title: 'UCDP Actor Dataset',
      publisher: 'Uppsala Conflict Data Program',
      url: 'https://ucdp.uu.se/downloads/',
    },
    reader: async () => (await import('./import/ucdp.ts')).readUcdp,
    writer: async () => (await import('./export/ucdp.ts')).ucdpWriter,
  },
  geonames: {
    describe: 'GeoNames XX.txt, with alternateNames.txt if given',
    parts: ['places.txt', 'alternateNames.txt'],
    namespace: 'geonames',
    source: { title: 'GeoNames', publisher: 'GeoNames', url: 'https://www.geonames.org/', licence: 'CC BY 4.0' },
    reader: async () => (await import('./import/geonames.ts')).readGeoNames,
    writer: async () => (await import('./export/geonames.ts')).geoNamesWriter,
  },
  wikidata: {
    describe: 'Wikidata JSON dump, one item a line',
    namespace: 'wikidata',
    source: {
      title: 'Wikidata',
      publisher: 'Wikimedia Foundation',
      url: 'https://www.wikidata.org/',
      licence: 'CC0-1.0',
    },
    reader: async () => (await import('./import/wikidata.ts')).readWikidata,
    writer: async () => (await import('./export/wikidata.ts')).wikidataWriter,
  },
  skos: {
    describe: 'SKOS labels: Turtle, N-Triples or JSON-LD',
    reader: async () => (await import('./import/skos.ts')).readSkos,
    writer: async () => (await import('./export/skos.ts')).skosWriter,
  },
  openrefine: {
    describe: 'OpenRefine project archive, or its rows as CSV, TSV or JSON',
    reader: async () => (await import('./import/openrefine.ts')).readOpenRefine,
    writer: async () => (await import('./export/openrefine.ts')).openRefineWriter,
  },
}

/**
 * What stands above the entities of a new dictionary: title, licence, attribution, sources.
 * @throws {DictionaryError} when the text is no such header
 */
export async function parseHeader(text: string, file: string): Promise<Omit<Header, 'namespace'>> {
  const [{ parseYaml }, { compileSchema, schemaIssues }, { DICTIONARY_SCHEMA }] = await Promise.all([
    import('../source/yaml.ts'),
    import('../source/schema.ts'),
    import('./schema.ts'),
  ])
  const source = parseYaml(text, file)
  const value = { namespace: 'x', entities: [], ...Object(source.value ?? {}) }
  const issues = [...source.issues, ...schemaIssues(compileSchema(DICTIONARY_SCHEMA), { ...source, value })]
  if (issues.length > 0) throw new DictionaryError(issues)
  const { namespace: _, entities: __, ...header } = value
  return header
}

export interface ImportOptions {
  /** Ids become `namespace:slug`; an id of another namespace is renamed into it. */
  namespace?: string | undefined
  /** Ids stay as they are where no namespace is asked for: CSV and JSON Lines can hold any. */
  keepsIds?: boolean
  /** Key of the source that names without one get. */
  source?: string | undefined
  /** Names that several entities bear become weak; the files are read once more for that. */
  weakenShared?: boolean | undefined
  /** Only entities of this type; the others are counted. */
  type?: string | undefined
}

/** One step of an import. */
export interface Imported {
  at: Position
  entity?: Entity
  issues: readonly Issue[]
  /** What kunya has no place for, by kind. */
  leftOut: readonly string[]
}

/**
 * Reads files of a format as a stream of entities that a dictionary may hold.
 * @throws {DictionaryError} when a file is not of that format, or is damaged
 */
export async function* importEntities(
  name: string,
  inputs: readonly Input[],
  { namespace, keepsIds = false, source, type, weakenShared = false }: ImportOptions = {},
): AsyncGenerator<Imported> {
  const format = formatOf(name)
  const read = await format.reader()
  // The schema's checker is large, and nothing but an import needs it.
  const { conform } = await import('./import/conform.ts')
  const shared = weakenShared ? await sharedNames(read(inputs), type) : undefined
  let naming = keepsIds && namespace === undefined ? keepIds() : undefined
  for await (const found of read(inputs)) {
    const { at, leftOut = [] } = found
    const issues = [...(found.issues ?? [])]
    const { entity, issues: more } = found.entity ? conform(found.entity, at) : { issues: [] }
    issues.push(...more)
    if (!entity) {
      yield { at, issues, leftOut }
      continue
    }
    naming ??=
      namespace === undefined
        ? underNamespace(namespaceFor(format, entity, at), 'refuse')
        : underNamespace(namespace, 'rename')
    if (type !== undefined && entity.type !== type) {
      yield { at, issues, leftOut: [...leftOut, `entities of type ${entity.type}`] }
      continue
    }
    const named = naming.name(entity, at)
    issues.push(...named.issues)
    if ('entity' in named) yield { at, entity: weakened(withSource(named.entity, source), shared), issues, leftOut }
    else yield { at, issues, leftOut }
  }
}

/** Names as strings are listed (case, marks and punctuation aside) that more than one entity of the files bears. */
async function sharedNames(all: AsyncIterable<Found>, type: string | undefined): Promise<ReadonlySet<string>> {
  const bearers = new Map<string, string>()
  const shared = new Set<string>()
  for await (const { entity } of all) {
    if (!entity || (type !== undefined && entity.type !== type)) continue
    for (const { name } of [entity, ...entity.aliases]) {
      const key = listedKey(tokenise(name))
      const bearer = bearers.get(key)
      if (bearer === undefined) bearers.set(key, entity.id)
      else if (bearer !== entity.id) shared.add(key)
    }
  }
  return shared
}

function weakened(entity: Entity, shared: ReadonlySet<string> | undefined): Entity {
  if (!shared || shared.size === 0) return entity
  const aliases = entity.aliases.map(alias =>
    shared.has(listedKey(tokenise(alias.name))) ? { ...alias, weak: true } : alias,
  )
  return { ...entity, aliases }
}

/** @throws {RangeError} on an unknown name */
export function formatOf(name: string): Format {
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined
  if (!format) throw new RangeError(`format "${name}": expected one of ${Object.keys(FORMATS).join(', ')}`)
  return format
}

function namespaceFor(format: Format, { id }: Entity, at: Position): string {
  const own = /^([a-z][a-z0-9-]*):[a-z0-9]+(?:-[a-z0-9]+)*$/u.exec(id)?.[1] ?? format.namespace
  if (own !== undefined) return own
  throw new DictionaryError([
    { code: 'no-namespace', at, expected: 'ids such as syria:hama, or a --namespace', received: `"${id}"` },
  ])
}

function withSource(entity: Entity, source: string | undefined): Entity {
  if (source === undefined) return entity
  return {
    ...entity,
    aliases: entity.aliases.map(alias => (alias.source === undefined ? { ...alias, source } : alias)),
  }
}

/** A dictionary file, in pieces: YAML, CSV or JSON Lines. */
export async function* writeDictionary(kind: DictionaryKind, source: Source, head: Head): AsyncGenerator<string> {
  yield* (await import('./export/dictionary.ts')).writeDictionary(kind, source, head)
}

/** What an export could not take along, by kind. */
export type Losses = ReadonlyMap<string, number>

/** The entity as it comes back from a format's file; none where not even its name can be written. */
export function heldBy(writer: Writer, entity: Entity): Entity | undefined {
  const held = distinctNames(writer.hold(entity))
  return held.name.trim() === '' ? undefined : held
}

/** Writes entities in a format, and says what it has no place for. */
export async function exportEntities(
  name: string,
  entities: readonly Entity[],
  options: WriteOptions,
): Promise<{ pieces: Generator<Piece>; losses: Losses }> {
  const writer = await formatOf(name).writer()
  const losses = new Map<string, number>()
  for (const entity of entities) {
    const held = heldBy(writer, entity)
    for (const kind of held ? lossesOf(distinctNames(entity), held) : ['an entity'])
      losses.set(kind, (losses.get(kind) ?? 0) + 1)
  }
  return { pieces: writer.write(() => heldOf(entities, writer), options), losses }
}

function* heldOf(entities: readonly Entity[], writer: Writer): Generator<Entity> {
  for (const entity of entities) {
    const held = heldBy(writer, entity)
    if (held) yield held
  }
}
