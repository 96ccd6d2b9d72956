/** The property that every exporter has: its importer gives back what the format can hold. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { heldBy } from '../../src/dictionary/export/entities.ts'
import { formatOf } from '../../src/dictionary/formats.ts'
import { formatIssue } from '../../src/issue.ts'
import type { Entity } from '../../src/model.ts'
import { entitiesIn, exported, imported, someEntities } from './entities.ts'

const byId = (entities: readonly Entity[]): Entity[] => [...entities].sort((a, b) => (a.id < b.id ? -1 : 1))

/** @param output  name of the file: some formats have several syntaxes */
export function itComesBack(format: string, output: string): void {
  it(`${output} gives back what the format can hold`, async () => {
    const writer = await formatOf(format).writer()
    await fc.assert(
      fc.asyncProperty(someEntities, async entities => {
        const held = entities.flatMap(entity => heldBy(writer, entity) ?? [])
        // A list of nobody may be told: it is no list of that format.
        fc.pre(held.length > 0 || entities.length === 0)
        const { inputs } = await exported(format, entities, output)
        const items = await imported(format, inputs, { namespace: 'test' })
        expect(items.flatMap(({ issues }) => issues.map(formatIssue))).toEqual([])
        expect(byId(entitiesIn(items))).toEqual(byId(held))
      }),
      { numRuns: 100 },
    )
  })

  it(`${output} holds what it holds`, async () => {
    const writer = await formatOf(format).writer()
    fc.assert(
      fc.property(someEntities, entities => {
        const once = entities.flatMap(entity => heldBy(writer, entity) ?? [])
        expect(once.map(entity => heldBy(writer, entity))).toEqual(once)
      }),
    )
  })
}

/** An entity with a little of everything. */
export const ALPHA: Entity = {
  id: 'syria:alpha-front',
  type: 'group',
  name: 'Alpha Front',
  aliases: [
    { name: 'جبهة ألفا', kind: 'official', lang: 'ar', source: 'book' },
    { name: 'Alpha; "A" & <B>', kind: 'translation', lang: 'en' },
    { name: 'AF', kind: 'abbreviation', weak: true },
    { name: 'Alfa Fornt', kind: 'misspelling' },
    { name: 'Alpha Brigade', kind: 'former', from: '2012', until: '2014-05' },
  ],
  partOf: ['syria:army'],
  sameAs: { wikidata: 'Q42', ucdp: '9001' },
  country: 'SY',
  notes: 'invented',
}

/** The texts of the files, one for each part of the format. */
export const textsOf = async (format: string, output = 'x'): Promise<string[]> =>
  (await exported(format, [ALPHA], output)).texts
/** Kinds of what did not fit, and how often. */
export const lossesIn = async (format: string, output = 'x'): Promise<Record<string, number>> =>
  Object.fromEntries((await exported(format, [ALPHA], output)).losses)
