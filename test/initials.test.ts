import { describe, expect, test } from 'vitest'
import { judgeInitials } from '../src/initials.ts'
import type { ResolveOptions } from '../src/model.ts'
import { DEFAULTS } from '../src/options.ts'
import { tokenise } from '../src/text/tokenise.ts'
import { entity, indexOf, resolverOf } from './fixtures/core/open.ts'

const index = indexOf(entity('x:sohr', 'organisation', 'Syrian Observatory for Human Rights'))
const bench = { index, hints: {}, options: DEFAULTS }

test('judgeInitials: worth a look, never a match; only for one word in capitals', () => {
  const found = judgeInitials(bench, tokenise('SOHR'))
  expect(found.map(({ entity: number }) => index.entity(number).id)).toEqual(['x:sohr'])
  expect(found[0]?.barred).toBe(true)
  expect(judgeInitials(bench, tokenise('sohr'))).toEqual([])
  expect(judgeInitials(bench, tokenise('SOHR UK'))).toEqual([])
})

describe('an abbreviation', () => {
  const named = resolverOf([
    entity('x:pyd', 'group', 'Khalkhala Party', [
      { name: 'PYD', kind: 'abbreviation' },
      { name: 'PBD', kind: 'abbreviation', weak: true },
    ]),
    entity('x:ypg', 'group', 'YPG'),
    entity('x:ypj', 'group', 'YPJ'),
    entity('x:tigers', 'group', 'Khalkhala Tigers of Tamil Eelam'),
    entity('x:three', 'group', 'Khalkhala Shayrat Tiyas'),
  ])
  const of = (mention: string, options?: ResolveOptions): string => {
    const resolution = named.resolve(mention, options)
    const [first] = resolution.candidates
    return [resolution.decision, 'because' in resolution ? resolution.because : '', first?.id].filter(Boolean).join(' ')
  }

  test.each([
    ['پەیەدە', 'match x:pyd'],
    ['بي واي دي', 'match x:pyd'],
    ['Yepege', 'match x:ypg'],
    ['واي بي جي', 'review close-rival x:ypg'],
    ['پەبەدە', 'review ambiguous-alias x:pyd'],
  ])('by the names of its letters, %s: %s', (mention, expected) => {
    expect(of(mention)).toBe(expected)
  })

  test('that the dictionary does not list is a match where it is long and the kind is said', () => {
    expect(of('KTTE', { type: 'group' })).toBe('match x:tigers')
    expect(of('KTTE')).toBe('review ambiguous-alias x:tigers')
    expect(of('KTTE', { type: 'person' })).toBe('review ambiguous-alias x:tigers')
    expect(of('KST', { type: 'group' })).toBe('review ambiguous-alias x:three')
  })
})
