import { beforeAll, describe, expect, test } from 'vitest'
import { madeUp } from '../../bench/respelt.ts'
import { type Index, type IndexTerm, openIndex } from '../../src/index/open.ts'
import { analyse, type Term } from '../../src/lexicon/terms.ts'
import { readAll } from '../../src/open.ts'
import { DEFAULTS } from '../../src/options.ts'
import { type Likeness, likeness } from '../../src/retrieve/likeness.ts'
import { retrieve } from '../../src/retrieve/retrieve.ts'
import { policyOf } from '../../src/score/policies.ts'
import { score } from '../../src/score/score.ts'
import { spellingsOf } from '../../src/text/gloss.ts'
import { bytesOf, entity, indexOf, isMinor, lexicon, sampled } from '../fixtures/core/open.ts'

const found = (index: Index, mention: string): string[] => {
  const { names } = retrieve(index, analyse(lexicon, mention))
  return [...new Set(names.map(name => index.entity(index.nameEntity[name] as number).id))]
}

describe('the road by which a name is met', () => {
  const index = indexOf(
    entity('x:east', 'group', 'Jaysh Usud al-Sharqiya'),
    entity('x:division', 'group', '17th Division'),
    entity('x:zor', 'place', 'Deir ez-Zor'),
    entity('x:base', 'facility', 'Khalkhala Air Base'),
    entity('x:other', 'place', 'Tartus'),
  )

  test.each([
    ['Jaysh Usud al-Sharqiya', 'x:east', 'the words as they stand'],
    ['أسود الشرقية', 'x:east', 'another script'],
    ['Lions of the East', 'x:east', 'their meaning'],
    ['Ossoud Charki', 'x:east', 'their sound'],
    ['Usud', 'x:east', 'one of them'],
    ['Division 17', 'x:division', 'a number'],
    ['الفرقة السابعة عشرة', 'x:division', 'a number in words'],
    ['Deirezzor', 'x:zor', 'two words as one'],
    ['Chalchalah', 'x:base', 'one consonant changed'],
    ['Khalkala', 'x:base', 'one consonant lost'],
  ])('%s -> %s: %s', (mention, id) => {
    expect(found(index, mention)[0]).toBe(id)
  })

  test.each(['', 'Qaryatayn', '18', 'xyz'])('"%s" is met by nobody', mention => {
    expect(found(index, mention)).toEqual([])
  })

  test('an empty index has no candidates', () => {
    expect(found(indexOf(), 'Usud')).toEqual([])
  })

  test('likenesses are of words near each word, none below the least', () => {
    const { near } = retrieve(index, analyse(lexicon, 'Usud Charki Xyz'))
    expect(near).toHaveLength(3)
    expect(near[0]?.terms.length).toBeGreaterThan(0)
    expect(near[2]?.terms.length).toBe(0)
    for (const word of near) for (const term of word.terms) expect(word.get(term)?.value).toBeGreaterThanOrEqual(0.62)
  })
})

test('of very many names that share a word, few are handed on, the fullest first', () => {
  const names = Array.from({ length: 400 }, (_, i) =>
    entity(
      `x:${i}`,
      'group',
      `Usud al-Sharqiya ${'bdfgklmnrstz'.charAt(i % 12)}a${'bdfgklmnrstz'.charAt((i * 7) % 12)}u${i}`,
    ),
  )
  const index = indexOf(...names, entity('x:short', 'group', 'Usud al-Sharqiya'))
  const { names: handed } = retrieve(index, analyse(lexicon, 'Usud al-Sharqiya'))
  expect(handed.length).toBeLessThanOrEqual(60)
  expect(found(index, 'Usud al-Sharqiya')[0]).toBe('x:short')
})

/** What writers do to a name without thinking: each rule is one respelling, applied where it fits. */
const RESPELLINGS: readonly (readonly [why: string, spell: (name: string) => string])[] = [
  ['capitals', name => name.toUpperCase()],
  ['no capitals', name => name.toLowerCase()],
  [
    'no article',
    name => name.replace(/\b(?:al|el|ad|ash|as|az|ez|an|ar|at)-/giu, '').replace(/(?<=^|\s)ال(?=\S{3})/gu, ''),
  ],
  ['article apart', name => name.replace(/\b(al|el)-/giu, '$1 ')],
  ['no diacritics', name => name.normalize('NFD').replace(/\p{M}/gu, '')],
  ['French ou and ch', name => name.replace(/u/gu, 'ou').replace(/sh/gu, 'ch')],
  ['German sch and dsch', name => name.replace(/sh/gu, 'sch').replace(/j/gu, 'dsch').replace(/kh/gu, 'ch')],
  ['o for u, e for i', name => name.replace(/u/gu, 'o').replace(/i/gu, 'e')],
  ['k for q', name => name.replace(/q/gu, 'k').replace(/Q/gu, 'K')],
  ['doubled s', name => name.replace(/(?<=[aeiou])s(?=[aeiou])/gu, 'ss')],
  ['ending h', name => name.replace(/a(?=\s|$)/gu, 'ah')],
  ['iy for i', name => name.replace(/iya\b/gu, 'iyya')],
  ['hamza left out', name => name.replace(/[أإآ]/gu, 'ا').replace(/ة/gu, 'ه').replace(/ى/gu, 'ي')],
  ['words joined', name => (name.split(/[\s-]+/u).length === 2 ? name.replace(/[\s-]+/u, '') : name)],
]

describe('of the shipped dictionary, re-spelt', () => {
  let index: Index
  let respelt: { owner: number; mention: string; why: string }[]
  beforeAll(async () => {
    const { entities } = await readAll(['syria'])
    index = openIndex(bytesOf(entities), lexicon)
    const shown = new Set(sampled(entities))
    respelt = entities.flatMap((entity, owner) =>
      (shown.has(entity) ? [entity] : []).flatMap(({ name, aliases }) =>
        [name, ...aliases.filter(({ lang = '' }) => ['ar', 'ar-Latn', 'en'].includes(lang)).map(alias => alias.name)]
          .slice(0, 3)
          // What tells a village from its namesakes is looked up, not read.
          .map(each => (isMinor(entity) ? (spellingsOf(each).at(-1) as string).trim() : each))
          .flatMap(each => RESPELLINGS.map(([why, spell]) => ({ owner, why, mention: spell(each), each })))
          .filter(({ mention, each }) => mention !== each),
      ),
    )
  })

  test('candidates hold the entity that was meant, at least 199 times in 200', () => {
    const lost = respelt.filter(({ owner, mention }) => {
      const { names } = retrieve(index, analyse(lexicon, mention))
      return !names.some(name => index.nameEntity[name] === owner)
    })
    expect(respelt.length).toBeGreaterThan(400)
    expect(
      lost.length,
      lost.map(({ mention, owner, why }) => `${mention} (${why}): ${index.entity(owner).id}`).join('\n'),
    ).toBeLessThanOrEqual(respelt.length / 200)
  })
})

test('of random names, what scores best of all of them is a candidate, at least 199 times in 200', () => {
  const policy = policyOf('group')
  let [all, lost] = [0, 0]
  for (const seed of [1, 2, 3, 4]) {
    const { entities, queries } = madeUp(240, 60, 80, seed)
    const index = indexOf(...entities)
    for (const { mention } of queries) {
      const words = analyse(lexicon, mention)
      const entitiesOf = (names: readonly number[]): Set<number> =>
        new Set(names.map(name => index.nameEntity[name] as number))
      let best = { score: 0, names: [] as number[] }
      for (let name = 0; name < index.nameCount; name++) {
        const { starts, values } = index.nameTerms
        const alias = Array.from(values.subarray(starts[name], starts[name + 1]), term => index.term(term))
        const like = (i: number, j: number): Likeness => likeness(words[i] as Term, alias[j] as IndexTerm)
        const found = score({ mention: words, alias, like, policy, typed: false, affiliation: new Set() }).score
        if (found > best.score) best = { score: found, names: [name] }
        else if (found === best.score) best.names.push(name)
      }
      if (best.score < DEFAULTS.review) continue
      all++
      const handed = entitiesOf(retrieve(index, words).names)
      if (![...entitiesOf(best.names)].some(each => handed.has(each))) lost++
    }
  }
  expect(all).toBeGreaterThan(150)
  expect(lost / all).toBeLessThanOrEqual(0.005)
})
