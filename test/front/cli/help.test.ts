import { describe, expect, it } from 'vitest'
import { dictionaryGroup } from '../../../src/front/cli/commands/dictionary.ts'
import { resolveCommand } from '../../../src/front/cli/commands/resolve.ts'
import { commandHelp, groupHelp, shortHelp } from '../../../src/front/cli/help.ts'

describe('help', () => {
  it('is short without arguments', () =>
    expect(shortHelp([resolveCommand, dictionaryGroup]).split('\n').length).toBeLessThan(18))

  it('has the examples before the flags, and defaults from their table', () => {
    const help = commandHelp(resolveCommand, 'kunya', { limit: 7 })
    expect(help.indexOf('Examples:')).toBeLessThan(help.indexOf('Usage: kunya resolve <names..>'))
    expect(help.indexOf('Usage:')).toBeLessThan(help.indexOf('Flags:'))
    expect(help).toContain('candidates shown at most (7)')
  })

  it('lists the commands of a group', () => expect(groupHelp(dictionaryGroup)).toContain('kunya dictionary show <id>'))
})
