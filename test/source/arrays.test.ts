import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  find,
  findList,
  indexSections,
  listSections,
  openLists,
  openStringIndex,
  openStrings,
  packIndex,
  packLists,
  packStrings,
  stringAt,
  stringSections,
} from '../../src/source/arrays.ts'

const lists = fc.array(fc.array(fc.nat(0xffffffff), { maxLength: 6 }), { maxLength: 12 })
const map = fc
  .array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.array(fc.nat(0xffffffff), { maxLength: 4 })), { maxLength: 60 })
  .map(entries => new Map(entries))

describe('strings', () => {
  test('come back by their number', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), strings => {
        const table = packStrings(strings)
        expect(strings.map((_, i) => stringAt(table, i))).toEqual(strings)
      }),
    )
  })

  test('a byte-order mark is text like any other', () => {
    const table = packStrings(['\ufeffa', 'b'])
    expect(stringAt(table, 0)).toBe('\ufeffa')
  })

  test('survive as sections', () => {
    const table = packStrings(['أسود', '', 'usud'])
    const opened = openStrings({ ...stringSections('x', table), ...stringSections('y', packStrings(['other'])) }, 'x')
    expect(stringAt(opened, 0)).toBe('أسود')
    expect(stringAt(opened, 2)).toBe('usud')
  })
})

describe('lists', () => {
  test('come back by their number', () => {
    fc.assert(
      fc.property(lists, given => {
        const { starts, values } = openLists(listSections('x', packLists(given)), 'x')
        expect(given.map((_, i) => [...values.subarray(starts[i], starts[i + 1])])).toEqual(given)
      }),
    )
  })
})

describe('a string index', () => {
  test('finds what a Map finds', () => {
    fc.assert(
      fc.property(map, given => {
        const index = openStringIndex(indexSections('x', packIndex(given)), 'x')
        for (const [key, values] of given) expect([...find(index, key)]).toEqual(values)
      }),
    )
  })

  test('of a string that is not in it nothing', () => {
    fc.assert(
      fc.property(map, fc.string({ unit: 'grapheme' }), (given, key) => {
        fc.pre(!given.has(key))
        const index = packIndex(given)
        expect(findList(index, key)).toBe(-1)
        expect(find(index, key)).toHaveLength(0)
      }),
    )
  })

  test('holds many strings that differ in one letter, and none beside them', () => {
    const words = Array.from({ length: 20_000 }, (_, i) => `name-${i}`)
    const index = packIndex(new Map(words.map((word, i) => [word, [i]])))
    expect(words.filter((word, i) => find(index, word)[0] !== i)).toEqual([])
    expect(words.filter(word => findList(index, `${word}x`) >= 0)).toEqual([])
  })

  test('may be empty, and hold the empty string or an empty list', () => {
    expect(findList(packIndex(new Map()), 'x')).toBe(-1)
    expect([...find(packIndex(new Map([['', [7]]])), '')]).toEqual([7])
    expect(findList(packIndex(new Map([['x', []]])), 'x')).toBe(0)
  })
})
