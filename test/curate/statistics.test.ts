import { expect, test } from 'vitest'
import { statisticsOf } from '../../src/curate/statistics.ts'
import { entity } from '../fixtures/core/open.ts'

test('entities, aliases, languages and scripts, of all and of each type', () => {
  const counted = statisticsOf([
    entity('x:a', 'group', 'Jaysh al-Tanf', [
      { name: 'جيش التنف', lang: 'ar', kind: 'official', source: 's' },
      { name: 'Tanf', lang: 'ar-Latn', weak: true },
    ]),
    entity('x:b', 'group', 'Usud', [{ name: 'Cats', lang: 'en', hostile: true, source: 's' }]),
    entity('x:c', 'place', 'Танф', ['x']),
  ])
  expect(counted).toMatchObject({
    entities: 3,
    aliases: 4,
    withoutSource: 2,
    weak: 1,
    hostile: 1,
    languages: { ar: 1, en: 1 },
    scripts: { Latn: 3, Arab: 1, Cyrl: 1 },
    nameScripts: { Latn: 5, Arab: 1, Cyrl: 1 },
    aliasLanguages: { ar: 2, en: 1, other: 1 },
    kinds: { other: 3, official: 1 },
    byType: {
      group: { entities: 2, aliases: 3, withoutSource: 1, languages: { ar: 1, en: 1 } },
      place: { entities: 1, aliases: 1, languages: {} },
    },
  })
  expect(Object.keys(counted.byType)).toEqual(['group', 'place'])
})

test('nothing at all', () => {
  expect(statisticsOf([])).toMatchObject({ entities: 0, byType: {} })
})
