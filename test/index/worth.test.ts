import { expect, test } from 'vitest'
import { roleWorth, wordWorth } from '../../src/index/worth.ts'
import { entity, indexOf } from '../fixtures/core/open.ts'

test('a unit word is worth less than a name, a light word least', () => {
  const name = roleWorth({ role: 'name', light: false })
  const unit = roleWorth({ role: 'unit', light: false })
  expect(unit).toBeLessThan(name)
  expect(roleWorth({ role: 'unit', light: true })).toBeLessThan(unit)
})

test('a word that many names have is worth less', () => {
  const index = indexOf(
    ...Array.from({ length: 60 }, (_, i) => entity(`x:${i}`, 'group', `Tahrir ${'abcdefghij'[i % 10]}${i}lim`)),
    entity('x:one', 'group', 'Liwa al-Qasim'),
  )
  const worthOf = (plain: string): number => {
    const term = Array.from({ length: index.termCount }, (_, i) => i).find(i => index.term(i).plain === plain) as number
    expect(wordWorth(index.words, term)).toBeCloseTo(roleWorth(index.term(term)) * index.term(term).rarity)
    return wordWorth(index.words, term)
  }
  expect(worthOf('qasim')).toBe(1)
  expect(worthOf('tahrir')).toBeLessThan(0.7)
  expect(worthOf('liwa')).toBe(roleWorth({ role: 'unit', light: false }))
})
