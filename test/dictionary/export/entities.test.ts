import { describe, expect, it } from 'vitest'
import { heldBy } from '../../../src/dictionary/export/entities.ts'
import { FORMATS, formatOf } from '../../../src/dictionary/formats.ts'
import type { Entity } from '../../../src/model.ts'
import { entitiesIn, exported, imported } from '../entities.ts'

describe('losses', () => {
  it('are counted by kind', async () => {
    const entity: Entity = {
      id: 'test:a',
      type: 'group',
      name: 'A',
      aliases: [
        { name: 'B', lang: 'fr', kind: 'translation' },
        { name: 'C, D', lang: 'en' },
      ],
      partOf: ['test:b'],
    }
    const { losses } = await exported('ucdp', [entity, { ...entity, id: 'test:b' }], 'x.csv')
    expect(Object.fromEntries(losses)).toEqual({
      '"kind" of a name': 2,
      '"lang" of a name': 2,
      'a name': 2,
      '"partOf"': 2,
    })
  })
})

describe('old ids', () => {
  const entity: Entity = {
    id: 'test:a',
    type: 'group',
    name: 'A',
    aliases: [],
    redirects: ['test:old-a', 'test:older'],
  }

  it.each(Object.keys(FORMATS))('%s holds them and gives them back, or counts them', async format => {
    const { inputs, losses } = await exported(format, [entity], format === 'openrefine' ? 'x.tar.gz' : 'x.ttl')
    const [back] = entitiesIn(await imported(format, inputs, { namespace: 'test' }))
    const isHeld = ['csv', 'jsonl', 'ftm', 'skos', 'openrefine'].includes(format)
    expect(losses.get('"redirects"')).toBe(isHeld ? undefined : 1)
    expect(back?.redirects).toEqual(isHeld ? entity.redirects : undefined)
  })
})

describe('what can’t be held at all', () => {
  it('is counted as an entity', async () => {
    const nameless: Entity = { id: 'test:a', type: 'group', name: '\u0000', aliases: [] }
    const { losses, texts } = await exported('un', [nameless], 'x.xml')
    expect(Object.fromEntries(losses)).toEqual({ 'an entity': 1 })
    expect(texts[0]).not.toContain('<ENTITY>')
    expect(heldBy(await formatOf('un').writer(), nameless)).toBeUndefined()
  })
})
