import fc from 'fast-check'
import { expect, it } from 'vitest'
import { spread } from '../../../bench/scale/chart.ts'

it('labels stay where they are wanted if there is room, and share what there is if not', () => {
  expect(spread([10, 50, 90], 10, [0, 100])).toEqual([10, 50, 90])
  expect(spread([50, 50, 50], 10, [0, 100])).toEqual([40, 50, 60])
  expect(spread([98, 99, 100], 10, [0, 100])).toEqual([80, 90, 100])
})

it('never cover one another nor leave the plot', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 15 }), wanted => {
      const places = spread(
        wanted.sort((a, b) => a - b),
        5,
        [0, 100],
      )
      expect(places).toHaveLength(wanted.length)
      places.forEach((place, i) => {
        expect(place).toBeGreaterThanOrEqual(0)
        expect(place).toBeLessThanOrEqual(100.001)
        if (i > 0) expect(place - (places[i - 1] as number)).toBeGreaterThan(4.999)
      })
    }),
  )
})
