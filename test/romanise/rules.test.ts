import { expect, test } from 'vitest'
import { applyCased, applyRules, letterRows } from '../../src/romanise/rules.ts'

const rows = letterRows('щ shch, и i, ц t͡s, ь ’')

test('rows are applied in order, each to what the ones above left', () => {
  expect(applyRules([...letterRows('а б'), ...letterRows('б b')], 'аб')).toBe('bb')
})

test.each([
  ['щи', 'shchi'],
  ['Щи', 'Shchi'],
  ['ЩИ', 'SHCHI'],
  ['Щ', 'Shch'],
  ['иЩ', 'iShch'],
  ['Ци', 'T͡Si'],
  ['ИЬ', 'I’'],
])('case is kept: %s -> %s', (raw, latin) => expect(applyCased(rows, raw)).toBe(latin))

test('letters within a frame', () => {
  expect(letterRows('е e', 'giu', ['т', 'н', 't', 'n'])[0]?.example).toEqual(['тен', 'ten'])
})
