import { expect, test, vi } from 'vitest'
import { memo, recent } from '../../src/text/memo.ts'

test('makes a value once for each owner and text', () => {
  const make = vi.fn((owner: { by: number }, from: string) => from.length * owner.by)
  const lengths = memo(10, make)
  const [one, two] = [{ by: 1 }, { by: 2 }]
  expect([lengths(one, 'ab', 'ab'), lengths(one, 'ab', 'ab'), lengths(two, 'ab', 'ab')]).toEqual([2, 2, 4])
  expect(make).toHaveBeenCalledTimes(2)
})

test('forgets all of an owner when it has as many as it may, and of no other', () => {
  const make = vi.fn((_: object, from: string) => from)
  const same = memo(2, make)
  const [one, two] = [{}, {}]
  same(two, 'a', 'a')
  for (const text of ['a', 'b', 'c', 'c', 'a']) expect(same(one, text, text)).toBe(text)
  expect(make).toHaveBeenCalledTimes(5)
  same(two, 'a', 'a')
  expect(make).toHaveBeenCalledTimes(5)
})

test('the recent ones are kept, and what was asked for again; no more than it may', () => {
  const kept = recent<number>(4)
  for (let i = 0; i < 4; i++) kept.set(`k${i}`, i)
  expect(kept.get('k0')).toBe(0)
  for (let i = 4; i < 6; i++) kept.set(`k${i}`, i)
  expect([0, 1, 5].map(i => kept.get(`k${i}`))).toEqual([0, undefined, 5])
  for (let i = 0; i < 100; i++) kept.set(`n${i}`, i)
  expect(
    Array.from({ length: 100 }, (_, i) => kept.get(`n${i}`)).filter(value => value !== undefined).length,
  ).toBeLessThanOrEqual(4)
})
