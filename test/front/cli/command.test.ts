import { expect, it } from 'vitest'
import { positionals, UsageError } from '../../../src/front/cli/command.ts'

it('takes as many words as it names', () => {
  expect(positionals(['x', 'y'], ['a', 'b'])).toEqual(['x', 'y'])
  expect(() => positionals(['x'], ['a', 'b'])).toThrow(new UsageError('missing <b>'))
  expect(() => positionals(['x', 'y'], ['a'])).toThrow(new UsageError('unexpected "y"'))
})
