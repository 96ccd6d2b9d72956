import { describe, expect, it } from 'vitest'
import { evaluate, type GoldRow } from '../../src/curate/evaluate.ts'
import type { Candidate, Entity, Resolution, Resolver } from '../../src/model.ts'

const entity = (id: string): Entity => ({ id, type: 'group', name: id, aliases: [] })
const evidence = { step: 'listed' as const, pairs: [], notes: [] }
const candidate = (id: string): Candidate => ({
  id,
  name: id,
  type: 'group',
  score: 0.8125,
  alias: { name: id },
  evidence,
})

/** Answers with what the mention says: `match a`, `review a b`, `none c`. `old` redirects to `new`. */
const resolver: Pick<Resolver, 'resolve' | 'entity'> = {
  entity: id => (id === 'old' ? entity('new') : undefined),
  resolve(mention): Resolution {
    const [decision, ...ids] = mention.split(' ')
    const candidates = ids.map(candidate)
    const [first = ''] = ids
    if (decision === 'match')
      return { decision, mention, entity: entity(first), score: 0.8125, alias: { name: 'A' }, evidence, candidates }
    if (decision === 'review') return { decision, mention, because: 'close-rival', candidates }
    return { decision: 'none', mention, candidates }
  },
}

const row = (mention: string, ids: string[], more: Partial<GoldRow> = {}): GoldRow => ({ mention, ids, ...more })

describe('evaluate', () => {
  it('counts match alone for precision and recall', async () => {
    const rows = [
      row('match a', ['a']),
      row('match a', ['b', 'a']),
      row('match x', ['a']),
      row('match x', []),
      row('review a', ['a']),
      row('none a', ['a']),
      row('none', ['a']),
      row('none', []),
    ]
    const report = await evaluate(rows, resolver)
    expect(report).toMatchObject({ rows: 8, match: 4, review: 1, none: 3, right: 2, withId: 6, asExpected: 3 })
    expect(report).toMatchObject({ precision: 2 / 4, recall: 2 / 6, reviewShare: 1 / 8, coverage: 4 / 6 })
  })

  it('says of each error what was expected, what came, and why', async () => {
    const rows = [
      row('match x', ['a']),
      row('review a b', ['a']),
      row('none c', ['a', 'b']),
      row('match a', []),
      row('none', ['a']),
    ]
    expect((await evaluate(rows, resolver)).errors).toEqual([
      { row: 1, mention: 'match x', expected: 'match a', got: 'match x', because: '0.813 as "A"' },
      { row: 2, mention: 'review a b', expected: 'match a', got: 'review a', because: 'close-rival' },
      { row: 3, mention: 'none c', expected: 'match a|b', got: 'none', because: 'nearest c 0.813' },
      { row: 4, mention: 'match a', expected: 'none', got: 'match a', because: '0.813 as "A"' },
      { row: 5, mention: 'none', expected: 'match a', got: 'none', because: 'no candidate' },
    ])
  })

  it.each<[string, string[], NonNullable<GoldRow['expect']>, boolean]>([
    ['review a b', ['a'], 'review', true],
    ['review b a', ['a'], 'review', false],
    ['review b', [], 'review', true],
    ['match a', ['a'], 'review', false],
    ['none', ['a'], 'none', true],
    ['match a', ['a'], 'match', true],
  ])('%s with right ids %j, expected %s: as expected is %s', async (mention, ids, expect_, isExpected) => {
    expect((await evaluate([row(mention, ids, { expect: expect_ })], resolver)).asExpected).toBe(Number(isExpected))
  })

  it('follows redirects of right ids', async () => {
    expect(await evaluate([row('match new', ['old'])], resolver)).toMatchObject({ right: 1, errors: [] })
  })

  it('slices by type and language', async () => {
    const rows = [
      row('match a', ['a'], { type: 'group', lang: 'fr' }),
      row('none', ['a'], { type: 'group' }),
      row('none', []),
    ]
    const { byType, byLang } = await evaluate(rows, resolver)
    expect([...byType.keys()]).toEqual(['group'])
    expect(byType.get('group')).toMatchObject({ rows: 2, recall: 0.5, precision: 1 })
    expect(byLang.get('fr')).toMatchObject({ rows: 1, recall: 1 })
  })

  it('answers an empty list, and a stream', async () => {
    expect(await evaluate([], resolver)).toMatchObject({ rows: 0, precision: 1, recall: 1, reviewShare: 0 })
    async function* stream(): AsyncGenerator<GoldRow> {
      yield row('match a', ['a'])
    }
    expect(await evaluate(stream(), resolver)).toMatchObject({ rows: 1, right: 1 })
  })
})
