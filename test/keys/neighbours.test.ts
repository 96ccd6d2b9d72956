import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { soundBytes } from '../../src/keys/likeness.ts'
import { forEachFartherKey, forEachNeighbour } from '../../src/keys/neighbours.ts'
import { skeletonKeys } from '../../src/keys/sounds.ts'

type Walk = typeof forEachNeighbour
const keysBy = (walk: Walk, key: string, sounds = ''): Map<string, number> => {
  const found = new Map<string, number>()
  walk(key, soundBytes(sounds), (letters, length, least) => {
    const each = String.fromCharCode(...letters.subarray(0, length))
    found.set(each, Math.min(least, found.get(each) ?? 9))
  })
  return found
}
const letter = fc.constantFrom(...'PFTDSKHJLMNR')
const key = fc.array(letter, { minLength: 3, maxLength: 7 }).map(letters => letters.join('').replace(/(.)\1+/gu, '$1'))

describe('a neighbour', () => {
  test('has a letter more, less, another or two changed about, and is never the key itself', () => {
    fc.assert(
      fc.property(key, fc.nat(), letter, (one, place, other) => {
        fc.pre(one.length >= 3)
        const found = keysBy(forEachNeighbour, one)
        const at = place % one.length
        const [before, behind] = [one.slice(0, at), one.slice(at + 1)]
        const changed = [before + other + behind, before + behind, before + other + one.slice(at)]
        if (behind !== '') changed.push(before + behind.charAt(0) + one.charAt(at) + behind.slice(1))
        for (const each of changed.filter(each => each !== one && !/(.)\1/u.test(each)))
          expect(found.has(each)).toBe(true)
        expect(found.has(one)).toBe(false)
        for (const each of found.keys()) expect(Math.abs(each.length - one.length)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('of two letters is longer, of one letter there is none', () => {
    expect([...keysBy(forEachNeighbour, 'SR').keys()].every(each => each.length === 3)).toBe(true)
    expect(keysBy(forEachNeighbour, 'SR').size).toBeGreaterThan(20)
    expect(keysBy(forEachNeighbour, 'S').size).toBe(0)
  })

  test.each([
    ['karim', 'HRM', 0.4],
    ['jamil', 'KML', 0.5],
    ['karim', 'LRM', 1],
    ['karim', 'KRMS', 1],
    ['karim', 'KM', 1],
  ])('of %s, %s, is %d away or less', (sounds, neighbour, least) => {
    const [own] = skeletonKeys(sounds) as [string]
    const away = keysBy(forEachNeighbour, own, sounds).get(neighbour) as number
    expect(away).toBeLessThanOrEqual(least)
    if (least === 1) expect(away).toBe(1)
  })
})

test('a farther key has lost a letter here and got one there', () => {
  const found = keysBy((key, _, meet) => forEachFartherKey(key, meet), 'KTB')
  for (const each of ['TBL', 'LTB', 'KLB', 'MKT']) expect(found.has(each)).toBe(true)
  expect(found.has('LMN')).toBe(false)
})
