import { expect, test } from 'vitest'
import { areTold, isSameElsewhere, kilometresApart } from '../../../src/curate/check/kin.ts'
import { entity } from '../../fixtures/core/open.ts'

const of = (id: string, rest = {}) => entity(id, 'group', id, [], rest)
const placed = (...entities: ReturnType<typeof of>[]) =>
  new Map(
    entities.map(item => {
      const at = { file: 'x', line: 1, column: 1 }
      return [item.id, { entity: item, at, redirects: [], where: () => at }]
    }),
  )

test('part of it at any depth, also in a circle', () => {
  const [a, b, c] = [of('x:a', { partOf: ['x:b'] }), of('x:b', { partOf: ['x:c', 'x:a'] }), of('x:c')]
  const known = placed(a, b, c)
  expect(areTold(known, a, c)).toBe(true)
  expect(areTold(known, c, a)).toBe(true)
  expect(areTold(known, c, of('x:d'))).toBe(false)
})

test('a register that numbers both tells them apart', () => {
  const ocha = (id: string, number?: string) => of(id, number === undefined ? {} : { sameAs: { ocha: number } })
  expect(areTold(placed(), ocha('x:a', 'C1'), ocha('x:b', 'C2'))).toBe(true)
  expect(areTold(placed(), ocha('x:a', 'C1'), ocha('x:b'))).toBe(false)
  expect(areTold(placed(), ocha('x:a', 'C1'), of('x:b', { sameAs: { un: 'C2' } }))).toBe(false)
})

test('a register’s id, or the other’s own, makes one of two', () => {
  expect(isSameElsewhere(of('x:a', { sameAs: { un: '1' } }), of('y:b', { sameAs: { un: '1' } }))).toBe(true)
  expect(isSameElsewhere(of('x:a', { sameAs: { un: '1' } }), of('x:b', { sameAs: { un: '1' } }))).toBe(false)
  expect(isSameElsewhere(of('x:a', { sameAs: { y: 'y:b' } }), of('y:b'))).toBe(true)
})

test('kilometres: Damascus to Duma is some 13', () => {
  const [damascus, duma] = [of('d', { lat: 33.51, lon: 36.29 }), of('u', { lat: 33.57, lon: 36.4 })]
  expect(kilometresApart(damascus, duma)).toBeCloseTo(12.2, 0)
  expect(kilometresApart(damascus, of('x'))).toBeUndefined()
})
