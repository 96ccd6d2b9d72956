import { describe, expect, test } from 'vitest'
import { explain } from '../../src/decide/explain.ts'
import { openResolver } from '../../src/index.ts'
import { mojibakeOf } from '../../src/text/mojibake.ts'

/** A text as a program shows it that takes UTF-8 for Windows-1252. */
const misread = (text: string): string => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text))

describe('mojibakeOf', () => {
  test.each([
    ['جيش أسود الشرقية', 'Arabic'],
    ['دمشق', 'Arabic'],
    ['צבא האסלאם', 'Hebrew'],
    ['Ахрар аш-Шам', 'Cyrillic'],
  ])('%s, decoded wrongly', (text, script) => {
    expect(mojibakeOf(misread(text))).toBe(script)
  })

  test.each(['Øystein', 'Ðorđe Ñandú', 'جيش الإسلام', 'Ù', '', 'Jaïsh Ossoud Al-Charki', '×÷'])(
    '%s is what it is',
    text => {
      expect(mojibakeOf(text)).toBeUndefined()
    },
  )
})

test('such a mention is no name, and the explanation says why', async () => {
  const resolver = await openResolver()
  const answer = resolver.resolve(misread('جيش الإسلام'))
  expect(answer.decision).toBe('none')
  expect(explain(answer)).toContain('Arabic text that was decoded with the wrong encoding')
})
