import { expect, it } from 'vitest'
import { newTally } from '../../../src/front/batch/tally.ts'
import { conclude, distinctOf, notes } from '../../../src/front/cli/outcome.ts'

it.each([
  [0, false, '0 distinct names'],
  [1, false, '1 distinct name'],
  [1234, false, '1,234 distinct names'],
  [200_000, true, '200,000+ distinct names'],
])('says %d (more: %s) as %s', (number, isMore, text) => expect(distinctOf(number, isMore, 'name')).toBe(text))

const tally = Object.assign(newTally(), { rows: 3, distinct: 2, blankLines: 1, lacking: 2 })
tally.addTags([
  ['match', 2],
  ['none', 1],
  ['unknown-type', 1],
])

it('says what was counted, the notes first', () => {
  const said: string[] = []
  const outcome = conclude(
    tally,
    { notes: notes(tally, 'windows-1256'), one: 'name', started: performance.now() },
    line => said.push(line),
  )
  expect(said.slice(0, 3)).toEqual(outcome.notes)
  expect(said).toEqual([
    '1 blank line passed through',
    '1 row with an unknown type: ignored it there',
    '2 characters that windows-1256 lacks written as "?": convert the input to UTF-8 to keep them',
    expect.stringMatching(/^3 rows, 2 distinct names: 2 match, 0 review, 1 none \(\d\.\d s\)$/),
  ])
})
