import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { growIndex, ownNumber } from '../../src/index/grow.ts'
import type { Index } from '../../src/index/open.ts'
import type { Alias, Entity } from '../../src/model.ts'
import { createResolver } from '../../src/resolver.ts'
import { find } from '../../src/source/arrays.ts'
import { entity, indexOf, lexicon } from '../fixtures/core/open.ts'

/** Few words, so that names share them: units, names of men, places and qualities, and what they sound like. */
const WORDS = [
  'Battle of',
  ...'Jaysh Liwa Harakat جيش لواء Brigade General'.split(' '),
  ...'Usud Osoud أسود al-Sharqiya Charkiya الشرقية Zenki Zinki الزنكي Hamza Khalid Khaled خالد'.split(' '),
  ...'Salim Idris سالم Mahmud محمود محمد Mohammad Bouchet Wright Martyrs'.split(' '),
  ...'Aleppo Halab حلب Hama حماة Deir ez-Zor 17 Tel Abyad ISIS Countryside'.split(' '),
]
const name = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map(words => words.join(' '))
const alias: fc.Arbitrary<Alias> = fc
  .record(
    {
      name: fc.oneof(
        name,
        name.map(text => `${text} (Idlib)`),
        name.map(text => `${text} “Zenki”`),
      ),
      lang: fc.constantFrom('ar', 'fr', 'de', 'tr', 'en'),
      kind: fc.constantFrom('romanisation' as const, 'abbreviation' as const, 'misspelling' as const),
      weak: fc.constant(true as const),
    },
    { requiredKeys: ['name'] },
  )
  .filter(({ weak }) => weak === undefined || weak)
const kind = fc.constantFrom<{ type: string; level?: string }>(
  { type: 'group' },
  { type: 'group' },
  { type: 'person' },
  { type: 'place' },
  { type: 'place', level: 'village' },
  { type: 'place', level: 'village' },
  { type: 'place', level: 'town' },
  { type: 'operation' },
)
const IDS = Array.from({ length: 14 }, (_, i) => `x:${i}`)
const entityOf = (id: string): fc.Arbitrary<Entity> =>
  fc
    .tuple(name, fc.array(alias, { maxLength: 4 }), kind, fc.subarray(IDS, { maxLength: 2 }), fc.constantFrom('1', '2'))
    .map(([text, aliases, said, partOf, number]) => ({
      id,
      name: text,
      aliases,
      ...said,
      partOf: partOf.filter(other => other !== id),
      sameAs: { ucdp: number },
    }))
const some = fc.subarray(IDS).chain(ids => fc.tuple(...ids.map(entityOf)))
const change = fc.record({ put: some, retired: fc.subarray(IDS) })
const mention = fc.oneof(
  name,
  name.map(text => text.replace(/a/u, 'e').replace(/h/u, '')),
  name.map(text => `${text} in Hama`),
)

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const HINTS = [{}, { type: 'place' }, { type: 'group' }, { within: 'x:0' }, { lang: 'fr' }]

/** All that a resolver says of some mentions. */
function answers(index: Index, mentions: readonly string[]): unknown {
  const resolver = createResolver(index)
  return mentions.flatMap(text =>
    HINTS.filter(({ within }) => within === undefined || resolver.entity(within)).map(hints =>
      plain(resolver.resolve(text, hints)),
    ),
  )
}

/** The parents of entities whose parent was unknown when they were compiled stay unknown: dictionaries with such are refused. */
const withKnownParents = (entities: readonly Entity[]): Entity[] => {
  const known = new Set(entities.map(({ id }) => id))
  return entities.map(item => ({ ...item, partOf: (item.partOf ?? []).filter(id => known.has(id)) }))
}

describe('a grown index is one that was compiled from what there is', () => {
  test('in decision, entity, score, alias, evidence and candidates', () => {
    fc.assert(
      fc.property(some, change, fc.array(mention, { minLength: 4, maxLength: 8 }), (given, { put, retired }, asked) => {
        const before = withKnownParents(given)
        const gone = new Set(retired.filter(id => put.every(item => item.id !== id)))
        const after = [...before.filter(({ id }) => !gone.has(id) && put.every(item => item.id !== id)), ...put]
        const mentions = [...asked, ...after.map(item => item.name), ...before.map(item => item.name)]
        const grown = growIndex(indexOf(...before), lexicon, { put, retired: gone })
        const anew = indexOf(...after)
        expect(answers(grown, mentions)).toEqual(answers(anew, mentions))
        expect([...createResolver(grown).entities()]).toEqual(after)
        expect(grown.types).toEqual(anew.types)
      }),
      { numRuns: 80 },
    )
  })

  test('in what each word is worth and which names have it', () => {
    fc.assert(
      fc.property(some, some, (given, put) => {
        const before = withKnownParents(given)
        const after = [...before.filter(({ id }) => put.every(item => item.id !== id)), ...put]
        const grown = growIndex(indexOf(...before), lexicon, { put, retired: new Set() })
        const anew = indexOf(...after)
        const worths = (index: Index): unknown[] =>
          Array.from({ length: index.termCount }, (_, term) => {
            const { starts, values } = index.termNames
            const names = [...values.subarray(starts[term], starts[term + 1])]
            const { plain: word, sounds, role, rarity, concepts } = index.term(term)
            const entities = names.map(at => index.entity(index.nameEntity[at] as number).id)
            return names.length === 0 ? '' : JSON.stringify([word, [...sounds], role, rarity, concepts, entities])
          })
            .filter(said => said !== '')
            .sort()
        expect(worths(grown)).toEqual(worths(anew))
      }),
      { numRuns: 40 },
    )
  })
})

describe('by example', () => {
  const base = indexOf(
    entity('x:east', 'group', 'Jaysh Usud al-Sharqiya', [], { partOf: ['x:fsa'] }),
    entity('x:fsa', 'group', 'Free Syrian Army', ['FSA']),
    entity('x:village', 'place', 'Qarmadun', [], { level: 'village' }),
  )

  test('what is retired is found by nothing', () => {
    const grown = growIndex(base, lexicon, { put: [], retired: new Set(['x:fsa']) })
    expect(ownNumber(grown, 'x:fsa')).toBeUndefined()
    expect([...find(grown.listed, 'fsa')]).toEqual([])
    expect(createResolver(grown).suggest('free syr')).toEqual([])
    expect([...grown.parents.values]).toEqual([])
  })

  test('a changed parent stays one, under its new number', () => {
    const grown = growIndex(base, lexicon, {
      put: [entity('x:fsa', 'group', 'Free Army of Syria')],
      retired: new Set(['x:fsa']),
    })
    expect(grown.entity(grown.parents.values[0] as number).name).toBe('Free Army of Syria')
  })

  test('a new person makes an ordinary word of a village’s name', () => {
    expect(createResolver(base).resolve('Qarmadun').decision).toBe('match')
    const grown = growIndex(base, lexicon, { put: [entity('x:man', 'person', 'Qarmadun Wael')], retired: new Set() })
    expect(createResolver(grown).resolve('Qarmadun').decision).not.toBe('match')
  })

  test('the index that grew is as it was', () => {
    growIndex(base, lexicon, { put: [entity('x:fsa', 'group', 'Other')], retired: new Set(['x:east', 'x:fsa']) })
    expect([...createResolver(base).entities()]).toHaveLength(3)
    expect(createResolver(base).resolve('FSA')).toMatchObject({ decision: 'match', entity: { id: 'x:fsa' } })
  })
})
