import { describe, expect, test } from 'vitest'
import { evidenceOf, habitName, listedEvidence } from '../../src/decide/evidence.ts'
import { MERGERS, SUBSTITUTIONS } from '../../src/keys/costs.ts'
import { HABITS } from '../../src/keys/read.ts'
import type { EntityType, Evidence } from '../../src/model.ts'
import { score } from '../../src/score/score.ts'
import { meet } from '../fixtures/core/meet.ts'

const evidence = (mention: string, alias: string, type?: EntityType): Evidence => {
  const meeting = meet(mention, alias, type)
  return evidenceOf(score(meeting), meeting.mention, meeting.alias, ['a note'])
}
const hows = (mention: string, alias: string): string[] =>
  evidence(mention, alias).pairs.map(pair => `${pair.mention}=${pair.alias}: ${pair.how}`)

test('of a listed name: one pair, the whole', () => {
  expect(listedEvidence('usud', 'Usud', ['weak-alias'])).toEqual({
    step: 'listed',
    pairs: [
      {
        mention: 'usud',
        alias: 'Usud',
        similarity: 1,
        weight: 1,
        how: 'same-form',
        why: 'the dictionary lists this very name',
      },
    ],
    notes: ['weak-alias'],
  })
})

describe('pairs, in the order of the mention', () => {
  test.each([
    ['Khalkhala Shayrat', 'Shayrat Khalkhala', ['Khalkhala=Khalkhala: same-form', 'Shayrat=Shayrat: same-form']],
    ['Lions Khalkhala', 'Usud Khalkhala', ['Lions=Usud: same-word', 'Khalkhala=Khalkhala: same-form']],
    ['17th Division', 'XVII Division', ['17=XVII: same-form', 'Division=Division: same-form']],
    ['Enabbaladi', 'Enab Baladi', ['Enabbaladi=Enab Baladi: joined']],
    ['Enab Baladi', 'Enabbaladi', ['Enab Baladi=Enabbaladi: joined']],
    ['Khalkhala Tanf', 'Khalkhala', ['Khalkhala=Khalkhala: same-form', 'Tanf=: left-over']],
    ['Khalkhala', 'Khalkhala Tanf', ['Khalkhala=Khalkhala: same-form', '=Tanf: left-over']],
    ['خلخلة', 'Khalkhala', ['خلخلة=Khalkhala: same-sound']],
  ])('%s and %s', (mention, alias, pairs) => {
    expect(hows(mention, alias)).toEqual(pairs)
  })

  test('their weights make 1, and each says why', () => {
    for (const [mention, alias] of [
      ['Jaysh Usud al-Sharqiya', 'Lions of the East'],
      ['Khalkhala Tanf', 'Shayrat Khalkhala'],
      ['17', '17th Division'],
      ['Enabbaladi', 'Enab Baladi'],
    ] as const) {
      const { pairs } = evidence(mention, alias)
      expect(pairs.reduce((sum, pair) => sum + pair.weight, 0)).toBeCloseTo(1, 2)
      for (const { why, similarity } of pairs) {
        expect(why).toMatch(/\S/u)
        expect(why).not.toContain('undefined')
        expect(similarity).toSatisfy((value: number) => value >= 0 && value <= 1)
      }
    }
  })
})

test('why: the letters, the sounds, the meaning, the number', () => {
  const whyOf = (mention: string, alias: string): string | undefined => evidence(mention, alias).pairs[0]?.why
  expect(whyOf('Khalkhala', 'khalkhala')).toBe('the same letters')
  expect(whyOf('17', 'Seventeenth')).toBe('the same number')
  expect(whyOf('Lions', 'Usud')).toBe('both mean "lions"')
  expect(whyOf('خلخلة', 'Khalkhala')).toBe('the same sounds, short vowels guessed')
  expect(whyOf('Alqaryatayn', 'Qaryatayn')).toBe('the same letters, read without its prefix or ending as "qaryatayn"')
})

test('the step tells whether anything had to be read', () => {
  expect(evidence('Khalkhala', 'khalkhala').step).toBe('same-form')
  expect(evidence('خلخلة', 'Khalkhala').step).toBe('words-and-sounds')
})

test('the habit that a reading needed is named, and none when none was needed', () => {
  expect(evidence('Chayrat', 'Shayrat').readAs).toBe('fr')
  expect(evidence('Shayrat', 'Shayrat')).not.toHaveProperty('readAs')
  expect(evidence('Chayrat', 'Shayrat').pairs[0]?.why).toContain('read as French')
})

test('notes are kept', () => {
  expect(evidence('Tanf', 'Tanf').notes).toEqual(['a note'])
})

test('every habit of the tables has a language’s name', () => {
  const langs = new Set(
    [...HABITS.map(habit => habit.lang), ...[...SUBSTITUTIONS, ...MERGERS].map(row => row.habit)].filter(
      lang => lang !== undefined,
    ),
  )
  expect([...langs].filter(lang => !/^[A-Z][a-z]+$/u.test(habitName(lang)))).toEqual([])
  expect(habitName('fr')).toBe('French')
})

test.each([
  ['Буше', 'Bouchet', 'fr'],
  ['Bouchet', 'Буше', 'fr'],
  ['Iannucci', 'Ианнуччи', 'it'],
])('%s and %s: says whose spelling was read', (mention, alias, lang) => {
  expect(evidence(mention, alias, 'person')).toMatchObject({
    readAs: lang,
    pairs: [{ why: expect.stringContaining(`read as ${habitName(lang)}`) }],
  })
})
