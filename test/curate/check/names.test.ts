import { describe, expect, test } from 'vitest'
import { isGenericName } from '../../../src/curate/check/names.ts'
import { tokenise } from '../../../src/text/tokenise.ts'
import { lexicon } from '../../fixtures/core/open.ts'
import { fileOf, issuesOf, reportOf } from './issues.ts'

describe('generic alone', () => {
  const isGeneric = (name: string, type = 'group', rest: object = {}): boolean =>
    isGenericName({ lexicon }, { alias: { name, ...rest }, tokens: tokenise(name) }, type)

  test.each(['The Brigade', 'الجيش', 'The opposition', 'The City', 'al-Qaeda'])('%s', name => {
    expect(isGeneric(name)).toBe(true)
  })
  test.each([
    'Fifth Corps',
    'Republican Guard',
    'SAA',
    'Free Army',
    'Northern Brigade',
    'Jaysh al-Tanf',
    'Damascus Brigade',
    '55',
  ])('not %s', name => {
    expect(isGeneric(name)).toBe(false)
  })
  test('a plain word may be the name of a place, a medium or an operation, and initials may be a word', () => {
    expect(isGeneric('al-Bab', 'place')).toBe(false)
    expect(isGeneric('Al-Akhbar', 'media')).toBe(false)
    expect(isGeneric('Olive Branch', 'operation')).toBe(false)
    expect(isGeneric('SAA', 'group', { kind: 'abbreviation' })).toBe(false)
  })
})

describe('one name, two entities', () => {
  const pair = (a: string, b: string, types = ['group', 'group']): string[] =>
    issuesOf(`- { id: a, type: ${types[0]}, name: Jaysh al-Tanf, source: s, ${a} }
- { id: b, type: ${types[1]}, name: Usud al-Hamad, ${b} }`).flatMap(({ code, received }) =>
      code === 'shared-alias' || code === 'homonym' ? [`${code}: ${received}`] : [],
    )
  const cats = (rest = ''): string => `aliases: [{ name: Desert Cats, source: s${rest} }]`

  test('is told at the later one', () => {
    expect(pair(cats(), cats())).toEqual(['shared-alias: "Desert Cats" (also of x:a)'])
    expect(pair(cats(), cats(), ['group', 'place'])).toHaveLength(1)
  })
  test('not where either is weak, or their dates lie apart', () => {
    expect(pair(cats(', weak: true'), cats())).toEqual([])
    expect(pair(cats(', until: 2016-07-28'), cats(', from: 2016-07-28'))).toEqual([])
    expect(pair(`${cats()}, until: 2015`, `${cats()}, from: 2016`)).toEqual([])
    expect(pair(cats(', until: 2017'), cats(', from: 2016'))).toHaveLength(1)
  })
  test('places do share names', () => {
    expect(pair(cats(), cats(), ['place', 'place'])).toEqual(['homonym: "Desert Cats" (also of x:a)'])
  })
  test('case, marks and punctuation make no other name', () => {
    expect(pair('aliases: [{ name: Désert-Cats, source: s }]', cats())).toHaveLength(1)
  })
  test('one thing in two dictionaries shares its names by right, two things do not', () => {
    const file = (namespace: string, id: string): string =>
      fileOf(`- { id: a, type: group, name: Jaysh al-Tanf, source: s, sameAs: { un: "${id}" } }`).replace(
        'namespace: x',
        `namespace: ${namespace}`,
      )
    const codes = (other: string): string[] => reportOf(file('x', '1'), file('y', other)).issues.map(({ code }) => code)
    expect(codes('1')).toEqual(['shared-identifier'])
    expect(codes('2')).toContain('shared-alias')
  })
})
