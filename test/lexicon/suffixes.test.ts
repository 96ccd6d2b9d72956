import { describe, expect, test } from 'vitest'
import { SUFFIXES, type SuffixRow, withoutSuffix } from '../../src/lexicon/suffixes.ts'
import { fold } from '../../src/text/fold.ts'
import { scriptOfText } from '../../src/text/script.ts'

/** What `look` sees while the table lacks one row. */
function without<T>(row: SuffixRow, look: () => T): T {
  const rows = SUFFIXES as SuffixRow[]
  const at = rows.indexOf(row)
  rows.splice(at, 1)
  try {
    return look()
  } finally {
    rows.splice(at, 0, row)
  }
}

describe.each(SUFFIXES)('$why', row => {
  const [word, stem] = row.example

  test(`${word} -> ${stem}, and not without the row`, () => {
    expect(withoutSuffix(word, row.script)).toContain(stem)
    expect(without(row, () => withoutSuffix(word, row.script))).not.toContain(stem)
  })

  test('the example is of the script, and folded', () => {
    expect(scriptOfText(word)).toBe(row.script)
    expect(fold(word)).toBe(word)
  })
})

test.each([
  ['дума', 'Cyrl', ['дум']],
  ['оф', 'Cyrl', []],
  ['дом', 'Cyrl', []],
  ["it's", 'Latn', []],
  ["raqqa's", 'Latn', ['raqqa']],
  ["qur'an", 'Latn', []],
  ['hama', 'Latn', []],
  ['пальмиру', 'Latn', []],
  ['', 'Latn', []],
  ['שלום', 'Hebr', []],
])('%s (%s): stems %j', (word, script, stems) => {
  expect([...new Set(withoutSuffix(word, script))]).toEqual(stems)
})
