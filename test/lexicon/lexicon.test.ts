import { describe, expect, test } from 'vitest'
import { compileLexicon } from '../../src/lexicon/compile.ts'
import { conceptId, isKnownForm, meaningsOf, openLexicon, phraseLengths, roleOf } from '../../src/lexicon/lexicon.ts'
import { ContainerError, writeContainer } from '../../src/source/container.ts'
import { bytesOf, lexicon } from '../fixtures/core/open.ts'

describe('refused', () => {
  test('a dictionary', () => {
    expect(() => openLexicon(bytesOf([]))).toThrow(new ContainerError('a lexicon', 'a dictionary'))
  })

  test('an empty container of another kind', () => {
    expect(() => openLexicon(writeContainer({ kind: 'x', meta: {}, sections: {} }))).toThrow(ContainerError)
  })
})

test('its version changes with its words', () => {
  const concept = { id: 'a', role: 'unit', light: false, forms: { en: ['a b'] } } as const
  const one = openLexicon(compileLexicon([concept]))
  const other = openLexicon(compileLexicon([{ ...concept, forms: { en: ['a c'] } }]))
  expect(one.version).not.toBe(other.version)
  expect(openLexicon(compileLexicon([concept])).version).toBe(one.version)
})

describe('the shipped lexicon, opened', () => {
  const rolesOf = (plain: string): Set<string> =>
    new Set(meaningsOf(lexicon, plain).map(({ concept }) => roleOf(lexicon, concept)))

  test.each([
    ['army', 'unit'],
    ['جيش', 'unit'],
    ['lions', 'descriptor'],
    ['east', 'compass'],
    ['general', 'honorific'],
    ['and', 'connector'],
    ['abu', 'particle'],
    ['airport', 'place-word'],
    ['syrian', 'people'],
    ['seventeen', 'number'],
    ['gmbh', 'legal-form'],
  ])('%s may be a %s', (plain, role) => {
    expect(rolesOf(plain)).toContain(role)
  })

  test('one concept across languages', () => {
    const ids = (plain: string): string[] =>
      meaningsOf(lexicon, plain).map(({ concept }) => conceptId(lexicon, concept))
    for (const word of ['جيش', 'armee', 'армия', 'ordu', 'צבא']) expect(ids(word)).toContain('army')
  })

  test('names are no words', () => {
    for (const name of ['qaryatayn', 'khalkhala', 'zahran']) expect(isKnownForm(lexicon, name)).toBe(false)
  })

  test('a phrase starts where its first word stands', () => {
    expect([...phraseLengths(lexicon, 'military')]).toContain(2)
    expect([...phraseLengths(lexicon, 'qaryatayn')]).toEqual([])
  })
})
