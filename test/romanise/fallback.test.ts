import { afterEach, expect, test } from 'vitest'
import { connect } from '../../src/load.ts'
import { romaniseByFallback, useFallback } from '../../src/romanise/fallback.ts'

afterEach(connect)

test('the romaniser that was given does the work', () => {
  useFallback(text => `<${text}>`)
  expect(romaniseByFallback('한국')).toBe('<한국>')
})

test('the package that Node connects knows scripts without a table here', () => {
  connect()
  expect(romaniseByFallback('Երևան')).toMatch(/^[A-Za-z]+$/u)
})

test.each([
  ['बद्र', 'badr'],
  ['हलब', 'halab'],
  ['दमिश्क', 'damishk'],
  ['सीरिया', 'siiriyaa'],
  ['ग़ज़ा', 'gajaa'],
  ['হালব', 'haalab'],
  ['اب', 'b'],
])('%s has the vowels that its script does not write: %s', (text, latin) => {
  connect()
  expect(
    romaniseByFallback(text)
      .toLowerCase()
      .replace(/[^a-z]/gu, ''),
  ).toBe(latin)
})
