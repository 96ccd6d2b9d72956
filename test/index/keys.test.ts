import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { neighbourKeys, wholeKeys } from '../../src/index/keys.ts'
import { analyse } from '../../src/lexicon/terms.ts'
import { lexicon } from '../fixtures/core/open.ts'

const key = fc.string({ unit: fc.constantFrom(...'ASDRKLM'), maxLength: 7 })
const long = fc.string({ unit: fc.constantFrom(...'ASDRKLM'), minLength: 3, maxLength: 7 })

describe('neighbourKeys', () => {
  test.each([
    [['ASD'], ['ASD', 'SD', 'AD', 'AS']],
    [['SR'], ['SR']],
    [[''], ['']],
    [
      ['SRM', 'KRM'],
      ['SRM', 'KRM', 'RM', 'SM', 'SR', 'KM', 'KR'],
    ],
  ])('%j -> %j', (keys, all) => {
    expect([...neighbourKeys(keys)].sort()).toEqual([...all].sort())
  })

  test('keys that differ by one letter added, lost or changed meet', () => {
    fc.assert(
      fc.property(long, fc.nat(), fc.constantFrom(...'ASDRKLM', ''), (one, at, letter) => {
        const place = at % one.length
        const changed = one.slice(0, place) + letter + one.slice(place + 1)
        fc.pre(changed.length >= 3)
        const [a, b] = [neighbourKeys([one]), neighbourKeys([changed])]
        expect([...a].some(each => b.has(each))).toBe(true)
      }),
    )
  })

  test('of a key only what is one letter shorter', () => {
    fc.assert(
      fc.property(key, one => {
        for (const each of neighbourKeys([one]))
          expect(one.length - each.length).toSatisfy((less: number) => less === 0 || less === 1)
      }),
    )
  })
})

describe('wholeKeys', () => {
  const keysOf = (name: string): string[] => wholeKeys(analyse(lexicon, name))

  test.each([
    ['Deir ez-Zor', 'Deirezzor'],
    ['Deir Ezzor', 'Deirezzor'],
    ['Enab Baladi', 'EnabBaladi'],
    ['Bir Qasab', 'Birqasab'],
  ])('%s and %s share one', (apart, together) => {
    expect(keysOf(apart).some(each => keysOf(together).includes(each))).toBe(true)
  })

  test.each(['', '17', 'a', 'Qaryatayn Khalkhala Shayrat Dumayr Tanf'])('"%s" has none', name => {
    expect(keysOf(name)).toEqual([])
  })
})
