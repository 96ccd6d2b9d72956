import { describe, expect, test } from 'vitest'
import { type Bench, barredFrom, type Judged, judgeGloss, judgeListed, judgeRead, rank } from '../src/judge.ts'
import { analyse } from '../src/lexicon/terms.ts'
import { DEFAULTS } from '../src/options.ts'
import { tokenise } from '../src/text/tokenise.ts'
import { entity, indexOf, lexicon } from './fixtures/core/open.ts'

const index = indexOf(
  entity('x:east', 'group', 'Jaysh Usud al-Sharqiya', [{ name: 'جيش أسود الشرقية' }, { name: 'The East', weak: true }]),
  entity('x:julani', 'person', 'Abu Mohammad al-Julani', [{ name: 'أبو محمد الجولاني' }]),
  entity('x:sohr', 'organisation', 'Syrian Observatory for Human Rights'),
)
const bench: Bench = { index, hints: {}, options: DEFAULTS }
const ids = (judged: readonly Judged[]): string[] => judged.map(({ entity: number }) => index.entity(number).id)

describe('judgeListed', () => {
  test('a listed string scores 1', () => {
    const [judged] = judgeListed(bench, 'jaysh usud al sharqiya', tokenise('jaysh usud al sharqiya'))
    expect(judged).toMatchObject({ score: 1, barred: false })
  })

  test('a weak one is kept under a match', () => {
    const [judged] = judgeListed(bench, 'The East', tokenise('The East'))
    expect(judged?.barred).toBe(true)
    expect(judged?.score).toBeLessThan(DEFAULTS.accept)
  })
})

test('judgeRead: a mention cannot be liker to a frame than to the vowels that the entity is known by', () => {
  const right = rank(judgeRead(bench, analyse(lexicon, 'Abou Mouhammad al-Joulani')))[0]
  const other = rank(judgeRead(bench, analyse(lexicon, 'Abu Mahmoud al-Julani')))[0]
  expect(ids([right as Judged])).toEqual(['x:julani'])
  expect(right?.score).toBeGreaterThanOrEqual(DEFAULTS.accept)
  expect(other?.score ?? 0).toBeLessThan(DEFAULTS.accept)
})

test('judgeGloss: what the dictionary lists needs no reading', () => {
  const armies = indexOf(
    entity('x:fsa', 'group', 'Free Syrian Army', [{ name: 'Armée syrienne libre' }]),
    entity('x:sfa', 'group', 'Syrian Free Army', [{ name: 'Armée de la Syrie libre' }]),
  )
  const found = judgeGloss({ ...bench, index: armies }, 'Armée syrienne libre (ASL)')
  expect(found.map(judged => armies.entity(judged.entity).id)).toEqual(['x:fsa'])
})

test('an unlike word is too far, not too broad', () => {
  const [judged] = rank(judgeRead(bench, analyse(lexicon, 'Abu Mohammad al-Jalandi')))
  expect(judged?.score ?? 0).toBeLessThan(DEFAULTS.accept)
  expect(judged?.barred).toBe(false)
})

test('judgeGloss: the name outside the brackets counts for more than the one inside', () => {
  const [outer] = judgeGloss(bench, 'Jaysh Usud al-Sharqiya (Lions)')
  const [inner] = judgeGloss(bench, 'Lions (Jaysh Usud al-Sharqiya)').filter(judged => judged.score > 0.8)
  expect(outer?.score).toBeGreaterThan(inner?.score ?? 1)
  expect(judgeGloss(bench, 'Jaysh Usud al-Sharqiya')).toEqual([])
})

test('rank: one per entity, its best, in a total order', () => {
  const of = (number: number, score: number): Judged => ({
    entity: number,
    name: 0,
    score,
    worth: score,
    untyped: score,
    barred: false,
    weak: false,
    evidence: () => ({ step: 'listed', pairs: [], notes: [] }),
  })
  expect(rank([of(1, 0.5), of(0, 0.7), of(1, 0.9), of(2, 0.7)]).map(j => [j.entity, j.score])).toEqual([
    [1, 0.9],
    [0, 0.7],
    [2, 0.7],
  ])
  expect(barredFrom(of(0, 0.95), DEFAULTS)).toMatchObject({ barred: true })
  expect(barredFrom(of(0, 0.5), DEFAULTS)).toMatchObject({ barred: false, score: 0.5 })
})
