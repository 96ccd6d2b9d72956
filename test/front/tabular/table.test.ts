import { describe, expect, it } from 'vitest'
import {
  dateText,
  jsonOf,
  type Kind,
  kindWith,
  ownNames,
  type Plain,
  plainColumn,
  textOf,
} from '../../../src/front/tabular/table.ts'

const DAY = new Date(Date.UTC(2015, 5, 1))
const MOMENT = new Date(Date.UTC(2015, 5, 1, 13, 30, 5))

it.each<[Plain, string, string]>([
  [null, '', 'null'],
  ['a "b"', 'a "b"', '"a \\"b\\""'],
  [0.1, '0.1', '0.1'],
  [Number.NaN, 'NaN', 'null'],
  [true, 'true', 'true'],
  [2n ** 63n, '9223372036854775808', '9223372036854775808'],
  [DAY, '2015-06-01', '"2015-06-01"'],
  [MOMENT, '2015-06-01T13:30:05Z', '"2015-06-01T13:30:05Z"'],
  [new Date(Number.NaN), '', 'null'],
  [['a', 1n, null], '["a",1,null]', '["a",1,null]'],
  [{ b: [DAY], a: 1 }, '{"b":["2015-06-01"],"a":1}', '{"b":["2015-06-01"],"a":1}'],
])('case %# as text and as JSON', (value, text, json) => {
  expect(textOf(value)).toBe(text)
  expect(jsonOf(value)).toBe(json)
})

it('keeps milliseconds that are there', () => expect(dateText(new Date(1))).toBe('1970-01-01T00:00:00.001Z'))

it.each<[readonly Plain[], Kind | undefined]>([
  [[null, ''], undefined],
  [[1, null, 2], 'number'],
  [['a', ''], 'text'],
  [[1, 'a', 1], 'mixed'],
  [[DAY, DAY], 'day'],
  [[DAY, MOMENT, DAY], 'moment'],
  [[DAY, 1], 'mixed'],
  [[true, 1], 'mixed'],
])('case %#: a column of known cells', (cells, kind) => {
  expect(cells.reduce<Kind | undefined>((known, cell) => kindWith(known, cell), undefined)).toBe(kind)
})

describe('ownNames', () => {
  it('numbers columns without a name', () => {
    expect(
      ownNames(
        ['a', '', 'b'].map(name => plainColumn(name, 'text')),
        'JSON',
      ),
    ).toEqual(['a', '2', 'b'])
  })
  it('refuses a name that stands twice', () => {
    const twice = ['a', 'b', 'a'].map(name => plainColumn(name, 'text'))
    expect(() => ownNames(twice, 'JSON')).toThrow(
      'the column "a" stands twice, and JSON needs each to have its own name',
    )
  })
})
