import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FORMATS, formatOf, heldBy, importEntities } from '../../src/dictionary/formats.ts'
import { distinctNames } from '../../src/dictionary/import/conform.ts'
import { formatIssue } from '../../src/issue.ts'
import type { Entity } from '../../src/model.ts'
import { entitiesIn, exported, imported, input, someEntities } from './entities.ts'

/** Output names: some formats have several syntaxes. */
const OUTPUTS: readonly (readonly [format: string, output: string])[] = [
  ...Object.keys(FORMATS).map(format => [format, format === 'openrefine' ? 'x.openrefine.tar.gz' : 'x'] as const),
  ['skos', 'x.jsonld'],
]

const byId = (entities: readonly Entity[]): Entity[] => [...entities].sort((a, b) => (a.id < b.id ? -1 : 1))

describe('export, then import', () => {
  it.each(OUTPUTS)('%s (%s) gives back what the format can hold', async (format, output) => {
    const writer = await formatOf(format).writer()
    await fc.assert(
      fc.asyncProperty(someEntities, async entities => {
        const { inputs } = await exported(format, entities, output)
        const items = await imported(format, inputs, { namespace: 'test' })
        expect(items.flatMap(({ issues }) => issues.map(formatIssue))).toEqual([])
        expect(byId(entitiesIn(items))).toEqual(byId(entities.flatMap(entity => heldBy(writer, entity) ?? [])))
      }),
      { numRuns: 150 },
    )
  })

  it.each(OUTPUTS)('%s (%s) holds what it holds', async (format, _output) => {
    const writer = await formatOf(format).writer()
    fc.assert(
      fc.property(someEntities, entities => {
        const once = entities.flatMap(entity => heldBy(writer, entity) ?? [])
        expect(once.map(entity => heldBy(writer, entity))).toEqual(once)
      }),
    )
  })

  it('jsonl loses nothing', () =>
    fc.assert(
      fc.asyncProperty(someEntities, async entities => {
        const { inputs, losses } = await exported('jsonl', entities, 'x.jsonl')
        expect([...losses]).toEqual([])
        expect(entitiesIn(await imported('jsonl', inputs))).toEqual(entities.map(distinctNames))
      }),
    ))
})

describe('losses', () => {
  it('are counted by kind', async () => {
    const entity: Entity = {
      id: 'test:a',
      type: 'group',
      name: 'A',
      aliases: [
        { name: 'B', lang: 'fr', kind: 'translation' },
        { name: 'C, D', lang: 'en' },
      ],
      partOf: ['test:b'],
    }
    const { losses } = await exported('ucdp', [entity, { ...entity, id: 'test:b' }], 'x.csv')
    expect(Object.fromEntries(losses)).toEqual({
      '"kind" of a name': 2,
      '"lang" of a name': 2,
      'a name': 2,
      '"partOf"': 2,
    })
  })
})

describe('import', () => {
  const csv = (text: string) => [input('x.csv', text)]

  it('puts ids under a namespace, and keeps them where it may', async () => {
    const rows = 'id,name\nQ 7,Alpha\nother:b,Beta\n'
    const ids = async (options?: object) => entitiesIn(await imported('csv', csv(rows), options)).map(({ id }) => id)
    expect(await ids({ namespace: 'mine' })).toEqual(['mine:q-7', 'mine:b'])
    expect(await ids({ keepsIds: true })).toEqual(['Q 7', 'other:b'])
    await expect(ids()).rejects.toThrow('x.csv:2:1: no-namespace: expected ids such as syria:hama, or a --namespace')
  })

  it('takes the namespace of the first id, and says which ids have another', async () => {
    const items = await imported('csv', csv('id,name\na:x,X\nb:y,Y\na:z,Z\n'))
    expect(entitiesIn(items).map(({ id }) => id)).toEqual(['a:x', 'a:z'])
    expect(items.flatMap(({ issues }) => issues.map(formatIssue))).toEqual([
      'x.csv:3:1: other-namespace: expected an id of the namespace "a", received "b:y" (--namespace puts all under one)',
    ])
  })

  it('counts the entities of other types', async () => {
    const items = await imported('csv', csv('id,name,type\na,A,group\nb,B,place\n'), { namespace: 'n', type: 'group' })
    expect(entitiesIn(items).map(({ id }) => id)).toEqual(['n:a'])
    expect(items.flatMap(({ leftOut }) => leftOut)).toEqual(['entities of type place'])
  })

  it('gives names without a source the one that it is told', async () => {
    const rows = 'id,name,source\na,A,\na,B,book\na,C,\n'
    const [entity] = entitiesIn(await imported('csv', csv(rows), { namespace: 'n', source: 'register' }))
    expect(entity?.aliases).toEqual([
      { name: 'B', source: 'book' },
      { name: 'C', source: 'register' },
    ])
  })

  it('knows its formats', async () => {
    expect(() => formatOf('xml')).toThrow(/^format "xml": expected one of csv, jsonl, ftm, /)
    expect(() => formatOf('constructor')).toThrow(RangeError)
    await expect(importEntities('xml', []).next()).rejects.toThrow(RangeError)
  })
})
