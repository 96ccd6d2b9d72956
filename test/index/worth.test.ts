import { expect, test } from 'vitest'
import { roleWorth, termWorth } from '../../src/index/worth.ts'

test('a unit word is worth less than a name, a light word least', () => {
  const name = roleWorth({ role: 'name', light: false })
  const unit = roleWorth({ role: 'unit', light: false })
  expect(unit).toBeLessThan(name)
  expect(roleWorth({ role: 'unit', light: true })).toBeLessThan(unit)
})

test('a word that many names have is worth less', () => {
  expect(termWorth({ role: 'name', light: false, rarity: 0.5 })).toBe(0.5 * roleWorth({ role: 'name', light: false }))
})
