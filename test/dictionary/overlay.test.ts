import { expect, test } from 'vitest'
import { extended, type PlacedOverlay } from '../../src/dictionary/overlay.ts'
import type { PlacedEntity } from '../../src/dictionary/references.ts'
import { formatIssue } from '../../src/issue.ts'
import { entity } from '../fixtures/core/open.ts'

const where = (file: string) => (path: readonly (string | number)[]) => ({
  file: `${file}/${path.join('/')}`,
  line: 1,
  column: 1,
})
const BASE: PlacedEntity = {
  entity: entity('x:a', 'group', 'A', ['B'], { partOf: ['x:p'], sameAs: { un: '1' }, country: 'SY' }),
  at: where('base')([]),
  redirects: [],
  where: where('base'),
}
const overlay = (properties: Record<string, unknown>): PlacedOverlay => ({
  target: 'x:a',
  aliases: [{ name: 'C', lang: 'en' }],
  properties,
  at: where('over')([]),
  where: where('over'),
})

test('adds aliases, references, identifiers and what is not said yet', () => {
  const { placed, issues } = extended(
    BASE,
    overlay({ partOf: ['x:p', 'x:q'], sameAs: { un: '1', ucdp: '2' }, from: '2012', country: 'SY' }),
  )
  expect(issues).toEqual([])
  expect(placed.entity).toEqual({
    id: 'x:a',
    type: 'group',
    name: 'A',
    aliases: [{ name: 'B' }, { name: 'C', lang: 'en' }],
    partOf: ['x:p', 'x:q'],
    sameAs: { un: '1', ucdp: '2' },
    country: 'SY',
    from: '2012',
  })
  expect(BASE.entity.aliases).toHaveLength(1)
})

test('what the entity says otherwise stays and is told', () => {
  const { placed, issues } = extended(BASE, overlay({ sameAs: { un: '9' }, country: 'IQ' }))
  expect(placed.entity).toMatchObject({ sameAs: { un: '1' }, country: 'SY' })
  expect(issues.map(formatIssue)).toEqual([
    'over/sameAs/un:1:1: overlay-clash: expected sameAs.un of "x:a" to stay "1", received "9"',
    'over/country:1:1: overlay-clash: expected country of "x:a" to stay "SY", received "IQ"',
  ])
})

test('an added alias stands where the overlay has it', () => {
  const { placed } = extended(BASE, overlay({}))
  expect(placed.where(['aliases', 0, 'name']).file).toBe('base/aliases/0/name')
  expect(placed.where(['aliases', 1, 'lang']).file).toBe('over/aliases/0/lang')
  expect(placed.where(['type']).file).toBe('base/type')
})
