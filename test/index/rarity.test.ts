import { expect, test } from 'vitest'
import { rarities } from '../../src/index/rarity.ts'

/** Names 0..5 of entities 0..5, of which the last two are villages; more entities have no word of these. */
const of = (groups: number[][], names: number[][], entities = 1000): number[] =>
  [
    ...rarities({
      termCount: names.length,
      groups,
      namesOf: term => names[term] as number[],
      nameEntity: [0, 1, 2, 3, 4, 5],
      minor: Uint8Array.of(0, 0, 0, 0, 1, 1),
      counts: [entities, 1000],
    }),
  ].map(rarity => Math.round(rarity * 1000) / 1000)

test('a word of one entity is worth 1, and less the more have it', () => {
  const [one, two, four] = of([[0], [1], [2]], [[0], [0, 1], [0, 1, 2, 3]]) as [number, number, number]
  expect(one).toBe(1)
  expect(two).toBeLessThan(one)
  expect(four).toBeLessThan(two)
})

test('a word that all have is worth half', () => {
  expect(of([[0]], [[0, 1, 2, 3]], 4)).not.toEqual([0.5]) // a handful is no measure
  const names = Array.from({ length: 100 }, (_, i) => i)
  const all = { termCount: 1, groups: [[0]], namesOf: () => names, nameEntity: names, minor: new Uint8Array(100) }
  expect([...rarities({ ...all, counts: [100, 0] })]).toEqual([0.5])
})

test('words of one group count together, an entity once', () => {
  const [apart] = of([[0], [1]], [[0], [1]]) as [number]
  const [together, other] = of([[0, 1]], [[0], [1]]) as [number, number]
  expect(together).toBeLessThan(apart)
  expect(other).toBe(together)
  expect(of([[0, 1]], [[0], [0]])).toEqual([1, 1])
})

test('villages say nothing of a word that something else has, and count among themselves', () => {
  expect(of([[0]], [[0, 4, 5]])).toEqual([1])
  expect(of([[0]], [[4]])).toEqual([1])
  expect(of([[0]], [[4, 5]])[0]).toBeLessThan(1)
})
