import { expect, it } from 'vitest'
import { newTally, UNCOUNTED } from '../../../src/front/batch/tally.ts'

it('counts by list of tags, and adds up each tag', () => {
  const tally = newTally()
  const plain = tally.kindOf(['match'])
  const marked = tally.kindOf(['match', 'unknown-type'])
  expect(tally.kindOf(['match'])).toBe(plain)
  expect(new Set([plain, marked, UNCOUNTED]).size).toBe(3)
  for (const kind of [plain, marked, marked, UNCOUNTED]) tally.count(kind)
  tally.addTags([
    ['match', 10],
    ['none', 1],
  ])
  expect(Object.fromEntries(tally.tags)).toEqual({ match: 13, 'unknown-type': 2, none: 1 })
})
