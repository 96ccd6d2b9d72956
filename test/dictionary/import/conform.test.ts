import { expect, test } from 'vitest'
import { conform } from '../../../src/dictionary/import/conform.ts'
import { formatIssue } from '../../../src/issue.ts'
import type { Alias } from '../../../src/model.ts'

const at = { file: 'x', line: 3, column: 1 }
const of = (name: string, aliases: unknown[] = [], type = 'group') => ({
  id: 'a',
  type,
  name,
  aliases: aliases as Alias[],
})

test('what a dictionary may not hold is left out, and said', () => {
  const { entity, issues } = conform(
    of('A', [{ name: 'B', lang: 'Arabic (Levant)', from: '1 May' }, { name: ' ' }], 'Armed Group'),
    at,
  )
  expect(entity).toEqual({ id: 'a', type: 'organisation', name: 'A', aliases: [{ name: 'B' }] })
  expect(issues.map(formatIssue)).toEqual([
    'x:3:1: bad-type: expected a type such as group, received "Armed Group"',
    'x:3:1: bad-lang: expected "lang" of "B" to be a BCP 47 language such as ar or ar-Latn, received "Arabic (Levant)"',
    'x:3:1: bad-from: expected "from" of "B" to be a date such as 2015, 2015-06 or 2015-06-01, received "1 May"',
    'x:3:1: empty-alias: expected an alias of "a" with letters, received " "',
  ])
})

test('an entity without a name is none', () => {
  const { entity, issues } = conform(of(' '), at)
  expect(entity).toBeUndefined()
  expect(issues.map(({ code }) => code)).toEqual(['no-name'])
})
