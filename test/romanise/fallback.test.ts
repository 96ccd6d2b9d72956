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
