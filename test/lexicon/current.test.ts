import { expect, test } from 'vitest'
import { currentLexicon, useLexicon } from '../../src/lexicon/current.ts'
import type { Lexicon } from '../../src/lexicon/lexicon.ts'

const lexiconCalled = (version: string): Lexicon => ({ version }) as Lexicon

test('nothing is read before a lexicon was given', () => {
  expect(() => currentLexicon()).toThrow('useLexicon')
})

test('a way to open one is used when it is first needed, and once', () => {
  let opened = 0
  useLexicon(() => lexiconCalled(`opened ${++opened}`))
  expect(opened).toBe(0)
  expect(currentLexicon().version).toBe('opened 1')
  expect(currentLexicon().version).toBe('opened 1')
})

test('the one given last holds', () => {
  useLexicon(lexiconCalled('second'))
  expect(currentLexicon().version).toBe('second')
  useLexicon(() => lexiconCalled('third'))
  expect(currentLexicon().version).toBe('third')
})
