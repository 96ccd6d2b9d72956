import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULTS } from '../../src/options.ts'
import { score } from '../../src/score/score.ts'
import { meet } from '../fixtures/core/meet.ts'

const TELLING = ['Khalkhala', 'Shayrat', 'Tanf', 'Dumayr', 'Rukban', 'Zakaria'] as const
const WORDS = [
  ...TELLING,
  'Jaysh',
  'Liwa',
  'Usud',
  'Ahrar',
  'Sharqiya',
  'East',
  'Syrian',
  'Free',
  '17',
  '18',
  'Abu',
  'Sheikh',
  'جيش',
  'أسود',
] as const
const name = fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map(words => words.join(' '))
const type = fc.constantFrom('group', 'place', 'person', 'media', 'operation', 'facility', 'organisation', 'ship')

const scoreOf = (mention: string, alias: string, of?: string): number => score(meet(mention, alias, of)).score

describe('of any two names', () => {
  test('a score lies between 0 and 1', () => {
    fc.assert(
      fc.property(name, name, type, (a, b, of) => {
        const value = scoreOf(a, b, of)
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
      }),
      { numRuns: 300 },
    )
  })

  test('a name against itself is 1', () => {
    fc.assert(
      fc.property(name, type, (a, of) => {
        expect(scoreOf(a, a, of)).toBeCloseTo(1, 6)
      }),
      { numRuns: 200 },
    )
  })

  test('it matters little which of the two is the mention', () => {
    fc.assert(
      fc.property(name, name, type, (a, b, of) => {
        // Where the kind of thing is part of the name, a unit word too much tells more than one that is missing; a name
        // too much of a person tells more than one that is left out.
        const most = ['place', 'facility', 'operation', 'person', 'media'].includes(of) ? 0.4 : 0.25
        expect(Math.abs(scoreOf(a, b, of) - scoreOf(b, a, of))).toBeLessThan(most)
      }),
      { numRuns: 300 },
    )
  })

  test('a telling word that the alias lacks never raises the score to where somebody would look', () => {
    fc.assert(
      fc.property(name, name, type, (mention, alias, of) => {
        fc.pre(scoreOf('Bukamal', alias, of) === 0)
        // Unit words alone are a name themselves, and weigh less beside another.
        const most = Math.max(scoreOf(mention, alias, of) + 1e-9, DEFAULTS.review)
        expect(scoreOf(`${mention} Bukamal`, alias, of)).toBeLessThanOrEqual(most)
      }),
      { numRuns: 300 },
    )
  })

  test('telling words that each lacks of the other keep it well below a match', () => {
    fc.assert(
      fc.property(name, type, (common, of) => {
        const result = score(meet(`${common} Qaryatayn`, `${common} Bukamal`, of))
        expect(result.conflict).toBe(true)
        expect(result.score).toBeLessThanOrEqual(0.55)
      }),
      { numRuns: 200 },
    )
  })

  test('the pairs hold every word of both sides once', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        const meeting = meet(a, b)
        const { pairs } = score(meeting)
        const mention = pairs.flatMap(pair =>
          pair.mention < 0 ? [] : pair.joined === 'mention' ? [pair.mention, pair.mention + 1] : [pair.mention],
        )
        const alias = pairs.flatMap(pair =>
          pair.alias < 0 ? [] : pair.joined === 'alias' ? [pair.alias, pair.alias + 1] : [pair.alias],
        )
        expect(mention.sort()).toEqual([...meeting.mention.keys()])
        expect(alias.sort()).toEqual([...meeting.alias.keys()])
        for (const { weight } of pairs) expect(weight).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 200 },
    )
  })
})

describe('what the press changes costs little, what tells entities apart much', () => {
  test.each([
    ['Jaysh Usud al-Sharqiya', 'Usud al-Sharqiya', 'Ahrar al-Sharqiya'],
    ['Lions of the East', 'Jaysh Usud al-Sharqiya', 'Jaysh al-Sharqiya'],
    ['17th Division', 'Division 17', 'Division 18'],
    ['Jaysh Khalkhala', 'Liwa Khalkhala', 'Jaysh Shayrat'],
    ['Free Syrian Army', 'Free Syrian Army group', 'Syrian Army'],
  ])('%s is nearer to %s than to %s', (mention, near, far) => {
    expect(scoreOf(mention, near)).toBeGreaterThan(scoreOf(mention, far) + 0.1)
  })

  test('words out of order cost something, but not in a person’s name', () => {
    expect(scoreOf('Shayrat Khalkhala', 'Khalkhala Shayrat', 'group')).toBeLessThan(1)
    expect(scoreOf('Shayrat Khalkhala', 'Khalkhala Shayrat', 'person')).toBe(1)
  })

  test('a countryside or a camp is another place than the town, and hardly another group', () => {
    expect(scoreOf('Khalkhala Camp', 'Khalkhala', 'place')).toBeLessThan(
      scoreOf('Khalkhala Camp', 'Khalkhala', 'group'),
    )
  })
})

describe('barred from a match', () => {
  test.each([
    ['Jaysh', 'Jaysh Khalkhala', 'group', 'only a unit word'],
    ['Lions', 'أسود', 'group', 'one word in translation'],
    ['Khalkhala', 'Khalkhala Shayrat', 'person', 'one name of two'],
  ])('%s for %s (%s): %s', (mention, alias, of) => {
    expect(score(meet(mention, alias, of)).barred).toBe('too-little-to-tell-by')
  })

  test.each([
    ['Khalkhala', 'Khalkhalah', 'group'],
    ['Osud', 'Usud', 'group'],
    ['Khalkhala Shayrat', 'Shayrat Khalkhala', 'person'],
    ['Lions of the East', 'Usud al-Sharqiya', 'group'],
  ])('not %s for %s (%s)', (mention, alias, of) => {
    expect(score(meet(mention, alias, of)).barred).toBeUndefined()
  })
})

test('a word that only says whom it belongs to costs next to nothing', () => {
  const [plain, affiliated] = [
    score(meet('Khalkhala Shayrat', 'Khalkhala')),
    score(meet('Khalkhala Shayrat', 'Khalkhala', 'group', { affiliation: new Set([1]) })),
  ]
  expect(affiliated.score).toBeGreaterThan(0.9)
  expect(plain.score).toBeLessThan(0.8)
  expect(affiliated.pairs.map(({ how }) => how)).toContain('affiliation')
})

test('a group named after a person is meant only with its unit word, unless a hint says a group is', () => {
  const [person, hinted] = [
    score(meet('Abu Bakr', 'Liwa Abu Bakr', 'group', { typed: false })),
    score(meet('Abu Bakr', 'Liwa Abu Bakr', 'group', { typed: true })),
  ]
  expect(person.score).toBeLessThan(hinted.score)
  expect(score(meet('Liwa Abu Bakr', 'Liwa Abu Bakr', 'group', { typed: false })).score).toBe(1)
})

test('of nothing nothing', () => {
  expect(score(meet('', 'Usud'))).toMatchObject({ score: 0 })
})

test('of a person known by two rare names, many further names cost no more than a few', () => {
  const [few, many] = ['Khalkhala Omar Shayrat', 'Khalkhala Omar Ziyad Mahmud Farid Shayrat'].map(alias =>
    scoreOf('Khalkhala Shayrat', alias, 'person'),
  ) as [number, number]
  expect(many).toBeGreaterThan(0.86)
  expect(few - many).toBeLessThan(0.05)
  expect(scoreOf('Khalkhala Shayrat', 'Khalkhala Omar Ziyad Mahmud Farid Shayrat', 'group')).toBeLessThan(0.6)
})

test('one word may be less like, the more sure ones stand beside it', () => {
  const names = ['Tadmur', 'Shayrat', 'Tiyas', 'Qadhafi']
  const barred = (mention: string[], alias: string[]): string | undefined =>
    score(meet(mention.join(' '), alias.join(' '), 'person')).barred
  expect(barred([...names.slice(0, 1), 'Jahani'], [...names.slice(0, 1), 'Juhni'])).toBe('unlike-word')
  expect(barred([...names, 'Jahani'], [...names, 'Juhni'])).toBeUndefined()
})

test('a name said twice costs nothing, unless it stands in place of another', () => {
  expect(score(meet('Shoigu Shoigu Sergey', 'Sergey Shoigu', 'person'))).toMatchObject({ conflict: false })
  expect(scoreOf('Shoigu Shoigu Sergey', 'Sergey Shoigu', 'person')).toBeGreaterThan(0.9)
  expect(score(meet('Abdullahi Mohamed Mohamed Caddow', 'Abdullahi Osman Mohamed Caddow', 'person'))).toMatchObject({
    conflict: true,
  })
})

describe('a given name alone', () => {
  test.each([
    ['Ahmed', 'Ahmad al-Abdo'],
    ['Salah', 'Sala'],
    ['Hussein', 'Husayn'],
  ])('%s is too little to tell %s by', (mention, alias) => {
    expect(score(meet(mention, alias))).toMatchObject({ barred: 'too-little-to-tell-by' })
  })

  test('beside another name it is not', () => {
    expect(score(meet('Ahmed Abdo', 'Ahmad al-Abdo')).barred).toBeUndefined()
  })
})

describe('a name of somebody or some place and a word for its kind', () => {
  test.each([
    ['Khalkhala', 'Khalkhala Military Council', 'group'],
    ['Battle of Khalkhala', 'Khalkhala Military Council', 'group'],
    ['Deir ez-Zor', 'Deir ez-Zor Military Council', 'group'],
    ['Khalkhala', 'Battle of Khalkhala', 'operation'],
  ])('%s is no %s', (mention, alias, type) => {
    expect(score({ ...meet(mention, alias, type), typed: false }).score).toBeLessThan(0.86)
  })

  test('Battle of Homs is not Homs, though battle is a light word', () => {
    expect(score(meet('Battle of Khalkhala', 'Khalkhala', 'place')).score).toBeLessThan(0.7)
    expect(score(meet('Khalkhala city', 'Khalkhala', 'place')).score).toBeGreaterThan(0.9)
  })
})

describe('a people and a common noun', () => {
  test('are nobody’s name while the kind is left open', () => {
    expect(score(meet('Syrian rebels', 'Syrian Revolutionaries Front')).barred).toBe('too-little-to-tell-by')
    expect(score(meet('Syrian Revolutionaries Front', 'Syrian Revolutionaries Front')).barred).toBeUndefined()
    expect(score(meet('Lions of the East', 'Jaysh Usud al-Sharqiya')).barred).toBeUndefined()
  })
})
