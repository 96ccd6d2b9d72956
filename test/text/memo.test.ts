import { expect, test, vi } from 'vitest'
import { memo } from '../../src/text/memo.ts'

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
