import { expect, it } from 'vitest'
import { nearest } from '../../src/front/nearest.ts'

it.each([
  ['reslove', ['batch', 'resolve'], 'resolve'],
  ['nme', ['id', 'name'], 'name'],
  ['zzz', ['id', 'name'], undefined],
  ['x', [], undefined],
  ['n'.repeat(1000), ['name'], undefined],
])('%s of %j is %s', async (word, words, best) => expect(await nearest(word, words)).toBe(best))
