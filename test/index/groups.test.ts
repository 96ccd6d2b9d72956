import { expect, test } from 'vitest'
import { groupSections } from '../../src/index/groups.ts'
import { soundBytes } from '../../src/keys/likeness.ts'
import { find, openStringIndex } from '../../src/source/arrays.ts'

const sections = groupSections(
  ['karim', 'karam', 'krm', 'Karim', 'usud'].map((sounds, term) => ({
    term,
    sounds: soundBytes(sounds),
    frame: sounds === 'krm',
  })),
  [{ term: 4, reading: { sounds: soundBytes('lamid') } }],
)

test('a term is in the group of each of its keys, in the order of the sounds, frames last', () => {
  const groups = openStringIndex(sections, 'skeletons')
  expect([...find(groups, 'KRM')]).toEqual([3, 1, 0, 2])
  expect([...find(groups, 'HRM')]).toEqual([3])
  expect([...find(groups, 'ASD')]).toEqual([4])
})

test('how other scripts hear it is apart, with its shorter keys', () => {
  const spelt = openStringIndex(sections, 'spelt')
  for (const key of ['LMD', 'LM', 'LD', 'MD']) expect([...find(spelt, key)]).toEqual([4])
  expect([...find(spelt, 'ASD')]).toEqual([])
})
