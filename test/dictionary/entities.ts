/** Random entities, and the way of a file out of an exporter and into an importer. */
import fc from 'fast-check'
import { exportEntities } from '../../src/dictionary/export/entities.ts'
import type { Piece } from '../../src/dictionary/export/write.ts'
import { type Imported, type ImportOptions, importEntities } from '../../src/dictionary/import/entities.ts'
import { ALIAS_KINDS, type Alias, type Entity, KNOWN_TYPES } from '../../src/model.ts'
import type { Input } from '../../src/source/text.ts'

export const input = (file: string, content: string | Uint8Array, pieceSize = 7): Input => ({
  file,
  async *open() {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize)
  },
})

export async function imported(format: string, inputs: readonly Input[], options?: ImportOptions): Promise<Imported[]> {
  const all: Imported[] = []
  for await (const item of importEntities(format, inputs, options)) all.push(item)
  return all
}

export const entitiesIn = (items: readonly Imported[]): Entity[] => items.flatMap(({ entity }) => entity ?? [])

/** The pieces of each part, joined. */
export function joined(pieces: Iterable<Piece>): Uint8Array[] {
  const parts: Uint8Array[][] = []
  for (const { part = 0, data } of pieces) {
    const list = (parts[part] ??= [])
    list.push(typeof data === 'string' ? new TextEncoder().encode(data) : data)
  }
  return Array.from(parts, list => Buffer.concat(list ?? []))
}

/** @returns what the exporter wrote, as inputs of an importer */
export async function exported(
  format: string,
  entities: readonly Entity[],
  output: string,
): Promise<{ inputs: Input[]; texts: string[]; losses: ReadonlyMap<string, number> }> {
  const { pieces, losses } = await exportEntities(format, entities, { output })
  const parts = joined(pieces)
  return {
    inputs: parts.filter(bytes => bytes.length > 0).map(bytes => input(output, bytes, 1000)),
    texts: parts.map(bytes => new TextDecoder().decode(bytes)),
    losses,
  }
}

const word = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }).filter(text => !/\p{Surrogate}/u.test(text)),
  fc.constantFrom(
    'Jaysh Alpha',
    'جيش ألفا',
    'Армия, Альфа',
    '"A" & <b>;c|d',
    "l'Armée",
    'IS',
    'NSCN-IM',
    '-0-',
    'n/a',
    'a\tb',
    'x\ny',
    'true',
  ),
)
export const someName: fc.Arbitrary<string> = word.filter(text => text.trim() !== '')
const date = fc.constantFrom('2011', '2014-06', '2017-01-28')
const lang = fc.constantFrom('ar', 'en', 'fr', 'ar-Latn', 'zh-Hant', 'ku')

const someAlias: fc.Arbitrary<Alias> = fc.record(
  {
    name: someName,
    kind: fc.constantFrom(...ALIAS_KINDS),
    lang,
    script: fc.constantFrom('Arab', 'Latn'),
    source: fc.constantFrom('book', 'film-2'),
    confidence: fc.constantFrom('low' as const, 'medium' as const, 'high' as const),
    weak: fc.constant(true),
    hostile: fc.constant(true),
    from: date,
    until: date,
  },
  { requiredKeys: ['name'] },
)

const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}$/)
const id = slug.map(text => `test:${text}`)

export const someEntity: fc.Arbitrary<Entity> = fc.record(
  {
    id,
    type: fc.constantFrom(...KNOWN_TYPES, 'vessel'),
    name: someName,
    aliases: fc.uniqueArray(someAlias, { maxLength: 5, selector: alias => JSON.stringify(alias) }),
    partOf: fc.uniqueArray(id, { minLength: 1, maxLength: 2 }),
    redirects: fc.uniqueArray(
      slug.map(text => `test:old-name-${text}`),
      { minLength: 1, maxLength: 2 },
    ),
    distinctFrom: fc.array(id, { minLength: 1, maxLength: 2 }),
    sameAs: fc.record(
      {
        wikidata: fc.constantFrom('Q1', 'Q42'),
        geonames: fc.constantFrom('12', '345'),
        ucdp: fc.constantFrom('234'),
        un: fc.constantFrom('QDe.137'),
      },
      { requiredKeys: [] },
    ),
    country: someName,
    notes: someName,
    program: someName,
    remarks: someName,
    topics: fc.array(someName, { minLength: 1, maxLength: 2 }),
    description: fc.record({ en: someName }),
    un: fc.record({ COMMENTS1: someName, DESIGNATION: fc.record({ VALUE: fc.array(someName, { maxLength: 3 }) }) }),
    Location: someName,
    lat: fc.double({ min: -90, max: 90, noNaN: true }).map(value => Math.round(value * 1e4) / 1e4 + 0),
    lon: fc.double({ min: -180, max: 180, noNaN: true }).map(value => Math.round(value * 1e4) / 1e4 + 0),
    population: fc.nat(),
    flagged: fc.boolean(),
  },
  { requiredKeys: ['id', 'type', 'name', 'aliases'] },
) as fc.Arbitrary<Entity>

/** They refer to one another alone, as what leads out of a file is told. */
export const someEntities: fc.Arbitrary<Entity[]> = fc
  .uniqueArray(someEntity, { minLength: 1, maxLength: 4, selector: entity => entity.id })
  .map(entities =>
    entities.map(entity => {
      const at = (reference: string): string => (entities[reference.length % entities.length] as Entity).id
      return {
        ...entity,
        ...(entity.partOf ? { partOf: [...new Set(entity.partOf.map(at))] } : {}),
        ...(entity.distinctFrom ? { distinctFrom: [...new Set(entity.distinctFrom.map(at))] } : {}),
      }
    }),
  )
