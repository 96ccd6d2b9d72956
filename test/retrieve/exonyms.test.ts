import { expect, test } from 'vitest'
import type { Entity } from '../../src/model.ts'
import { DEFAULTS } from '../../src/options.ts'
import { resolveMention } from '../../src/resolve.ts'
import { entity, indexOf } from '../fixtures/core/open.ts'

const rif = entity('x:rif', 'place', 'Rif Halab')
const best = (mention: string, ...entities: Entity[]) => resolveMention(indexOf(...entities), mention, {}, DEFAULTS)

test.each(['Aleppo countryside', 'campagne d’Alep', 'countryside of Aleppo'])('%s is Rif Halab', mention => {
  const city = entity('x:aleppo', 'place', 'Halab', [{ name: 'Aleppo' }, { name: 'Alep' }])
  const found = best(mention, rif, city)
  expect(found).toMatchObject({ decision: 'match', entity: { id: 'x:rif' } })
  expect(found.candidates[0]?.evidence.pairs.map(({ how }) => how).sort()).toEqual(['same-place', 'same-word'])
})

test.each([
  ['nobody has said so', entity('x:other', 'place', 'Hama')],
  ['the other name is broad', entity('x:aleppo', 'place', 'Halab', [{ name: 'Aleppo', weak: true }])],
  ['the names are a group’s', entity('x:aleppo', 'group', 'Halab', [{ name: 'Aleppo' }])],
  ['the other name is longer', entity('x:aleppo', 'place', 'Halab', [{ name: 'Aleppo Town' }])],
])('Aleppo countryside is not Rif Halab when %s', (_, city) => {
  const { candidates } = best('Aleppo countryside', rif, city)
  expect(candidates.find(({ id }) => id === 'x:rif')?.score ?? 0).toBeLessThan(DEFAULTS.review)
})

test('a short word brings in nothing: Şam is the Levant too', () => {
  const damascus = entity('x:damascus', 'place', 'Damascus', [{ name: 'Şam' }])
  const found = best('Feylak Şam', damascus, entity('x:faylaq', 'group', 'Faylaq Damascus'))
  expect(found.decision).not.toBe('match')
})
