import { describe, expect, test } from 'vitest'
import { holdsAlias, holdsMention, type Pair } from '../../src/score/meeting.ts'
import { joinUp, pairUp } from '../../src/score/pairs.ts'
import { meet } from '../fixtures/core/meet.ts'

const PLACES = Array.from({ length: 10 }, (_, i) => i)
const mentionWords = (pair: Pair): number[] => PLACES.filter(i => holdsMention(pair, i))
const aliasWords = (pair: Pair): number[] => PLACES.filter(j => holdsAlias(pair, j))

const shown = (mention: string, alias: string, joined: boolean): string[] => {
  const meeting = meet(mention, alias)
  const pairs = joined ? joinUp(meeting, pairUp(meeting)) : pairUp(meeting)
  return pairs
    .map(pair => {
      const left = mentionWords(pair).map(i => meeting.mention[i]?.surface)
      const right = aliasWords(pair).map(j => meeting.alias[j]?.surface)
      return `${left.join('+')}=${right.join('+')}`
    })
    .sort()
}

describe('pairUp', () => {
  test.each([
    ['Usud Sharqiya', 'Usud Sharqiya', ['Sharqiya=Sharqiya', 'Usud=Usud']],
    ['Lions of the East', 'أسود الشرقية', ['East=الشرقية', 'Lions=أسود']],
    ['Sharqiya Usud', 'Usud Sharqiya', ['Sharqiya=Sharqiya', 'Usud=Usud']],
    ['Khalkhala', 'Shayrat', []],
    ['Khalkhala Shayrat', 'Shayrat', ['Shayrat=Shayrat']],
    ['', 'Shayrat', []],
  ])('%s and %s: %j', (mention, alias, pairs) => {
    expect(shown(mention, alias, false)).toEqual(pairs)
  })

  test('every word in one pair at most, the best first', () => {
    expect(shown('Khalid Khaled', 'Khalid', false)).toEqual(['Khalid=Khalid'])
    const meeting = meet('Khaled Khalid', 'Khalid Khaled')
    const pairs = pairUp(meeting)
    expect(pairs.map(({ value }) => value)).toEqual([1, 1])
    for (const words of [pairs.flatMap(mentionWords), pairs.flatMap(aliasWords)])
      expect(new Set(words).size).toBe(words.length)
  })

  test('of equal pairs those that keep the order', () => {
    const pairs = pairUp(meet('Tanf Tanf', 'Tanf Tanf'))
    expect(pairs.every(pair => pair.mention === pair.alias)).toBe(true)
  })

  test('a pair weighs what its words do, less for a word that many names share', () => {
    const weights = new Map(pairUp(meet('Jaysh Khalkhala', 'Jaysh Khalkhala')).map(pair => [pair.mention, pair.weight]))
    expect(weights.get(0)).toBeLessThan(weights.get(1) as number)
  })
})

describe('joinUp', () => {
  test.each([
    ['Deirezzor', 'Deir ez-Zor', ['Deirezzor=Deir+Zor']],
    ['Deir ez-Zor', 'Deirezzor', ['Deir+Zor=Deirezzor']],
    ['Enabbaladi', 'Enab Baladi', ['Enabbaladi=Enab+Baladi']],
    ['Usud Sharqiya', 'Usud Sharqiya', ['Sharqiya=Sharqiya', 'Usud=Usud']],
    ['Khalkhala Shayrat', 'Tanf Dumayr', []],
  ])('%s and %s: %j', (mention, alias, pairs) => {
    expect(shown(mention, alias, true)).toEqual(pairs)
  })

  test('a joined pair loses a little, and says which side was joined', () => {
    const meeting = meet('Enabbaladi', 'Enab Baladi')
    const [pair, ...rest] = joinUp(meeting, pairUp(meeting))
    expect(rest).toEqual([])
    expect(pair).toMatchObject({ how: 'joined', joined: 'alias' })
    expect(pair?.value).toBeLessThan(1)
    expect(pair?.value).toBeGreaterThan(0.85)
  })

  test('no word is in two pairs', () => {
    for (const [mention, alias] of [
      ['Deir Zor', 'Deirezzor Zor'],
      ['Enabbaladi Baladi', 'Enab Baladi'],
      ['Abu Kamal', 'Albukamal'],
      ['Enab Baladi Enab', 'Enabbaladi'],
    ] as const) {
      const meeting = meet(mention, alias)
      const pairs = joinUp(meeting, pairUp(meeting))
      for (const words of [pairs.flatMap(mentionWords), pairs.flatMap(aliasWords)])
        expect(new Set(words).size, mention).toBe(words.length)
    }
  })
})
