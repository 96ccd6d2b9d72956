import { expect, it } from 'vitest'
import { distinctOf } from '../../../src/front/cli/append.ts'

it.each([
  [0, false, '0 distinct names'],
  [1, false, '1 distinct name'],
  [1234, false, '1,234 distinct names'],
  [200_000, true, '200,000+ distinct names'],
])('says %d (more: %s) as %s', (number, isMore, text) => expect(distinctOf(number, isMore, 'name')).toBe(text))
