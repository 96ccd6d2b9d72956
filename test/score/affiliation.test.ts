import { describe, expect, test } from 'vitest'
import { analyse } from '../../src/lexicon/terms.ts'
import { affiliationOf, namedRuns } from '../../src/score/affiliation.ts'
import { entity, indexOf, lexicon } from '../fixtures/core/open.ts'

const index = indexOf(
  entity('x:fsa', 'group', 'Free Syrian Army', ['FSA', 'الجيش السوري الحر']),
  entity('x:east', 'group', 'Usud al-Sharqiya', [], { partOf: ['x:fsa'] }),
  entity('x:other', 'group', 'Qaryatayn Shayrat'),
  entity('x:islam', 'group', 'Jaysh al-Islam', ['جيش الإسلام']),
  entity('x:liwa', 'group', 'Liwa Tanf', [], { partOf: ['x:islam'] }),
)
const [FSA, EAST, OTHER, , LIWA] = [0, 1, 2, 3, 4] as const

describe('listed names inside a mention', () => {
  test.each([
    ['the Usud Sharqiya FSA group', [['FSA', [FSA]]]],
    ['Free Syrian Army faction Usud', [['Free Syrian Army', [FSA]]]],
    ['FSA', []],
    ['nothing here', []],
    ['', []],
  ])('%s', (mention, expected) => {
    const terms = analyse(lexicon, mention)
    const runs = namedRuns(index, terms).map(({ from, to, entities }) => [
      terms
        .slice(from, to)
        .map(term => term.surface)
        .join(' '),
      [...entities],
    ])
    const wanted = expected.filter(([words]) => words !== undefined)
    for (const each of wanted) expect(runs).toContainEqual(each)
    if (expected.length === 0) expect(runs).toEqual([])
  })

  test('a longer one comes first', () => {
    const lengths = namedRuns(index, analyse(lexicon, 'Free Syrian Army FSA Qaryatayn Shayrat')).map(
      ({ from, to }) => to - from,
    )
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a))
    expect(lengths.length).toBeGreaterThanOrEqual(2)
  })
})

describe('whom a mention says that it belongs to', () => {
  const wordsOf = (mention: string, of: number): string[] => {
    const terms = analyse(lexicon, mention)
    return [...affiliationOf(index, of, namedRuns(index, terms))].map(i => terms[i]?.surface ?? '')
  }

  test('the terms that name its parent', () => {
    expect(wordsOf('Usud Sharqiya FSA group', EAST)).toEqual(['FSA'])
    expect(wordsOf('Free Syrian Army Usud', EAST)).toEqual(['Free', 'Syrian', 'Army'])
  })

  test('also where the parent’s name has an article', () => {
    expect(wordsOf('Liwa Tanf of Jaysh al-Islam', LIWA)).toEqual(['Jaysh', 'Islam'])
    expect(wordsOf('لواء التنف جيش الإسلام', LIWA)).toEqual(['جيش', 'الإسلام'])
    expect(wordsOf('أسود الجيش السوري الحر', EAST)).toEqual(['الجيش', 'السوري', 'الحر'])
  })

  test('nobody, for who is part of nothing, or of something else', () => {
    expect(wordsOf('Qaryatayn FSA', OTHER)).toEqual([])
    expect(wordsOf('Usud Sharqiya Qaryatayn', EAST)).toEqual([])
  })
})
