import { expect, test } from 'vitest'
import { namesOf } from '../../src/index/names.ts'
import { entity } from '../fixtures/core/open.ts'

const of = (...given: Parameters<typeof entity>): unknown[] =>
  [...namesOf(entity(...given))].map(({ alias, key, isTold }) => [alias, key, isTold])

test('the canonical name and the aliases in order, each spelling once, with what is said of it', () => {
  const given = entity('x:a', 'group', 'Liwa Zenki', [
    'لواء الزنكي',
    'liwa, zenki!',
    '…',
    { name: 'Zenki', lang: 'fr', weak: true },
  ])
  expect([...namesOf(given)]).toEqual([
    { alias: 0, spelling: 'Liwa Zenki', key: 'liwa zenki', isTold: false },
    expect.objectContaining({ alias: 1, spelling: 'لواء الزنكي' }),
    { alias: 4, spelling: 'Zenki', key: 'zenki', lang: 'fr', weak: true, isTold: false },
  ])
})

test('a name with brackets is also one without them; a village’s brackets only tell it', () => {
  expect(of('x:a', 'place', 'Hama (city)')).toEqual([
    [0, 'hama city', false],
    [0, 'hama', false],
  ])
  expect(of('x:a', 'place', 'Hama (Idlib)', [], { level: 'village' })).toEqual([
    [0, 'hama idlib', true],
    [0, 'hama', false],
  ])
})
