import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distinctNames } from '../../../src/dictionary/distinct.ts'
import { entitiesIn, exported, imported, someEntities } from '../entities.ts'
import { itComesBack } from '../round-trip.ts'

describe('jsonl', () => {
  itComesBack('jsonl', 'x.jsonl')

  it('loses nothing', () =>
    fc.assert(
      fc.asyncProperty(someEntities, async entities => {
        const { inputs, losses } = await exported('jsonl', entities, 'x.jsonl')
        expect([...losses]).toEqual([])
        expect(entitiesIn(await imported('jsonl', inputs))).toEqual(entities.map(distinctNames))
      }),
    ))
})
