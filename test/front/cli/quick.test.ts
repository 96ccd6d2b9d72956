import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolveCommand } from '../../../src/front/cli/commands/resolve.ts'
import { readPlainly } from '../../../src/front/cli/quick.ts'
import { kunya } from '../kunya.ts'

const FLAGS = resolveCommand.flags

describe('readPlainly', () => {
  it('reads names, flags and aliases', () => {
    expect(readPlainly(['FSA', '--type', 'group', '-d', 'a.csv', '-d', 'b.csv', '--json', '-'], FLAGS)).toEqual({
      given: ['FSA', '-'],
      flags: { type: 'group', dictionary: ['a.csv', 'b.csv'], json: true },
    })
  })

  it.each([
    [['FSA', '--help']],
    [['FSA', '-h']],
    [['FSA', '--tpye', 'group']],
    [['FSA', '--type']],
    [['FSA', '--type', '--json']],
    [['FSA', '--type', 'group', '--type', 'place']],
    [['FSA', '--type=group']],
    [['FSA', '-qd', 'a.csv']],
    [['--', 'FSA']],
    [['FSA', '--json', 'false']],
  ])('leaves %j to the whole program', args => {
    expect(readPlainly(args, FLAGS)).toBeUndefined()
  })

  it('never takes a word that begins with a dash for a name', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('-', '--json', '-q', '--type', 'group', '--', '-x'))),
        args => {
          const plain = readPlainly(args, FLAGS)
          for (const name of plain?.given ?? []) expect(name === '-' || !name.startsWith('-')).toBe(true)
        },
      ),
    )
  })
})

describe('the short way and the whole program', () => {
  it.each([
    [['resolve', 'FSA', 'xyzzy', '--type', 'group']],
    [['resolve', 'FSA', '--json', '--limit', '2']],
    [['resolve', 'FSA', '--type', 'grope']],
    [['resolve', 'FSA', '--limit', '0']],
    [['resolve', 'FSA', '-d', 'nowhere.csv']],
  ])('answer %j alike', async args => {
    // A flag written with = is left to the whole program, and means the same.
    expect(await kunya([...args, '--lang', 'und'])).toEqual(await kunya([...args, '--lang=und']))
  })
})
