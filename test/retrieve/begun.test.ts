import { expect, test } from 'vitest'
import { aliasOf } from '../../src/index/open.ts'
import { analyse } from '../../src/lexicon/terms.ts'
import { begunNames } from '../../src/retrieve/begun.ts'
import { entity, indexOf, lexicon } from '../fixtures/core/open.ts'

const index = indexOf(
  entity('x:east', 'group', 'Jaysh Usud al-Sharqiya', [
    'Lions of the East',
    { name: 'Jaych Oussoud', kind: 'misspelling' },
  ]),
  entity('x:islam', 'group', 'Jaysh al-Islam'),
  entity('x:hama', 'place', 'Hama', ['Hamah', 'Hamat']),
)
const names = (typed: string, begun: readonly string[], most = 10): string[] =>
  begunNames(index, analyse(lexicon, typed), new Set(begun), most).map(name => aliasOf(index, name).name)

test('names with a word that the last one begins, and near words; those with more of them first', () => {
  expect(names('ha', ['ha']).sort()).toEqual(['Hama', 'Hamah', 'Hamat'])
  expect(names('jaysh isl', ['isl'])[0]).toBe('Jaysh al-Islam')
  expect(names('jaysh isl', ['isl'])).toContain('Jaysh Usud al-Sharqiya')
  expect(names('usood', ['usood'])).toEqual(expect.arrayContaining(['Jaysh Usud al-Sharqiya']))
  expect(names('zzqqxx', ['zzqqxx'])).toEqual([])
})

test('as many as are asked for, and no misspelling', () => {
  expect(names('ha', ['ha'], 2)).toHaveLength(2)
  expect(names('jaych', ['jaych'])).not.toContain('Jaych Oussoud')
})
