import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMMON, type Flags, readFlags } from '../../../src/front/cli/flags.ts'
import { DATE } from '../../../src/model.ts'

const { dictionary, limit, accept, on, json, near, type } = COMMON

describe('readFlags', () => {
  it('prefers the command line to the configuration', () => {
    expect(readFlags({ limit, type }, { limit: '3' }, { limit: 9, type: 'group' })).toEqual({ limit: 3, type: 'group' })
  })

  it('gives every flag, absent ones too', () => {
    expect(readFlags({ dictionary, json, on }, {})).toEqual({ dictionary: [], json: false, on: undefined })
  })

  it('takes the last of several, and all for a list', () => {
    expect(readFlags({ limit, dictionary }, { limit: ['3', '4'], dictionary: ['a', 'b'] })).toEqual({
      limit: 4,
      dictionary: ['a', 'b'],
    })
    expect(readFlags({ dictionary }, {}, { dictionary: 'a' })).toEqual({ dictionary: ['a'] })
  })

  it.each<[Flags, unknown, string]>([
    [{ limit }, '0', '--limit: expected a whole number from 1 to 1000, received "0"'],
    [{ limit }, '2.5', '--limit: expected a whole number from 1 to 1000, received "2.5"'],
    [{ limit }, '', '--limit: expected a whole number from 1 to 1000, received ""'],
    [{ accept }, 'x', '--accept: expected a number from 0 to 1, received "x"'],
    [{ accept }, '1.1', '--accept: expected a number from 0 to 1, received "1.1"'],
    [{ on }, 'June', '--on: expected a date such as 2015, 2015-06 or 2015-06-01, received "June"'],
    [{ on }, '2015-13', '--on: expected a date such as 2015, 2015-06 or 2015-06-01, received "2015-13"'],
    [{ on }, '2015-02-29', '--on: expected a date such as 2015, 2015-06 or 2015-06-01, received "2015-02-29"'],
    [{ near }, '33.5', '--near: expected LAT,LON in degrees such as 33.57,36.40, received "33.5"'],
    [{ near }, '91,0', '--near: expected LAT,LON in degrees'],
    [{ near }, '1,2,3', '--near: expected LAT,LON in degrees'],
    [{ near }, ',36', '--near: expected LAT,LON in degrees'],
    [{ json }, 'yes', '--json: expected true or false, received "yes"'],
    [{ type }, '', '--type: expected text, received ""'],
    [{ dictionary }, [1, {}], '--dictionary: expected text, received {}'],
  ])('refuses %j = %j', (flags, value, message) => {
    expect(() => readFlags(flags, { [Object.keys(flags)[0] ?? '']: value })).toThrow(message)
  })

  it('reads the dates that the library reads', () => {
    const part = (most: number) => fc.nat(most).map(number => String(number).padStart(2, '0'))
    const isRead = (text: string): boolean => {
      try {
        return readFlags({ on }, { on: text }).on === text
      } catch {
        return false
      }
    }
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), part(13), part(32), (year, month, day) => {
        for (const text of [`${year}`, `${year}-${month}`, `${year}-${month}-${day}`])
          expect(isRead(text)).toBe(DATE.test(text))
      }),
    )
  })

  it('reads a point', () =>
    expect(readFlags({ near }, { near: '-33.5, 36' })).toEqual({ near: { lat: -33.5, lon: 36 } }))

  it('keeps a score of 0', () => expect(readFlags({ accept }, { accept: '0' })).toEqual({ accept: 0 }))
})
