import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DICTIONARY_KINDS, writeDictionary } from '../../../src/dictionary/export/dictionary.ts'
import { formatDictionary } from '../../../src/dictionary/format.ts'
import { loadYamlDictionary } from '../../../src/dictionary/yaml.ts'
import type { Entity } from '../../../src/model.ts'
import { someEntities, someName } from '../entities.ts'
import { ALPHA } from '../round-trip.ts'

async function written(
  kind: (typeof DICTIONARY_KINDS)[number],
  hasOpenSources = true,
  entities: readonly Entity[] = [ALPHA],
  more: object = {},
) {
  const passes: boolean[] = []
  const lost: string[] = []
  const source = {
    async *pass(isLast: boolean) {
      passes.push(isLast)
      yield* entities
    },
    lose: (kinds: readonly string[]) => lost.push(...kinds),
  }
  let text = ''
  const head = { sources: { film: 'A film' }, ...more, namespace: 'unused', licence: 'CC0-1.0', hasOpenSources }
  for await (const piece of writeDictionary(kind, source, head)) text += piece
  return { text, passes, lost }
}

describe('a dictionary file', () => {
  it('in YAML lists the sources that names have', async () => {
    const { text, passes } = await written('yaml')
    expect(passes).toEqual([false, true])
    expect(text).toMatch(
      /^namespace: syria\nlicence: CC0-1\.0\nsources:\n {2}film: A film\n {2}book: book\nentities:\n/,
    )
    expect(loadYamlDictionary(text, 'x.yaml')).toMatchObject({ issues: [], entities: [{ entity: ALPHA }] })
  })

  it('in YAML is in canonical order: to put it in order changes nothing', async () => {
    const named = fc.record({ title: someName, licence: someName, register: fc.boolean() }, { requiredKeys: [] })
    await fc.assert(
      fc.asyncProperty(someEntities, named, async (entities, head) => {
        const numbered = entities.map(entity => ({
          ...entity,
          2011: 'a year',
          aliases: entity.aliases.map(alias => ({ ...alias, 7: 'a number' })),
        }))
        const { text } = await written('yaml', true, numbered, head)
        expect(formatDictionary(text)).toBe(text)
        const { entities: read, issues } = loadYamlDictionary(text, 'x.yaml')
        expect(issues).toEqual([])
        expect(read).toHaveLength(entities.length)
      }),
      { numRuns: 200 },
    )
  })

  it('in YAML holds blocks of any size', async () => {
    const long = Array.from({ length: 40 }, (_, i) => ({
      ...ALPHA,
      id: `syria:a-${(i * 7) % 40}`,
      country: 'أ'.repeat(i % 20 === 0 ? 1_200_000 : 1000),
    }))
    const { text } = await written('yaml', true, long)
    expect([...text.matchAll(/ {2}- id: a-(\d+)\n/gu)].map(([, id]) => id)).toEqual(
      long.map((_, i) => String(i)).sort(),
    )
    expect(text.match(/أ/gu)).toHaveLength(2 * 1_200_000 + 38 * 1000 + 40)
  })

  it('in YAML takes one pass where the sources are known', async () =>
    expect((await written('yaml', false)).passes).toEqual([true]))

  it('without an entity has the namespace that it was told', async () =>
    expect((await written('yaml', true, [])).text).toContain('namespace: unused\n'))

  it('in CSV finds its columns first, and says what does not fit', async () => {
    const { text, passes, lost } = await written('csv', true, [{ ...ALPHA, lat: 33.5, size: 3 }])
    expect(passes).toEqual([false, true])
    expect(text.split('\n')[0]).toContain(',lat,notes,partOf,sameAs.ucdp,sameAs.wikidata,size')
    expect(lost).toEqual(['"size" as it is written'])
  })

  it('in JSON Lines is one entity a line', async () => expect(JSON.parse((await written('jsonl')).text)).toEqual(ALPHA))
})
