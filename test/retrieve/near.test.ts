import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { madeUp } from '../../bench/respelt.ts'
import { analyse, type Term } from '../../src/lexicon/terms.ts'
import { likeness, PAIR_AT } from '../../src/retrieve/likeness.ts'
import { nearTerms } from '../../src/retrieve/near.ts'
import { entity, indexOf, lexicon } from '../fixtures/core/open.ts'

/** As like as two words of a match are, at least. */
const ALIKE = 0.8

/** Words of the mentions, each once. */
const wordsOf = (mentions: readonly string[]): Term[] => [
  ...new Map(mentions.flatMap(mention => analyse(lexicon, mention)).map(term => [term.readings, term])).values(),
]

test('the index finds what comparing with every word finds, on random dictionaries and mentions', () => {
  let [all, lost, alike, lostAlike] = [0, 0, 0, 0]
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), seed => {
      const { entities, queries } = madeUp(160, 24, 60, seed)
      const index = indexOf(...entities)
      for (const word of wordsOf(queries.map(({ mention }) => mention))) {
        const near = nearTerms(index, word)
        const found = new Set(near.terms)
        for (let term = 0; term < index.termCount; term++) {
          const like = likeness(word, index.term(term))
          const isNear = like.value >= PAIR_AT
          if (found.has(term)) expect(near.get(term)).toEqual(like)
          if (!isNear) expect(found.has(term)).toBe(false)
          if (!isNear) continue
          all++
          lost += Number(!found.has(term))
          if (like.value < ALIKE) continue
          alike++
          lostAlike += Number(!found.has(term))
        }
      }
    }),
    { numRuns: 12, seed: 7 },
  )
  expect(alike).toBeGreaterThan(1000)
  // What is lost are words of two consonants of which one is another, and slips that leave another key.
  expect(lostAlike / alike).toBeLessThanOrEqual(0.03)
  expect(lost / all).toBeLessThanOrEqual(0.25)
})

describe('near a word', () => {
  const index = indexOf(
    entity('x:a', 'group', 'Liwa al-Qasim', ['لواء القاسم', 'Gasem Brigade']),
    entity('x:b', 'place', 'Khalkhala', ['Halhala']),
  )
  const near = (text: string): string[] => {
    const word = nearTerms(index, analyse(lexicon, text)[0] as Term)
    return Array.from(word.terms, term => index.term(term).plain)
  }

  test.each([
    ['Kasim', ['qasim', 'gasem']],
    ['Qsaim', ['qasim']],
    ['كاسم', ['قاسم']],
    ['Halkhala', ['khalkhala', 'halhala']],
  ])('%s are %j', (text, words) => {
    expect(near(text)).toEqual(expect.arrayContaining(words))
  })

  test('terms ascend, each with what it is worth; of what is not near nothing is known', () => {
    const word = nearTerms(index, analyse(lexicon, 'Kasim')[0] as Term)
    expect([...word.terms]).toEqual([...word.terms].sort((a, b) => a - b))
    for (const worth of word.worths) expect(worth).toSatisfy((value: number) => value > 0 && value <= 1)
    const other = Array.from({ length: index.termCount }, (_, i) => i).find(i => !word.terms.includes(i)) as number
    expect(word.get(other)).toBeUndefined()
  })
})
